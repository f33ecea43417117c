import type { Finding, Suspect } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { cellAddress, parseCellAddress } from "../../../src/workbook/adresse";
import { formelindex, type Ort } from "../../../src/workbook/formel/formelindex";
import { isCellError, type Cell, type Workbook } from "../../../src/workbook/workbook";
import type { CellRef } from "../../../src/workbook/zelle";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";
import { gemischt } from "../../hilfen/umbau/versehen";
import { formel, geaendert, wert } from "../../hilfen/umbau/zellen";
import { FAMILIEN } from "./familien";
import { type Formelfehler, inhalt } from "./pflanzen";

/** What became of a finding once its first proposal was followed. */
type Folge =
  /** It is gone, and right is what was wrong. */
  | "geheilt"
  /** It is gone, but another cell was changed, or to another value. */
  | "falsch"
  | "bleibt";

/** What became of one planted fault. */
export interface Formelergebnis {
  familie: string;
  mappe: string;
  /** "Konten E6: =SUM(E3:E5) → =SUM(E3:E4)" */
  stelle: string;
  orte: Ort[];
  /** Fehler and Warnungen, in their order. */
  befunde: Finding[];
  /** As a fault of the formula, at its cell. */
  benannt: boolean;
  /** Findings whose first proposal is for a cell that is right. */
  irrefuehrend: number;
  /** Of each finding that proposes something, in their order. */
  folgen: { befund: Finding; folge: Folge }[];
  /** Once the first finding's first proposal was followed, everything is right and nothing is found any more. */
  ganz: boolean;
}

/** A fault that was planted and computed. */
interface Pflanze extends Formelfehler {
  familie: string;
  mappe: Workbook;
  richtig: Workbook;
}

/** Rules about formulas and what formulas show, and causes of that kind. */
const FORMELREGEL = /^(?:FX-\d+|NB-1|FW-1|KT-3)$/;
const FORMELURSACHEN = [
  "formel-bezug",
  "fehlerwert",
  "nicht-neu-berechnet",
  "zahl-als-text",
  "zeile-ausserhalb",
  "doppelt-gezaehlt",
];
/** So many different proposals of a fault are followed. */
const HOECHSTENS = 5;

/** Plants up to `anzahl` faults of each family, spread over the workbooks as the seed chooses, one at a time. */
export async function formelproben(
  mappen: Workbook[],
  anzahl: number,
  saat: number,
  familien = Object.keys(FAMILIEN),
): Promise<Formelergebnis[]> {
  const pflanzen = await gepflanzt(mappen, anzahl, saat, familien);
  const funde = pflanzen.map((pflanze) => neue(pflanze, pflanze.falsch));
  const wege = pflanzen.map((pflanze, index) => vorschlaege(pflanze, funde[index] ?? []));
  const befolgt = await durchgerechnet(wege.flatMap((all) => all.map(({ workbook }) => workbook)));
  let at = 0;
  return pflanzen.map((pflanze, index) => {
    const own = (wege[index] ?? []).map((weg) => ({ ...weg, workbook: befolgt[at++] ?? weg.workbook }));
    return ergebnis(pflanze, funde[index] ?? [], own);
  });
}

const ernste = (workbook: Workbook): Finding[] =>
  pruefen(workbook).findings.filter(({ severity }) => severity !== "info");

/** Fehler and Warnungen that are not right: who enters another amount than a Beschluss names is told so. */
function neue({ mappe, richtig }: Pflanze, workbook: Workbook): Finding[] {
  const known = richtig === mappe ? [] : ernste(richtig);
  return ernste(workbook).filter((befund) => !known.some((one) => istSelber(one, befund)));
}

const istSelber = (a: Finding, b: Finding): boolean => a.rule === b.rule && stelle(a) === stelle(b);

// --- planting ------------------------------------------------------------------------------------------------------

/** Twice as many are tried, for some change nothing. */
async function gepflanzt(
  mappen: Workbook[],
  anzahl: number,
  saat: number,
  familien: string[],
): Promise<Pflanze[]> {
  const tried = familien.flatMap((familie) => gezogen(familie, mappen, 2 * anzahl, saat));
  const open = tried.flatMap(({ mappe, falsch, richtig, veraltet }) => [
    ...(veraltet ? [] : [falsch]),
    ...(richtig === mappe ? [] : [richtig]),
  ]);
  const results = await durchgerechnet(open);
  const computed = new Map(open.map((workbook, index) => [workbook, results[index]]));
  const all = tried.map((one) => ({
    ...one,
    falsch: (!one.veraltet && computed.get(one.falsch)) || one.falsch,
    richtig: computed.get(one.richtig) ?? one.richtig,
  }));
  return familien.flatMap((name) => all.filter((one) => one.familie === name && wirkt(one)).slice(0, anzahl));
}

/** Places of a family: one of each workbook in turn, in an order that the seed repeats. */
function gezogen(familie: string, mappen: Workbook[], anzahl: number, saat: number): Pflanze[] {
  const own = saat * 1000 + Object.keys(FAMILIEN).indexOf(familie);
  const each = gemischt(mappen, own).map((mappe) =>
    gemischt(FAMILIEN[familie]?.(mappe) ?? [], own).map((fehler) => ({
      richtig: mappe,
      ...fehler,
      familie,
      mappe,
    })),
  );
  const rounds = Math.max(0, ...each.map(({ length }) => length));
  const inTurn = Array.from({ length: rounds }).flatMap((_, round) =>
    each.flatMap((all) => all[round] ?? []),
  );
  return inTurn.slice(0, anzahl);
}

