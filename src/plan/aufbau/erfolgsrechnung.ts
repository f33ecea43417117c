import { istNebenangabe } from "../lesen/beschriftung";
import { betrag, betragsspalten, positionszeile, type Spalte, type Tabelle, type Zeile } from "../tabelle";
import { jeTabelle } from "../jetabelle";
import {
  erfolgszeilen,
  istZwischenergebnis,
  istZwischensumme,
  zeilenfiguren,
  zeilennummer,
  type Erfolgszeile,
} from "./erfolgszeilen";
import { aussagen } from "./aussage";
import { gegen, type Gleichung, type Term } from "./gleichung";
import { bestaetigungen } from "./lesart";
import { andereSeite, type Seite } from "./seiten";

/** How the totals and results of a GuV follow from its lines. */
interface Erfolgsrechnung {
  /** The lines that count in the results. */
  zeilen: Erfolgszeile[];
  zwischensummen: Zwischensumme[];
  /** Costs are shown with a minus sign. */
  aufwandNegativ: boolean;
  /** The Jahresergebnis is called a loss and shown as a positive amount. */
  verlustPositiv: boolean;
}

/** A row that sums lines above it: all of them, or those since the Zwischensumme before; costs positive or as shown. */
interface Zwischensumme {
  zeile: Zeile;
  linien: Erfolgszeile[];
  umgekehrt: boolean;
}

/** What a row that no form knows is taken for: a line of a side, a sum of the lines above it, or neither. */
type Rolle =
  | { art: "linie"; seite: Seite }
  | { art: "summe"; seit: "anfang" | "davor"; umgekehrt: boolean }
  | { art: "keine" };

interface FreieZeile {
  zeile: Zeile;
  /** The line that it would be; absent for a row whose words say that it is a result or a sum. */
  linie?: Erfolgszeile;
  rollen: [Rolle, ...Rolle[]];
}

type Lesart = ReadonlyMap<FreieZeile, Rolle>;

const SUMMENROLLEN: [Rolle, ...Rolle[]] = [
  { art: "summe", seit: "anfang", umgekehrt: false },
  { art: "summe", seit: "davor", umgekehrt: false },
  { art: "summe", seit: "anfang", umgekehrt: true },
  { art: "summe", seit: "davor", umgekehrt: true },
];

/**
 * The lines that count in a table's results. Rows that the form does not know are read as their words suggest, unless
 * the totals and results of the whole table come out more often with another reading.
 */
export const erfolgsrechnung = jeTabelle((tabelle): Erfolgsrechnung => {
  const saying = new Set(
    aussagen(tabelle).flatMap(({ zeile }) => (zeile.position === undefined ? [zeile] : [])),
  );
  const lines = erfolgszeilen(tabelle).filter(({ zeile }) => !zeile || !saying.has(zeile));
  const signs = {
    aufwandNegativ: istAufwandNegativ(tabelle, lines),
    verlustPositiv: istVerlustPositiv(tabelle),
  };
  const free = mitKonten(tabelle)
    ? []
    : freieZeilen(tabelle, lines, signs.aufwandNegativ).filter(({ zeile }) => !saying.has(zeile));
  const rechnung = (lesart: Lesart): Erfolgsrechnung => ({
    ...signs,
    ...gelesen(lines, lesart),
  });
  return rechnung(lesartVon(free, (lesart) => bestaetigungen(alleGleichungen(tabelle, rechnung(lesart)))));
});

const mitKonten = ({ zeilen }: Tabelle): boolean => zeilen.some(({ konto }) => konto);

