import { seite as seiteVon, umfasst } from "../../plan/formulare/erfolgsplan";
import { kontengliederung } from "../../plan/aufbau/kontengruppen";
import { tabelleVon } from "../../plan/plan";
import type { Tabelle } from "../../plan/tabelle";
import type { Vorgaben } from "../../plan/vorgaben";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { doppelteKonten } from "./doppelte-konten";
import { kontenAnderswo } from "./kontenabgleich";
import { kontozeilen, type Kontozeile } from "./kontenpaare";
import type { Befund, Regel } from "../kern/regel";
import { zeilenzelle } from "../../workbook/zelle";

/** Accounts with another number of digits than set, or than most; one finding for all of the same length. */
function laengen(tabelle: Tabelle, { kontostellen }: Vorgaben): Befund[] {
  const rows = kontozeilen(tabelle);
  const set = kontostellen !== "mehrheit";
  const usual = set ? kontostellen : haeufigste(rows.map(({ konto }) => konto.nummer.length));
  const than = set ? `der eingestellten ${usual} Stellen` : `${usual} Stellen wie die übrigen`;
  const lengths = new Set(rows.map(({ konto }) => konto.nummer.length).filter((length) => length !== usual));
  return [...lengths].map((length) => {
    const odd = rows.filter(({ konto }) => konto.nummer.length === length);
    const first = odd[0]?.konto.nummer ?? "";
    const subject =
      odd.length === 1 ? `Das Konto ${first} hat` : `${odd.length} Konten (das erste: ${first}) haben`;
    return {
      ...ersteZelle(tabelle, odd),
      message: `${subject} ${length} statt ${than}. Bitte ${odd.length === 1 ? "die Kontonummer" : "die Kontonummern"} vervollständigen.`,
      expected: `${usual} Stellen`,
      actual: `${length} Stellen`,
      cells: zellen(tabelle, odd),
    };
  });
}

/**
 * Accounts whose first digit belongs to the other side: where all others under Erträge share a first digit that
 * no other under Aufwendungen has, and the reverse. Which digits these are, the workbook itself says.
 */
function klassen(tabelle: Tabelle): Befund[] {
  const rows = kontengliederung(tabelle, umfasst).gruppen.flatMap((gruppe) =>
    gruppe.posten.flatMap((zeile) => {
      const seite = gruppe.position && seiteVon(gruppe.position);
      return seite && zeile.konto
        ? [{ zeile: { ...zeile, konto: zeile.konto }, seite, klasse: zeile.konto.nummer[0] }]
        : [];
    }),
  );
  const counts = new Map<string, number>();
  for (const { seite, klasse } of rows)
    counts.set(`${seite}${klasse}`, (counts.get(`${seite}${klasse}`) ?? 0) + 1);
  const together = (seite: string): number => rows.filter((row) => row.seite === seite).length;
  const sizes = { ertrag: together("ertrag"), aufwand: together("aufwand") };
  return rows.flatMap(({ zeile, seite, klasse }) => {
    const other = seite === "ertrag" ? "aufwand" : "ertrag";
    const alone = counts.get(`${seite}${klasse}`) === 1 && sizes[seite] > 1;
    if (!alone || !counts.has(`${other}${klasse}`)) return [];
    return [
      {
        ...ersteZelle(tabelle, [zeile]),
        message: `Das Konto ${zeile.konto.nummer} „${zeile.label}“ steht unter den ${seite === "ertrag" ? "Erträgen" : "Aufwendungen"}, seine Kontenklasse ${klasse} gehört aber zur anderen Seite der Rechnung. Bitte Kontonummer und Zuordnung prüfen.`,
        actual: zeile.konto.nummer,
        cells: zellen(tabelle, [zeile]),
      },
    ];
  });
}

function haeufigste(lengths: number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function zellen(tabelle: Tabelle, rows: Kontozeile[]): Befund["cells"] {
  return rows.map(({ konto }) => zeilenzelle(tabelle, konto.row, konto.column));
}

function ersteZelle(tabelle: Tabelle, rows: Kontozeile[]): { sheet: string; cell: string } {
  return zellen(tabelle, rows)[0] ?? { sheet: tabelle.sheet, cell: "A1" };
}

export const kt2: Regel = {
  id: "KT-2",
  titel: "Kontonummern",
  prueft:
    "Jede Kontonummer hat so viele Stellen wie die übrigen (im Kontenplan zehn), kommt in Kontenübersicht, Zwischenbericht und Vorhaben nur einmal vor, gehört zur Kontenklasse ihrer Zeile und bezeichnet in Zwischenbericht und Erläuterungen dasselbe Konto.",
  grundlage: "Kontenplan",
  severity: "warning",
  beispiel: { Kontenübersicht: mitFehler(beispielplan.konten, "5236001000", "523600100") },
  befunde: (plan, bewertungen) => {
    const tabelle = tabelleVon(plan, "erfolgsplan-konten");
    const twice = doppelteKonten(plan, bewertungen);
    if (!tabelle) return { geprueft: twice.length, befunde: twice };
    return {
      geprueft: kontozeilen(tabelle).length,
      befunde: [...laengen(tabelle, plan.vorgaben), ...twice, ...klassen(tabelle), ...kontenAnderswo(plan)],
    };
  },
};
