import type { Cause, Finding, Ursachenart } from "./ergebnis";
import { SCHWERE } from "./schwere";
import { formelfehler, gewollteFormeln, type Formelfehler } from "./formelfehler";
import { erklaerungen, heilt, type Stoerung } from "./formelursachen";
import { istVerdaechtig, ortVon, type Netz } from "./netz";
import type { Abhilfe, Befund, Regel, Regelbewertung, Bewertung } from "./regel";
import { ausgelasseneZeile } from "../ursachen/einzelne-zelle";
import { ursachen } from "../ursachen/ursachen";
import { alsVorschlag, zusammengehoerige } from "./vorschlag";
import type { Formelindex } from "../../workbook/formel/formelindex";
import type { Plan } from "../../plan/plan";
import { cellAddress, parseCellAddress } from "../../workbook/adresse";
import { zelleVon, type CellRef } from "../../workbook/zelle";
import { zellbereicheAuf } from "../../workbook/zellbereiche";

/** What a rule found beside its relations. */
export interface Regelbefund {
  regel: Regel;
  befund: Befund;
}

/** What explains which relations: these are said with it and not by themselves. */
export interface Klaerung {
  /** Said with something else. */
  erklaert: Set<Bewertung>;
  befunde: Map<Regelbefund, Regelbewertung[]>;
  /** Relations that do not hold because of the formula of their own total, with all that this explains. */
  formelfehler: Map<Regelbewertung, Formelklaerung>;
}

/** What is wrong with the formula of a total, and which relations do not hold because of it, its own among them. */
interface Formelklaerung {
  fehler: Formelfehler;
  erklaert: Regelbewertung[];
}

/** What tells a finding from others: its rule and its cell. */
export const befundschluessel = (rule: string, { sheet, cell }: CellRef): string =>
  `${rule} ${sheet} ${cell}`;

/**
 * Finds the faults in formulas, in stored texts and results, by which relations do not hold: what a rule found, and
 * totals whose formula takes other cells than their terms. A typed amount is to blame for none of these relations.
 *
 * @param angenommen findings (`befundschluessel`) that the user accepts: these are no faults and explain nothing
 */
export function klaeren(
  plan: Plan,
  netz: Netz,
  bewertungen: Regelbewertung[],
  befunde: Regelbefund[],
  angenommen: ReadonlySet<string>,
): Klaerung {
  const { index } = netz;
  const fehler = new Map<Regelbewertung, Formelfehler>();
  if (index) {
    const istGewollt = gewollteFormeln(index, bewertungen);
    const offen = ({ gilt, regel, relation }: Regelbewertung): boolean =>
      !gilt && !angenommen.has(befundschluessel(regel.id, zelleVon(relation.gesamt)));
    for (const bewertung of bewertungen.filter(offen)) {
      const found = formelfehler(index, bewertung, istGewollt);
      if (found) fehler.set(bewertung, found);
    }
  }
  const stoerungen: Stoerung<Regelbefund | Regelbewertung>[] = [
    ...befunde
      .filter(({ regel, befund }) => !angenommen.has(befundschluessel(regel.id, befund)))
      .flatMap((von) => (von.befund.abhilfe ? [{ von, abhilfe: von.befund.abhilfe }] : [])),
    ...[...fehler].map(([von, { abhilfe }]) => ({ von, abhilfe })),
  ];
  const result: Klaerung = { erklaert: new Set(), befunde: new Map(), formelfehler: new Map() };
  if (!bewertungen.some(istVerdaechtig)) return result;
  for (const { von, erklaert } of erklaerungen(netz, stoerungen)) {
    const relations = erklaert as Regelbewertung[];
    if ("befund" in von) {
      if (andersErklaert(plan, netz, von, relations)) continue;
      relations.push(...ebensoAusgelassen(von.befund, bewertungen).filter((one) => !relations.includes(one)));
      result.befunde.set(von, relations);
    } else {
      const own = fehler.get(von);
      // It is said there where it happened, or not at all.
      if (!own || !relations.includes(von)) continue;
      result.formelfehler.set(von, { fehler: own, erklaert: relations });
    }
    for (const one of relations) if (one !== von) result.erklaert.add(one);
  }
  return index ? jeZeile(result, index) : result;
}

