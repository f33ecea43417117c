import type { Datum } from "../../finance/datum";
import { auslastung, kreditrahmen } from "../../finance/liquiditaet";
import type { Decimal } from "../../money/dezimal";
import {
  kredite,
  massgeblich,
  naechsterHoechstbetrag,
  type Hoechstbetrag,
  type Kredit,
} from "../../plan/aufbau/kredite";
import type { Plan } from "../../plan/plan";
import { type CellRef, zelleVon } from "../../workbook/zelle";

/** A liquidity credit in use on a day. */
export interface Kreditstand {
  datum?: Datum;
  kredit: Decimal;
  zelle: CellRef;
  /** That of the credit's year; absent where none is known. */
  hoechstbetrag?: Hoechstbetrag;
  auslastung?: Decimal;
  frei?: Decimal;
  /** Where that of the year is not known: the one of the nearest other year. */
  anderer?: Hoechstbetrag;
}

/** The credits that the workbook of the report lists; `jahr` is that of the report. */
export function kreditstaende(plan: Plan, grenzen: Hoechstbetrag[], jahr: number | undefined): Kreditstand[] {
  return kredite(plan, jahr).map((kredit) => kreditstand(kredit, grenzen));
}

function kreditstand(kredit: Kredit, grenzen: Hoechstbetrag[]): Kreditstand {
  const { betrag, figure, datum, jahr } = kredit;
  const hoechstbetrag = massgeblich(kredit, grenzen);
  const used = hoechstbetrag && auslastung(betrag, hoechstbetrag.betrag);
  const anderer = hoechstbetrag ? undefined : naechsterHoechstbetrag(grenzen, jahr);
  return {
    ...(datum && { datum }),
    kredit: betrag,
    zelle: zelleVon(figure),
    ...(hoechstbetrag && { hoechstbetrag, frei: kreditrahmen(betrag, hoechstbetrag.betrag) }),
    ...(used && { auslastung: used }),
    ...(anderer && { anderer }),
  };
}
