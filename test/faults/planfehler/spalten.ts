import type { Spalte, Tabelle } from "../../../src/plan/tabelle";
import type { Workbook } from "../../../src/workbook/workbook";
import { kopfzellen } from "./koepfe";
import {
  type Feld,
  getippt,
  gezogen,
  jahresspalten,
  mitWerten,
  type Pflanzung,
  type Planfehler,
  ref,
  tabellen,
  type Zufall,
} from "./felder";

const KOPIERT = /kopiert|übernommen|dieselben (?:Zahlen|Beträge)|verwechselt|vertauscht|falschen? Jahr/i;
const EINHEIT = /T€|TEUR|Einheit|Tausend/i;
/** So many amounts at least must become others: else it is no fault of a column. */
const MINDESTENS = 4;

interface Wechsel extends Feld {
  neu: number;
}

const feldIn = (workbook: Workbook, tabelle: Tabelle, { column }: Spalte): Feld[] =>
  getippt(workbook).filter((feld) => feld.tabelle === tabelle && feld.figure.column === column);

function zweiSpalten(workbook: Workbook, random: Zufall): [Tabelle, Spalte, Spalte] | undefined {
  const tabelle = gezogen(tabellen(workbook), random);
  const all = tabelle ? jahresspalten(tabelle) : [];
  const to = gezogen(all, random);
  const from = gezogen(
    all.filter((spalte) => spalte.jahr !== to?.jahr && spalte.einheit === to?.einheit),
    random,
  );
  return tabelle && to && from && [tabelle, to, from];
}

/** The typed amounts of a column with what stands beside them in another. */
const wieIn = (workbook: Workbook, tabelle: Tabelle, to: Spalte, from: Spalte): Wechsel[] =>
  feldIn(workbook, tabelle, to).flatMap((feld) => {
    const other = feldIn(workbook, tabelle, from).find(({ zeile }) => zeile === feld.zeile);
    return other ? [{ ...feld, neu: other.value }] : [];
  });

function gepflanzt(
  workbook: Workbook,
  was: string,
  tabelle: Tabelle,
  spalten: Spalte[],
  wechsel: Wechsel[],
  nennt: RegExp,
): Planfehler | undefined {
  if (wechsel.filter(({ value, neu }) => value !== neu).length < MINDESTENS) return undefined;
  return {
    was: `${tabelle.sheet}, ${spalten.map(({ kopf }) => kopf).join(" / ")}: ${was}`,
    falsch: mitWerten(workbook, wechsel),
    zellen: spalten.flatMap((spalte) => kopfzellen(workbook, tabelle, spalte)),
    nennt,
    auchRecht: wechsel.map(({ figure }) => ref(figure)),
  };
}

export const spalteKopiert: Pflanzung = (workbook, random) => {
  const [tabelle, to, from] = zweiSpalten(workbook, random) ?? [];
  if (!tabelle || !to || !from) return undefined;
  const wechsel = wieIn(workbook, tabelle, to, from);
  return gepflanzt(workbook, `Zahlen von „${from.kopf}“`, tabelle, [to], wechsel, KOPIERT);
};

export const spaltenVertauscht: Pflanzung = (workbook, random) => {
  const [tabelle, to, from] = zweiSpalten(workbook, random) ?? [];
  if (!tabelle || !to || !from) return undefined;
  const wechsel = [...wieIn(workbook, tabelle, to, from), ...wieIn(workbook, tabelle, from, to)];
  return gepflanzt(workbook, "vertauscht", tabelle, [to, from], wechsel, KOPIERT);
};

/** All amounts that were typed in another unit than the header says. */
export const spalteInTausend: Pflanzung = (workbook, random) => {
  const tabelle = gezogen(tabellen(workbook), random);
  const spalte = tabelle && gezogen(jahresspalten(tabelle), random);
  if (!tabelle || !spalte || tabelle.kind === "stellenuebersicht") return undefined;
  const faktor = spalte.einheit === 1000 ? 1000 : 0.001;
  const wechsel = feldIn(workbook, tabelle, spalte).map((feld) => ({
    ...feld,
    neu: Math.round(feld.value * faktor),
  }));
  return gepflanzt(workbook, "andere Einheit", tabelle, [spalte], wechsel, EINHEIT);
};
