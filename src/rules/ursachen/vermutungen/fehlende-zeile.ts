import type { Decimal } from "../../../money/dezimal";
import { euro } from "../../../plan/aufbau/gleichung";
import { jeTabelle } from "../../../plan/jetabelle";
import type { Plan } from "../../../plan/plan";
import type { Figure, Tabelle, Zeile } from "../../../plan/tabelle";
import { gruppiert } from "../../../workbook/gruppiert";
import { je } from "../../../workbook/je";
import { stelle, zelleVon } from "../../../workbook/zelle";
import { postenname } from "../../../plan/postenname";
import { figurText } from "../../kern/saetze";
import type { Bewertung } from "../../kern/regel";
import { ortVon } from "../../kern/netz";
import type { Lage, Stelle } from "./lage";
import { kennziffern } from "../versehen";
import { tabellenname, type Vermutung } from "./vermutung";

/** A table lacks a row that another one has: what does not come out is exactly its amount. */
export function fehlendeZeilen(lage: Lage): Vermutung[] {
  return lage.verletzt.flatMap((bewertung) =>
    vertreter(lage, bewertung).flatMap((one) => {
      const partner = fehlendeIn(lage, one);
      return partner ? vermutung(lage, one, partner, bewertung) : [];
    }),
  );
}

/**
 * A figure of a relation beside which a row may be missing, and by what, in euro, the relation lacks there: of those that
 * go into as many relations the first.
 */
interface Vertreter {
  tabelle: Tabelle;
  neben: Figure;
  fehlt: Figure["wert"];
}

function vertreter(lage: Lage, bewertung: Bewertung): Vertreter[] {
  const found = new Map<string, Vertreter>();
  for (const neben of lage.herkunft(bewertung)) {
    const own = lage.stelle(neben);
    const step = lage.einfluss(neben).get(bewertung);
    if (own?.zeile.art !== "posten" || !step || step.isZero() || step.isNaN()) continue;
    const fehlt = bewertung.differenz.div(step).negated().times(neben.spalte.einheit);
    const effect = lage.einfluss(neben).size;
    const { sheet, area } = own.tabelle;
    const key = [sheet, area.top, neben.column, effect, fehlt.toString()].join("|");
    if (!found.has(key)) found.set(key, { tabelle: own.tabelle, neben, fehlt });
  }
  return [...found.values()];
}

/** The row of another table that has the amount for the same year, where this one has no such row. */
function fehlendeIn({ plan }: Lage, { tabelle, neben, fehlt }: Vertreter): Stelle | undefined {
  const rows = zeilennamen(tabelle);
  const { jahr } = neben.spalte;
  if (jahr === undefined) return undefined;
  return nachBetrag(plan)
    .get(betragImJahr(jahr, fehlt))
    ?.find((found) => {
      const own = namen(found.zeile);
      const missing = own.length > 0 && !own.some((name) => rows.has(name));
      return missing && found.tabelle !== tabelle && gemeinsame(rows, found.tabelle) >= GEMEINSAM;
    });
}

const betragImJahr = (jahr: number, wert: Decimal): string => `${jahr}|${wert.toString()}`;

/** The rows of all tables by the amounts of their years. */
const nachBetrag = je(({ tabellen }: Plan): Map<string, Stelle[]> => {
  const all = tabellen.flatMap((tabelle) =>
    tabelle.zeilen.flatMap((zeile) =>
      zeile.art !== "posten"
        ? []
        : zeile.betraege.flatMap((figure) =>
            figure.spalte.jahr === undefined
              ? []
              : [{ key: betragImJahr(figure.spalte.jahr, euro(figure)), stelle: { tabelle, zeile } }],
          ),
    ),
  );
  return new Map(
    [...gruppiert(all, ({ key }) => key)].map(([key, found]) => [key, found.map((one) => one.stelle)]),
  );
});

const zeilennamen = jeTabelle(({ zeilen }): Set<string> => new Set(zeilen.flatMap(namen)));

/** What a row is called: by its position in the form, and by its words. */
function namen({ text, position }: Zeile): string[] {
  return [text, position ?? ""].filter((name) => name !== "");
}

/** So many other rows two tables have in common that show the same. */
const GEMEINSAM = 2;

const gemeinsame = (rows: Set<string>, { zeilen }: Tabelle): number =>
  zeilen.filter((zeile) => zeile.art === "posten" && namen(zeile).some((name) => rows.has(name))).length;

function vermutung(
  lage: Lage,
  { tabelle, neben }: Vertreter,
  partner: Stelle,
  { relation: { gesamt } }: Bewertung,
): Vermutung[] {
  const at = lage.stelle(gesamt)?.tabelle === tabelle ? zelleVon(gesamt) : zelleVon(neben);
  const row = lage.stelle(neben)?.zeile.betraege ?? [];
  const shown = partner.zeile.betraege.find(({ spalte }) => spalte.jahr === neben.spalte.jahr);
  if (!shown) return [];
  return [
    {
      art: "zeile-fehlt",
      ort: at,
      cells: [at, zelleVon(shown)],
      satz: `${tabellenname(tabelle)}: Die Zeile „${postenname(shown)}“ fehlt. Der Teil „${tabellenname(partner.tabelle)}“ hat sie (${stelle(zelleVon(shown))}: ${figurText(shown)}), und genau dieser Betrag fehlt in der Rechnung. Bitte die Zeile ergänzen.`,
      aenderungen: partner.zeile.betraege.flatMap((figure) => {
        const target = row.find(({ spalte }) => spalte.jahr === figure.spalte.jahr);
        return target ? [{ ...ortVon(target), um: euro(figure).div(target.spalte.einheit) }] : [];
      }),
      stellvertreter: row,
      // An amount of a single digit is met by chance.
      mindestens: kennziffern(shown.wert) > 1 ? 1 : 2,
    },
  ];
}