/** Typed totals beside a formula that leaves out a row, and which lack the same row. */
function ebensoAusgelassen(
  { ursache: kind, sheet, cell, cells }: Befund,
  bewertungen: Regelbewertung[],
): Regelbewertung[] {
  if (kind !== "zeile-ausserhalb") return [];
  const { row } = parseCellAddress(cell);
  const rows = new Set(cells.map((one) => `${one.sheet} ${parseCellAddress(one.cell).row}`));
  return bewertungen.filter((bewertung) => {
    const { gesamt } = bewertung.relation;
    const missing = bewertung.gilt ? undefined : ausgelasseneZeile(bewertung);
    return (
      gesamt.sheet === sheet && gesamt.row === row && missing && rows.has(`${missing.sheet} ${missing.row}`)
    );
  });
}

/** The same fault in several columns of a row is one: told at the first, with what puts right each of them. */
function jeZeile(geklaert: Klaerung, index: Formelindex): Klaerung {
  const rows = new Map<string, [Regelbewertung, Formelklaerung][]>();
  for (const entry of geklaert.formelfehler) {
    const ort = ortVon(entry[0].relation.gesamt);
    const key = [entry[0].regel.id, ort.blatt, ort.row, index.formel(ort)?.muster].join("|");
    rows.set(key, [...(rows.get(key) ?? []), entry]);
  }
  const erklaert = new Set(geklaert.erklaert);
  const formelfehler = [...rows.values()].flatMap((row): [Regelbewertung, Formelklaerung][] => {
    const [first, ...others] = row.sort(([a], [b]) => a.relation.gesamt.column - b.relation.gesamt.column);
    if (!first || others.length === 0) return first ? [first] : [];
    for (const [bewertung] of others) erklaert.add(bewertung);
    return [zusammen(first, others)];
  });
  return { ...geklaert, erklaert, formelfehler: new Map(formelfehler) };
}

function zusammen(
  [bewertung, { fehler, erklaert }]: [Regelbewertung, Formelklaerung],
  others: [Regelbewertung, Formelklaerung][],
): [Regelbewertung, Formelklaerung] {
  const cells = others.map(([{ relation }]) => zelleVon(relation.gesamt));
  const also = zellbereicheAuf(bewertung.relation.gesamt.sheet, cells);
  const all = {
    ...fehler,
    satz: `${fehler.satz} Das gilt auch für ${also}.`,
    abhilfe: [fehler, ...others.map(([, one]) => one.fehler)].flatMap(({ abhilfe }) => abhilfe),
  };
  return [bewertung, { fehler: all, erklaert: [...erklaert, ...others.flatMap(([, one]) => one.erklaert)] }];
}

/**
 * Whether another amount explains more than an amount that stands in for a formula: a typed total may be the right one,
 * and what it adds up wrong.
 */
function andersErklaert(
  plan: Plan,
  netz: Netz,
  { befund }: Regelbefund,
  erklaert: Regelbewertung[],
): boolean {
  const { abhilfe = [] } = befund;
  const typed = abhilfe.every((ort) => {
    const cell = netz.index?.zelle(ort);
    return cell?.formula === undefined && typeof cell?.value === "number";
  });
  if (!typed) return false;
  return [...ursachen(plan, netz, erklaert).values()].some(({ verdaechte: [best] }) => {
    if (!best) return false;
    const { zelle: place, wert, grund } = best;
    const ort = { blatt: place.sheet, ...parseCellAddress(place.cell) };
    return heilt(netz, { ...ort, wert, grund }) > erklaert.length;
  });
}

