import type { Decimal } from "../../../money/dezimal";
import { istVerdaechtig } from "../../kern/netz";
import type { Bewertung } from "../../kern/regel";
import type { Deutung } from "../verdacht";
import { alteBeschluesse } from "./alter-beschluss";
import { betraegeAnderenJahres } from "./anderes-jahr";
import { doppeltePosten } from "./doppelter-posten";
import { falscheEinheit } from "./einheit";
import { fehlendeZeilen } from "./fehlende-zeile";
import { vertauschteSpalten } from "./spaltentausch";
import type { Lage, Vermutung } from "./vermutung";
import { verschobenePosten } from "./verschobener-posten";

/** What may have happened to more than one cell. */
const VERMUTUNGEN: ((lage: Lage) => Vermutung[])[] = [
  doppeltePosten,
  vertauschteSpalten,
  betraegeAnderenJahres,
  alteBeschluesse,
  falscheEinheit,
  verschobenePosten,
  fehlendeZeilen,
];

/** A hypothesis with the relations that come out once it is put right. */
interface Erklaerung {
  vermutung: Vermutung;
  erklaert: Bewertung[];
}

/** For one that is broken by it a hypothesis must settle so many. */
const MEHR = 4;

/**
 * The hypotheses that explain what does not hold, each relation by the one that explains most: more than any single
 * cell does, for that is the simpler reason.
 */
export function vermutungen(lage: Lage, deutungen: Map<Bewertung, Deutung>): Erklaerung[] {
  if (lage.verletzt.length === 0) return [];
  const all = VERMUTUNGEN.flatMap((vermuten) => vermuten(lage)).flatMap((vermutung) => {
    const { heilt, bricht } = folgen(lage, vermutung);
    return bricht * MEHR <= heilt.length ? [{ vermutung, heilt }] : [];
  });
  const open = new Set(lage.verletzt);
  const result: Erklaerung[] = [];
  for (;;) {
    const [best] = all
      .map(({ vermutung, heilt }) => ({ vermutung, erklaert: heilt.filter((one) => open.has(one)) }))
      .filter(({ vermutung, erklaert }) => ueberzeugt(vermutung, erklaert, deutungen))
      .sort((a, b) => b.erklaert.length - a.erklaert.length);
    if (!best) return result;
    result.push(best);
    for (const one of best.erklaert) open.delete(one);
  }
}

function folgen({ netz }: Lage, { aenderungen }: Vermutung): { heilt: Bewertung[]; bricht: number } {
  const shifts = [...(netz.wirkung(aenderungen) ?? [])].filter(
    ([, shift]) => !shift.isZero() && !shift.isNaN(),
  );
  const holds = ([{ differenz, ueblich }, shift]: [Bewertung, Decimal]): boolean =>
    differenz.plus(shift).abs().lte(ueblich);
  return {
    heilt: shifts.filter((one) => istVerdaechtig(one[0]) && holds(one)).map(([bewertung]) => bewertung),
    bricht: shifts.filter((one) => !istVerdaechtig(one[0]) && !holds(one)).length,
  };
}

/** Whether it settles enough, and more than one cell by itself would. */
function ueberzeugt(
  { mindestens, art }: Vermutung,
  erklaert: Bewertung[],
  deutungen: Map<Bewertung, Deutung>,
): boolean {
  if (erklaert.length < mindestens || erklaert.every(({ gilt }) => gilt)) return false;
  if (art === "posten-doppelt") return true;
  const set = new Set(erklaert);
  return erklaert.every((bewertung) => {
    const deutung = deutungen.get(bewertung);
    const [best] = deutung?.verdaechte ?? [];
    // That the plan is right, and the Beschluss old, is the last thing to believe.
    const single = deutung?.eindeutig || art === "beschluss-alt";
    return !single || !best || best.heilt.filter((one) => set.has(one)).length < erklaert.length;
  });
}
