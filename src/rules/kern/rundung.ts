import { figuren, sindGebucht } from "../../plan/aufbau/gleichung";
import { Decimal } from "../../money/dezimal";
import { mengenText } from "../../plan/mengentext";
import type { Plan } from "../../plan/plan";
import type { Figure, Tabelle } from "../../plan/tabelle";
import type { Bewertung } from "./regel";
import { betragText } from "../../money/eurotext";
import { zelleVon } from "../../workbook/zelle";
import { ersteZellbereiche } from "../../workbook/zellbereiche";

/** How many places a sentence names at the most. */
const GENANNTE_STELLEN = 8;

/**
 * The relations that hold by rounding only and are to be looked at all the same, by the table of their totals; what
 * other files take part in stands apart.
 */
export function auffaellige<Eine extends Bewertung>(plan: Plan, bewertungen: Eine[]): Eine[][] {
  const groups = new Map<string, Eine[]>();
  for (const bewertung of bewertungen) {
    if (!istAuffaellig(bewertung)) continue;
    const figures = figuren(bewertung.relation);
    const table = plan.tabellen.findIndex((tabelle) => enthaelt(tabelle, bewertung.relation.gesamt));
    const key = [table, ...new Set(figures.map(({ file = "" }) => file))].join("|");
    groups.set(key, [...(groups.get(key) ?? []), bewertung]);
  }
  return [...groups.values()];
}

const enthaelt = ({ file, sheet, area }: Tabelle, figure: Figure): boolean =>
  file === figure.file &&
  sheet === figure.sheet &&
  figure.row >= area.top &&
  figure.row <= area.bottom &&
  Math.trunc(figure.column) >= area.left &&
  Math.trunc(figure.column) <= area.right;

const istAuffaellig = (bewertung: Bewertung): boolean =>
  bewertung.gilt &&
  !bewertung.differenz.isZero() &&
  (bewertung.durchRundung || sindGebucht(bewertung.relation) || istUnwahrscheinlich(bewertung));

const istUnwahrscheinlich = ({ differenz, ueblich }: Bewertung): boolean => differenz.abs().gt(ueblich);

/** "3 Summen weichen um 1 € ab: Plan D5:D7." */
export function abweichungssatz(group: Bewertung[]): string {
  const amounts = group.map(({ differenz }) => differenz.abs());
  const most = Decimal.max(...amounts);
  const unit = group.every(({ relation }) => relation.gesamt.spalte.einheit === 1000) ? 1000 : 1;
  const upTo = amounts.every((amount) => amount.eq(most)) ? "" : "bis zu ";
  const [first] = group;
  const amount =
    first && group.every(({ relation }) => relation.gesamt.spalte.zaehlt)
      ? mengenText(most, first.relation.gesamt.spalte)
      : betragText(most, unit);
  return `${group.length} Summen weichen um ${upTo}${amount} ab: ${stellenDer(group)}.`;
}

/** The totals of some relations, not more than a sentence holds: "Plan D5:D7, D9 und 3 weitere". */
function stellenDer(group: Bewertung[]): string {
  const { text, weitere } = ersteZellbereiche(totals(group), GENANNTE_STELLEN);
  return weitere > 0 ? `${text} und ${weitere} weitere` : text;
}

const RUNDUNG =
  "Das ist wohl Rundung: Einzeln gerundete Beträge ergeben nicht immer genau die gerundete Summe. Wurde nicht gerundet, bitte nachrechnen.";

/** Why they are no faults, and what is to be done all the same. */
export function rundungssatz(group: Bewertung[]): string {
  const booked = group.filter(({ relation }) => sindGebucht(relation));
  const unlikely = group.filter(
    (bewertung) => !sindGebucht(bewertung.relation) && istUnwahrscheinlich(bewertung),
  );
  const rounded = group.length - booked.length - unlikely.length;
  const where = unlikely.length < group.length ? `Bei ${stellenDer(unlikely)} ist das` : "Das ist";
  return [
    ...(rounded > 0 ? [RUNDUNG] : []),
    ...(booked.length > 0 ? ["Gebuchte Beträge gehen auf den Cent auf; bitte die Cent prüfen."] : []),
    ...(unlikely.length > 0 ? [`${where} mehr, als Rundung gewöhnlich ausmacht; bitte ansehen.`] : []),
  ].join(" ");
}

const totals = (group: Bewertung[]) => group.map(({ relation }) => zelleVon(relation.gesamt));
