import { useCallback, useEffect, useState } from "react";
import { cellCount } from "../../../excel/lesen/bloecke";
import { freeze } from "../../../excel/formeln/einfrieren";
import { type FormulasFound, type Scope, findFormulas } from "../../../excel/formeln/kgrzformeln";
import { type Left, countStored, restore } from "../../../excel/formeln/wiederherstellen";
import { assistent } from "../../../texte/assistent";
import { befehle } from "../../../texte/befehle";
import { type Meldung, alsMeldung } from "../../funktionen/Nachricht";

const texte = assistent.einfrieren;

interface Zustand {
  /** What would be frozen, to be confirmed. */
  gefunden?: { formulas: FormulasFound } | undefined;
  meldung?: Meldung | undefined;
  belassen: Left[];
  /** Cells whose formulas are kept. */
  aufbewahrt: number;
  arbeitet: boolean;
}

/** How many cells all these formulas fill. */
export const zellenzahl = (areas: FormulasFound["formulas"]): number =>
  areas.reduce((sum, area) => sum + cellCount(area), 0);

const zeitpunkt = () => new Date().toLocaleString("de-DE", { dateStyle: "medium", timeStyle: "short" });

/** Finding, freezing and restoring formulas, one at a time; every failure becomes a sentence. */
export function useEinfrieren() {
  const [zustand, setze] = useState<Zustand>({ belassen: [], aufbewahrt: 0, arbeitet: false });
  const aendere = useCallback((teil: Partial<Zustand>) => setze((bisher) => ({ ...bisher, ...teil })), []);
  const fuehreAus = useCallback(
    async (arbeit: () => Promise<Partial<Zustand>>) => {
      aendere({ arbeitet: true, meldung: undefined, belassen: [] });
      try {
        const teil = await arbeit();
        aendere({ ...teil, aufbewahrt: await countStored(), arbeitet: false });
      } catch (error) {
        aendere({ meldung: alsMeldung(error), arbeitet: false });
      }
    },
    [aendere],
  );
  // Whether formulas are kept is asked quietly: the pane may be open in a workbook that does not answer yet.
  useEffect(() => {
    countStored().then(
      (aufbewahrt) => aendere({ aufbewahrt }),
      () => undefined,
    );
  }, [aendere]);
  const { gefunden } = zustand;
  return {
    zustand,
    suche: (scope: Scope) => fuehreAus(() => gesucht(scope)),
    sucheNaheliegendes: () => fuehreAus(naheliegendes),
    friereEin: (keep: boolean) => fuehreAus(async () => (gefunden ? eingefroren(gefunden, keep) : {})),
    stelleHer: () => fuehreAus(hergestellt),
    verwirf: () => aendere({ gefunden: undefined }),
  };
}

async function gesucht(scope: Scope): Promise<Partial<Zustand>> {
  const formulas = await findFormulas(scope);
  const nichts = formulas.formulas.length + formulas.unready.length === 0;
  return nichts
    ? { gefunden: undefined, meldung: { intent: "info", text: texte.nichts } }
    : { gefunden: { formulas } };
}

/** What somebody means who only says "freeze": the formulas of the selection, else those of the sheet. */
async function naheliegendes(): Promise<Partial<Zustand>> {
  const auswahl = await gesucht("auswahl");
  const teil = auswahl.gefunden ? auswahl : await gesucht("blatt");
  if (!teil.gefunden) return teil;
  const text = befehle.einfrieren[auswahl.gefunden ? "auswahl" : "blatt"];
  return { ...teil, meldung: { intent: "info", text } };
}

/** Freezes exactly what was confirmed, and nothing where one of the formulas or its extent has changed since. */
async function eingefroren(
  { formulas }: NonNullable<Zustand["gefunden"]>,
  keep: boolean,
): Promise<Partial<Zustand>> {
  const geaendert: Partial<Zustand> = {
    gefunden: undefined,
    meldung: { intent: "warning", text: texte.geaendert },
  };
  const jetzt = new Set((await findFormulas("mappe")).formulas.map((area) => JSON.stringify(area)));
  if (!formulas.formulas.every((area) => jetzt.has(JSON.stringify(area)))) return geaendert;
  const result = await freeze(formulas.formulas, keep ? zeitpunkt() : undefined);
  switch (result.kind) {
    case "eingefroren":
      return {
        gefunden: undefined,
        meldung: {
          intent: result.errors > 0 ? "warning" : "success",
          text: texte.fertig(result.cells, result.errors, result.kept),
        },
      };
    case "angefangen": {
      const places = result.places.map(({ sheet, cell }) => `${sheet} · ${cell}`);
      return {
        gefunden: undefined,
        meldung: { intent: "error", text: texte.angefangen(places, result.kept) },
      };
    }
    case "geaendert":
      return geaendert;
    case "geschuetzt":
      return { meldung: { intent: "warning", text: texte.geschuetzt(result.sheets) } };
    case "mappe-geschuetzt":
      return { meldung: { intent: "warning", text: texte.mappeGeschuetzt } };
  }
}

async function hergestellt(): Promise<Partial<Zustand>> {
  const result = await restore();
  if (result.kind === "geschuetzt")
    return { meldung: { intent: "warning", text: texte.geschuetzt(result.sheets) } };
  return {
    gefunden: undefined,
    belassen: result.left,
    meldung: {
      intent: result.left.length > 0 ? "warning" : "success",
      text: texte.hergestellt(result.cells),
    },
  };
}
