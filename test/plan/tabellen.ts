import type { Gleichung } from "../../src/plan/aufbau/gleichung";
import { tabellen } from "../../src/plan/erkennen";
import type { Tabelle } from "../../src/plan/tabelle";
import type { Sheet } from "../../src/workbook/workbook";
import { blatt } from "../hilfen/mappe";

/** The one table that a sheet holds. */
export function tabelle(content: string | Sheet): Tabelle {
  const sheet = typeof content === "string" ? blatt("Blatt", content) : content;
  const [only, ...others] = tabellen({ name: "Test.xlsx", sheets: [sheet] });
  if (!only || others.length > 0) throw new RangeError(`${others.length + (only ? 1 : 0)} tables, not one`);
  return only;
}

/** What its columns hold: "ansatz 2026", "ergebnis 2024 T€". */
export function spaltentexte({ spalten }: Tabelle): string[] {
  return spalten.map(({ art, jahr, einheit }) =>
    [art, jahr, jahr && einheit === 1000 && "T€"].filter(Boolean).join(" "),
  );
}

/** An equation by its amounts: "125 = 100 + 40 − 15". */
export function gleichungstext({ gesamt, terme }: Gleichung): string {
  const parts = terme.map(({ figure, faktor }) => `${Number(faktor) < 0 ? "−" : "+"} ${figure.wert}`);
  return `${gesamt.wert} = ${parts.join(" ").replace(/^\+ /, "")}`;
}
