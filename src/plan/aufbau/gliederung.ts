import { BILANZPOSTEN } from "../formulare/bilanz";
import { jeTabelle } from "../jetabelle";
import { istNebenangabe, istSumme } from "../lesen/beschriftung";
import { betrag, betragsspalten, type Spalte, type Tabelle, type Zeile } from "../tabelle";
import type { Zeilenbeschriftung } from "../tabelle";
import { bilanz, istBelegt } from "./belege";
import { figuren, gilt, type Gleichung, type Term } from "./gleichung";
import { folgtAuf, gliederungsnummer, type Gliederungsnummer } from "./gliederungsnummer";
import { besteLesart } from "./lesart";

// Rows are numbered in levels (A., I., 1., a), or 1, 1.1), or their words tell the level: what stands on one level comes
// to the row above them on the next. That is no more than a hypothesis, which the table as a whole has to bear out.

/** A row, or one half of it, with the columns in which its amounts stand. */
interface Eintrag extends Zeilenbeschriftung {
  zeile: Zeile;
  spalten: Spalte[];
}

/** An entry with what stands below it on the next level; without an entry of its own the whole of a side. */
interface Knoten {
  eintrag?: Eintrag;
  nummer?: Gliederungsnummer;
  /** How the level is told: its kind of number, or its depth by words. */
  ebene: string;
  kinder: Knoten[];
  /** Rows with its total that stand apart from it: "Summe A", "Bilanzsumme". */
  summen: Eintrag[];
}

/** How the level of rows without a number is told: they count for nothing, stand below the last number, or as worded. */
type Lesart = "nummern" | "darunter" | "worte";

/** What is said of one total in all columns. */
interface Hypothese {
  gleichungen: Gleichung[];
  /** Its parts are numbered from the first one on, without a gap. */
  lueckenlos: boolean;
}

/** The sums of a table by its outline, where most of them come out. */
export const gliederungssummen = jeTabelle((tabelle: Tabelle): Gleichung[] =>
  belegte("nummeriert", [besteHypothesen(tabelle, ["nummern", "darunter"])]),
);

/** The same of a Bilanz, whose sides may be tables of their own and bear each other out. */
export function bilanzgliederung(tabellen: Tabelle[]): Gleichung[] {
  return belegte(
    "gliederung",
    tabellen.map((tabelle) => besteHypothesen(tabelle, ["nummern", "darunter", "worte"])),
  );
}

function besteHypothesen(tabelle: Tabelle, lesarten: Lesart[]): Hypothese[] {
  const strands = straenge(tabelle);
  const [first = [], ...others] = lesarten.map((lesart) =>
    hypothesen(strands, lesart, tabelle.kind === "bilanz"),
  );
  return besteLesart([first, ...others], (all) => all.flatMap(({ gleichungen }) => gleichungen));
}

function belegte(was: "nummeriert" | "gliederung", tabellen: Hypothese[][]): Gleichung[] {
  // Of a table that no law describes, parts may be a choice: it takes two sums that one figure makes fail.
  const claimed = tabellen.flatMap((all) => tragende(all, was === "gliederung" ? 1 : 2));
  const counted = claimed.filter(({ terme }) => terme.length > 1);
  return istBelegt(was, { ...bilanz(counted), ziffern: ziffern(counted) }) ? claimed : [];
}

/** How many digits of the totals that come out chance would have had to hit. */
function ziffern(gleichungen: Gleichung[]): number {
  return gleichungen
    .filter(gilt)
    .reduce((sum, { gesamt }) => sum + Math.log10(Math.max(1, gesamt.wert.abs().toNumber())), 0);
}

/** The entries of a table from top to bottom; of two tables in the same rows those of either. */
function straenge(tabelle: Tabelle): Eintrag[][] {
  const columns = betragsspalten(tabelle);
  if (!tabelle.zeilen.some(({ haelften }) => haelften))
    return [tabelle.zeilen.map((zeile) => ({ ...zeile, zeile, spalten: columns }))];
  const half = columns.length / 2;
  return ([0, 1] as const).map((at) =>
    tabelle.zeilen.flatMap((zeile) => {
      const own = zeile.haelften?.[at];
      return own ? [{ ...own, zeile, spalten: at === 0 ? columns.slice(0, half) : columns.slice(half) }] : [];
    }),
  );
}

