import type { Zeile } from "../tabelle";
import { seiteNachWorten, type Seite } from "./seiten";

/** Of so many accounts that tell their side one has to agree with the others of its class. */
const MEHRHEIT = 2;

/**
 * On which side the accounts of a class (their first digit) stand: where those accounts stand whose line or whose
 * words tell it. undefined for a class of which nobody knows, or whose accounts stand on both sides.
 * @param bekannt the side that an account's line tells
 */
export function kontoseiten(
  konten: { zeile: Zeile; bekannt?: Seite | undefined }[],
): (zeile: Zeile) => Seite | undefined {
  const votes = new Map<string, Record<Seite, number>>();
  for (const { zeile, bekannt } of konten) {
    const side = bekannt ?? seiteNachWorten(zeile);
    const klasse = zeile.konto?.nummer[0];
    if (!side || klasse === undefined) continue;
    const own = votes.get(klasse) ?? { ertrag: 0, aufwand: 0 };
    own[side] += 1;
    votes.set(klasse, own);
  }
  return ({ konto }) => {
    const own = votes.get(konto?.nummer[0] ?? "");
    if (!own) return undefined;
    if (own.ertrag > own.aufwand * MEHRHEIT) return "ertrag";
    return own.aufwand > own.ertrag * MEHRHEIT ? "aufwand" : undefined;
  };
}