/** The rows that the form does not know, each with the roles it may have; first the one that its words suggest. */
function freieZeilen({ zeilen }: Tabelle, lines: Erfolgszeile[], aufwandNegativ: boolean): FreieZeile[] {
  const unknown = lines.flatMap((linie): FreieZeile[] => {
    const { position, zeile } = linie;
    return position === undefined && zeile
      ? [{ zeile, linie, rollen: rollen(linie, lines, aufwandNegativ) }]
      : [];
  });
  const results = zeilen.filter(
    (zeile) =>
      zeile.position === undefined &&
      zeile.betraege.length > 0 &&
      !istNebenangabe(zeile.text) &&
      (zeile.art === "summe" || istZwischenergebnis(zeile)),
  );
  return [...unknown, ...results.map((zeile) => ({ zeile, rollen: SUMMENROLLEN }))].sort(
    (a, b) => a.zeile.row - b.zeile.row,
  );
}

function rollen(linie: Erfolgszeile, lines: Erfolgszeile[], aufwandNegativ: boolean): [Rolle, ...Rolle[]] {
  const line = [
    { art: "linie", seite: linie.seite },
    { art: "keine" },
    { art: "linie", seite: andereSeite(linie.seite) },
  ] satisfies Rolle[];
  if (!istZwischensumme(linie, lines)) return [...line, ...SUMMENROLLEN] as [Rolle, ...Rolle[]];
  const turned = linie.seite === "aufwand" && !aufwandNegativ;
  return [{ art: "summe", seit: "davor", umgekehrt: turned }, ...SUMMENROLLEN, ...line];
}

/** With so many unknown rows each role of each row is tried in turn; with more, only what their words say. */
const PROBIERT = 40;
/** With so few unknown lines every way of counting them is a start. */
const ALLE_ZUSAMMEN = 4;

/**
 * The reading that is confirmed most often. Starting from what the words say, and from every way to count few unknown
 * lines, a row changes its role as long as more comes out.
 */
function lesartVon(free: FreieZeile[], zahl: (lesart: Lesart) => number): Lesart {
  const words: Lesart = new Map(free.map((one) => [one, one.rollen[0]]));
  if (free.length === 0 || free.length > PROBIERT) return words;
  let best = { lesart: words, zahl: zahl(words) };
  const probieren = (lesart: Lesart): void => {
    const own = zahl(lesart);
    if (own > best.zahl) best = { lesart, zahl: own };
  };
  starts(free, words).forEach(probieren);
  for (let before = -1; before < best.zahl;) {
    before = best.zahl;
    for (const one of free) {
      for (const role of one.rollen) probieren(new Map([...best.lesart, [one, role]]));
    }
  }
  return best.lesart;
}

/** Every combination of counting the unknown lines, where they are few. */
function starts(free: FreieZeile[], words: Lesart): Lesart[] {
  const lines = free.filter(({ linie }) => linie);
  if (lines.length < 2 || lines.length > ALLE_ZUSAMMEN) return [];
  const counted = (one: FreieZeile): Rolle[] => one.rollen.filter(({ art }) => art !== "summe");
  return lines.reduce<Lesart[]>(
    (known, one) => known.flatMap((lesart) => counted(one).map((role) => new Map([...lesart, [one, role]]))),
    [words],
  );
}

function gelesen(lines: Erfolgszeile[], lesart: Lesart): Pick<Erfolgsrechnung, "zeilen" | "zwischensummen"> {
  const roles = new Map([...lesart].map(([{ zeile }, role]) => [zeile, role]));
  const zeilen = lines.flatMap((line): Erfolgszeile[] => {
    const role = line.position === undefined && line.zeile ? roles.get(line.zeile) : undefined;
    if (!role) return [line];
    return role.art === "linie" ? [{ ...line, seite: role.seite }] : [];
  });
  let davor = -1;
  const zwischensummen = [...lesart].flatMap(([{ zeile }, role]): Zwischensumme[] => {
    if (role.art !== "summe") return [];
    const from = role.seit === "davor" ? davor : -1;
    davor = zeile.row;
    const linien = zeilen.filter((line) => from < zeilennummer(line) && zeilennummer(line) < zeile.row);
    return [{ zeile, linien, umgekehrt: role.umgekehrt }];
  });
  return { zeilen, zwischensummen };
}