const hatBetrag = ({ zeile, spalten }: Eintrag): boolean => spalten.some((spalte) => betrag(zeile, spalte));

function hypothesen(strands: Eintrag[][], lesart: Lesart, bilanz: boolean): Hypothese[] {
  return strands.flatMap((strand) => gegliedert(strand, lesart, bilanz)).flatMap(hypothesenVon);
}

/** A row with the total of a whole side. */
const GANZES = /^bilanzsumme|\b(akti|passi)(va|vseite)\b/;
const SEITE = /^(aktiva|passiva|aktivseite|passivseite)$/;

/** The sides that some entries make up, one below the other. */
function gegliedert(eintraege: Eintrag[], lesart: Lesart, bilanz: boolean): Knoten[] {
  const seiten: Seite[] = [neueSeite()];
  for (const eintrag of eintraege) {
    if (istNebenangabe(eintrag.text)) continue;
    let seite = seiten.at(-1) ?? neueSeite();
    const total = bilanz && GANZES.test(eintrag.text) && eintrag.nummer === undefined;
    const begins = seite.geschlossen && (!total || SEITE.test(eintrag.text) || !hatBetrag(eintrag));
    if (begins) seiten.push((seite = neueSeite()));
    else if (total && SEITE.test(eintrag.text) && seite.wurzel.kinder.length > 0 && beginnt(seite, eintrag))
      seiten.push((seite = neueSeite()));
    if (total) alsSumme(seite, seite.wurzel, eintrag);
    else if (istSumme(eintrag.text) && eintrag.nummer === undefined)
      alsSumme(seite, summiertes(seite, eintrag), eintrag);
    else einordnen(seite, eintrag, lesart, bilanz);
  }
  return seiten.map(({ wurzel }) => wurzel);
}

interface Seite {
  wurzel: Knoten;
  /** The entries that are open, from the whole down to the last one. */
  pfad: Knoten[];
  /** Its total has followed its parts. */
  geschlossen: boolean;
}

function neueSeite(): Seite {
  const wurzel: Knoten = { ebene: "", kinder: [], summen: [] };
  return { wurzel, pfad: [wurzel], geschlossen: false };
}

/** Whether "Passiva" begins a side: it is a heading, or the one above it has its total already. */
const beginnt = ({ wurzel }: Seite, eintrag: Eintrag): boolean =>
  !hatBetrag(eintrag) || wurzel.summen.length > 0;

function alsSumme(seite: Seite, knoten: Knoten, eintrag: Eintrag): void {
  if (!hatBetrag(eintrag)) return;
  knoten.summen.push(eintrag);
  if (knoten === seite.wurzel && knoten.kinder.length > 0) seite.geschlossen = true;
}

/** What "Summe Anlagevermögen", "Summe A" or "Summe" alone adds up. */
function summiertes({ wurzel, pfad }: Seite, { text }: Eintrag): Knoten {
  const words = text.replace(/^\S*summen?\b|^(ins)?gesamt\b|^zusammen\b/, "").trim();
  const named = pfad.find(
    ({ eintrag, nummer }) =>
      words !== "" && (eintrag?.text === words || nummer?.text.toLowerCase() === words),
  );
  const open = pfad.findLast(
    ({ eintrag, kinder, summen }) =>
      eintrag && kinder.length > 0 && summen.length === 0 && !hatBetrag(eintrag),
  );
  return named ?? open ?? wurzel;
}

