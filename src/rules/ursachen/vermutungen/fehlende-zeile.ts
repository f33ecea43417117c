import { euro } from "../../../plan/aufbau/gleichung";
import type { Figure, Tabelle, Zeile } from "../../../plan/tabelle";
import { zelleVon } from "../../../workbook/zelle";
import { postenname } from "../../../plan/postenname";
import { figurText, inSpalte } from "../../kern/saetze";
import type { Bewertung } from "../../kern/regel";
import { ortVon } from "../../kern/netz";
import { tabellenname, type Lage, type Vermutung } from "./vermutung";

/** A table lacks a row that another one has: what does not come out is exactly its amount. */
export function fehlendeZeilen(lage: Lage): Vermutung[] {
  const known = new Set<string>();
  return lage.verletzt.flatMap((bewertung) =>
    vertreter(lage, bewertung).flatMap(({ tabelle, neben, fehlt }) => {
      const partner = fehlendeIn(tabelle, lage, bewertung, fehlt);
      const key = partner && [tabelle.sheet, partner.sheet, partner.row].join("|");
      if (!partner || !key || known.has(key)) return [];
      known.add(key);
      return vermutung(lage, tabelle, neben, partner, bewertung);
    }),
  );
}

/** A figure of each table of a relation that counts in it, and by what, in euro, the relation lacks beside it. */
interface Vertreter {
  tabelle: Tabelle;
  neben: Figure;
  fehlt: Figure["wert"];
}

function vertreter(lage: Lage, bewertung: Bewertung): Vertreter[] {
  const found = new Map<string, Vertreter>();
  for (const neben of lage.herkunft(bewertung)) {
    const own = lage.stelle(neben);
    const step = lage.netz.einfluss(neben).get(bewertung);
    if (own?.zeile.art !== "posten" || !step || step.isZero() || step.isNaN()) continue;
    const fehlt = bewertung.differenz.div(step).negated().times(neben.spalte.einheit);
    const key = [own.tabelle.sheet, own.tabelle.area.top, neben.column, fehlt.toString()].join("|");
    if (!found.has(key)) found.set(key, { tabelle: own.tabelle, neben, fehlt });
  }
  return [...found.values()];
}

/** The row of another table of the relation that has the amount, where this one has no such row. */
function fehlendeIn(
  tabelle: Tabelle,
  lage: Lage,
  bewertung: Bewertung,
  amount: Figure["wert"],
): Figure | undefined {
  const rows = new Set(tabelle.zeilen.flatMap(namen));
  return lage.herkunft(bewertung).find((figure) => {
    const other = lage.stelle(figure);
    if (!other || other.tabelle === tabelle || other.zeile.art !== "posten") return false;
    const own = namen(other.zeile);
    return (
      euro(figure).eq(amount) &&
      own.length > 0 &&
      !own.some((name) => rows.has(name)) &&
      gemeinsame(rows, other.tabelle) >= GEMEINSAM
    );
  });
}

/** What a row is called: by its position in the form, and by its words. */
const namen = ({ text, position }: Zeile): string[] => [text, position ?? ""].filter((name) => name !== "");

/** So many other rows two tables have in common that show the same. */
const GEMEINSAM = 2;

const gemeinsame = (rows: Set<string>, { zeilen }: Tabelle): number =>
  zeilen.filter((zeile) => zeile.art === "posten" && namen(zeile).some((name) => rows.has(name))).length;

function vermutung(
  lage: Lage,
  tabelle: Tabelle,
  neben: Figure,
  partner: Figure,
  { relation }: Bewertung,
): Vermutung {
  const from = lage.stelle(partner);
  const { gesamt } = relation;
  const at = lage.stelle(gesamt)?.tabelle === tabelle ? zelleVon(gesamt) : zelleVon(neben);
  const aenderungen = (from?.zeile.betraege ?? []).flatMap((figure) => {
    const target = tabelle.zeilen
      .find(({ row }) => row === neben.row)
      ?.betraege.find(({ spalte }) => spalte.jahr === figure.spalte.jahr && spalte.art === figure.spalte.art);
    const um = euro(figure);
    if (figure === partner) return [{ ...ortVon(neben), um: um.div(neben.spalte.einheit) }];
    return target && !um.isZero() && target.spalte !== neben.spalte
      ? [{ ...ortVon(target), um: um.div(target.spalte.einheit) }]
      : [];
  });
  return {
    art: "zeile-fehlt",
    ort: at,
    cells: [at, zelleVon(partner)],
    satz: `${tabellenname(tabelle)}: Die Zeile „${postenname(partner)}“ fehlt. ${from ? tabellenname(from.tabelle) : ""} zeigt dafür ${figurText(partner)} (${inSpalte(zelleVon(partner).cell, partner.spalte)}); genau dieser Betrag fehlt in der Rechnung. Bitte die Zeile ergänzen.`,
    aenderungen,
    mindestens: 1,
  };
}
