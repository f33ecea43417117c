import { type Decimal, summe } from "../../../money/dezimal";
import { euro } from "../../../plan/aufbau/gleichung";
import { figurenIn, kontengliederung } from "../../../plan/aufbau/kontengruppen";
import { positionsname } from "../../../plan/formulare";
import { umfasst } from "../../../plan/formulare/erfolgsplan";
import { jeTabelle } from "../../../plan/jetabelle";
import type { Plan } from "../../../plan/plan";
import { betragsspalten, type Figure, type Tabelle, type Zeile } from "../../../plan/tabelle";
import { gruppiert } from "../../../workbook/gruppiert";
import { je } from "../../../workbook/je";
import { stelle, zelleVon } from "../../../workbook/zelle";
import { postenname } from "../../../plan/postenname";
import { figurText } from "../../kern/saetze";
import type { Bewertung } from "../../kern/regel";
import { ortVon } from "../../kern/netz";
import type { Lage } from "./lage";
import { kennziffern } from "../versehen";
import { tabellenname, type Vermutung, zellen } from "./vermutung";

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

/** What another table shows for a line: a row of it, or the accounts that stand under the line. */
interface Eintrag {
  tabelle: Tabelle;
  name: string;
  /** What it is known by: the position in the form, the words. */
  namen: string[];
  /** Its amount in each column, that of the first cell standing for all. */
  betraege: { figure: Figure; bis: Figure }[];
}

/** What another table has with the amount for the same year, where this one has no such row. */
function fehlendeIn({ plan }: Lage, { tabelle, neben, fehlt }: Vertreter): Eintrag | undefined {
  const rows = zeilennamen(tabelle);
  const { jahr } = neben.spalte;
  if (jahr === undefined) return undefined;
  return nachBetrag(plan)
    .get(betragImJahr(jahr, fehlt))
    ?.find((found) => {
      const missing = found.namen.length > 0 && !found.namen.some((name) => rows.has(name));
      return missing && found.tabelle !== tabelle && gemeinsame(rows, found.tabelle) >= GEMEINSAM;
    });
}

const betragImJahr = (jahr: number, wert: Decimal): string => `${jahr}|${wert.toString()}`;

/** What all tables show, by the amounts of their years. */
const nachBetrag = je(({ tabellen }: Plan): Map<string, Eintrag[]> => {
  const all = tabellen.flatMap(eintraege).flatMap((eintrag) =>
    eintrag.betraege.flatMap(({ figure }) => {
      const { jahr } = figure.spalte;
      return jahr === undefined ? [] : [{ key: betragImJahr(jahr, euro(figure)), eintrag }];
    }),
  );
  return new Map(
    [...gruppiert(all, ({ key }) => key)].map(([key, found]) => [key, found.map((one) => one.eintrag)]),
  );
});

const eintraege = jeTabelle((tabelle): Eintrag[] => [...kontengruppen(tabelle), ...posten(tabelle)]);

const posten = (tabelle: Tabelle): Eintrag[] =>
  tabelle.zeilen.flatMap((zeile) => {
    const [first] = zeile.betraege;
    if (zeile.art !== "posten" || !first) return [];
    const betraege = zeile.betraege.map((figure) => ({ figure, bis: figure }));
    return [{ tabelle, name: postenname(first), namen: namen(zeile), betraege }];
  });

/** The lines of a form in a list of accounts: what the accounts under each come to. */
function kontengruppen(tabelle: Tabelle): Eintrag[] {
  if (tabelle.kind !== "erfolgsplan-konten") return [];
  return kontengliederung(tabelle, umfasst).gruppen.flatMap(({ position, posten: konten }) =>
    position === undefined
      ? []
      : [
          {
            tabelle,
            name: positionsname("erfolgsplan", position),
            namen: [position],
            betraege: betragsspalten(tabelle).flatMap((spalte) => summeDerKonten(figurenIn(konten, spalte))),
          },
        ],
  );
}

function summeDerKonten(figures: Figure[]): Eintrag["betraege"] {
  const [first, bis] = [figures[0], figures.at(-1)];
  return first && bis ? [{ figure: { ...first, wert: summe(figures.map(({ wert }) => wert)) }, bis }] : [];
}

const zeilennamen = jeTabelle(({ zeilen: rows }): Set<string> => new Set(rows.flatMap(namen)));

/** What a row is called: by its position in the form, and by its words. */
function namen({ text, position }: Zeile): string[] {
  return [text, position ?? ""].filter((name) => name !== "");
}

/** Of each year the first: further columns of it show something else, as what is pledged for later years. */
const jeJahr = (row: Figure[]): Figure[] =>
  [...gruppiert(row, ({ spalte }) => spalte.jahr)].flatMap(([, [first]]) => first ?? []);

/** What the same total lacks in a column of which the other table says nothing. */
function luecke(lage: Lage, gesamt: Figure, target: Figure): Decimal | undefined {
  const wrong = lage.verletzt.find(
    ({ relation: { gesamt: other } }) =>
      other.sheet === gesamt.sheet && other.row === gesamt.row && other.spalte === target.spalte,
  );
  const step = wrong && lage.einfluss(target).get(wrong);
  return !step || step.isZero() || step.isNaN() ? undefined : wrong.differenz.div(step).negated();
}

/** So many other lines two tables have in common that show the same. */
const GEMEINSAM = 2;

const gemeinsame = (rows: Set<string>, tabelle: Tabelle): number =>
  eintraege(tabelle).filter((eintrag) => eintrag.namen.some((name) => rows.has(name))).length;

function vermutung(
  lage: Lage,
  { tabelle, neben }: Vertreter,
  partner: Eintrag,
  { relation: { gesamt } }: Bewertung,
): Vermutung[] {
  const at = lage.stelle(gesamt)?.tabelle === tabelle ? zelleVon(gesamt) : zelleVon(neben);
  const row = lage.stelle(neben)?.zeile.betraege ?? [];
  const shown = partner.betraege.find(({ figure }) => figure.spalte.jahr === neben.spalte.jahr);
  if (!shown) return [];
  const { figure: amount, bis } = shown;
  const cells =
    amount.row === bis.row ? stelle(zelleVon(amount)) : `${stelle(zelleVon(amount))}:${zelleVon(bis).cell}`;
  return [
    {
      art: "zeile-fehlt",
      ort: at,
      cells: [at, zelleVon(amount), ...zellen(partner.betraege.map(({ figure }) => figure))],
      satz: `${tabellenname(tabelle)}: Die Zeile „${partner.name}“ fehlt. Der Teil „${tabellenname(partner.tabelle)}“ hat sie (${cells}: ${figurText(amount)}), und genau dieser Betrag fehlt in der Rechnung. Bitte die Zeile ergänzen.`,
      aenderungen: jeJahr(row).flatMap((target) => {
        const own = partner.betraege.find(({ figure }) => figure.spalte.jahr === target.spalte.jahr);
        const um = own ? euro(own.figure).div(target.spalte.einheit) : luecke(lage, gesamt, target);
        return um ? [{ ...ortVon(target), um }] : [];
      }),
      stellvertreter: row,
      // An amount of a single digit is met by chance.
      mindestens: kennziffern(amount.wert) > 1 ? 1 : 2,
    },
  ];
}
