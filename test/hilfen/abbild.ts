import { WHOLE_SHEET } from "../../workbench/host/bereichstext";
import type { TabelleImSpeicher } from "../../workbench/host/imSpeicher";

/**
 * Everything that a user could lose, sheet by sheet: values, formulas, formats, looks, merged cells, hidden lines,
 * names, conditional formats, charts; and what the workbook has besides. What things are called inside Excel is left out,
 * and so are the results of formulas: Excel computes them anew.
 */
export function abbild(tabelle: TabelleImSpeicher): Record<string, string> {
  const blaetter = tabelle.sheets().map(({ id, name, hidden, protected: geschuetzt }): [string, string] => {
    const { names, page, conditional, charts } = tabelle.extras(id);
    const cells = tabelle.cells(id, WHOLE_SHEET);
    const styles = cells.map(({ row, column }) =>
      tabelle.style(id, { top: row, left: column, bottom: row, right: column }),
    );
    const formate = conditional.map((format) => ({ ...format, id: "" }));
    const inhalte = cells.map(({ row, column, value, formula, format }) => [
      row,
      column,
      formula ?? value,
      formula !== undefined,
      format,
    ]);
    const more = [tabelle.merges(id), tabelle.hidden(id), tabelle.spills(id), [...names], [...page], charts];
    return [`Blatt ${name}`, JSON.stringify([hidden, geschuetzt, inhalte, styles, formate, more])];
  });
  return {
    ...Object.fromEntries(blaetter),
    Reihenfolge: JSON.stringify(tabelle.sheets().map(({ name }) => name)),
    Namen: JSON.stringify([...tabelle.names]),
    Abgelegtes: JSON.stringify([...tabelle.xmlParts.values()].sort()),
  };
}
