import { useAnnounce } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { protokollbereich as texte } from "../../../texte/protokoll";
import type { Meldung } from "../../funktionen/Nachricht";
import type { Outcome } from "../../ablauf/zustand";
import {
  gescheitert,
  hindernis,
  schreibeProtokoll,
  vorhandene,
  type Protokolleingabe,
} from "./protokollieren";

interface Zustand {
  /** The form, with the reports that there are; absent while it is closed. */
  formular?: { vorhanden: string[] } | undefined;
  meldungen: Meldung[];
  arbeitet: boolean;
  /** The result about which a report was written: what its workbook held before is out of date. */
  geschrieben?: Outcome["result"];
}

/** Opening the form, writing the report; every failure becomes a sentence, and the form then stays as it was. */
export function useProtokoll(outcome: Outcome) {
  const [zustand, setze] = useState<Zustand>({ meldungen: [], arbeitet: false });
  const { announce } = useAnnounce();
  const fuehreAus = useCallback(async (arbeit: () => Promise<Partial<Zustand>>) => {
    setze((bisher) => ({ ...bisher, arbeitet: true, meldungen: [] }));
    let teil: Partial<Zustand>;
    try {
      teil = await arbeit();
    } catch (error) {
      teil = { meldungen: [gescheitert(error)] };
    }
    setze((bisher) => ({ ...bisher, ...teil, arbeitet: false }));
  }, []);
  return {
    zustand,
    oeffne: () => fuehreAus(async () => ({ formular: { vorhanden: await vorhandene() } })),
    schliesse: () => setze((bisher) => ({ ...bisher, formular: undefined, meldungen: [] })),
    schreibe: (eingabe: Protokolleingabe, ersetzt?: string) =>
      fuehreAus(async () => {
        const result = await schreibeProtokoll(outcome, eingabe, ersetzt);
        if (result.kind !== "geschrieben")
          return { meldungen: [{ intent: "warning", ...hindernis(result) }] };
        const fertig = texte.geschrieben(result.sheet);
        announce(fertig, { polite: true });
        return {
          formular: undefined,
          geschrieben: outcome.result,
          meldungen: [
            { intent: "success", text: fertig },
            ...(result.druck ? [] : [{ intent: "info" as const, text: texte.ohneDruck }]),
          ],
        };
      }),
  };
}
