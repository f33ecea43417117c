import { runden, type Decimal } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";

const MILLION = 1_000_000;
const TAUSEND = 1_000;
/** Up to here an amount is short enough to stand in whole euro. */
const KURZ = 10_000;

/** What a value axis counts in: as large a unit as the largest amount fills. */
export interface Einheit {
  teiler: number;
  name: string;
}

export function einheitFuer(groesster: Decimal): Einheit {
  if (groesster.gte(MILLION)) return { teiler: MILLION, name: "Mio. €" };
  return groesster.gte(KURZ) ? { teiler: TAUSEND, name: "T€" } : { teiler: 1, name: "€" };
}

/** An amount in euro as it stands beside a bar: "12,73 Mio. €", "415 T€", "5.190 €". */
export function kurzbetrag(euro: Decimal): string {
  const size = euro.abs();
  if (runden(size.div(MILLION), 2).gte(1)) return `${zahlDeutsch(euro.div(MILLION), 2)} Mio. €`;
  return runden(size).gte(KURZ) ? `${zahlDeutsch(euro.div(TAUSEND), 0)} T€` : `${zahlDeutsch(euro, 0)} €`;
}
