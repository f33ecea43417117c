import { type Decimal, runden } from "../../money/dezimal";
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
import { abweichend, alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";
import { figurText, inSpalte } from "../kern/saetze";
import { versehen, type Versehen } from "../ursachen/versehen";

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

/** An amount of the Kennzahlen that is that of another year's column, and what the own one shows. */
interface FalscheSpalte extends Gegenueber {
  genommen: Figure;
  eigener: Figure;
}

/** The amount of another year's column that stands in place of that of the own one; undefined where none does. */
function andereSpalte(one: Gegenueber): Figure | undefined {
  if (one.figure.wert.isZero() || gilt(relation(one))) return undefined;
  const same = one.andere.filter((other) =>
    gilt({ gesamt: one.figure, terme: plus([other]), eineAngabe: true }),
  );
  return same.length === 1 ? same[0] : undefined;
}

function falscheSpalten(one: Gegenueber): FalscheSpalte[] {
  const genommen = andereSpalte(one);
  const eigener = one.terme[0]?.figure;
  return genommen && eigener ? [{ ...one, genommen, eigener }] : [];
}

/** The Kennzahlen took the amount of another year's column. */
const falscheSpalte: Feststellung<FalscheSpalte> = {
  stelle: ({ figure, genommen, eigener }) => ({
    ...abweichend(figure, inEinheitVon(figure, eigener)),
    cells: [figure, eigener, genommen].map(zelleVon),
  }),
  satz: ({ name, figure, ort, genommen, eigener }) =>
    `${inSpalte(name, figure.spalte)}: Die Kennzahlen zeigen ${figurText(figure)}; in der ${ort} ist das der Betrag der Spalte ${genommen.spalte.jahr}, für ${figure.spalte.jahr} stehen dort ${figurText(eigener)}. Bitte prüfen, ob die Spalte verwechselt wurde.`,
  verdacht: ({ figure, genommen, eigener }) => {
    const ratio = euro(eigener).div(euro(figure));
    const reason = `statt des Betrags der Spalte ${genommen.spalte.jahr}`;
    // What is no amount of such a size is wrong itself.
    return ratio.gt(0.5) && ratio.lt(2)
      ? [{ ...zelleVon(figure), proposal: inEinheitVon(figure, eigener).toString(), reason }]
      : [];
  },
};

const inEinheitVon = ({ spalte }: Figure, other: Figure): Decimal => euro(other).div(spalte.einheit);

/** A slip weaker than that may be chance: what counts as Umsatz differs from year to year. */
const DEUTLICH = 4;

/** What another part of the plan states as the Gesamtumsatz, in the unit of the Kennzahlen. */
interface Umsatzangabe {
  ort: string;
  figures: Figure[];
  wert: Decimal;
}

/** A Gesamtumsatz that is what another part states but for a slip of the pen. */
interface Umsatzversehen {
  umsatz: Figure;
  angabe: Umsatzangabe;
  slip: Versehen;
}

/** The Gesamtumsatz of any year that is that of Erfolgsplan or Jahresvergleich but for a slip of the pen. */
function umsatzversehenIn(plan: Plan, tabelle: Tabelle, spalte: Spalte): Umsatzversehen[] {
  const [umsatz] = eigenerBetrag(tabelle, "gesamtumsatz", spalte);
  const stated = umsatz ? umsatzangaben(plan, spalte) : [];
  if (!umsatz || stated.some(({ wert }) => wert.minus(umsatz.wert).abs().lte(1))) return [];
  const [meant] = stated.flatMap((angabe) => {
    const slip = versehen(umsatz.wert, angabe.wert);
    return slip && slip.gewicht >= DEUTLICH ? [{ umsatz, angabe, slip }] : [];
  });
  return meant ? [meant] : [];
}

function umsatzangaben(plan: Plan, spalte: Spalte): Umsatzangabe[] {
  const [erfolgsplan, vergleich] = [tabelleVon(plan, "erfolgsplan"), tabelleVon(plan, "jahresvergleich")];
  const ofYear = (other: Tabelle): Spalte[] =>
    betragsspalten(other).filter(({ jahr }) => jahr === spalte.jahr);
  const planned = erfolgsplan
    ? ofYear(erfolgsplan).flatMap((column) => [
        ertragsterme(erfolgsplan, column),
        plus(eigenerBetrag(erfolgsplan, "umsatzerloese", column)),
      ])
    : [];
  const compared = vergleich
    ? ofYear(vergleich).map((column) => plus(eigenerBetrag(vergleich, "summeErtraege", column)))
    : [];
  const angaben = (ort: string, all: Term[][]): Umsatzangabe[] =>
    all
      .filter((terme) => terme.length > 0)
      .map((terme) => ({
        ort,
        figures: terme.map(({ figure }) => figure),
        wert: runden(summeDer(terme).div(spalte.einheit)),
      }));
  return [...angaben("Erfolgsplan", planned), ...angaben("Jahresvergleich", compared)];
}

const umsatzversehen: Feststellung<Umsatzversehen> = {
  stelle: ({ umsatz, angabe }) => ({
    ...abweichend(umsatz, angabe.wert),
    cells: [umsatz, ...angabe.figures].map(zelleVon),
  }),
  satz: ({ umsatz, angabe, slip }) =>
    `${inSpalte("Gesamtumsatz", umsatz.spalte)}: Die Kennzahlen zeigen ${figurText(umsatz)}, der ${angabe.ort} ${figurText({ ...umsatz, wert: angabe.wert })} (${slip.grund}). Bitte prüfen.`,
  verdacht: ({ umsatz, angabe, slip }) => [
    { ...zelleVon(umsatz), proposal: angabe.wert.toString(), reason: slip.grund },
  ],
};

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
    const slips = compared ? [] : umsatzversehenIn(plan, tabelle, spalte);
    return [
      ...all.flatMap(falscheSpalten).map(alsBefund(falscheSpalte)),
      ...slips.map(alsBefund(umsatzversehen)),
    ];
  });
  const [first, ...others] = unterAnderemJahr(plan, tabelle);
  return first ? [...each, alsBefund(umsatzUnterAnderemJahr)([first, ...others])] : each;
}

function planspalteDesJahres(tabelle: Tabelle, jahr: number | undefined): Spalte | undefined {
  return betragsspalten(tabelle).find((column) => column.jahr === jahr && column.art === "ansatz");
}
