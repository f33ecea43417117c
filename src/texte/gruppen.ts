import { anzahl } from "./anzahl";

/** Texts about findings that are alike, told as one. */
export const gruppen = {
  /** "8 Beträge stehen fest statt als Formel", or with the rule's own title: "8-mal: Kontonummern" */
  titel: (count: number, mehrfach: string | undefined, rule: string) =>
    mehrfach === undefined ? `${count}-mal: ${rule}` : `${count.toLocaleString("de-DE")} ${mehrfach}`,
  weitere: (count: number) => `und ${anzahl(count, "weitere", "weitere")}`,
} as const;