/** What a Zwischensumme says in each column. */
export function zwischengleichungen(
  tabelle: Tabelle,
  rechnung: Erfolgsrechnung,
  { zeile, linien, umgekehrt }: Zwischensumme,
): Gleichung[] {
  return betragsspalten(tabelle).flatMap((spalte) => {
    const gesamt = betrag(zeile, spalte);
    const terme = linien.flatMap((line) => zeilenterme(rechnung, line, spalte));
    return gesamt && terme.length > 1 ? [{ gesamt, terme: umgekehrt ? terme.map(gegen) : terme }] : [];
  });
}

function alleGleichungen(tabelle: Tabelle, rechnung: Erfolgsrechnung): Gleichung[] {
  return [
    ...folgerungen(tabelle, rechnung),
    ...rechnung.zwischensummen.flatMap((sum) => zwischengleichungen(tabelle, rechnung, sum)),
  ];
}

/** A total or a result, what it follows from, and whether lines unknown to the form are among it. */
export interface Folgerung extends Gleichung {
  zeile: Zeile;
  spalte: Spalte;
  unbekannte: Erfolgszeile[];
}

/** Whether the equations of a row are among what confirms how its table was read. */
export function istBestaetigt(tabelle: Tabelle, zeile: Zeile): boolean {
  const all = alleGleichungen(tabelle, erfolgsrechnung(tabelle));
  const others = all.filter(({ gesamt }) => gesamt.row !== zeile.row);
  return bestaetigungen(all) > bestaetigungen(others);
}

/** No Erfolgsplan has more totals, nor as many lines. */
const SUMMENZEILEN = 40;
const ZEILEN = 500;

/** Every total and result of the table with the lines that it follows from. */
export function folgerungen(tabelle: Tabelle, rechnung = erfolgsrechnung(tabelle)): Folgerung[] {
  if (rechnung.zeilen.length > ZEILEN) return [];
  const nachSteuern = positionszeile(tabelle, "ergebnisNachSteuern");
  const jahresergebnis = positionszeile(tabelle, "jahresergebnis");
  const sums = tabelle.zeilen
    .filter(({ position }) => position === "summeErtraege" || position === "summeAufwendungen")
    .slice(0, SUMMENZEILEN);
  const ergebnisse = (spalte: Spalte): Folgerung[] => [
    ...ergebnis(rechnung, nachSteuern, spalte, (line) => !istSonstigeSteuern(line)),
    ...jahr(rechnung, jahresergebnis, nachSteuern, spalte),
  ];
  const complete = new Set(rechnung.zeilen.map(({ seite }) => seite)).size === 2;
  return betragsspalten(tabelle).flatMap((spalte) => [
    ...sums.flatMap((zeile) => summe(rechnung, zeile, spalte)),
    // Half an Erfolgsplan: the other side stands on another sheet.
    ...(complete ? ergebnisse(spalte) : []),
  ]);
}

/** A "Summe Erträge" and a "Summe Aufwendungen" sum the lines of their side that stand above them. */
function summe(rechnung: Erfolgsrechnung, zeile: Zeile, spalte: Spalte): Folgerung[] {
  const own: Seite = zeile.position === "summeErtraege" ? "ertrag" : "aufwand";
  const gesamt = betrag(zeile, spalte);
  const lines = rechnung.zeilen.filter((line) => line.seite === own && zeilennummer(line) < zeile.row);
  const figures = lines.flatMap((line) => zeilenfiguren(line, spalte));
  const turned = own === "aufwand" && rechnung.aufwandNegativ && gesamt && !gesamt.wert.isNegative();
  const terme = figures.map((figure) => ({ figure, faktor: turned ? -1 : 1 }));
  return gesamt && terme.length > 0 ? [{ zeile, spalte, gesamt, terme, unbekannte: unbekannte(lines) }] : [];
}

