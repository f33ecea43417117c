import { runden } from "../../money/dezimal";
import { betragText } from "../../money/eurotext";
import { ertragsterme } from "../../plan/aufbau/ergebnisrechnung";
import { euro, gilt, plus, summeDer, type Term } from "../../plan/aufbau/gleichung";
import { tabelleVon, type Plan } from "../../plan/plan";
import {
  betragsspalten,
  eigenerBetrag,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
} from "../../plan/tabelle";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { zelleVon } from "../../workbook/zelle";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";
import { figurText, inSpalte } from "../kern/saetze";
import { versehen } from "../ursachen/versehen";

/** An amount of the Kennzahlen beside what another part of the plan states for its year. */
interface Gegenueber {
  name: string;
  figure: Figure;
  terme: Term[];
  ort: string;
  /** The same line of the other part, in its other years. */
  andere: Figure[];
}

/** Figures of the Kennzahlen that the Erfolgsplan and the § 19 list state too. */
function gegenueber(plan: Plan, tabelle: Tabelle, spalte: Spalte): Gegenueber[] {
  const erfolgsplan = tabelleVon(plan, "erfolgsplan");
  const liste = tabelleVon(plan, "gemeindehaushalt");
  const ansatz = erfolgsplan && planspalteDesJahres(erfolgsplan, spalte.jahr);
  const jahr = liste && betragsspalten(liste).find((column) => column.jahr === spalte.jahr);
  const [umsatz] = eigenerBetrag(tabelle, "gesamtumsatz", spalte);
  const [verwaltung] = eigenerBetrag(tabelle, "umsatzVerwaltung", spalte);
  const [erloese] = liste && jahr ? eigenerBetrag(liste, "erloese", jahr) : [];
  const all: Gegenueber[] = [];
  if (umsatz && erfolgsplan && ansatz) {
    const terme = ertragsterme(erfolgsplan, ansatz);
    all.push({ name: "Gesamtumsatz", figure: umsatz, terme, ort: "Erfolgsplan", andere: [] });
  }
  if (verwaltung && liste && erloese) {
    const andere = (positionszeile(liste, "erloese")?.betraege ?? []).filter((figure) => figure !== erloese);
    const name = "Umsatzerlöse mit der Verwaltung";
    all.push({
      name,
      figure: verwaltung,
      terme: plus([erloese]),
      ort: "Liste nach § 19 Nr. 2 EigAnVO",
      andere,
    });
  }
  return all;
}

const relation = ({ name, figure, terme, ort }: Gegenueber): Relation =>
  gleichheit(name, figure, "Kennzahlen", terme, ort);

/** The amount of another year's column that stands in place of that of the own one; undefined where none does. */
function andereSpalte(one: Gegenueber): Figure | undefined {
  if (one.figure.wert.isZero() || gilt(relation(one))) return undefined;
  const same = one.andere.filter((other) =>
    gilt({ gesamt: one.figure, terme: plus([other]), eineAngabe: true }),
  );
  return same.length === 1 ? same[0] : undefined;
}

/** The Kennzahlen took the amount of another year's column. */
function falscheSpalte(one: Gegenueber): Befund[] {
  const taken = andereSpalte(one);
  const own = one.terme[0]?.figure;
  if (!taken || !own) return [];
  const { name, figure, ort } = one;
  const at = zelleVon(figure);
  const ratio = euro(own).div(euro(figure));
  // What is no amount of such a size is wrong itself.
  const proposed = ratio.gt(0.5) && ratio.lt(2);
  const wert = euro(own).div(figure.spalte.einheit);
  return [
    {
      ...at,
      message: `${inSpalte(name, figure.spalte)}: Die Kennzahlen zeigen ${figurText(figure)}; in der ${ort} ist das der Betrag der Spalte ${taken.spalte.jahr}, für ${figure.spalte.jahr} stehen dort ${figurText(own)}. Bitte prüfen, ob die Spalte verwechselt wurde.`,
      expected: wert.toString(),
      actual: figure.wert.toString(),
      difference: figure.wert.minus(wert).toString(),
      cells: [figure, own, taken].map(zelleVon),
      suspects: proposed
        ? [{ ...at, proposal: wert.toString(), reason: `statt des Betrags der Spalte ${taken.spalte.jahr}` }]
        : [],
    },
  ];
}

/** A slip weaker than that may be chance: what counts as Umsatz differs from year to year. */
const DEUTLICH = 4;

