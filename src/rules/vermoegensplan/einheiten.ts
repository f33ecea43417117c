import { gilt, euro } from "../../plan/aufbau/gleichung";
import { Decimal } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { tabellenVon } from "../../plan/plan";
import { betragsspalten, type Spalte, type Tabelle } from "../../plan/tabelle";
import { beispielprogramm } from "../beispiele/beispielprogramm";
import { wiederholteAngaben, type Angabe } from "./wiederholungen";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel, Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";
import { betragText } from "../../money/eurotext";
import { zeilenzelle, zelleVon, type CellRef } from "../../workbook/zelle";

/** Columns whose header names another unit than their amounts have. */
interface FalscheKoepfe {
  tabelle: Tabelle;
  spalten: [Spalte, ...Spalte[]];
}

function falscheKoepfe(tabelle: Tabelle): FalscheKoepfe[] {
  const [first, ...others] = betragsspalten(tabelle).filter(({ kopfEinheit }) => kopfEinheit !== undefined);
  return first ? [{ tabelle, spalten: [first, ...others] }] : [];
}

const euroStattTausend: Feststellung<FalscheKoepfe> = {
  mehrfach: "Tabellen nennen € statt T€",
  stelle: ({ tabelle, spalten }) => {
    const kopf = ({ column }: Spalte): CellRef => zeilenzelle(tabelle, tabelle.area.top, column);
    return { ...kopf(spalten[0]), expected: "T€", actual: "€", cells: spalten.map(kopf) };
  },
  satz: () =>
    "Die Spaltenköpfe nennen €, die Beträge stehen aber in T€ wie in den übrigen Tabellen des Investitionsprogramms. Bitte die Einheit in den Spaltenköpfen berichtigen.",
};

function relation({ name, figure, ort, quelle, quellort }: Angabe): Relation {
  return gleichheit(name, figure, ort, [{ figure: quelle, faktor: 1 }], quellort);
}

function stimmt(angabe: Angabe): boolean {
  return gilt(relation(angabe));
}

/** Amounts a thousand times too large or too small for the unit that is named. */
function andereEinheit({ figure, quelle }: Angabe): boolean {
  const [shown, real] = [euro(figure).abs(), euro(quelle).abs()];
  if (shown.isZero() || real.isZero()) return false;
  const ratio = Decimal.max(shown, real).div(Decimal.min(shown, real));
  return ratio.gt(900) && ratio.lt(1100);
}

const mitBetrag = ({ figure, quelle }: Angabe): boolean => !figure.wert.isZero() || !quelle.wert.isZero();

/** The amounts in T€ of a table, column by column: one column may repeat the plan, another show a forecast. */
function spaltenInTausend(angaben: Angabe[]): Angabe[][] {
  const columns = new Map<number, Angabe[]>();
  for (const angabe of angaben.filter(({ figure }) => figure.spalte.einheit === 1000)) {
    const own = columns.get(angabe.figure.column);
    if (own) own.push(angabe);
    else columns.set(angabe.figure.column, [angabe]);
  }
  return [...columns.values()];
}

/** Whether a column repeats the plan's figures: of two at the least, half agree. */
function wiederholtPlan(angaben: Angabe[]): boolean {
  const shown = angaben.filter(mitBetrag);
  const right = shown.filter(stimmt).length;
  return right >= 1 && shown.length >= 2 && right * 2 >= shown.length;
}

/** All that a table repeats, each amount in another unit than its header names. */
type InAndererEinheit = [Angabe, ...Angabe[]];

/** All that a table repeats is a thousandfold of the plan, or a thousandth: the unit of its header is wrong. */
function inAndererEinheit(angaben: Angabe[]): InAndererEinheit[] {
  const [first, ...others] = angaben.filter(mitBetrag);
  if (!first || others.length === 0 || ![first, ...others].every(andereEinheit)) return [];
  return [[first, ...others]];
}

/** What the header names, and what the amounts are in. */
const einheiten = ({ figure }: Angabe): { named: string; real: string } =>
  figure.spalte.einheit === 1000 ? { named: "T€", real: "€" } : { named: "€", real: "T€" };

const andereEinheitAlsGenannt: Feststellung<InAndererEinheit> = {
  stelle: (angaben) => {
    const { named, real } = einheiten(angaben[0]);
    const cells = angaben.map(({ figure }) => zelleVon(figure));
    return { ...zelleVon(angaben[0].figure), expected: real, actual: named, cells };
  },
  satz: ([first]) => {
    const { named, real } = einheiten(first);
    return `${first.ort} nennt als Einheit ${named}, die Beträge stehen aber in ${real}: ${first.name} ist dort ${zahlDeutsch(first.figure.wert)}, ${first.quellort} hat ${betragText(euro(first.quelle))}. Bitte die Einheit berichtigen.`;
  },
};

export const ip2: Regel = {
  id: "IP-2",
  titel: "Einheit € oder T€",
  prueft:
    "Die Einheit im Spaltenkopf (€ oder T€) passt zu den Beträgen, und was in T€ wiederholt wird, stimmt mit dem Betrag in € überein.",
  grundlage: "Formblatt Investitionsprogramm",
  severity: "warning",
  beispiel: {
    Maschinen: beispielprogramm.maschinen,
    Einzelauflistung: beispielprogramm.einzelliste,
    Ausstattung: beispielprogramm.ausstattung.replaceAll("T€", "€"),
  },
  relationen: (plan) =>
    wiederholteAngaben(plan).flatMap(spaltenInTausend).filter(wiederholtPlan).flat().map(relation),
  befunde: (plan) => {
    const tables = tabellenVon(plan, "investitionsprogramm");
    const befunde = [
      ...tables.flatMap(falscheKoepfe).map(alsBefund(euroStattTausend)),
      ...wiederholteAngaben(plan).flatMap(inAndererEinheit).map(alsBefund(andereEinheitAlsGenannt)),
    ];
    return { geprueft: tables.length, befunde };
  },
};
