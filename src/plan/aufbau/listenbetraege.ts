import { Decimal } from "../../money/dezimal";
import { normalisieren } from "../lesen/beschriftung";
import { einheitAus } from "../lesen/kopf";
import { betrag, betragsspalten, type Figure, type Spalte, type Tabelle, type Zeile } from "../tabelle";

/** An amount with the year and the unit that its row says where its header does not. */
export interface Listenbetrag {
  zeile: Zeile;
  figure: Figure;
  jahr: number | undefined;
}

/** The amounts of a list in which every row is a fact of its own, each in the unit that is named for it. */
export function listenbetraege(tabelle: Tabelle): Listenbetrag[] {
  const benannt = einheitAus(tabelle.titel.join(" ")) !== undefined;
  const years = jahresspalte(tabelle);
  return tabelle.zeilen.flatMap((zeile) => betraege(zeile, years, benannt));
}

/** A column "Jahr" of a list in which every row is a fact of its own. */
function jahresspalte(tabelle: Tabelle): Spalte | undefined {
  return betragsspalten(tabelle).find(
    (spalte) =>
      /^((wirtschafts|haushalts)?jahr)$/.test(normalisieren(spalte.kopf)) &&
      tabelle.zeilen.every((zeile) => {
        const wert = betrag(zeile, spalte)?.wert;
        return !wert || (wert.isInteger() && wert.gte(1990) && wert.lte(2099));
      }),
  );
}

/** The amounts of a row in a unit that is named: in its header, its title or, in a list, behind its words. */
function betraege(zeile: Zeile, years: Spalte | undefined, benannt: boolean): Listenbetrag[] {
  const jahr = years && betrag(zeile, years)?.wert.toNumber();
  const unit = einheitAus(zeile.label);
  return zeile.betraege
    .filter(({ column, spalte }) => column !== years?.column && spalte.art !== "prozent")
    .flatMap((figure) => {
      const { spalte } = figure;
      const own = einheitAus(spalte.kopf) ?? (benannt ? spalte.einheit : unit);
      return own === undefined || /%/.test(spalte.kopf)
        ? []
        : [{ zeile, figure: gelesen(figure, own, jahr), jahr: spalte.jahr ?? jahr }];
    });
}

/** The same cell read in the unit and for the year that its row names. */
function gelesen(figure: Figure, einheit: 1 | 1000, jahr: number | undefined): Figure {
  const { spalte, stellen } = figure;
  if (spalte.einheit === einheit && jahr === undefined) return figure;
  const halb = einheit === 1000 ? new Decimal(10).pow(-stellen).div(2) : figure.halb;
  return { ...figure, halb, spalte: { ...spalte, einheit, ...(jahr !== undefined && { jahr }) } };
}
