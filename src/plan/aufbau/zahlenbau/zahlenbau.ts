import { Decimal } from "../../../money/dezimal";
import { jeTabelle } from "../../jetabelle";
import { istSumme, normalisieren } from "../../lesen/beschriftung";
import { istVeraenderung } from "../../lesen/kopf";
import { zeigtBetraege, type Figure, type Tabelle, type Zeile } from "../../tabelle";
import { bilanz, istBelegt } from "../belege";
import { gilt, type Gleichung, type Term } from "../gleichung";
import { felder, type Feld, type Felder } from "./feld";
import { formen, type Fund } from "./formen";
import { rundungsspiel } from "./probe";

/** What a table's figures alone tell of how it adds up. */
export interface Zahlenbeziehung {
  /** A total of rows, the same in every column; or one of columns, the same in every row. */
  von: "zeilen" | "spalten";
  /** What it adds up stands in one piece beside it. */
  nebeneinander: boolean;
  /** At the places where it holds; also where it does not, if the others leave no doubt that it should. */
  gleichungen: Gleichung[];
}

/**
 * The sums and differences that a table's figures bear out, whatever its words are, of its rows and of its columns. A
 * relation that fails is told of only where it holds clearly more often in the same shape.
 */
export const zahlenbau = jeTabelle((tabelle: Tabelle): Zahlenbeziehung[] => {
  const all = felder(tabelle);
  const rows = linien(all.zeilen).filter((linie) => !all.nebenzeilen.has(linie));
  const found = [
    ...formen(all.zeilen, rows).map((fund) => belegtes(all, fund, "zeilen")),
    ...formen(all.spalten, linien(all.spalten)).map((fund) => belegtes(all, fund, "spalten")),
  ];
  const rounded = istGerundet(found.flatMap(({ stellen }) => stellen));
  return found.map((beleg) => ({
    von: beleg.von,
    nebeneinander: beleg.fund.nebeneinander,
    gleichungen: gleichungen(tabelle, beleg, rounded),
  }));
});

const linien = (feld: Feld): number[] => Array.from({ length: feld.linien }, (_, linie) => linie);

/** An equation at one place, and what the quick numbers say of it. */
interface Stelle {
  gleichung: Gleichung;
  stimmt: boolean;
  /** It holds to the last digit. */
  genau: boolean;
  /** Every term has a figure. */
  vollstaendig: boolean;
  /** What rounding makes up at the most, in euro. */
  spiel: Decimal;
}

interface Beleg {
  von: Zahlenbeziehung["von"];
  fund: Fund;
  stellen: Stelle[];
}

function belegtes(all: Felder, fund: Fund, von: Zahlenbeziehung["von"]): Beleg {
  const feld = all[von];
  const figure = (linie: number, stelle: number): Figure | undefined =>
    all.figuren[von === "zeilen" ? linie * all.zeilen.stellen + stelle : stelle * all.zeilen.stellen + linie];
  const stellen: Stelle[] = [];
  for (let stelle = 0; stelle < feld.stellen; stelle++) {
    const gesamt = figure(fund.gesamt, stelle);
    const terme = fund.terme.flatMap((linie, index): Term[] => {
      const term = figure(linie, stelle);
      return term ? [{ figure: term, faktor: fund.faktoren?.[index] ?? 1 }] : [];
    });
    if (!gesamt || terme.length === 0) continue;
    const { abweichung, spiel } = rundungsspiel(feld, fund, stelle);
    stellen.push({
      gleichung: { gesamt, terme },
      stimmt: fund.stimmt[stelle] ?? false,
      genau: abweichung === 0,
      vollstaendig: terme.length === fund.terme.length,
      spiel: new Decimal(spiel).times(all.einheit),
    });
  }
  return { von, fund, stellen };
}

/** A fifth of what holds does so by rounding, as in statistics whose every figure was rounded for itself. */
function istGerundet(stellen: Stelle[]): boolean {
  const holds = stellen.filter(({ stimmt }) => stimmt);
  const rounded = holds.filter(({ genau }) => !genau);
  return rounded.length > 1 && rounded.length * 5 >= holds.length;
}

