import { ankertext, type Summenkorrektur, type Zeilenanker } from "./korrektur";
import type { Summenangabe, Tabelle, Zeile } from "./tabelle";

/** How a row is found again. */
export function zeilenanker({ zeilen }: Pick<Tabelle, "zeilen">, zeile: Zeile): Zeilenanker {
  const text = ankertext([zeile.label]);
  const same = gleichnamige(zeilen, text);
  return { text, nummer: same.indexOf(zeile) + 1, anzahl: same.length };
}

/** The row that is meant; undefined where it is gone, or others that say the same came or went. */
export function gemeinteZeile(
  { zeilen }: Pick<Tabelle, "zeilen">,
  { text, nummer, anzahl }: Zeilenanker,
): Zeile | undefined {
  const same = gleichnamige(zeilen, text);
  return same.length === anzahl ? same[nummer - 1] : undefined;
}

const gleichnamige = (zeilen: Zeile[], text: string): Zeile[] =>
  zeilen.filter(({ label }) => ankertext([label]) === text);

/** What a correction says of the rows as they are now; undefined where one of them is not found: it then rests. */
function aufgeloest(
  tabelle: Pick<Tabelle, "zeilen">,
  { zeile, aus }: Summenkorrektur,
): { zeile: Zeile; angabe: Summenangabe } | undefined {
  const own = gemeinteZeile(tabelle, zeile);
  if (!own) return undefined;
  if (aus === "keine") return { zeile: own, angabe: "keine" };
  const glieder = aus.flatMap(({ minus, ...anker }) => {
    const row = gemeinteZeile(tabelle, anker)?.row;
    return row === undefined || row === own.row
      ? []
      : [{ row, faktor: minus ? (-1 as const) : (1 as const) }];
  });
  return glieder.length === aus.length ? { zeile: own, angabe: glieder } : undefined;
}

/** The table with what the user says of its totals: its rows count as that, and know what they add up. */
export function mitSummen(tabelle: Tabelle): Tabelle {
  const found = (tabelle.korrektur?.summen ?? []).flatMap((summe) => aufgeloest(tabelle, summe) ?? []);
  if (found.length === 0) return tabelle;
  const angaben = new Map(found.map(({ zeile, angabe }) => [zeile, angabe]));
  const zeilen = tabelle.zeilen.map((zeile): Zeile => {
    const angabe = angaben.get(zeile);
    if (!angabe) return zeile;
    return { ...zeile, art: angabe === "keine" ? "posten" : "summe", angabe };
  });
  return { ...tabelle, zeilen };
}