const wirkt = ({ schlummert, orte, falsch, richtig }: Pflanze): boolean =>
  schlummert === true || orte.some((ort) => !gleich(inhalt(falsch, ort), inhalt(richtig, ort)));

/** Doubles that are added in another order differ far behind the decimal point. */
function gleich(a: Cell["value"], b: Cell["value"]): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) < 1e-6;
  return isCellError(a) || isCellError(b) ? false : a === b;
}

// --- following the first proposals ---------------------------------------------------------------------------------

/** A workbook in which one proposal was followed, and the findings that made it. */
interface Weg {
  vorschlag: Suspect;
  befunde: Finding[];
  workbook: Workbook;
}

function vorschlaege({ falsch }: Pflanze, befunde: Finding[]): Weg[] {
  const all: Weg[] = [];
  for (const befund of befunde) {
    const [vorschlag] = befund.suspects;
    if (vorschlag?.proposal === undefined) continue;
    const known = all.find((weg) => kennung(weg.vorschlag) === kennung(vorschlag));
    if (known) known.befunde.push(befund);
    else if (all.length < HOECHSTENS)
      all.push({ vorschlag, befunde: [befund], workbook: befolge(falsch, vorschlag) });
  }
  return all;
}

const kennung = ({ sheet, cell, proposal, proposalFormula }: Suspect): string =>
  [sheet, cell, proposalFormula ?? proposal].join("|");

/** The workbook with the proposal in its cell, not yet computed. */
function befolge(workbook: Workbook, { sheet, cell, proposal, proposalFormula }: Suspect): Workbook {
  const change = proposalFormula === undefined ? wert(Number(proposal)) : formel(proposalFormula, 0);
  return geaendert(workbook, { [sheet]: { [cell]: change } });
}

const ortVon = ({ sheet, cell }: CellRef): Ort => ({ blatt: sheet, ...parseCellAddress(cell) });
const kurz = ({ blatt, row, column }: Ort): string => `${blatt} ${cellAddress(row, column)}`;
const stelle = ({ sheet, cell }: CellRef): string => `${sheet} ${cell}`;

function ergebnis(pflanze: Pflanze, befunde: Finding[], wege: Weg[]): Formelergebnis {
  const { familie, mappe, orte, auch = [], falsch, richtig } = pflanze;
  const planted = new Set(orte.map(kurz));
  const named = new Set([...orte, ...auch].map(kurz));
  const danach = wege.map((weg) => ({ ...weg, rest: neue(pflanze, weg.workbook) }));
  const first = danach.find((weg) => weg.befunde.some((befund) => befund === befunde[0]));
  return {
    familie,
    mappe: mappe.name,
    stelle: beschrieben(richtig, falsch, orte),
    orte,
    befunde,
    benannt: befunde.some(
      (befund) => istFormelbefund(befund) && genannt(befund).some((ref) => named.has(stelle(ref))),
    ),
    irrefuehrend: befunde.filter(({ suspects: [suspect] }) => suspect && !planted.has(stelle(suspect)))
      .length,
    folgen: danach.flatMap((weg) => {
      const healed = istGeheilt(pflanze, weg.vorschlag, weg.workbook);
      return weg.befunde.map((befund) => ({ befund, folge: folge(befund, weg.rest, healed) }));
    }),
    ganz: first?.rest.length === 0 && alleRichtig(first.workbook, richtig),
  };
}

function folge(befund: Finding, rest: Finding[], healed: boolean): Folge {
  if (rest.some((one) => istSelber(one, befund))) return "bleibt";
  return healed ? "geheilt" : "falsch";
}

/** A wrong cell shows what it should, or everything does. */
function istGeheilt({ orte, richtig }: Pflanze, vorschlag: Suspect, danach: Workbook): boolean {
  const isPlanted = orte.some((ort) => kurz(ort) === stelle(vorschlag));
  const ort = ortVon(vorschlag);
  return isPlanted ? gleich(inhalt(danach, ort), inhalt(richtig, ort)) : alleRichtig(danach, richtig);
}

const alleRichtig = (danach: Workbook, richtig: Workbook): boolean =>
  alleOrte(richtig).every((ort) => gleich(inhalt(danach, ort), inhalt(richtig, ort)));

const alleOrte = ({ sheets }: Workbook): Ort[] =>
  sheets.flatMap(({ name: blatt, cells }) => cells.map(({ row, column }) => ({ blatt, row, column })));

const istFormelbefund = ({ rule, cause }: Finding): boolean =>
  FORMELREGEL.test(rule) || (cause !== undefined && FORMELURSACHEN.includes(cause.kind));

const genannt = (befund: Finding): CellRef[] => [
  befund,
  ...befund.cells,
  ...befund.suspects,
  ...(befund.cause?.cells ?? []),
];

/** What stands in the first wrong cell and what should, as formulas, or as results where these are the same. */
function beschrieben(richtig: Workbook, falsch: Workbook, orte: Ort[]): string {
  const [first] = orte;
  if (!first) return "";
  const [right, wrong] = [richtig, falsch].map((workbook) => formelindex(workbook).zelle(first));
  const text = (cell: Cell | undefined): string =>
    cell?.formula === undefined || right?.formula === wrong?.formula
      ? JSON.stringify(cell?.value)
      : `=${cell.formula}`;
  const more = orte.length > 1 ? ` und ${orte.length - 1} weitere` : "";
  return `${kurz(first)}${more}: ${text(right)} → ${text(wrong)}`;
}
