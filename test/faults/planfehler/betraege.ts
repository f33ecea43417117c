import { Decimal } from "../../../src/money/dezimal";
import { zahlDeutsch } from "../../../src/money/zahltext";
import { formelindex } from "../../../src/workbook/formel/formelindex";
import type { Workbook } from "../../../src/workbook/workbook";
import { fehlerarten } from "../../hilfen/umbau/versehen";
import { leer } from "../../hilfen/umbau/zellen";
import { istSummeEinesBlocks } from "../formeln/bezugsarten";
import {
  type Feld,
  geandertAn,
  getippt,
  gezogen,
  jahresspalten,
  mitWerten,
  type Pflanzung,
  planjahrVon,
  ref,
  stelle,
  type Zufall,
} from "./felder";

/** One typed amount becomes another; what is computed from it follows. */
const anEinem =
  (neu: (feld: Feld, random: Zufall) => number | undefined): Pflanzung =>
  (workbook, random) => {
    const feld = gezogen(getippt(workbook), random);
    const value = feld && neu(feld, random);
    if (!feld || value === undefined || value === feld.value) return undefined;
    const zelle = { ...ref(feld.figure), right: feld.value };
    return {
      was: `${stelle(zelle)}: ${feld.value} → ${value}`,
      falsch: mitWerten(workbook, [{ figure: feld.figure, neu: value }]),
      zellen: [zelle],
    };
  };

/** What stands in the row for another year. */
export const ausAnderemJahr = anEinem(({ tabelle, zeile, figure }, random) => {
  const { jahr, einheit } = figure.spalte;
  const others = jahresspalten(tabelle).filter(
    (spalte) => spalte.jahr !== jahr && spalte.einheit === einheit,
  );
  const other = jahr === undefined ? undefined : gezogen(others, random);
  return zeile.betraege.find(({ column }) => column === other?.column)?.wert.toNumber();
});

export const vorzeichen = anEinem(({ value }) => -value || undefined);

/** "200.000" read as 200. */
export const tausenderpunkt = anEinem(({ value, figure: { spalte } }) =>
  spalte.einheit === 1 && value !== 0 && value % 1000 === 0 ? value / 1000 : undefined,
);

/** T€ among euro, or euro among T€. */
export const andereEinheit = anEinem(({ value, figure: { spalte } }) => {
  if (spalte.einheit === 1000) return value * 1000 || undefined;
  return Math.abs(value) >= 1000 ? Math.round(value / 1000) : undefined;
});

/** Two digits swapped in a figure of an earlier year. */
export const vorjahr = anEinem(({ tabelle, value, figure: { spalte } }, random) => {
  if (spalte.jahr === undefined || spalte.jahr >= planjahrVon(tabelle)) return undefined;
  const swapped = fehlerarten.find(({ name }) => name === "Zahlendreher")?.anwenden(value, random);
  return swapped === "leer" ? undefined : swapped;
});

const nurInSummen = (workbook: Workbook, { figure: { sheet: blatt, row, column } }: Feld): boolean => {
  const taken = formelindex(workbook).nennende({ blatt, row, column });
  return taken.length > 0 && taken.every(istSummeEinesBlocks);
};

/** A number as German text, which sums do not take. */
export const alsText: Pflanzung = (workbook, random) => {
  const feld = gezogen(getippt(workbook), random);
  if (!feld || feld.value === 0 || !nurInSummen(workbook, feld)) return undefined;
  const value = `${zahlDeutsch(new Decimal(feld.value), feld.figure.stellen)}${random() < 0.5 ? " " : ""}`;
  const zelle = ref(feld.figure);
  const falsch = geandertAn(workbook, [{ ...zelle, change: (cell) => ({ ...cell, value }) }]);
  return { was: `${stelle(zelle)}: ${feld.value} → "${value}"`, falsch, zellen: [zelle] };
};

/** An amount deleted; the sums follow. */
export const geloescht: Pflanzung = (workbook, random) => {
  const feld = gezogen(getippt(workbook), random);
  if (!feld || feld.value === 0) return undefined;
  const zelle = { ...ref(feld.figure), right: feld.value };
  const falsch = geandertAn(workbook, [{ ...zelle, change: leer }]);
  return { was: `${stelle(zelle)}: ${feld.value} → leer`, falsch, zellen: [zelle] };
};