/** The Gesamtumsatz of any year that is that of Erfolgsplan or Jahresvergleich but for a slip of the pen. */
function umsatzversehen(plan: Plan, tabelle: Tabelle, spalte: Spalte): Befund[] {
  const [umsatz] = eigenerBetrag(tabelle, "gesamtumsatz", spalte);
  if (!umsatz) return [];
  const [erfolgsplan, vergleich] = [tabelleVon(plan, "erfolgsplan"), tabelleVon(plan, "jahresvergleich")];
  const ofYear = (other: Tabelle | undefined): Spalte[] =>
    (other ? betragsspalten(other) : []).filter(({ jahr }) => jahr === spalte.jahr);
  const terme: [string, Term[]][] = [
    ...ofYear(erfolgsplan).flatMap((column): [string, Term[]][] =>
      erfolgsplan
        ? [
            ["Erfolgsplan", ertragsterme(erfolgsplan, column)],
            ["Erfolgsplan", plus(eigenerBetrag(erfolgsplan, "umsatzerloese", column))],
          ]
        : [],
    ),
    ...ofYear(vergleich).map((column): [string, Term[]] => [
      "Jahresvergleich",
      vergleich ? plus(eigenerBetrag(vergleich, "summeErtraege", column)) : [],
    ]),
  ];
  const stated = terme
    .filter(([, figures]) => figures.length > 0)
    .map(([ort, figures]) => ({
      ort,
      figures: figures.map(({ figure }) => figure),
      wert: runden(summeDer(figures).div(spalte.einheit)),
    }));
  if (stated.some(({ wert }) => wert.minus(umsatz.wert).abs().lte(1))) return [];
  const meant = stated.find(({ wert }) => (versehen(umsatz.wert, wert)?.gewicht ?? 0) >= DEUTLICH);
  if (!meant) return [];
  const at = zelleVon(umsatz);
  const reason = versehen(umsatz.wert, meant.wert)?.grund ?? "";
  return [
    {
      ...at,
      message: `${inSpalte("Gesamtumsatz", spalte)}: Die Kennzahlen zeigen ${figurText(umsatz)}, der ${meant.ort} ${betragText(meant.wert.times(spalte.einheit), spalte.einheit)} (${reason}). Bitte prüfen.`,
      expected: meant.wert.toString(),
      actual: umsatz.wert.toString(),
      difference: umsatz.wert.minus(meant.wert).toString(),
      cells: [umsatz, ...meant.figures].map(zelleVon),
      suspects: [{ ...at, proposal: meant.wert.toString(), reason }],
    },
  ];
}

/** The Gesamtumsatz of a year, and the year under which the Jahresvergleich has that amount. */
interface AnderesJahr {
  umsatz: Figure;
  dort: Figure;
  eigenes: Figure;
}

/** Years whose Gesamtumsatz the Jahresvergleich has under another one, and for the own year another amount. */
function unterAnderemJahr(plan: Plan, tabelle: Tabelle): AnderesJahr[] {
  const vergleich = tabelleVon(plan, "jahresvergleich");
  const all = vergleich ? (positionszeile(vergleich, "summeErtraege")?.betraege ?? []) : [];
  const equal = (a: Figure, b: Figure): boolean => runden(euro(a)).eq(runden(euro(b)));
  return (positionszeile(tabelle, "gesamtumsatz")?.betraege ?? []).flatMap((umsatz) => {
    const eigenes = all.find(({ spalte }) => spalte.jahr === umsatz.spalte.jahr);
    const [dort, ...more] = all.filter((other) => equal(other, umsatz));
    const other = dort && eigenes && more.length === 0 && !equal(eigenes, umsatz) && !umsatz.wert.isZero();
    return other ? [{ umsatz, dort, eigenes }] : [];
  });
}

const umsatzUnterAnderemJahr: Feststellung<[AnderesJahr, ...AnderesJahr[]]> = {
  stelle: (all) => ({
    ...zelleVon(all[0].eigenes),
    cells: all.flatMap(({ umsatz, dort, eigenes }) => [eigenes, umsatz, dort]).map(zelleVon),
    teilVon: "spalte-anderes-jahr",
  }),
  satz: (all) => {
    const each = all.map(
      ({ umsatz, dort }) => `${figurText(umsatz)} unter ${umsatz.spalte.jahr} und ${dort.spalte.jahr}`,
    );
    return `Gesamtumsatz: Die Kennzahlen und der Jahresvergleich zeigen ${all.length === 1 ? "denselben Betrag" : "dieselben Beträge"} unter verschiedenen Jahren: ${aufzaehlung(each)}. Wahrscheinlich wurden in einer der beiden Tabellen Spalten vertauscht oder die Jahre im Kopf verschoben. Bitte prüfen.`;
  },
};

/** That the Kennzahlen repeat what others state, but for what is another year's column. */
export const umsatzrelationen = (plan: Plan, tabelle: Tabelle, spalte: Spalte): Relation[] =>
  gegenueber(plan, tabelle, spalte)
    .filter((one) => !andereSpalte(one))
    .map(relation);

/** What else happened where the Kennzahlen do not repeat what others state. */
export function umsatzbefunde(plan: Plan, tabelle: Tabelle): Befund[] {
  const each = betragsspalten(tabelle).flatMap((spalte) => {
    const all = gegenueber(plan, tabelle, spalte);
    const compared = all.some(({ name }) => name === "Gesamtumsatz");
    const slips = compared ? [] : umsatzversehen(plan, tabelle, spalte);
    return [...all.flatMap(falscheSpalte), ...slips];
  });
  const [first, ...others] = unterAnderemJahr(plan, tabelle);
  return first ? [...each, alsBefund(umsatzUnterAnderemJahr)([first, ...others])] : each;
}

function planspalteDesJahres(tabelle: Tabelle, jahr: number | undefined): Spalte | undefined {
  return betragsspalten(tabelle).find((column) => column.jahr === jahr && column.art === "ansatz");
}
