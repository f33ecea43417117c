import { type Einheit, einheitFuer, kurzbetrag } from "../../../berichte/diagramme/achsenbetrag";
import type { Reihenart, Zahlenbild } from "../../../berichte/diagramme/zahlenreihen";
import { kurznamen } from "../../../berichte/diagramme/zahlenreihen";
import { Decimal } from "../../../money/dezimal";
import { zahlDeutsch } from "../../../money/zahltext";
import { diagramme } from "../../../texte/diagramme";

/** A bar with what stands beside it. */
interface Balkenzeile {
  reihe: string;
  art: Reihenart;
  /** As it stands beside the bar. */
  betrag: string;
  /** Everything about it, exact. */
  genau: string;
  /** In units of the axis. */
  laenge: number;
  /** Pixels from the top of the picture to the middle of the bar. */
  mitte: number;
}

interface Liniengruppe {
  name: string;
  balken: Balkenzeile[];
}

/** Where everything stands in a picture, in pixels from its top. */
export interface Anordnung {
  gruppen: Liniengruppe[];
  hoehe: number;
  einheit: Einheit;
  /** Characters of the longest name of a series; 0 where there is only one series. */
  namensbreite: number;
}

export const ZEILENHOEHE = 20;
export const TITELHOEHE = 24;
/** Of a bar. */
export const DICKE = 12;
/** What the chart keeps free above and below the heights that it shows: its own margin, and half a bar. */
export const RAND = 8 + DICKE / 2;
/** Room for the numbers of the axis. */
export const ACHSE = 24;

/** Below this share of the largest amount a bar is a few pixels long and tells nothing of its course. */
const SICHTBAR = 0.1;

/**
 * The pictures that one is drawn as: what Erträge and Aufwendungen leave over has an axis of its own where it is small
 * beside them.
 */
export function massstaebe(bild: Zahlenbild): Zahlenbild[] {
  const result = bild.zeilen.find(({ name }) => name === diagramme.jahresergebnis);
  const others = bild.zeilen.filter((zeile) => zeile !== result);
  if (bild.ansicht !== "ueberblick" || !result || others.length === 0) return [bild];
  if (groesster([result]).gte(groesster(others).times(SICHTBAR))) return [bild];
  const own = { ...result, name: diagramme.eigenerMassstab(result.name) };
  return [others, [own]].map((zeilen) => ({ ...bild, zeilen }));
}

const groesster = (zeilen: Zahlenbild["zeilen"]): Decimal =>
  Decimal.max(0, ...zeilen.flatMap(({ werte }) => werte.flatMap((wert) => wert?.betrag.abs() ?? [])));

/** Each line with its name above its bars; a line has no bar where its table has no amount. */
export function anordnung({ reihen, zeilen }: Zahlenbild): Anordnung {
  const names = reihen.length > 1 ? kurznamen(reihen) : reihen.map(() => "");
  const einheit = einheitFuer(groesster(zeilen));
  let hoehe = 0;
  const gruppen = zeilen.map(({ name, werte }) => {
    hoehe += TITELHOEHE;
    const balken = reihen.flatMap((reihe, index) => {
      const betrag = werte[index]?.betrag;
      if (!betrag) return [];
      hoehe += ZEILENHOEHE;
      return {
        reihe: names[index] ?? "",
        art: reihe.art,
        betrag: kurzbetrag(betrag),
        genau: diagramme.stelle(name, reihe.name, `${zahlDeutsch(betrag)} €`),
        laenge: betrag.div(einheit.teiler).toNumber(),
        mitte: hoehe - ZEILENHOEHE / 2,
      };
    });
    return { name, balken };
  });
  return { gruppen, hoehe, einheit, namensbreite: Math.max(0, ...names.map(({ length }) => length)) };
}
