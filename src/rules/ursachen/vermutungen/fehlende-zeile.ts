import { euro } from "../../../plan/aufbau/gleichung";
import type { Figure, Tabelle, Zeile } from "../../../plan/tabelle";
import { zelleVon } from "../../../workbook/zelle";
import { postenname } from "../../../plan/postenname";
import { figurText, inSpalte } from "../../kern/saetze";
import type { Bewertung } from "../../kern/regel";
import { ortVon } from "../../kern/netz";
import { mitHerkunft } from "../einzelne-zelle";
import { tabellenname, type Lage, type Vermutung } from "./vermutung";

/** A table lacks a row that another one has: what does not come out is exactly its amount. */
export function fehlendeZeilen(lage: Lage): Vermutung[] {
  const known = new Set<string>();
  return lage.verletzt.flatMap((bewertung) =>
    [...mitHerkunft(bewertung, lage.netz)].flatMap((neben) => {
      const own = lage.stelle(neben);
      const step = lage.netz.einfluss(neben).get(bewertung);
      if (!own || own.zeile.art !== "posten" || !step || step.isZero() || step.isNaN()) return [];
      const fehlt = bewertung.differenz.div(step).negated();
      const partner = fehlendeIn(own.tabelle, lage, bewertung, fehlt.times(neben.spalte.einheit));
      const key = partner && [own.tabelle.sheet, partner.sheet, partner.row].join("|");
      if (!partner || !key || known.has(key)) return [];
      known.add(key);
      return vermutung(lage, own.tabelle, neben, partner, bewertung);
    }),
  );
}

/** The row of another table of the relation that has the amount, where this one has no such row. */
function fehlendeIn(
  tabelle: Tabelle,
  lage: Lage,
  bewertung: Bewertung,
  amount: Figure["wert"],
): Figure | undefined {
  if (amount.isZero()) return undefined;
  const rows = new Set(tabelle.zeilen.flatMap(namen));
  return [...mitHerkunft(bewertung, lage.netz)].find((figure) => {
    const other = lage.stelle(figure);
    if (!other || other.tabelle === tabelle || other.zeile.art !== "posten") return false;
    const own = namen(other.zeile);
    return (
      own.length > 0 &&
      !own.some((name) => rows.has(name)) &&
      euro(figure).eq(amount) &&
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
