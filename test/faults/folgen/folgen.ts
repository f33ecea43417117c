import type { Finding, Suspect } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { parseCellAddress } from "../../../src/workbook/adresse";
import { je } from "../../../src/workbook/je";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";
import { blattweise, nachPlatz } from "../../hilfen/umbau/umbau";
import { formel, wert } from "../../hilfen/umbau/zellen";
import type { Fall, FalscheZelle } from "./faelle";

/** What becomes of a finding whose first proposal is taken over. */
export type Folge =
  /** It is gone, and the cell was wrong and is right now. */
  | "geheilt"
  /** It is gone, but another cell was changed, or to another value. */
  | "falsch"
  /** It is still there, although the proposal says that it settles it. */
  | "bleibt"
  /** Nothing is proposed. */
  | "ohne";

interface Befolgt {
  befund: Finding;
  vorschlag?: Suspect;
  folge: Folge;
  /** Findings that were not there before. */
  neu: number;
}

/** What was found in a case, and what becomes of it. */
export interface Fallergebnis {
  fall: Fall;
  /** Computed anew it shows other findings than as it is stored: what follows cannot be told. */
  anders: boolean;
  befolgt: Befolgt[];
}

interface Weg {
  befund: Finding;
  vorschlag?: Suspect;
  /** Which of the changed workbooks it led to. */
  at: number;
}

/** Follows the first proposal of every finding that the workbook without the fault does not have. */
export async function befolgtIn(faelle: Fall[]): Promise<Fallergebnis[]> {
  const mappen = [...faelle.map(({ mappe }) => mappe)];
  const offen = faelle.map((fall) => {
    const befunde = neue(ernste(fall.mappe), fall.richtig ? ernste(fall.richtig) : []);
    const followed = new Map<string, number>();
    return befunde.map((befund): Weg => {
      const vorschlag = befund.suspects.find(({ proposal }) => proposal !== undefined);
      if (!vorschlag) return { befund, at: -1 };
      const { sheet, cell, proposal, proposalFormula } = vorschlag;
      const key = [sheet, cell, proposalFormula ?? proposal].join("|");
      const at = followed.get(key) ?? mappen.push(mitVorschlag(fall.mappe, vorschlag)) - 1;
      followed.set(key, at);
      return { befund, vorschlag, at };
    });
  });
  const computed = await durchgerechnet(mappen);
  return faelle.map((fall, index) => {
    const before = ernste(computed[index] ?? fall.mappe);
    const anders = ernste(fall.mappe).map(satz).join() !== before.map(satz).join();
    return { fall, anders, befolgt: (offen[index] ?? []).map((weg) => gefolgt(fall, weg, computed, before)) };
  });
}

function gefolgt({ falsch }: Fall, weg: Weg, computed: Workbook[], before: Finding[]): Befolgt {
  const { befund, vorschlag, at } = weg;
  const workbook = computed[at];
  if (!vorschlag || !workbook) return { befund, folge: "ohne", neu: 0 };
  const rest = ernste(workbook);
  const places = before.map(stelle);
  const neu = rest.filter((one) => !places.includes(stelle(one))).length;
  const zahl = (all: Finding[]): number => all.filter((one) => stelle(one) === stelle(befund)).length;
  if (zahl(rest) >= zahl(before)) return { befund, vorschlag, folge: "bleibt", neu };
  return { befund, vorschlag, folge: falsch.some(istBerichtigt(vorschlag)) ? "geheilt" : "falsch", neu };
}

/** A formula counts for the whole row: who finds it wrong in all columns proposes it for the first. */
const istBerichtigt =
  (vorschlag: Suspect) =>
  ({ sheet = vorschlag.sheet, cell, right }: FalscheZelle): boolean => {
    const isRow = vorschlag.proposalFormula !== undefined && zeile(cell) === zeile(vorschlag.cell);
    if (sheet !== vorschlag.sheet || !(isRow || cell === vorschlag.cell)) return false;
    const isOther = cell !== vorschlag.cell || right === undefined;
    return isOther || Math.abs(Number(vorschlag.proposal) - right) < 0.005;
  };

const zeile = (cell: string): string => cell.replace(/^[A-Z]+/, "");

const ernste = je((workbook: Workbook): Finding[] =>
  pruefen(workbook).findings.filter(({ severity }) => severity !== "info"),
);

const stelle = ({ rule, sheet, cell }: Finding): string => [rule, sheet, cell].join("|");

/** The same sentence of the same rule, whatever cells it names: rows may have moved. */
const satz = ({ rule, message }: Finding): string =>
  `${rule}|${message.replaceAll(/\b[A-Z]{1,2}\d+(?::[A-Z]{1,2}\d+)?/g, "#")}`;

/** Findings that are not among the known ones, each of which excuses one. */
function neue(all: Finding[], known: Finding[]): Finding[] {
  const left = known.map(satz);
  return all.filter((finding) => {
    const at = left.indexOf(satz(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The workbook with a proposal taken over, not yet computed. */
function mitVorschlag(
  workbook: Workbook,
  { sheet: name, cell, proposal, proposalFormula }: Suspect,
): Workbook {
  const { row, column } = parseCellAddress(cell);
  const isHere = (one: Cell): boolean => one.row === row && one.column === column;
  const change =
    proposalFormula === undefined ? wert(Number(proposal)) : formel(proposalFormula, Number(proposal));
  return blattweise((sheet) => {
    if (sheet.name !== name) return sheet;
    const old = sheet.cells.find(isHere) ?? { row, column };
    return { ...sheet, cells: nachPlatz([...sheet.cells.filter((one) => !isHere(one)), change(old)]) };
  })(workbook);
}