/** A finding with the other findings that its fault would have led to: as grave as the gravest of these. */
export function mitErklaertem(
  finding: Finding,
  kind: Ursachenart | undefined,
  erklaert: Regelbewertung[],
): Finding {
  const all = erklaert.filter(({ gilt }) => !gilt);
  if (kind === undefined || all.length === 0) return finding;
  const severities = [
    finding.severity,
    ...all.map(({ regel, relation }) => relation.severity ?? regel.severity),
  ];
  return {
    ...finding,
    severity: SCHWERE.find((one) => severities.includes(one)) ?? finding.severity,
    cause: ursache(kind, finding, all.length),
  };
}

/** A total that does not come out because of its formula: the formula is to blame, and nothing that was typed. */
export function mitFormelfehler(
  finding: Finding,
  bewertung: Bewertung,
  { fehler: { art, satz, abhilfe }, erklaert }: Formelklaerung,
  index?: Formelindex,
): Finding {
  const others = erklaert.filter((one) => one !== bewertung);
  const suspects = abhilfe.map((one) => alsVorschlag(one, index));
  const own = {
    ...finding,
    message: `${finding.message} ${satz}`,
    suspects,
    ...zusammengehoerige(suspects),
  };
  return { ...mitErklaertem(own, art, others), cause: ursache(art, finding, others.length) };
}

/** A story that names more cells than these names none. */
const GENANNT = 12;

function ursache(kind: Ursachenart, { sheet, cell, cells }: Finding, explains: number): Cause {
  const own = { sheet, cell };
  const others = cells.filter((other) => other.sheet !== sheet || other.cell !== cell);
  return { kind, text: URSACHEN[kind], cells: [own, ...others].slice(0, GENANNT), explains };
}

/** What a cause is called: German, a few words. */
export const ursachentext = (art: Ursachenart): string => URSACHEN[art];

const URSACHEN: Record<Ursachenart, string> = {
  "jahr-im-kopf": "falsches Jahr im Kopf",
  "spalten-vertauscht": "Spalten vertauscht",
  "spalte-anderes-jahr": "Spalte eines anderen Jahres",
  einheit: "Einheit: T€ statt €",
  "zeile-ausserhalb": "Zeile außerhalb der Summe",
  "zeile-fehlt": "Zeile fehlt",
  "doppelt-gezaehlt": "doppelt gezählt",
  "posten-doppelt": "Posten doppelt",
  "posten-verschoben": "Posten unter einer anderen Zeile",
  "beschluss-alt": "Beschluss nicht nachgezogen",
  betrag: "ein falscher Betrag",
  "formel-bezug": "Formel mit falschem Bezug",
  fehlerwert: "Fehlerwert",
  "nicht-neu-berechnet": "nicht neu berechnet",
  "zahl-als-text": "Zahl als Text gespeichert",
};

/** What is wrong with a formula itself. */
const AN_DER_FORMEL: (Ursachenart | undefined)[] = ["zeile-ausserhalb", "doppelt-gezaehlt", "formel-bezug"];

/**
 * Of what rules found wrong with formulas, one of each cell: the first, but what says least last. Such a comparison
 * with neighbours is worth nothing where these are wrong themselves: it would lead back to their fault.
 */
export function einmalJeZelle(befunde: Regelbefund[]): Regelbefund[] {
  const own = befunde.filter(({ befund }) => AN_DER_FORMEL.includes(befund.ursache));
  const taken = new Set<string>();
  const doubled = new Set<Regelbefund>();
  const say = (one: Regelbefund): void => {
    const { sheet, cell, abhilfe = [] } = one.befund;
    if (taken.has(`${sheet} ${cell}`)) doubled.add(one);
    else
      for (const place of [`${sheet} ${cell}`, ...abhilfe.map((ort) => `${ort.blatt} ${zelle(ort)}`)])
        taken.add(place);
  };
  own.filter(({ regel }) => !regel.nachrangig).forEach(say);
  const wrong = new Set(taken);
  for (const one of own.filter(({ regel }) => regel.nachrangig)) {
    if (one.befund.cells.some(({ sheet, cell }) => wrong.has(`${sheet} ${cell}`))) doubled.add(one);
    else say(one);
  }
  return befunde.filter((one) => !doubled.has(one));
}

const zelle = ({ row, column }: Abhilfe): string => cellAddress(row, column);
