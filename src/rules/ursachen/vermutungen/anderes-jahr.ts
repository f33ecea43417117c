import { Decimal } from "../../../money/dezimal";
import { euro, summeDer, type Term } from "../../../plan/aufbau/gleichung";
import { spaltenname } from "../../../plan/spaltenname";
import { betragsspalten, type Figure, type Spalte, type Tabelle } from "../../../plan/tabelle";
import { zelleVon } from "../../../workbook/zelle";
import { zellbereicheAuf } from "../../../workbook/zellbereiche";
import type { Bewertung } from "../../kern/regel";
import type { Lage, Stelle } from "./lage";
import { aufWert, tabellenname, zellen, type Vermutung } from "./vermutung";

/** A figure that shows the amount of another year, and what it should show. */
interface Altbetrag {
  figure: Figure;
  wert: Decimal;
  jahr: number;
}

/** By how many years a column or a Beschluss may be late or early. */
const SCHRITTE = [-1, 1, -2, 2];
/** So many different amounts of another year are no chance. */
const MINDESTENS = 2;

/** A column, or the Beschluss, shows the amounts of another year: those that the other parts have there. */
export function betraegeAnderenJahres(lage: Lage): Vermutung[] {
  const groups = new Map<string, { tabelle: Tabelle; spalte: Spalte; alte: Altbetrag[] }>();
  for (const bewertung of lage.verletzt) {
    for (const alt of altbetraege(lage, bewertung)) {
      const tabelle = lage.stelle(alt.figure)?.tabelle;
      if (!tabelle) continue;
      const key = [tabelle.file, tabelle.anker.sheet, tabelle.anker.range, alt.figure.column, alt.jahr].join(
        "|",
      );
      const group = groups.get(key) ?? { tabelle, spalte: alt.figure.spalte, alte: [] };
      if (!group.alte.some(({ figure }) => figure === alt.figure)) group.alte.push(alt);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .filter(({ alte }) => new Set(alte.map(({ figure }) => figure.wert.abs().toString())).size >= MINDESTENS)
    .flatMap(({ tabelle, spalte, alte }) => vermutung(tabelle, spalte, alte));
}

/** The total shows what its terms come to in another year, or the single term what the total shows there. */
function altbetraege(lage: Lage, { relation, soll, ueblich }: Bewertung): Altbetrag[] {
  const { gesamt, terme } = relation;
  const close = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lte(ueblich);
  const [only, ...others] = terme;
  return SCHRITTE.flatMap((schritt) => {
    const found: Altbetrag[] = [];
    const late = imJahr(lage, terme, schritt);
    if (late && !late.summe.isZero() && close(late.summe, euro(gesamt)))
      found.push({ figure: gesamt, wert: soll.div(gesamt.spalte.einheit), jahr: late.jahr });
    const total = imJahr(lage, [{ figure: gesamt, faktor: 1 }], schritt);
    if (only && others.length === 0 && total && !total.summe.isZero() && close(total.summe, soll))
      found.push({
        figure: only.figure,
        wert: euro(gesamt).div(only.faktor).div(only.figure.spalte.einheit),
        jahr: total.jahr,
      });
    return found;
  });
}

/** What terms come to in another year, where each of them has one in its row. */
function imJahr(lage: Lage, terme: Term[], schritt: number): { summe: Decimal; jahr: number } | undefined {
  const moved = terme.flatMap(({ figure, faktor }) => {
    const place = lage.stelle(figure);
    const { jahr } = figure.spalte;
    if (!place || jahr === undefined) return [];
    const column = betragsspalten(place.tabelle).find(
      (spalte) => spalte.jahr === jahr + schritt && spalte.art !== "ve",
    );
    const other =
      place.zeile.betraege.find(({ spalte }) => spalte === column) ??
      (column ? undefined : anderswo(lage, place, jahr + schritt));
    return column || other
      ? [{ jahr: jahr + schritt, ...(other && { term: { figure: other, faktor } }) }]
      : [];
  });
  const [first] = moved;
  if (!first || moved.length < terme.length) return undefined;
  return { summe: summeDer(moved.flatMap(({ term }) => term ?? [])), jahr: first.jahr };
}

/** The same row of the form in another table that has that year. */
function anderswo({ plan }: Lage, { zeile: { position } }: Stelle, jahr: number): Figure | undefined {
  if (position === undefined) return undefined;
  const rows = plan.tabellen.flatMap(({ zeilen }) => zeilen.filter((zeile) => zeile.position === position));
  return rows
    .flatMap(({ betraege }) => betraege)
    .find(({ spalte }) => spalte.jahr === jahr && spalte.art !== "ve");
}

function vermutung(tabelle: Tabelle, spalte: Spalte, alte: Altbetrag[]): Vermutung[] {
  const [first] = alte;
  if (!first) return [];
  const cells = zellen(alte.map(({ figure }) => figure));
  const area = zellbereicheAuf(tabelle.sheet, cells);
  const column = spaltenname(spalte);
  const where = column ? `Die Spalte „${column}“ zeigt in ${area}` : `In ${area} stehen`;
  const right = spalte.jahr === undefined ? "des Planjahrs" : `von ${spalte.jahr}`;
  return [
    {
      art: "spalte-anderes-jahr",
      ort: zelleVon(first.figure),
      cells,
      satz: `${tabellenname(tabelle)}: ${where} die Beträge von ${first.jahr}; so stehen sie für dieses Jahr in den übrigen Teilen. Bitte die Beträge ${right} eintragen.`,
      aenderungen: alte.flatMap(({ figure, wert }) => aufWert(figure, wert)),
      mindestens: MINDESTENS,
      suspects: alte
        .filter(({ figure }) => figure.formel === undefined)
        .map(({ figure, wert }) => ({
          ...zelleVon(figure),
          proposal: wert.toString(),
          reason: `zeigt den Betrag von ${first.jahr}`,
        })),
    },
  ];
}
