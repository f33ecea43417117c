import { jeTabelle } from "../jetabelle";
import { istNebenangabe, normalisieren } from "../lesen/beschriftung";
import { betrag, betragsspalten, type Spalte, type Tabelle } from "../tabelle";
import { bilanz, istBelegt } from "./belege";
import type { Gleichung, Term } from "./gleichung";
import { besteLesart } from "./lesart";

/** Columns with what there is at a time, and with what changes it. */
const STAND = /\bstand\b|bestand|buchwert|anfang|ende\b|\b(1 1|01 01|31 12)\b|vortrag/;
const ZUGANG = /zug(ae|a)ng|zufuehrung|zuschreibung|einstellung/;
const ABGANG = /abg(ae|a)ng|verbrauch|inanspruchnahme|aufloesung|abschreibung|tilgung|entnahme/;
const UMBUCHUNG = /umbuchung|umgliederung|umgruppierung/;

const istBewegung = ({ kopf }: Spalte): boolean => {
  const words = normalisieren(kopf);
  return [ZUGANG, ABGANG, UMBUCHUNG].some((pattern) => pattern.test(words));
};
const istStand = (spalte: Spalte): boolean => !istBewegung(spalte) && STAND.test(normalisieren(spalte.kopf));

/** What there is, carried forward over its changes to what there is then. */
interface Fortschreibung {
  anfang: Spalte;
  bewegungen: Spalte[];
  ende: Spalte;
}

/** Such columns one after the other: Stand, two changes and more, Stand. */
function fortschreibungen(tabelle: Tabelle): Fortschreibung[] {
  const columns = betragsspalten(tabelle);
  return columns.flatMap((anfang, at) => {
    if (!istStand(anfang)) return [];
    const after = columns.slice(at + 1);
    const count = after.findIndex((spalte) => !istBewegung(spalte));
    const ende = after[count];
    return count >= 2 && ende && istStand(ende) ? [{ anfang, bewegungen: after.slice(0, count), ende }] : [];
  });
}

/** What is taken off with a minus, and what is shown with its sign; of Abschreibungen a column may say either. */
type Vorzeichen = (spalte: Spalte) => 1 | -1;
const mitMinus =
  (pattern: RegExp): Vorzeichen =>
  (spalte) =>
    pattern.test(normalisieren(spalte.kopf)) ? -1 : 1;
const VORZEICHEN: [Vorzeichen, ...Vorzeichen[]] = [
  mitMinus(ABGANG),
  () => 1,
  mitMinus(/abg(ae|a)ng|verbrauch|inanspruchnahme|aufloesung|tilgung|entnahme/),
  mitMinus(/abschreibung/),
];

/** Anfang ± changes = Ende, in every row of a table whose rows bear it out. */
export const fortgeschrieben = jeTabelle((tabelle: Tabelle): Gleichung[] =>
  fortschreibungen(tabelle).flatMap((one) => {
    const gleichungen = besteLesart(
      VORZEICHEN.map((sign) => zeilenweise(tabelle, one, sign)) as [Gleichung[], ...Gleichung[][]],
      (lesart) => lesart,
    );
    return istBelegt("summe", bilanz(gleichungen)) ? gleichungen : [];
  }),
);

function zeilenweise(
  tabelle: Tabelle,
  { anfang, bewegungen, ende }: Fortschreibung,
  sign: Vorzeichen,
): Gleichung[] {
  return tabelle.zeilen.flatMap((zeile) => {
    const gesamt = betrag(zeile, ende);
    const term = (spalte: Spalte, faktor: 1 | -1): Term[] => {
      const figure = betrag(zeile, spalte);
      return figure ? [{ figure, faktor }] : [];
    };
    const terme = [...term(anfang, 1), ...bewegungen.flatMap((spalte) => term(spalte, sign(spalte)))];
    return gesamt && terme.length > 0 && !istNebenangabe(zeile.text) ? [{ gesamt, terme }] : [];
  });
}
