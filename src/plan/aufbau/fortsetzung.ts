import type { TableKind } from "../arten";
import { betragDer, betragsspalten, positionszeile, type Spalte, type Tabelle, type Zeile } from "../tabelle";
import { alleAufwendungen, ertragsterme, jahresergebnisterme } from "./ergebnisrechnung";
import { gegen, gilt, plus, type Gleichung } from "./gleichung";

/** Rows of a second sheet are counted from here on, so that they stand behind those of the first. */
const DAHINTER = 10_000_000;

/** What the two halves of a form come to together, in a column. */
const PROBEN: Partial<Record<TableKind, (tabelle: Tabelle, spalte: Spalte) => Gleichung[]>> = {
  erfolgsplan: (tabelle, spalte) =>
    jahresergebnisterme(tabelle, spalte).map(({ figure: gesamt, faktor }) => {
      const terme = [...ertragsterme(tabelle, spalte), ...alleAufwendungen(tabelle, spalte).map(gegen)];
      return { gesamt, terme: faktor === 1 ? terme : terme.map(gegen) };
    }),
  vermoegensplan: ausgeglichen,
  finanzplan: ausgeglichen,
};

function ausgeglichen(tabelle: Tabelle, spalte: Spalte): Gleichung[] {
  const [gesamt, other] = ["summeEinnahmen", "summeAusgaben"].map((position) =>
    betragDer(tabelle, [position], spalte),
  );
  return gesamt && other ? [{ gesamt, terme: plus([other]) }] : [];
}

/**
 * The tables of a plan in which a form that begins on one sheet and goes on on another is one table: both halves have
 * the same columns and no line in common, and in most columns they come to what the form says.
 */
export function verbunden(tabellen: Tabelle[]): Tabelle[] {
  return (Object.keys(PROBEN) as TableKind[]).reduce((all, kind) => {
    const parts = all.filter((tabelle) => tabelle.kind === kind && !tabelle.hidden);
    const [a, b] = parts;
    if (!a || !b || parts.length !== 2 || !passen(a, b)) return all;
    const joined = [
      [a, b],
      [b, a],
    ]
      .flatMap(([first, second]) => (first && second ? [angefuegt(first, second)] : []))
      .find(gehtAuf);
    return joined
      ? all.flatMap((tabelle) => (tabelle === a ? [joined] : tabelle === b ? [] : [tabelle]))
      : all;
  }, tabellen);
}

function passen(a: Tabelle, b: Tabelle): boolean {
  if (a.file !== b.file || a.sheet === b.sheet) return false;
  const [one, other] = [a, b].map((tabelle) =>
    betragsspalten(tabelle).map(({ column, art, jahr, einheit }) => [column, art, jahr, einheit].join("|")),
  );
  const lines = new Set(a.zeilen.flatMap(({ position }) => position ?? []));
  return (
    one?.join() === other?.join() &&
    !b.zeilen.some(({ position, betraege }) => betraege.length > 0 && position && lines.has(position))
  );
}

function angefuegt(first: Tabelle, second: Tabelle): Tabelle {
  const behind = (zeile: Zeile): Zeile => ({ ...zeile, row: zeile.row + DAHINTER });
  return {
    ...first,
    zeilen: [...first.zeilen, ...second.zeilen.map(behind)],
    fortsetzung: { ab: DAHINTER, sheet: second.sheet, anker: second.anker },
  };
}

function gehtAuf(tabelle: Tabelle): boolean {
  if (tabelle.kind === "erfolgsplan" && !positionszeile(tabelle, "jahresergebnis")) return false;
  const proben = betragsspalten(tabelle).flatMap((spalte) => PROBEN[tabelle.kind]?.(tabelle, spalte) ?? []);
  return proben.length > 0 && proben.filter(gilt).length * 2 > proben.length;
}
