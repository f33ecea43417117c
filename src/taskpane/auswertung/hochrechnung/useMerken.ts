import { useState } from "react";
import type { Einstellungen } from "../../../rules/gespeichert/einstellungen";
import type { Meldung } from "../../funktionen/Nachricht";
import { useBearbeitung } from "../../gemeinsam/bearbeitung";
import { hindernismeldung } from "./methoden";

/** Stores something in the workbook when the user says so, and says what became of it. */
export function useMerken() {
  const { speicher } = useBearbeitung();
  const [arbeitet, setzeArbeitet] = useState(false);
  const [meldung, melde] = useState<Meldung>();
  /** The promise says whether it was stored. */
  const merke = async (
    next: (settings: Einstellungen) => Einstellungen,
    fertig: string,
  ): Promise<boolean> => {
    setzeArbeitet(true);
    melde(undefined);
    const stored = await speicher.aendere(next);
    setzeArbeitet(false);
    const failed = "hindernis" in stored;
    melde(failed ? hindernismeldung(stored.hindernis) : { intent: "success", text: fertig });
    return !failed;
  };
  return { arbeitet, meldung, merke };
}
