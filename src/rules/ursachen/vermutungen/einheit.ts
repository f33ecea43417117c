import { figuren } from "../../../plan/aufbau/gleichung";
import { betragsspalten, type Spalte, type Tabelle } from "../../../plan/tabelle";
import { zeilenzelle } from "../../../workbook/zelle";
import type { Lage } from "./lage";
import { aufWert, spaltenangabe, spaltenbetraege, tabellenname, zellen, type Vermutung } from "./vermutung";

/** A whole column stands in T€ where its header says €, or the other way round. */
export function falscheEinheit({ plan, verletzt }: Lage): Vermutung[] {
  const broken = new Set(verletzt.flatMap(({ relation }) => figuren(relation)));
  return plan.tabellen.flatMap((tabelle) =>
    betragsspalten(tabelle)
      .filter((spalte) => spaltenbetraege(tabelle, spalte).filter((figure) => broken.has(figure)).length > 1)
      .map((spalte) => vermutung(tabelle, spalte)),
  );
}

function vermutung(tabelle: Tabelle, spalte: Spalte): Vermutung {
  const figures = spaltenbetraege(tabelle, spalte);
  const [steht, gehoert] = spalte.einheit === 1 ? ["T€", "€"] : ["€", "T€"];
  const at = zeilenzelle(tabelle, tabelle.kopfzeile ?? tabelle.area.top, spalte.column);
  return {
    art: "einheit",
    ort: at,
    cells: [at, ...zellen(figures)],
    satz: `${tabellenname(tabelle)}: Die Beträge der Spalte ${spaltenangabe(figures)} stehen wohl in ${steht} statt in ${gehoert}: So gelesen stimmen sie mit den übrigen Teilen überein. Bitte die Beträge in ${gehoert} eintragen oder die Einheit in den Kopf schreiben.`,
    aenderungen: figures.flatMap((figure) =>
      aufWert(figure, spalte.einheit === 1 ? figure.wert.times(1000) : figure.wert.div(1000)),
    ),
    // Who writes T€ leaves out what is less.
    ...(spalte.einheit === 1 && { spiel: 500 }),
    mindestens: 2,
  };
}
