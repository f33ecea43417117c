import type { Berichtsblatt } from "../../berichte/blatt";
import type { Diagrammblatt, Diagrammwunsch } from "../../berichte/diagramme/diagrammblatt";
import { type Decimal, betragAusDouble } from "../../money/dezimal";
import { request } from "../anfrage";
import { type Schreibergebnis, eigeneBlaetter, schreibeBerichtsblatt } from "./berichtsblatt";
import { schreibtBericht } from "./eigeneblaetter";
import { type ExcelProblem, toProblem } from "../problem";

/** A cell of the user's and the amount that the check saw in it. */
interface GeseheneZelle {
  sheet: string;
  row: number;
  column: number;
  wert: Decimal;
}

/** geaendert: one of the cells to refer to holds another amount by now; only "geschrieben" and "angefangen" wrote. */
export type Einfuegeergebnis = Schreibergebnis | { kind: "geaendert" };

/** The sheets of the workbook that hold the same picture already. Throws an ExcelProblem. */
export async function vorhandeneDiagramme({ blatt }: Diagrammblatt): Promise<string[]> {
  const own = await eigeneBlaetter(blatt.art);
  return own.filter(({ merkmal }) => merkmal === blatt.merkmal).map(({ name }) => name);
}

/**
 * Puts the figures on a sheet of their own and a chart below them. `quellen` are the user's cells that the figures
 * refer to: nothing is written where they have changed since the check. With `ersetzt` the new sheet takes the
 * place of that one, which goes when the chart stands. Where Excel fails, the new sheet is taken away again.
 * Throws an ExcelProblem.
 */
export async function fuegeDiagrammEin(
  { blatt, diagramm }: Diagrammblatt,
  quellen: GeseheneZelle[],
  ersetzt?: string,
): Promise<Einfuegeergebnis> {
  if (!(await unveraendert(quellen))) return { kind: "geaendert" };
  const result = await schreibeBerichtsblatt(blatt);
  if (result.kind !== "geschrieben") return result;
  try {
    await zeichne(result.sheet, diagramm);
  } catch (error) {
    return zurueck(result.sheet, toProblem(error));
  }
  if (ersetzt === undefined) return result;
  // From here on the chart stands, whatever becomes of the sheet that it replaces.
  const sheet = await abgeloest(result.sheet, blatt, ersetzt).catch(() => result.sheet);
  return { ...result, sheet };
}

/** Whether every cell still holds what the check saw; a sheet that is gone has changed, too. */
async function unveraendert(quellen: GeseheneZelle[]): Promise<boolean> {
  const sheets = [...new Set(quellen.map(({ sheet }) => sheet))];
  const there = await request(
    ({ workbook: { worksheets } }) => sheets.map((name) => worksheets.getItemOrNullObject(name).load("name")),
    (found) => found.every(({ isNullObject }) => !isNullObject),
  );
  if (!there) return false;
  return request(
    ({ workbook: { worksheets } }) =>
      quellen.map(({ sheet, row, column, wert }) => ({
        wert,
        range: worksheets.getItem(sheet).getCell(row, column).load("values"),
      })),
    (found) =>
      found.every(({ wert, range }) => {
        const value: unknown = range.values[0]?.[0];
        return typeof value === "number" && betragAusDouble(value).eq(wert);
      }),
  );
}

function zeichne(name: string, { titel, form, achse, tabelle, von, bis }: Diagrammwunsch): Promise<void> {
  return request(
    ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      const source = sheet.getRangeByIndexes(tabelle.zeile, 0, tabelle.zeilen, tabelle.spalten);
      const bars = form === "balken";
      const chart = bars
        ? sheet.charts.add("BarClustered", source, "Columns")
        : sheet.charts.add("ColumnClustered", source, "Rows");
      chart.title.text = titel;
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.numberFormat = achse;
      // Names stand beside the plot, not across bars that lead to the other side of zero.
      chart.axes.categoryAxis.tickLabelPosition = "Low";
      // Excel draws the first bar at the bottom; the table begins at the top.
      if (bars) chart.axes.categoryAxis.reversePlotOrder = true;
      chart.setPosition(sheet.getCell(von, 0), sheet.getCell(bis, tabelle.spalten - 1));
    },
    () => undefined,
  );
}

const loesche = (name: string): Promise<void> =>
  request(
    ({ workbook }) => workbook.worksheets.getItem(name).delete(),
    () => undefined,
  );

/** Takes the sheet without its chart away again; what had gone wrong is thrown where that succeeds. */
async function zurueck(sheet: string, problem: ExcelProblem): Promise<Einfuegeergebnis> {
  try {
    await loesche(sheet);
  } catch {
    return { kind: "angefangen", sheet, problem };
  }
  throw problem;
}

/** The new sheet in the place and under the name of the old one, which goes where it still holds that picture. */
function abgeloest(name: string, { art, merkmal }: Berichtsblatt, ersetzt: string): Promise<string> {
  return schreibtBericht(async (eigenes) => {
    const own = await eigeneBlaetter(art);
    if (!own.some((sheet) => sheet.name === ersetzt && sheet.merkmal === merkmal)) return name;
    const old = await request(
      ({ workbook }) => workbook.worksheets.getItem(ersetzt).load("id,position"),
      ({ id, position }) => ({ id, position }),
    );
    eigenes(old.id);
    return request(
      ({ workbook: { worksheets } }) => {
        worksheets.getItem(ersetzt).delete();
        const sheet = worksheets.getItem(name);
        sheet.position = old.position;
        sheet.name = ersetzt;
      },
      () => ersetzt,
    );
  });
}
