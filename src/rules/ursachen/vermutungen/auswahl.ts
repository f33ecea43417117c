import type { Decimal } from "../../../money/dezimal";
import { figuren } from "../../../plan/aufbau/gleichung";
import type { Figure } from "../../../plan/tabelle";
import { ortsschluessel } from "../../../workbook/formel/folgen";
import { gehtMit, istVerdaechtig, ortVon } from "../../kern/netz";
import type { Bewertung, Relation } from "../../kern/regel";
import type { Deutung } from "../verdacht";
import { alteBeschluesse } from "./alter-beschluss";
import { betraegeAnderenJahres } from "./anderes-jahr";
import { doppeltePosten } from "./doppelter-posten";
import { falscheEinheit } from "./einheit";
import { fehlendeZeilen } from "./fehlende-zeile";
import { kopierteSpalten } from "./kopierte-spalte";
import { vertauschteSpalten } from "./spaltentausch";
import { lueckenInJedemJahr } from "./luecke-in-jedem-jahr";
import type { Lage } from "./lage";
import type { Vermutung } from "./vermutung";
import { verschobenePosten } from "./verschobener-posten";

/** What may have happened to more than one cell. */
const VERMUTUNGEN: ((lage: Lage) => Vermutung[])[] = [
  doppeltePosten,
  kopierteSpalten,
  vertauschteSpalten,
  betraegeAnderenJahres,
  alteBeschluesse,
  falscheEinheit,
  verschobenePosten,
  fehlendeZeilen,
  lueckenInJedemJahr,
];

/** A hypothesis with the relations that come out once it is put right. */
export interface Erklaerung<Eine extends Bewertung> {
  vermutung: Vermutung;
  erklaert: Eine[];
}

/** For one that is broken by it a hypothesis must settle so many. */
const MEHR = 4;

/**
 * The hypotheses that explain what does not hold, each relation by the one that explains most: more than any single
 * cell does, for that is the simpler reason.
 */
export function vermutungen<Eine extends Bewertung>(
  lage: Lage,
  deutungen: Map<Eine, Deutung>,
): Erklaerung<Eine>[] {
  const all = VERMUTUNGEN.flatMap((vermuten) => vermuten(lage)).flatMap((vermutung) => {
    const { heilt, bricht } = folgen(lage, vermutung);
    return bricht * MEHR <= heilt.size ? [{ vermutung, heilt }] : [];
  });
  const open = new Set(deutungen.keys());
  const result: Erklaerung<Eine>[] = [];
  for (;;) {
    const [best] = all
      .map(({ vermutung, heilt }) => ({ vermutung, erklaert: [...open].filter((one) => heilt.has(one)) }))
      .filter((erklaerung) => ueberzeugt(erklaerung, deutungen))
      .sort((a, b) => b.erklaert.length - a.erklaert.length);
    if (!best) return result;
    result.push(best);
    for (const one of best.erklaert) open.delete(one);
  }
}

function folgen(
  { wirkung, herkunft }: Lage,
  { aenderungen, stellvertreter = [], spiel = 0, unbekannt }: Vermutung,
): { heilt: ReadonlySet<Bewertung>; bricht: number } {
  if (unbekannt) {
    const touched = [...wirkung(aenderungen)].filter(([one, shift]) => shift.isNaN() && istVerdaechtig(one));
    return { heilt: new Set(touched.map(([bewertung]) => bewertung)), bricht: 0 };
  }
  const besides = ({ relation: { gesamt, terme, eineAngabe } }: Bewertung): boolean =>
    eineAngabe === true &&
    [gesamt, ...(terme.length === 1 ? terme : []).map(({ figure }) => figure)].some((figure) =>
      stellvertreter.includes(figure),
    );
  const shifts = [...wirkung(aenderungen)].filter(
    ([bewertung, shift]) => !shift.isZero() && !shift.isNaN() && !besides(bewertung),
  );
  const changed = new Set(aenderungen.map(ortsschluessel));
  const holds = ([bewertung, shift]: [Bewertung, Decimal]): boolean => {
    const rounded = spiel === 0 ? 0 : spiel * gerundete(bewertung.relation, herkunft(bewertung), changed);
    return bewertung.differenz.plus(shift).abs().lte(bewertung.ueblich.plus(rounded));
  };
  // What shows 0 % agrees with whatever is large enough to be divided by.
  const tells = ({ relation: { gesamt, nenner } }: Bewertung): boolean => !nenner || !gesamt.wert.isZero();
  const healed = shifts.filter((one) => istVerdaechtig(one[0]) && tells(one[0]) && holds(one));
  return {
    heilt: new Set(healed.map(([bewertung]) => bewertung)),
    bricht: shifts.filter(
      (one) => !istVerdaechtig(one[0]) && !gehtMit(one[0].relation, changed) && !holds(one),
    ).length,
  };
}

/** How many amounts that a relation is made of change; none where all of its own do, for then its difference changes along. */
function gerundete(relation: Relation, herkunft: Figure[], changed: ReadonlySet<string>): number {
  const changes = (figure: Figure): boolean => changed.has(ortsschluessel(ortVon(figure)));
  return figuren(relation).every(changes) ? 0 : Math.max(1, herkunft.filter(changes).length);
}

/** Whether it settles enough, and more than one cell by itself would. */
function ueberzeugt<Eine extends Bewertung>(
  { vermutung: { mindestens, geltung }, erklaert }: Erklaerung<Eine>,
  deutungen: Map<Eine, Deutung>,
): boolean {
  if (erklaert.length < mindestens || erklaert.every(({ gilt }) => gilt)) return false;
  if (geltung === "fuer-sich") return true;
  const set = new Set<Bewertung>(erklaert);
  return erklaert.every((bewertung) => {
    const { verdaechte: [best] = [], eindeutig } = deutungen.get(bewertung) ?? {};
    if (!best || !(eindeutig || geltung === "zuletzt")) return true;
    return best.heilt.filter((one) => set.has(one)).length < erklaert.length;
  });
}
