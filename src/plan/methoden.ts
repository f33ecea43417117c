import type { Hochrechnungsverfahren } from "../finance/hochrechnung";
import type { TableKind } from "./arten";
import type { Zeile } from "./tabelle";

/** How a row is projected to the end of the year (fachkonzept §5); amounts in euro. */
export type Methode =
  | { verfahren: Hochrechnungsverfahren }
  /** Ist + rate · open instalments. */
  | { verfahren: "raten"; rate: number; offen: number }
  /** Ist + open commitments + what else is expected. */
  | { verfahren: "obligo"; obligo: number; rest: number }
  /** A value of the user's own, with the reason. */
  | { verfahren: "manuell"; wert: number; grund: string };

/**
 * Under which name the method of a row is stored: its account number, else the kind of its table with its position
 * ("zwischenbericht-guv.abschreibungen"). Undefined for a row that is neither.
 */
export function methodenschluessel(kind: TableKind, { konto, position }: Zeile): string | undefined {
  if (konto) return konto.nummer;
  return position === undefined ? undefined : `${kind}.${position}`;
}

/** What `methodenschluessel` makes. */
export const METHODENSCHLUESSEL = /^(\d{4,12}|[a-z]+(-[a-z]+)*\.[a-z][A-Za-z0-9]*)$/;
