import { useEffect, useState } from "react";
import { herkunft, type Herkunft } from "../../../berichte/herkunft/herkunft";
import type { Tabelle } from "../../../plan/tabelle";
import type { Workbook } from "../../../workbook/workbook";

/** The chains of a workbook's formulas; undefined as long as they are being read. */
export function useHerkunft(workbook: Workbook, tabellen: Tabelle[]): Herkunft | "gescheitert" | undefined {
  const [read, setRead] = useState<{ von: Workbook; ist: Herkunft | "gescheitert" }>();
  useEffect(() => {
    // The browser shows first that they are being read.
    const timer = setTimeout(() => setRead({ von: workbook, ist: gelesen(workbook, tabellen) }), 0);
    return () => clearTimeout(timer);
  }, [workbook, tabellen]);
  return read?.von === workbook ? read.ist : undefined;
}

function gelesen(workbook: Workbook, tabellen: Tabelle[]): Herkunft | "gescheitert" {
  try {
    return herkunft(workbook, tabellen);
  } catch {
    return "gescheitert";
  }
}
