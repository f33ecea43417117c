import type { Decimal } from "../../money/dezimal";
import type { Plan } from "../../plan/plan";
import type { Figure } from "../../plan/tabelle";
import { cellAddress } from "../../workbook/adresse";

/**
 * A short mark of all figures of a plan: of every amount in its tables with sheet, cell and value. Another figure,
 * one more, one less or one elsewhere gives another mark; the order in which they were read does not matter, nor
 * does the way in which a number is written. The first 128 bits of SHA-256 as "3F2A-9C01-…", eight groups of four
 * for eyes to compare. Excluded tables do not count, nor does text.
 */
export const fingerabdruck = (plan: Pick<Plan, "tabellen">): Promise<string> =>
  abdruck(plan, ({ wert }) => wert);

/** The mark that versions up to 0.3.0 gave the same figures: they took residues of addition for part of an amount. */
export const fruehererFingerabdruck = (plan: Pick<Plan, "tabellen">): Promise<string> =>
  abdruck(plan, ({ wert, gespeichert }) => gespeichert ?? wert);

async function abdruck(
  { tabellen }: Pick<Plan, "tabellen">,
  zahl: (figure: Figure) => Decimal,
): Promise<string> {
  const lines = tabellen.flatMap(({ zeilen }) =>
    zeilen.flatMap(({ betraege }) =>
      betraege.map((figure) =>
        JSON.stringify([figure.sheet, cellAddress(figure.row, figure.column), zahl(figure).toString()]),
      ),
    ),
  );
  // Tables that overlap may share a cell; it is one figure.
  const text = [...new Set(lines)].sort().join("\n");
  // Web Crypto is part of browsers and of Node alike: no hash of our own that somebody would have to trust.
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return (hex.slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join("-");
}