function einordnen(seite: Seite, eintrag: Eintrag, lesart: Lesart, bilanz: boolean): void {
  const { pfad } = seite;
  const nummer =
    lesart === "worte"
      ? undefined
      : gliederungsnummer(
          eintrag,
          pfad.map((one) => one.nummer),
        );
  const word = bilanz ? wortebene(eintrag.text) : undefined;
  if (nummer) bis(pfad, ({ ebene }) => ebene === nummer.art);
  else if (!hatBetrag(eintrag) && word === undefined) return;
  else if (lesart === "worte") bis(pfad, ({ ebene }) => ebene >= (word ?? "3"));
  else if (word === "1") pfad.length = 1;
  else if (lesart === "nummern") return;
  else bis(pfad, ({ ebene }) => ebene === "ohne");
  const ebene = nummer?.art ?? (lesart === "worte" ? (word ?? "3") : "ohne");
  const knoten: Knoten = { eintrag, ...(nummer && { nummer }), ebene, kinder: [], summen: [] };
  pfad.at(-1)?.kinder.push(knoten);
  pfad.push(knoten);
}

/** Closes the first open entry of this kind, with all that stands below it. */
function bis(pfad: Knoten[], test: (knoten: Knoten) => boolean): void {
  const at = pfad.findIndex(test);
  if (at > 0) pfad.length = at;
}

function wortebene(text: string): string | undefined {
  if (BILANZPOSTEN.oberste.test(text)) return "1";
  return BILANZPOSTEN.zweite.test(text) ? "2" : undefined;
}

/** What is subtracted though it is shown without a sign. */
const ABZUG = /verlust|fehlbetrag|abzueglich|ausstehende/;

function hypothesenVon(knoten: Knoten): Hypothese[] {
  const { eintrag, kinder, summen } = knoten;
  const totals = [...(eintrag && hatBetrag(eintrag) ? [eintrag] : []), ...summen];
  const lueckenlos = kinder.every(
    ({ nummer }, index) => nummer === undefined || folgtAuf(kinder[index - 1]?.nummer, nummer),
  );
  const own = totals.map((total): Hypothese => {
    const mit = (abzug: 1 | -1): Gleichung[] =>
      total.spalten.flatMap((spalte) => gleichung(total, kinder, spalte, abzug));
    return { gleichungen: besteLesart([mit(1), mit(-1)], (one) => one), lueckenlos };
  });
  return [...own.filter(({ gleichungen }) => gleichungen.length > 0), ...kinder.flatMap(hypothesenVon)];
}

function gleichung({ zeile }: Eintrag, kinder: Knoten[], spalte: Spalte, abzug: 1 | -1): Gleichung[] {
  const gesamt = betrag(zeile, spalte);
  const terme = kinder.flatMap((kind) =>
    anteil(kind, spalte, ABZUG.test(kind.eintrag?.text ?? "") ? abzug : 1),
  );
  return gesamt && terme.length > 0 ? [{ gesamt, terme }] : [];
}

/** The amount of an entry, else that of its total, else those of its parts. */
function anteil({ eintrag, summen, kinder }: Knoten, spalte: Spalte, faktor: 1 | -1): Term[] {
  for (const one of [eintrag, ...summen]) {
    const figure = one && betrag(one.zeile, spalte);
    if (figure) return [{ figure, faktor }];
  }
  return kinder.flatMap((kind) => anteil(kind, spalte, faktor));
}

/**
 * Those that come out somewhere; of the others only where one wrong figure explains all that fails: else the parts are
 * not all that there is.
 */
function tragende(all: Hypothese[], mindestens: number): Gleichung[] {
  const bestaetigt = all.filter(({ gleichungen }) => gleichungen.some(stimmt));
  const others = all.filter((one) => !bestaetigt.includes(one)).flatMap(einzelne);
  const [first] = others;
  const shared =
    first && figuren(first).some((figure) => others.every((one) => figuren(one).includes(figure)));
  return [
    ...bestaetigt.flatMap(({ gleichungen }) => gleichungen),
    ...(shared && others.length >= mindestens ? others : []),
  ];
}

const stimmt = (one: Gleichung): boolean => !one.gesamt.wert.isZero() && gilt(one);

/** What fails in one column alone, though nothing seems to be missing. */
function einzelne({ gleichungen, lueckenlos }: Hypothese): Gleichung[] {
  const failing = gleichungen.filter((one) => !gilt(one));
  return lueckenlos && failing.length === 1 ? failing.filter(({ terme }) => terme.length > 1) : [];
}
