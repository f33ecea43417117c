import { useCallback, useEffect, useState } from "react";
import { type ExcelProblem, toProblem } from "../../excel/problem";
import { leseEinstellungen, type GeleseneEinstellungen } from "../../rules/gespeichert/einstellungen";
import { einstellungen as texte } from "../../texte/einstellungen";
import { problemText } from "../../texte/excel";
import type { Aenderung, Gespeichert, Hindernis, Speicher } from "../ablauf/einstellungsspeicher";
import type { Meldung } from "../funktionen/Nachricht";
import type { Outcome } from "../ablauf/zustand";

/** What was read or stored here; it counts until the next check says what stands in the workbook. */
interface Eigenes {
  text: string | undefined;
  outcome: Outcome | undefined;
}

export interface Einstellungszustand {
  /** What stands in the workbook; undefined while it is being read. */
  gelesen: GeleseneEinstellungen | undefined;
  /** Why it could not be read. */
  problem: ExcelProblem | undefined;
  meldung: Meldung | undefined;
  arbeitet: boolean;
  lade: () => void;
  /** Both say afterwards whether it was stored, and tell the user. */
  aendere: (next: Aenderung, fertig: string) => Promise<boolean>;
  verwirfBeschaedigte: () => Promise<boolean>;
  schliesse: () => void;
}

/** Reads the settings of the workbook, from the last check where there is one, and changes them one at a time. */
export function useEinstellungen(outcome: Outcome | undefined, speicher: Speicher): Einstellungszustand {
  const [eigenes, setzeEigenes] = useState<Eigenes>();
  const [problem, setzeProblem] = useState<ExcelProblem>();
  const [meldung, melde] = useState<Meldung>();
  const [arbeitet, setzeArbeitet] = useState(false);

  const lade = useCallback(() => {
    setzeProblem(undefined);
    speicher.lies().then(
      (text) => setzeEigenes({ text, outcome: undefined }),
      (error: unknown) => setzeProblem(toProblem(error)),
    );
  }, [speicher]);
  const geprueft = outcome !== undefined;
  useEffect(() => {
    if (!geprueft) lade();
  }, [geprueft, lade]);

  const own = eigenes && eigenes.outcome === outcome ? eigenes : undefined;
  const known = own ?? (outcome && { text: outcome.workbooks[0]?.einstellungen });

  const fuehreAus = async (arbeit: () => Promise<Gespeichert>, fertig: string): Promise<boolean> => {
    setzeArbeitet(true);
    melde(undefined);
    const stored = await arbeit();
    setzeArbeitet(false);
    if ("hindernis" in stored) {
      melde(hindernistext(stored.hindernis));
      return false;
    }
    setzeEigenes({ text: stored.text, outcome });
    melde({ intent: "success", text: outcome ? `${fertig} ${texte.ausgewertet}` : fertig });
    return true;
  };
  return {
    gelesen: known && leseEinstellungen(known.text),
    problem: known ? undefined : problem,
    meldung,
    arbeitet,
    lade,
    aendere: (next, fertig) => fuehreAus(() => speicher.aendere(next), fertig),
    verwirfBeschaedigte: () => fuehreAus(speicher.verwirfBeschaedigte, texte.unlesbar.fertig),
    schliesse: () => melde(undefined),
  };
}

function hindernistext(hindernis: Hindernis): Meldung {
  const title = texte.nichtGespeichert;
  switch (hindernis.kind) {
    case "speichern":
      return { intent: "warning", title, text: problemText(hindernis.problem).text };
    case "zu-viel":
      return { intent: "warning", title, text: texte.zuViel };
    case "laeuft":
      return { intent: "warning", title, text: texte.laeuft };
    case "unlesbar":
    case "neuer":
      return { intent: "warning", title, text: texte.fremd };
  }
}
