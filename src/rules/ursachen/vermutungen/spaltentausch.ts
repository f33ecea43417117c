import { figuren } from "../../../plan/aufbau/gleichung";
import { betrag, betragsspalten, type Figure, type Spalte, type Tabelle } from "../../../plan/tabelle";
import { zeilenzelle } from "../../../workbook/zelle";
import type { Lage } from "./lage";
import { aufWert, spaltenangabe, spaltenbetraege, tabellenname, type Vermutung } from "./vermutung";

/** So many relations of a column do not hold where it was exchanged with another one. */
const JE_SPALTE = 2;
/** In so many rows they show different amounts. */
const ZEILEN = 2;
/** So many must come out once both are exchanged back, where the other column is compared with nothing. */
const EINSEITIG = 2;

/** Two columns of a table were exchanged: each shows what belongs into the other. */
export function vertauschteSpalten({ plan, verletzt }: Lage): Vermutung[] {
  return plan.tabellen.flatMap((tabelle) => {
    const broken = brokenColumns(
      tabelle,
      verletzt.map(({ relation }) => figuren(relation)),
    );
    return paare(betragsspalten(tabelle)).flatMap(([links, rechts]) => {
      const count = [links, rechts].filter((spalte) => broken.includes(spalte)).length;
      return count > 0 && links.einheit === rechts.einheit && verschiedene(tabelle, links, rechts) >= ZEILEN
        ? [vermutung(tabelle, links, rechts, count === 2 ? 2 * JE_SPALTE : EINSEITIG)]
        : [];
    });
  });
}

/** In how many rows two columns show different typed amounts: where they hardly differ nothing was exchanged. */
const verschiedene = ({ zeilen }: Tabelle, links: Spalte, rechts: Spalte): number =>
  zeilen.filter((zeile) => {
    const [a, b] = [betrag(zeile, links), betrag(zeile, rechts)];
    return a && b && a.formel === undefined && b.formel === undefined && !a.wert.eq(b.wert);
  }).length;

const paare = (columns: Spalte[]): [Spalte, Spalte][] =>
  columns.flatMap((links, index) =>
    columns.slice(index + 1).map((rechts): [Spalte, Spalte] => [links, rechts]),
  );

function brokenColumns(tabelle: Tabelle, relations: Figure[][]): Spalte[] {
  return betragsspalten(tabelle).filter((spalte) => {
    const own = new Set(spaltenbetraege(tabelle, spalte));
    return relations.filter((figures) => figures.some((figure) => own.has(figure))).length >= JE_SPALTE;
  });
}

function vermutung(tabelle: Tabelle, links: Spalte, rechts: Spalte, mindestens: number): Vermutung {
  const aenderungen = tabelle.zeilen.flatMap((zeile) => {
    const [a, b] = [betrag(zeile, links), betrag(zeile, rechts)];
    return a && b ? [...aufWert(a, b.wert), ...aufWert(b, a.wert)] : [];
  });
  const [here, there] = [links, rechts].map((spalte) => spaltenangabe(spaltenbetraege(tabelle, spalte)));
  return {
    art: "spalten-vertauscht",
    ort: zeilenzelle(tabelle, tabelle.kopfzeile ?? tabelle.area.top, rechts.column),
    cells: [links, rechts].map(({ column }) =>
      zeilenzelle(tabelle, tabelle.kopfzeile ?? tabelle.area.top, column),
    ),
    satz: `${tabellenname(tabelle)}: Die Beträge der Spalten ${here} und ${there} sind wohl vertauscht. Getauscht stimmen sie mit den übrigen Teilen überein. Bitte die Beträge der beiden Spalten oder ihre Köpfe tauschen.`,
    aenderungen,
    mindestens,
  };
}
