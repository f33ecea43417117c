import { betragAusDouble, type Decimal } from "../../money/dezimal";
import { anzahl } from "../../texte/anzahl";
import type { Formelindex } from "../../workbook/formel/formelindex";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import type { Buendel } from "./buendel";
import {
  istNachrechenbar,
  neuBerechnete,
  ohneVeraltete,
  veralteteZellen,
  type VeralteteZelle,
} from "./veraltet";
import { formeltext, HOECHSTENS_ZELLEN, stellenliste, zelleAus } from "./stellen";

/** One finding, however many results are old: one thing was not done. What it breaks is said with it. */
const nichtNeuBerechnet = (index: Formelindex, namen: Benennung): Feststellung<Buendel<VeralteteZelle>> => ({
  stelle: (veraltete) => {
    const [first] = veraltete;
    return {
      ...zelleAus(first.zelle),
      actual: gespeichert(first).toString(),
      expected: first.berechnet.toString(),
      difference: gespeichert(first).minus(first.berechnet).toString(),
      cells: veraltete.slice(0, HOECHSTENS_ZELLEN).map(({ zelle }) => zelleAus(zelle)),
      ursache: "nicht-neu-berechnet",
    };
  },
  satz: ([first, ...others]) => [ergebnis(namen, first), ...weitere(first, others), RAT].join(" "),
  // Nobody types what Excel computes.
  verdacht: () => [],
  abhilfe: (veraltete) =>
    neuBerechnete(index, veraltete).map(({ zelle: { blatt, row, column }, berechnet: wert }) => ({
      blatt,
      row,
      column,
      wert,
      grund: "neu berechnet",
    })),
});

const gespeichert = ({ zelle: { zelle } }: VeralteteZelle): Decimal =>
  betragAusDouble(typeof zelle.value === "number" ? zelle.value : 0);

/** What the first cell shows, and what its formula gives. */
function ergebnis({ mitAdresse, betrag }: Benennung, one: VeralteteZelle): string {
  const formel = formeltext(one.zelle);
  return `${mitAdresse(one.zelle)}: Die Zelle zeigt ${betrag(one.zelle, gespeichert(one))}, die Formel${formel === undefined ? "" : ` ${formel}`} ergibt aber ${betrag(one.zelle, one.berechnet)}.`;
}

function weitere({ zelle: { blatt } }: VeralteteZelle, others: VeralteteZelle[]): string[] {
  if (others.length === 0) return [];
  const places = stellenliste(
    blatt,
    others.map(({ zelle }) => zelle),
  );
  return [`Das gilt auch für ${anzahl(others.length, "weitere Zelle", "weitere Zellen")} (${places}).`];
}

const RAT =
  "Die Mappe wurde nicht neu berechnet; vielleicht steht die Berechnung auf „Manuell“. Bitte in Excel neu berechnen (F9, notfalls Strg+Alt+F9), speichern und erneut prüfen.";

export const nb1: Regel = {
  id: "NB-1",
  titel: "Nicht neu berechnet",
  prueft: "Jede Summenformel zeigt, was sie aus den Werten ihrer Zellen ergibt.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Fuhrpark: `
Fahrzeug | Ansatz 2026
Spülwagen | 19.500
Kehrmaschine | 24.000
Summe | =SUMME(B2:B3) → 43.000`,
  },
  formelbefunde: ({ index, plan }) => {
    const [first, ...others] = ohneVeraltete(index, veralteteZellen(index));
    return {
      geprueft: index.blaetter.reduce(
        (count, { name }) => count + index.formeln(name).filter(istNachrechenbar).length,
        0,
      ),
      befunde: first ? [alsBefund(nichtNeuBerechnet(index, benennung(plan)))([first, ...others])] : [],
    };
  },
};
