import type { Formelindex, Ort } from "../../workbook/formel/formelindex";
import { englisch } from "../../workbook/formel/schreiben";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { stellenliste, zelleAus } from "./stellen";

/** A sheet of another workbook, with the cells whose formulas name it. */
interface Verknuepfung {
  /** Its file as the user knows it, or the number that this workbook gives it. */
  datei: string;
  /** Empty where a name is read that holds for the whole file. */
  blatt: string;
  orte: [Ort, ...Ort[]];
}

/** Texts in quotes name nothing. */
const TEXT = /"(?:[^"]|"")*"/g;

/** [1]Konten!, '[Plan 2025.xlsx]Konten'!, 'C:\Daten\[Plan 2025.xlsx]Konten'!; behind a column of a table stands no "!". */
const ANDERE_DATEI = /'(?:[^'[\]]|'')*\[([^[\]]+)\]((?:[^'[\]]|'')*)'!|\[([^[\]]+)\]([\p{L}\p{N}_.]*)!/gu;

/** The other workbooks that a formula names, whether the rest of it can be read or not. */
function andereDateien(formel: string): { datei: string; blatt: string }[] {
  if (!formel.includes("[")) return [];
  return [...formel.replaceAll(TEXT, '""').matchAll(ANDERE_DATEI)].map(
    ([, quoted, sheet, plain, plainSheet]) => ({
      datei: quoted ?? plain ?? "",
      blatt: (sheet ?? plainSheet ?? "").replaceAll("''", "'"),
    }),
  );
}

function verknuepfungen(index: Formelindex): Verknuepfung[] {
  const { blaetter, externe } = index;
  const found = new Map<string, Verknuepfung>();
  for (const { name, cells } of blaetter) {
    for (const { row, column, formula = "" } of cells) {
      const read = index.formel({ blatt: name, row, column });
      // A name may lead there where the formula itself does not say so.
      const text = read && read.aufgeloest !== read.baum ? englisch(read.aufgeloest) : formula;
      const named = andereDateien(text).map((one) => ({
        ...one,
        datei: externe[Number(one.datei) - 1] ?? one.datei,
      }));
      for (const key of new Set(named.map(({ datei, blatt }) => [datei, blatt].join("]")))) {
        const [datei = "", blatt = ""] = key.split("]");
        const ort = { blatt: name, row, column };
        const known = found.get(key);
        if (known) known.orte.push(ort);
        else found.set(key, { datei, blatt, orte: [ort] });
      }
    }
  }
  return [...found.values()];
}

const andereDatei = (namen: Benennung): Feststellung<Verknuepfung> => ({
  stelle: ({ orte }) => {
    const all = vomPlanAn(namen, orte);
    return {
      ...zelleAus(all[0]),
      ...(!orte.some((ort) => namen.zeile(ort)) && { severity: "info" as const }),
      cells: all.map(zelleAus),
    };
  },
  satz: ({ datei, blatt, orte }) => {
    const all = vomPlanAn(namen, orte);
    const one = orte.length === 1;
    const name = one ? namen.name(orte) : `Zellen ${stellenliste(all[0].blatt, all)}`;
    const file = /^\d+$/.test(datei) ? `Verknüpfung ${datei}` : `„${datei}“`;
    const sheet = blatt === "" ? "" : `, Blatt „${blatt}“`;
    return `${name}: ${one ? "Die Formel liest" : "Die Formeln lesen"} aus einer anderen Datei (${file}${sheet}). Ob deren Werte noch stimmen, ist in dieser Mappe nicht zu sehen; ohne die andere Datei ${one ? "lässt sich die Formel" : "lassen sich die Formeln"} nicht neu berechnen. Bitte die Werte prüfen und als feste Beträge eintragen, bevor der Plan weitergegeben wird.`;
  },
});

/** The first cell that stands in a table of the plan, then all others. */
function vomPlanAn(namen: Benennung, orte: Verknuepfung["orte"]): Verknuepfung["orte"] {
  const first = orte.find((ort) => namen.zeile(ort)) ?? orte[0];
  return [first, ...orte.filter((ort) => ort !== first)];
}

export const fx7: Regel = {
  id: "FX-7",
  titel: "Verknüpfung mit einer anderen Datei",
  prueft: "Keine Formel liest aus einer anderen Datei.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Fuhrpark: `
Fahrzeug | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | ='[Plan 2025.xlsx]Fuhrpark'!B2 → 18.400 | 19.000 | 19.500
Kehrmaschine | ='[Plan 2025.xlsx]Fuhrpark'!B3 → 22.150 | 23.000 | 24.000
Summe | =SUMME(B2:B3) → 40.550 | =SUMME(C2:C3) → 42.000 | =SUMME(D2:D3) → 43.500`,
  },
  formelbefunde: ({ index, plan }) => ({
    geprueft: index.blaetter.reduce(
      (total, { cells }) => total + cells.filter(({ formula }) => formula !== undefined).length,
      0,
    ),
    befunde: verknuepfungen(index).map(alsBefund(andereDatei(benennung(plan)))),
  }),
};
