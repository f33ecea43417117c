import { oberzeile } from "./formulare/erfolgsplan";
import type { Tabelle, Zeile } from "./tabelle";

/** Accounts under one line of the Erfolgsplan, with the row that sums them. */
export interface Kontengruppe {
  /** Line of the Erfolgsplan; absent where the heading is missing. */
  position?: string;
  posten: Zeile[];
  /** "Summe", or the heading where it carries the total itself. */
  summen: Zeile[];
}

/** A row that sums several groups ("Summe Materialaufwand"), or a result line. */
export interface Gesamtzeile {
  position: string;
  zeile: Zeile;
  gruppen: Kontengruppe[];
}

export interface Kontengliederung {
  gruppen: Kontengruppe[];
  gesamt: Gesamtzeile[];
}

const ERGEBNISSE = ["ergebnisNachSteuern", "jahresergebnis", "summeErtraege"];

/** How a Kontenübersicht is built: which accounts stand under which line, and which rows sum them. */
export function kontengliederung(tabelle: Tabelle): Kontengliederung {
  const gruppen: Kontengruppe[] = [];
  const gesamt: Gesamtzeile[] = [];
  let offen: Kontengruppe | undefined;
  const beginnen = (position?: string): Kontengruppe => {
    const gruppe: Kontengruppe = { posten: [], summen: [], ...(position && { position }) };
    gruppen.push(gruppe);
    return gruppe;
  };
  for (const zeile of tabelle.zeilen) {
    const { position } = zeile;
    if (zeile.art === "ueberschrift") {
      if (position && !zeile.konto) offen = beginnen(position);
    } else if (position && ERGEBNISSE.includes(position)) {
      gesamt.push({ position, zeile, gruppen: [] });
      offen = undefined;
    } else if (zeile.art === "summe") {
      const teile = position
        ? gruppen.filter((gruppe) => gruppe.posten.length > 0 && gehoertZu(gruppe, position))
        : [];
      if (offen && (!position || (teile.length === 1 && teile[0] === offen))) offen.summen.push(zeile);
      else if (position && teile.length > 0) gesamt.push({ position, zeile, gruppen: teile });
      offen = undefined;
    } else if (position) {
      offen = beginnen(position);
      offen.summen.push(zeile);
    } else {
      offen ??= beginnen();
      offen.posten.push(zeile);
    }
  }
  return { gruppen: gruppen.map(ohneKonten).filter(({ posten }) => posten.length > 0), gesamt };
}

function gehoertZu(gruppe: Kontengruppe, position: string): boolean {
  return gruppe.position === position || (!!gruppe.position && oberzeile(gruppe.position) === position);
}

/** A line that stands without accounts is its own and only item. */
function ohneKonten(gruppe: Kontengruppe): Kontengruppe {
  const [zeile, ...rest] = gruppe.summen;
  return gruppe.posten.length > 0 || !zeile || zeile.art === "summe"
    ? gruppe
    : { ...gruppe, posten: [zeile], summen: rest };
}
