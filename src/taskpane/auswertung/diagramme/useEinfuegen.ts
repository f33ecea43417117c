import { useState } from "react";
import { diagrammblatt, verweise } from "../../../berichte/diagramme/diagrammblatt";
import type { Zahlenbild } from "../../../berichte/diagramme/zahlenreihen";
import {
  type Einfuegeergebnis,
  fuegeDiagrammEin,
  vorhandeneDiagramme,
} from "../../../excel/schreiben/diagramme";
import { toProblem } from "../../../excel/problem";
import { diagramme } from "../../../texte/diagramme";
import { problemText } from "../../../texte/excel";
import type { Meldung } from "../../funktionen/Nachricht";

const texte = diagramme.einfuegen;

interface Einfuegestand {
  arbeitet: boolean;
  meldung?: Meldung | undefined;
  /** The sheet that holds the same picture already: to be replaced or not, the user decides. */
  vorhanden?: string | undefined;
}

/** Puts a picture into the workbook as a sheet of its own; every failure becomes a sentence. */
export function useEinfuegen(bild: Zahlenbild, stand: Date) {
  const [zustand, setze] = useState<Einfuegestand>({ arbeitet: false });
  const fuehreAus = async (arbeit: () => Promise<Omit<Einfuegestand, "arbeitet">>): Promise<void> => {
    setze(({ vorhanden }) => ({ arbeitet: true, vorhanden }));
    try {
      setze({ ...(await arbeit()), arbeitet: false });
    } catch (error) {
      const { text } = problemText(toProblem(error));
      setze({
        arbeitet: false,
        meldung: { intent: "warning", title: texte.gescheitert, text: texte.zurueck(text) },
      });
    }
  };
  const schreibe = async (
    verknuepft: boolean,
    ersetzt?: string,
  ): Promise<Omit<Einfuegestand, "arbeitet">> => {
    const cells = verknuepft ? verweise(bild) : [];
    return {
      meldung: alsMeldung(await fuegeDiagrammEin(diagrammblatt(bild, stand, verknuepft), cells, ersetzt)),
    };
  };
  return {
    zustand,
    /** Asks first where the workbook has this picture already. */
    fuegeEin: (verknuepft: boolean) =>
      fuehreAus(async () => {
        const [vorhanden] = await vorhandeneDiagramme(diagrammblatt(bild, stand, verknuepft));
        return vorhanden === undefined ? schreibe(verknuepft) : { vorhanden };
      }),
    ersetze: (verknuepft: boolean) => fuehreAus(() => schreibe(verknuepft, zustand.vorhanden)),
    zusaetzlich: (verknuepft: boolean) => fuehreAus(() => schreibe(verknuepft)),
    verwirf: () => setze({ arbeitet: false }),
  };
}

function alsMeldung(result: Einfuegeergebnis): Meldung {
  switch (result.kind) {
    case "geschrieben":
      return { intent: "success", text: texte.fertig(result.sheet) };
    case "geaendert":
      return { intent: "warning", title: texte.gescheitert, text: texte.geaendert };
    case "mappe-geschuetzt":
      return { intent: "warning", title: texte.gescheitert, text: texte.mappeGeschuetzt };
    case "angefangen":
      return { intent: "error", title: texte.gescheitert, text: texte.angefangen(result.sheet) };
  }
}
