import { jeTabelle } from "../jetabelle";
import { nachtragsrolle, type Nachtragsrolle } from "../lesen/nachtragskopf";
import { betrag, betragsspalten, zeigtBetraege, type Spalte, type Tabelle } from "../tabelle";
import { bilanz, istBelegt } from "./belege";
import type { Gleichung } from "./gleichung";

/** The columns of a Nachtrag, in whatever order they stand. */
interface Nachtragsspalten {
  bisher: Spalte;
  neu: Spalte;
  aenderungen: { spalte: Spalte; faktor: 1 | -1 }[];
}

/** The columns of a table that shows what a Nachtrag changes; undefined where it is none, or not clear which they are. */
export const nachtragsspalten = jeTabelle((tabelle): Nachtragsspalten | undefined => {
  const mit = (wanted: Nachtragsrolle[], spalten: Spalte[]): Spalte[] =>
    spalten.filter(({ kopf }) => wanted.includes(nachtragsrolle(kopf) ?? "neu") && nachtragsrolle(kopf));
  const columns = tabelle.spalten.filter((spalte) => zeigtBetraege(spalte) || spalte.art === "abweichung");
  const [[bisher, ...weitere], [neu, ...andere]] = [
    mit(["bisher"], betragsspalten(tabelle)),
    mit(["neu"], betragsspalten(tabelle)),
  ];
  const aenderungen = mit(["mehr", "weniger", "um"], columns).map((spalte) => ({
    spalte,
    faktor: nachtragsrolle(spalte.kopf) === "weniger" ? (-1 as const) : (1 as const),
  }));
  if (!bisher || !neu || weitere.length > 0 || andere.length > 0 || aenderungen.length === 0)
    return undefined;
  return { bisher, neu, aenderungen };
});

/** Whether a part of a plan is that of a Nachtrag: by its sheet, title or columns. */
export const istNachtragstabelle = (tabelle: Tabelle): boolean =>
  nachtragsspalten(tabelle) !== undefined ||
  [tabelle.sheet, ...tabelle.titel].some((text) => /nachtrag|neufestsetzung/i.test(text));

/**
 * bisher ± Änderung = neu, row by row. A new item has nothing before, and what stays as it is may leave the changes
 * blank; where they are blank it is not said what changed.
 */
export const nachtragsgleichungen = jeTabelle((tabelle): Gleichung[] => {
  const columns = nachtragsspalten(tabelle);
  if (!columns) return [];
  const { bisher, neu, aenderungen } = columns;
  const all = tabelle.zeilen.flatMap((zeile): Gleichung[] => {
    const gesamt = betrag(zeile, neu);
    const before = betrag(zeile, bisher);
    const changes = aenderungen.flatMap(({ spalte, faktor }) => {
      const figure = betrag(zeile, spalte);
      return figure ? [{ figure, faktor }] : [];
    });
    if (!gesamt || changes.length === 0) return [];
    return [{ gesamt, terme: [...(before ? [{ figure: before, faktor: 1 }] : []), ...changes] }];
  });
  return istBelegt("nachtrag", bilanz(all)) ? all : [];
});
