import type { Abweichungsart } from "../../finance/planvergleich";
import type { Decimal } from "../../money/dezimal";
import { methodenschluessel } from "../../plan/methoden";
import type { Zeile } from "../../plan/tabelle";
import type { Vorgaben } from "../../plan/vorgaben";
import { type CellRef, zeilenzelle } from "../../workbook/zelle";
import type { Berichtstabelle } from "../berichtsquelle";
import {
  berichtsbetraege,
  passt,
  vergleichswerte,
  type Rechenwerte,
  type Vergleichswerte,
} from "./rechenwerte";
import {
  gerechnet,
  gezeigt,
  zeilenmethode,
  type Hindernis,
  type Lage,
  type Zeilenmethode,
} from "./zeilenmethode";

/** A row that is projected: an account, or a line that stands for itself. */
export interface Hochrechnungszeile {
  /** Under which its method is stored; absent where it cannot be. */
  schluessel?: string;
  konto?: string;
  label: string;
  art: Abweichungsart;
  werte: Vergleichswerte;
  methode: Zeilenmethode;
  ersatz?: "linear";
  hindernis?: Hindernis;
  /** What the report itself projects, where that is something else. */
  imBericht?: Decimal;
  zelle: CellRef;
}

/** linie: with its rows; summe: of lines; ergebnis: Erträge less Aufwendungen, or a balance. */
export interface Hochrechnungslinie {
  art: "linie" | "summe" | "ergebnis";
  position?: string;
  name: string;
  seite: Abweichungsart;
  werte: Vergleichswerte;
  zeilen: Hochrechnungszeile[];
}

/** A row with what its sum is made of. */
export interface Gerechnete {
  zeile: Hochrechnungszeile;
  werte: Rechenwerte;
}

/** Rows of one side of a table, projected. */
export function gerechneteZeilen(
  rows: Zeile[],
  { tabelle, spalten }: Berichtstabelle,
  art: Abweichungsart,
  lage: Lage,
  vorgaben: Vorgaben,
  vorzeichen: 1 | -1 = 1,
): Gerechnete[] {
  return rows
    .filter(({ betraege }) => betraege.length > 0)
    .map((zeile) => {
      const own = berichtsbetraege(zeile, spalten, vorzeichen);
      const methode = zeilenmethode(tabelle, zeile, spalten, own, lage);
      const { werte, ersatz, hindernis } = gerechnet(own, methode.methode, lage, vorzeichen);
      const schluessel = methodenschluessel(tabelle.kind, zeile);
      const imBericht = abweichendImBericht(zeile, { tabelle, spalten }, werte, vorzeichen);
      return {
        werte,
        zeile: {
          ...(schluessel !== undefined && { schluessel }),
          ...(zeile.konto && { konto: zeile.konto.nummer }),
          label: zeile.label,
          art,
          werte: vergleichswerte(werte, art, vorgaben),
          methode,
          ...(ersatz && { ersatz }),
          ...(hindernis && { hindernis }),
          ...(imBericht && { imBericht }),
          zelle: zeilenzelle(tabelle, zeile.row, (spalten.hochrechnung ?? spalten.ist).column),
        },
      };
    });
}

/** The report's own Hochrechnung, where rounding does not explain that it is another. */
function abweichendImBericht(
  zeile: Zeile | undefined,
  { spalten }: Berichtstabelle,
  { ist, hochrechnung, mal }: Rechenwerte,
  vorzeichen: 1 | -1,
): Decimal | undefined {
  const shown = gezeigt(zeile, spalten);
  if (!shown || !hochrechnung) return undefined;
  const own = { wert: shown.wert.times(vorzeichen), halb: shown.halb };
  const halb = ist && mal ? ist.halb.times(mal) : own.halb;
  return passt(own, { wert: hochrechnung, halb }) ? undefined : own.wert;
}
