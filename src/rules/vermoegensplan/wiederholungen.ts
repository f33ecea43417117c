import { jeText } from "../../money/jetext";
import { normalisieren } from "../../plan/lesen/beschriftung";
import type { TableKind } from "../../plan/arten";
import { formularVon } from "../../plan/formulare";
import type { Position } from "../../plan/formulare/formular";
import { tabelleVon, tabellenVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { listenbetraege, type Listenbetrag } from "../../plan/aufbau/listenbetraege";
import { positionNachWorten } from "../../plan/aufbau/massnahmen";

/** A figure of the plan that another table repeats in a named unit. */
export interface Angabe {
  name: string;
  figure: Figure;
  /** Where it is repeated: "Wirtschaftslage". */
  ort: string;
  /** The figure in the plan. */
  quelle: Figure;
  quellort: string;
}

/** Where a fact of the plan stands first, best first. */
const QUELLEN: [TableKind, string][] = [
  ["erfolgsplan", "Erfolgsplan"],
  ["vermoegensplan", "Vermögensplan"],
  ["finanzplan", "Finanzplan"],
  ["zwischenbericht-guv", "Zwischenbericht"],
];

/** Words beside those of a line's name that leave it the same line. */
const BEIWORT =
  /^(t€|€|teur|eur|euro|in|summe|gesamt|gesamte[rs]?|insgesamt|der|des|die|und|laut|gemaess|wirtschaftsplan|wirtschaftsjahr|plan|ansatz|ist|ergebnis|jahr|\d{4})$/;

/** Names under which a text speaks of a line of the plan. */
const ANDERE_NAMEN: [string, RegExp][] = [
  ["summeAnlagevermoegen", /^(gesamt(e[sr]?)? ?)?investitions(volumen|summe)$|^gesamtinvestitionen$/],
];

/** The line of a form of which a label speaks, with nothing but the line's own words and such as mean nothing. */
function positionAus(text: string, positionen: Position[]): string | undefined {
  const known = lesarten.get(positionen) ?? jeText((words: string) => gelesenePosition(words, positionen));
  lesarten.set(positionen, known);
  return known(text);
}

const lesarten = new WeakMap<Position[], (text: string) => string | undefined>();

function gelesenePosition(text: string, positionen: Position[]): string | undefined {
  const bare = text
    .split(" ")
    .filter((word) => !/^(t€|€|teur|eur|euro|in|\d{4}|wirtschaftsplan|laut|gemaess)$/.test(word))
    .join(" ");
  const other = ANDERE_NAMEN.find(([, muster]) => muster.test(bare))?.[0];
  if (other) return positionen.some(({ id }) => id === other) ? other : undefined;
  return positionen.find(({ muster, name }) => {
    const match = muster.exec(bare)?.[0];
    if (match === undefined) return false;
    const known = new Set(normalisieren(name).split(" "));
    const rest = bare.replace(match, " ").split(" ").filter(Boolean);
    return rest.every((word) => known.has(word) || BEIWORT.test(word));
  })?.id;
}

/** The column of a source for a year and, where it is said, for the same kind of amount. */
function quellspalte(quelle: Tabelle, { art }: Spalte, jahr: number | undefined): Spalte | undefined {
  const columns = betragsspalten(quelle).filter((spalte) => spalte.jahr === jahr && spalte.art !== "ve");
  const said = ["ergebnis", "ansatz", "ist", "hochrechnung", "planung"].includes(art);
  const same = said ? columns.filter((spalte) => spalte.art === art || spalte.art === "betrag") : columns;
  return same.length === 1 ? same[0] : undefined;
}

/** A table of the plan that has the line of which a row speaks. */
interface Quelle {
  tabelle: Tabelle;
  zeile: Zeile;
  ort: string;
}

function quellen(plan: Plan, { text }: Zeile): Quelle[] {
  return QUELLEN.flatMap(([kind, ort]) => {
    const tabelle = tabelleVon(plan, kind);
    const position = tabelle && positionAus(text, formularVon(kind)?.positionen ?? []);
    const zeile = position && positionszeile(tabelle, position);
    return zeile ? [{ tabelle, zeile, ort }] : [];
  });
}

function gefunden(
  plan: Plan,
  all: Quelle[],
  { figure, jahr }: Listenbetrag,
): Pick<Angabe, "quelle" | "quellort"> | undefined {
  for (const { tabelle, zeile, ort } of all) {
    const spalte = quellspalte(tabelle, figure.spalte, jahr ?? plan.jahr);
    const quelle = spalte && betrag(zeile, spalte);
    if (quelle?.spalte.einheit === 1) return { quelle, quellort: ort };
  }
  return undefined;
}

/** Sections of the Erläuterungen that VH-3 adds up: their lines need no second look. */
function erlaeutert(tabelle: Tabelle): Set<string> {
  const headings = tabelle.zeilen.filter(({ art, nummer }) => art === "ueberschrift" && nummer !== undefined);
  return new Set(headings.flatMap(({ text }) => positionNachWorten(text) ?? []));
}

function angaben(plan: Plan, tabelle: Tabelle): Angabe[] {
  const done = tabelle.kind === "erlaeuterungen-vermoegensplan" ? erlaeutert(tabelle) : new Set<string>();
  return listenbetraege(tabelle).flatMap((amount) => {
    const { zeile, figure } = amount;
    if (zeile.konto || done.has(positionNachWorten(zeile.text) ?? "")) return [];
    const source = gefunden(plan, quellen(plan, zeile), amount);
    const name = zeile.label.replace(/\s*\bT?€$/, "");
    return source ? [{ name, figure, ort: `Blatt „${tabelle.sheet}“`, ...source }] : [];
  });
}

/**
 * Facts of the plan that other tables repeat in a unit that they name, table by table: lists and overviews that no
 * other rule compares with it.
 */
export function wiederholteAngaben(plan: Plan): Angabe[][] {
  const known = bekannt.get(plan) ?? gesucht(plan);
  bekannt.set(plan, known);
  return known;
}

const bekannt = new WeakMap<Plan, Angabe[][]>();

function gesucht(plan: Plan): Angabe[][] {
  const kinds: TableKind[] = ["erlaeuterungen-vermoegensplan", "sonstige"];
  return kinds
    .flatMap((kind) => tabellenVon(plan, kind))
    .filter(({ hidden }) => !hidden)
    .map((tabelle) => angaben(plan, tabelle))
    .filter((all) => all.length > 0);
}
