import { Decimal } from "../../../money/dezimal";
import { mengenText } from "../../../plan/mengentext";
import { postenname } from "../../../plan/postenname";
import { spaltenname } from "../../../plan/spaltenname";
import type { Zeile } from "../../../plan/tabelle";
import { aufzaehlung } from "../../../texte/aufzaehlung";
import { gruppiert } from "../../../workbook/gruppiert";
import { zelleVon } from "../../../workbook/zelle";
import { istVerdaechtig, ortVon } from "../../kern/netz";
import type { Bewertung } from "../../kern/regel";
import type { Lage, Stelle } from "./lage";
import { tabellenname, zellen, type Vermutung } from "./vermutung";

/** So many rows a total adds up, in so many columns, for what lacks in all of them to be a row. */
const ZEILEN = 3;
const SPALTEN = 2;
/** So many columns are named. */
const GENANNT = 5;

/**
 * A total comes out in no column: by another amount in each, and always to the same side. One slip happens in one cell;
 * what lacks everywhere is a row.
 */
export function lueckenInJedemJahr(lage: Lage): Vermutung[] {
  const sums = lage.verletzt.flatMap((bewertung) => {
    const stelle = lage.stelle(bewertung.relation.gesamt);
    return stelle && istSummeDarueber(lage, bewertung, stelle) ? [{ bewertung, stelle }] : [];
  });
  return [...gruppiert(sums, ({ stelle }) => stelle.zeile)].flatMap(([zeile, group]) => {
    const [first] = group;
    const broken = group.map(({ bewertung }) => bewertung);
    return first && istInJederSpalte(lage, zeile, first.stelle, broken)
      ? [vermutung(first.stelle, broken)]
      : [];
  });
}

/** Whether a relation adds up rows of the total's own table and column. */
const istSummeDarueber = (
  lage: Lage,
  { relation: { gesamt, terme } }: Bewertung,
  { tabelle }: Stelle,
): boolean =>
  terme.length >= ZEILEN &&
  terme.every(({ figure }) => figure.spalte === gesamt.spalte && lage.stelle(figure)?.tabelle === tabelle);

function istInJederSpalte(lage: Lage, zeile: Zeile, stelle: Stelle, broken: Bewertung[]): boolean {
  const all = zeile.betraege.flatMap((figure) =>
    (lage.netz.beteiligungen.get(figure) ?? []).flatMap(({ bewertung }) =>
      bewertung.relation.gesamt === figure && istSummeDarueber(lage, bewertung, stelle) ? [bewertung] : [],
    ),
  );
  const off = broken.map(({ differenz }) => differenz);
  // A total below what it adds up has a row too many rather than one too few.
  const kannFehlen = broken.every(
    ({ relation: { terme }, differenz }) =>
      differenz.isPositive() || terme.some(({ faktor }) => new Decimal(faktor).isNegative()),
  );
  return (
    broken.length >= SPALTEN &&
    kannFehlen &&
    all.every(istVerdaechtig) &&
    new Set(off.map((one) => one.isNegative())).size === 1 &&
    new Set(off.map((one) => one.abs().toString())).size > 1
  );
}

function vermutung({ tabelle }: Stelle, broken: Bewertung[]): Vermutung {
  const totals = broken.map(({ relation }) => relation.gesamt);
  const [first] = totals;
  if (!first) throw new RangeError("no total that fails");
  const named = broken
    .slice(0, GENANNT)
    .map(({ relation: { gesamt }, differenz }) => jeSpalte(spaltenname(gesamt.spalte), differenz, gesamt));
  return {
    art: "zeile-fehlt",
    ort: zelleVon(first),
    cells: zellen(totals),
    satz: `${tabellenname(tabelle)}: „${postenname(first)}“ geht in keinem Jahr auf; es fehlen ${aufzaehlung(named)}. Wahrscheinlich fehlt darüber eine ganze Zeile. Bitte sie ergänzen oder, wenn alle da sind, die Beträge prüfen.`,
    aenderungen: broken.flatMap(({ relation: { terme }, differenz }) => {
      const [term] = terme;
      if (!term) return [];
      const { figure, faktor } = term;
      return [{ ...ortVon(figure), um: differenz.div(faktor).div(figure.spalte.einheit) }];
    }),
    stellvertreter: broken.flatMap(({ relation }) => relation.terme[0]?.figure ?? []),
    mindestens: SPALTEN,
  };
}

const jeSpalte = (column: string, differenz: Decimal, { spalte }: Bewertung["relation"]["gesamt"]): string =>
  `${mengenText(differenz.abs(), spalte)}${column ? ` (${column})` : ""}`;
