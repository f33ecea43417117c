import type { Sheet, Workbook } from "./workbook";

/**
 * Sheets that the add-in wrote itself bear a mark: a hidden name, defined for this sheet only, that stands for a
 * text. It goes with the sheet when it is moved, copied, renamed or saved, also by other programs, and nobody
 * types it by accident. Sheets that bear it are no part of the plan.
 */
export const BERICHTSNAME = "KGRZ_Bericht";

/** A formula holds no longer text. */
const MAX_MARKE = 255;

/** What the name stands for, as Excel takes it: ="protokoll …". */
export function markenformel(marke: string): string {
  return `="${marke.slice(0, MAX_MARKE).replaceAll('"', '""')}"`;
}

/** The text of the mark from its formula, with or without "="; "" where it is no text. Not to be trusted. */
export function marke(formula: string): string {
  const [, text = ""] = /^=?"([^]{0,600})"$/.exec(formula.trim()) ?? [];
  return text.replaceAll('""', '"');
}

/** Which report a mark is for, and what it keeps: "protokoll 2026-09-14" → protokoll, "2026-09-14". */
export function berichtsart(marke: string): { art: string; merkmal: string } {
  const [art = "", ...rest] = marke.split(" ");
  return { art, merkmal: rest.join(" ") };
}

/** The sheets that the user wrote: all but the add-in's own. */
export function planblaetter({ sheets }: Workbook): Sheet[] {
  return sheets.filter(({ bericht }) => bericht === undefined);
}