function ergebnis(
  rechnung: Erfolgsrechnung,
  zeile: Zeile | undefined,
  spalte: Spalte,
  welche: (line: Erfolgszeile) => boolean,
): Folgerung[] {
  const gesamt = betrag(zeile, spalte);
  const above = (line: Erfolgszeile): boolean => !zeile || zeilennummer(line) < zeile.row;
  const lines = rechnung.zeilen.filter(
    (line) => welche(line) && (line.position !== undefined || above(line)),
  );
  const terme = lines.flatMap((line) => zeilenterme(rechnung, line, spalte));
  return zeile && gesamt && terme.length > 0
    ? [{ zeile, spalte, gesamt, terme, unbekannte: unbekannte(lines) }]
    : [];
}

/** Line 20: line 18 less line 19 and what stands between; straight from the lines where a form has no line 18. */
function jahr(
  rechnung: Erfolgsrechnung,
  zeile: Zeile | undefined,
  vorher: Zeile | undefined,
  spalte: Spalte,
): Folgerung[] {
  const before = betrag(vorher, spalte);
  const between = (line: Erfolgszeile): boolean =>
    istSonstigeSteuern(line) || (line.position === undefined && zeilennummer(line) > (vorher?.row ?? 0));
  const [found] = ergebnis(rechnung, zeile, spalte, before ? between : () => true);
  const gesamt = betrag(zeile, spalte);
  if (!zeile || !gesamt || (!found && !before)) return [];
  const lines = [...(before ? [{ figure: before, faktor: 1 }] : []), ...(found?.terme ?? [])];
  const terme = rechnung.verlustPositiv ? lines.map(gegen) : lines;
  return [{ zeile, spalte, gesamt, terme, unbekannte: found?.unbekannte ?? [] }];
}

/** A line as it counts in the result: Aufwendungen less, unless they carry their own minus sign. */
function zeilenterme({ aufwandNegativ }: Erfolgsrechnung, line: Erfolgszeile, spalte: Spalte): Term[] {
  const faktor = line.seite === "ertrag" || aufwandNegativ ? 1 : -1;
  return zeilenfiguren(line, spalte).map((figure) => ({ figure, faktor }));
}

function istSonstigeSteuern({ position }: Erfolgszeile): boolean {
  return position === "sonstigeSteuern";
}

function unbekannte(lines: Erfolgszeile[]): Erfolgszeile[] {
  return lines.filter(({ position }) => position === undefined);
}

/** Whether a label speaks of a loss alone. */
export function istVerlustzeile(text: string): boolean {
  return /verlust|fehlbetrag/.test(text) && !/gewinn|ueberschuss|ergebnis/.test(text);
}

/** A loss by its name is mostly shown as a positive amount, by some with its minus sign all the same. */
export function istVerlustPositiv(tabelle: Tabelle): boolean {
  const zeile = positionszeile(tabelle, "jahresergebnis");
  if (!zeile || !istVerlustzeile(zeile.text)) return false;
  const amounts = betragsspalten(tabelle).flatMap((spalte) => betrag(zeile, spalte) ?? []);
  const negative = amounts.filter(({ wert }) => wert.isNegative() && !wert.isZero());
  return negative.length * 2 <= amounts.length;
}

/** Whether a table shows its Aufwendungen as negative amounts: most of them are. */
function istAufwandNegativ(tabelle: Tabelle, lines: Erfolgszeile[]): boolean {
  const all = lines.filter(({ seite: side }) => side === "aufwand");
  const known = all.filter(({ position }) => position !== undefined);
  const costs = known.length > 0 ? known : all;
  const columns = new Set(betragsspalten(tabelle).map(({ column }) => column));
  const amounts = costs
    .flatMap(({ zeile, teile }) => [...(zeile ? [zeile] : []), ...teile])
    .flatMap(({ betraege }) => betraege)
    .filter(({ column, wert }) => columns.has(column) && !wert.isZero());
  return amounts.filter(({ wert }) => wert.isNegative()).length * 2 > amounts.length;
}