function gleichungen(tabelle: Tabelle, { von, fund, stellen }: Beleg, gerundet: boolean): Gleichung[] {
  const all = stellen.map(({ gleichung, stimmt, genau, vollstaendig, spiel }) => ({
    gleichung: gerundet && !genau ? { ...gleichung, rundung: spiel } : gleichung,
    genau: stimmt && genau,
    vollstaendig,
  }));
  const [holds, fails] = geteilt(all, ({ gleichung, genau }) => genau || gilt(gleichung));
  const shown = holds.map(({ gleichung }) => gleichung);
  const { treffer } = bilanz(shown);
  const said = stellen.some(({ gleichung }) => nenntSumme(tabelle, gleichung.gesamt, von));
  const kind = said && fund.nebeneinander ? "summe" : fund.nebeneinander ? "stumm" : "entfernteSumme";
  const judged = fails.filter(
    ({ gleichung, vollstaendig }) => (vollstaendig || said) && istVergleichbar(tabelle, gleichung, shown),
  );
  const sure = istBelegt(kind, { treffer, fehlt: judged.length, ziffern: fund.ziffern });
  return [...holds, ...(sure ? judged : [])].map(({ gleichung }) => gleichung);
}

/** Those that pass a test, and the others. */
function geteilt<One>(all: One[], test: (one: One) => boolean): [One[], One[]] {
  const passed: One[] = [];
  const others: One[] = [];
  for (const one of all) (test(one) ? passed : others).push(one);
  return [passed, others];
}

/** Whether row or column of a total say that it is one. */
function nenntSumme(tabelle: Tabelle, { row, spalte }: Figure, von: Zahlenbeziehung["von"]): boolean {
  const text = von === "spalten" ? normalisieren(spalte.kopf) : zeileIn(tabelle, row)?.text;
  return istSumme(text ?? "");
}

const zeilenJeTabelle = jeTabelle(
  ({ zeilen }: Tabelle) => new Map(zeilen.map((zeile) => [zeile.row, zeile])),
);
const zeileIn = (tabelle: Tabelle, row: number): Zeile | undefined => zeilenJeTabelle(tabelle).get(row);

/** Words of rows and columns that do not add up: shares, means, changes. */
const OHNE_SUMME =
  /%|prozent|anteil|quote|durchschnitt|mittelwert|\bmittel\b|\bindex\b|veraenderung|abweichung|\bje\b|\bpro\b|\bgrad\b|faktor|messzahl/;

/** How much larger or smaller than the usual ones a total may be that is held to them. */
const SPANNE = 20;

/**
 * Whether an equation is of the kind of those that hold: amounts with as many decimals, of about their size. The share
 * of each column in a last row is no sum, though the rows above it are.
 */
function istVergleichbar(tabelle: Tabelle, { gesamt, terme }: Gleichung, holds: Gleichung[]): boolean {
  const figures = [gesamt, ...terme.map(({ figure }) => figure)];
  const words = figures.map(
    ({ row, spalte }) => `${zeileIn(tabelle, row)?.text ?? ""} ${normalisieren(spalte.kopf)}`,
  );
  if (!figures.every(({ spalte }) => zeigtBetraege(spalte)) || words.some((text) => OHNE_SUMME.test(text)))
    return false;
  if (figures.some(({ spalte }) => istVeraenderung(spalte.kopf))) return false;
  const usual = holds.map((one) => one.gesamt).filter(({ wert }) => !wert.isZero());
  const sizes = usual.map(({ wert }) => wert.abs().toNumber());
  const size = gesamt.wert.abs().toNumber();
  return (
    usual.some(({ stellen }) => stellen === gesamt.stellen) &&
    size * SPANNE >= Math.min(...sizes) &&
    size <= Math.max(...sizes) * SPANNE
  );
}
