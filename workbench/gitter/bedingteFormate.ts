import type { IRange, IStyleData } from "@univerjs/presets";
import type { Area } from "../../src/workbook/workbook";
import type { Aussehen, BedingtesFormat } from "../host/zusatz";
import type { FWorksheet } from "./typen";

const LINES: Record<string, number> = { Continuous: 1, Dot: 3, Dash: 4, DashDot: 5 };
const EDGES: Record<string, "t" | "b" | "l" | "r"> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
};

/** Shows the conditional formats of the host as those of the grid: it moves them when rows are inserted. */
export class BedingteFormate {
  private readonly waiting = new Set<string>();

  constructor(private readonly sheet: (id: string) => FWorksheet) {}

  /** Draws the formats of a sheet anew, once for all the changes of a request. */
  changed(id: string, formats: () => BedingtesFormat[]): void {
    if (this.waiting.has(id)) return;
    this.waiting.add(id);
    queueMicrotask(() => {
      this.waiting.delete(id);
      this.draw(this.sheet(id), formats());
    });
  }

  /** Where the formats are by now. */
  moved(id: string, formats: BedingtesFormat[]): void {
    if (formats.length === 0 || this.waiting.has(id)) return;
    const drawn = new Map(
      this.sheet(id)
        .getConditionalFormattingRules()
        .map(({ cfId, ranges }) => [cfId, ranges[0]]),
    );
    for (const format of formats) {
      const range = drawn.get(format.id);
      if (range) format.area = area(range);
    }
  }

  private draw(sheet: FWorksheet, formats: BedingtesFormat[]): void {
    for (const { cfId } of sheet.getConditionalFormattingRules()) sheet.deleteConditionalFormattingRule(cfId);
    // The grid puts the newest first, as Excel does.
    for (const { id, area: own, formula = "", look } of [...formats].reverse()) {
      const rule = sheet
        .newConditionalFormattingRule()
        .whenFormulaSatisfied(formula)
        .setRanges([range(own)])
        .build();
      sheet.addConditionalFormattingRule({
        ...rule,
        cfId: id,
        rule: { ...rule.rule, style: style(look) } as typeof rule.rule,
      });
    }
  }
}

function style({ fill, color, bold, borders }: Aussehen): IStyleData {
  const edges = Object.entries(borders).flatMap(([edge, line]) => {
    const side = EDGES[edge];
    return side ? [[side, { s: LINES[line.style ?? ""] ?? 1, cl: { rgb: line.color ?? "#000000" } }]] : [];
  });
  return {
    ...(fill && { bg: { rgb: fill } }),
    ...(color && { cl: { rgb: color } }),
    ...(bold && { bl: 1 }),
    ...(edges.length > 0 && { bd: Object.fromEntries(edges) as IStyleData["bd"] }),
  };
}

const range = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

const area = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});
