import { normalisieren } from "../lesen/beschriftung";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../tabelle";

/** Lines of the Vermögensplan by the words in which a Maßnahme speaks of them. */
const MASSNAHMEN: [string, RegExp][] = [
  ["summeImmateriell", /immaterielle/],
  ["fremdbauten", /bauten auf fremd/],
  ["wohnbauten", /wohnbauten/],
  ["betriebsbauten", /betriebs ?und andere bauten|betriebsbauten/],
  ["infrastruktur", /infrastrukturvermoegen/],
  ["maschinen", /maschinen/],
  ["ausstattung", /betriebs ?und geschaeftsausstattung/],
  ["anlagenImBau", /anlagen im bau/],
];

/** The line of the Vermögensplan of which normalised words speak. */
export function positionNachWorten(text: string): string | undefined {
  return MASSNAHMEN.find(([, muster]) => muster.test(text))?.[0];
}

/** The line of the Vermögensplan that a table of the programme details. */
export function massnahme(tabelle: Tabelle): string | undefined {
  const texts = [...tabelle.titel, ...tabelle.zeilen.slice(0, 2).map(({ label }) => label)];
  return positionNachWorten(normalisieren(texts.join(" ")));
}

/** Whether it lists the single items of a Maßnahme, and is no summary with a Saldo. */
export function istEinzelliste(tabelle: Tabelle): boolean {
  return positionszeile(tabelle, "saldo") === undefined;
}

/** What a row of the programme plans, by the part of its columns. */
export interface Programmbetraege {
  ergebnis: Figure[];
  vorjahr: Figure[];
  ansatz: Figure[];
  planung: Figure[];
  bereitgestellt: Figure[];
  geleistet: Figure[];
  gesamt: Figure | undefined;
}

export function programmbetraege(tabelle: Tabelle, zeile: Zeile): Programmbetraege {
  const columns = betragsspalten(tabelle);
  const lastAnsatz = Math.max(...columns.filter(({ art }) => art === "ansatz").map(({ jahr }) => jahr ?? 0));
  const figures = (test: (spalte: Spalte) => boolean): Figure[] =>
    columns.filter(test).flatMap((spalte) => betrag(zeile, spalte) ?? []);
  return {
    ergebnis: figures(({ art }) => art === "ergebnis"),
    vorjahr: figures(({ art, jahr }) => art === "ansatz" && jahr !== lastAnsatz),
    ansatz: figures(({ art, jahr }) => art === "ansatz" && jahr === lastAnsatz),
    planung: figures(({ art }) => art === "planung"),
    bereitgestellt: figures(({ art, kopf }) => art === "bisher" && /bereitgestellt/i.test(kopf)),
    geleistet: figures(({ art, kopf }) => art === "bisher" && /geleistet/i.test(kopf)),
    gesamt: figures(({ art }) => art === "bedarf")[0],
  };
}
