import { seite as seiteVon, umfasst } from "../../plan/formulare/erfolgsplan";
import { kontengliederung } from "../../plan/aufbau/kontengruppen";
import { tabelleVon } from "../../plan/plan";
import type { Tabelle } from "../../plan/tabelle";
import type { Vorgaben } from "../../plan/vorgaben";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { doppelteKonten } from "./doppelte-konten";
import { kontenAnderswo } from "./kontenabgleich";
import { kontozeilen, nummernzelle, type Kontozeile } from "./kontenpaare";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Regel } from "../kern/regel";
import { gruppiert } from "../../workbook/gruppiert";

/** Accounts of one length that is not the usual one. */
interface AndereLaenge {
  tabelle: Tabelle;
  rows: [Kontozeile, ...Kontozeile[]];
  stellen: number;
  ueblich: number;
  /** The usual length was set; else most have it. */
  eingestellt: boolean;
}

function andereLaengen(tabelle: Tabelle, { kontostellen }: Vorgaben): AndereLaenge[] {
  const rows = kontozeilen(tabelle);
  const eingestellt = kontostellen !== "mehrheit";
  const ueblich = eingestellt ? kontostellen : haeufigste(rows.map(({ konto }) => konto.nummer.length));
  const lengths = gruppiert(rows, ({ konto }) => konto.nummer.length);
  lengths.delete(ueblich);
  return [...lengths].flatMap(([stellen, [first, ...others]]) =>
    first ? [{ tabelle, rows: [first, ...others], stellen, ueblich, eingestellt }] : [],
  );
}

const falscheStellenzahl: Feststellung<AndereLaenge> = {
  stelle: ({ tabelle, rows, stellen, ueblich }) => ({
    ...nummernzelle(tabelle, rows[0]),
    expected: `${ueblich} Stellen`,
    actual: `${stellen} Stellen`,
    cells: rows.map((zeile) => nummernzelle(tabelle, zeile)),
    ...mitNullen({ tabelle, rows, stellen, ueblich }),
  }),
  satz: ({ rows, stellen, ueblich, eingestellt }) => {
    const { length } = rows;
    const { nummer } = rows[0].konto;
    const subject =
      length === 1 ? `Das Konto ${nummer} hat` : `${length} Konten (das erste: ${nummer}) haben`;
    const than = eingestellt ? `der eingestellten ${ueblich} Stellen` : `${ueblich} Stellen wie die übrigen`;
    return `${subject} ${stellen} statt ${than}. Bitte ${length === 1 ? "die Kontonummer" : "die Kontonummern"} vervollständigen.`;
  },
};

/** So many numbers of the usual length tell how such numbers end. */
const GENUG = 5;

const nullenAmEnde = (nummer: string): number => /0*$/.exec(nummer)?.[0].length ?? 0;

/**
 * The numbers with the zeros that they lost at their end, where that can be told: all numbers of the usual length end in
 * more zeros than are missing, and the shorter ones end in just so many as are left of them.
 */
function mitNullen({
  tabelle,
  rows,
  stellen,
  ueblich,
}: Omit<AndereLaenge, "eingestellt">): Pick<Befund, "berichtigungen"> {
  const known = kontozeilen(tabelle).map(({ konto }) => konto.nummer);
  const usual = known.filter(({ length }) => length === ueblich);
  const missing = ueblich - stellen;
  const left = Math.min(...usual.map(nullenAmEnde)) - missing;
  const lost = ({ konto }: Kontozeile): boolean => nullenAmEnde(konto.nummer) >= left;
  if (missing < 1 || usual.length < GENUG || left < 1 || !rows.every(lost)) return {};
  const berichtigungen = rows
    .map((zeile) => ({ ...nummernzelle(tabelle, zeile), text: zeile.konto.nummer.padEnd(ueblich, "0") }))
    .filter(({ text }) => !known.includes(text));
  return berichtigungen.length > 0 ? { berichtigungen } : {};
}

/** An account whose first digit belongs to the other side of the profit and loss account. */
interface FremdeKlasse {
  tabelle: Tabelle;
  zeile: Kontozeile;
  seite: "ertrag" | "aufwand";
  klasse: string;
}

/**
 * Accounts whose first digit belongs to the other side: where all others under Erträge share a first digit that
 * no other under Aufwendungen has, and the reverse. Which digits these are, the workbook itself says.
 */
function fremdeKlassen(tabelle: Tabelle): FremdeKlasse[] {
  const rows = kontengliederung(tabelle, umfasst).gruppen.flatMap((gruppe) =>
    gruppe.posten.flatMap((zeile) => {
      const seite = gruppe.position && seiteVon(gruppe.position);
      return seite && zeile.konto
        ? [{ zeile: { ...zeile, konto: zeile.konto }, seite, klasse: zeile.konto.nummer.charAt(0) }]
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
    return [{ tabelle, zeile, seite, klasse }];
  });
}

const fremdeKontenklasse: Feststellung<FremdeKlasse> = {
  mehrfach: "Konten gehören nach ihrer Nummer zur anderen Seite",
  stelle: ({ tabelle, zeile }) => ({
    ...nummernzelle(tabelle, zeile),
    actual: zeile.konto.nummer,
    cells: [nummernzelle(tabelle, zeile)],
  }),
  satz: ({ zeile: { konto, label }, seite, klasse }) =>
    `Das Konto ${konto.nummer} „${label}“ steht unter den ${seite === "ertrag" ? "Erträgen" : "Aufwendungen"}, seine Kontenklasse ${klasse} gehört aber zur anderen Seite der Rechnung. Bitte Kontonummer und Zuordnung prüfen.`,
};

function haeufigste(lengths: number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
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
      befunde: [
        ...andereLaengen(tabelle, plan.vorgaben).map(alsBefund(falscheStellenzahl)),
        ...twice,
        ...fremdeKlassen(tabelle).map(alsBefund(fremdeKontenklasse)),
        ...kontenAnderswo(plan),
      ],
    };
  },
};
