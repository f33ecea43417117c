import type { Tabellenaenderung } from "../../../berichte/vergleich/vergleich";
import { groesste, type Zeilenaenderung } from "../../../berichte/vergleich/zeilenvergleich";
import type { Decimal } from "../../../money/dezimal";
import { parseZahltext } from "../../../money/zahltext";
import type { TableKind } from "../../../plan/arten";
import { normalisieren } from "../../../plan/lesen/beschriftung";

/** The form as it stands on the screen. */
export interface Filtereingabe {
  suche: string;
  abBetrag: string;
  kind: TableKind | "";
  /** Totals and results as well. */
  summen: boolean;
}

/** The least difference in the form; undefined where nothing is given, "falsch" where it is no amount. */
export function betragsgrenze(text: string): Decimal | undefined | "falsch" {
  if (text.trim() === "") return undefined;
  return parseZahltext(text)?.value.abs() ?? "falsch";
}

/** The rows that the form asks for; an amount that is none leaves none out. `summen` counts the totals among them. */
export function gefiltert(
  tabellen: Tabellenaenderung[],
  { suche, abBetrag, kind, summen }: Filtereingabe,
): { tabellen: Tabellenaenderung[]; summen: number } {
  const words = normalisieren(suche).split(" ").filter(Boolean);
  const least = betragsgrenze(abBetrag);
  const wanted = (row: Zeilenaenderung): boolean =>
    words.every((word) => suchtext(row).includes(word)) &&
    (least === undefined || least === "falsch" || groesste(row).gte(least));
  const found = tabellen
    .filter((tabelle) => kind === "" || tabelle.kind === kind)
    .map((tabelle) => ({ ...tabelle, zeilen: tabelle.zeilen.filter(wanted) }));
  const shown = summen
    ? found
    : found.map((tabelle) => ({ ...tabelle, zeilen: tabelle.zeilen.filter(({ summe }) => !summe) }));
  return {
    tabellen: shown.filter(({ zeilen }) => zeilen.length > 0),
    summen: found.flatMap(({ zeilen }) => zeilen.filter(({ summe }) => summe)).length,
  };
}

function suchtext({ konto, label, gruppe, vorher }: Zeilenaenderung): string {
  return normalisieren([konto, label, gruppe, vorher?.konto, vorher?.label].filter(Boolean).join(" "));
}

/** The first rows of all tables together. */
export function erste(tabellen: Tabellenaenderung[], count: number): Tabellenaenderung[] {
  let left = count;
  return tabellen.flatMap((tabelle) => {
    const zeilen = tabelle.zeilen.slice(0, left);
    left -= zeilen.length;
    return zeilen.length > 0 ? [{ ...tabelle, zeilen }] : [];
  });
}
