import { euro, figuren } from "../../plan/aufbau/gleichung";
import { type Decimal, runden } from "../../money/dezimal";
import type { Fremdzahl } from "../../plan/lesen/fremdzahl";
import type { Plan } from "../../plan/plan";
import { mengenText } from "../../plan/mengentext";
import { mitZelle, postenname } from "../../plan/postenname";
import {
  betrag,
  betragsspalten,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { type CellRef, zeilenzelle, zelleVon } from "../../workbook/zelle";
import { type Leerstelle, leerstellen } from "../../plan/leerstellen";
import { fehlenderBetrag } from "./fehlender-betrag";
import { leereSummen } from "./leere-summen";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import { ortVon } from "../kern/netz";
import { type Befund, type Regel, type Bewertung } from "../kern/regel";
import { inSpalte } from "../kern/saetze";
import { betragText } from "../../money/eurotext";
import { zahlDeutsch } from "../../money/zahltext";

function figurenDer(tabelle: Tabelle, spalte: Spalte): Figure[] {
  return tabelle.zeilen.flatMap(({ betraege }) => betraege.filter(({ column }) => column === spalte.column));
}

/** A figure without cents among others with them, and what makes a sum come out, where one tells. */
interface OhneCent {
  figure: Figure;
  passend?: { wert: Decimal; gesamt: Figure };
}

/** Figures without cents in a column where nearly all others show them. */
function ohneCent(figures: Figure[], bewertungen: Bewertung[]): Befund[] {
  const withCents = figures.filter(({ stellen }) => stellen === 2).length;
  if (withCents < 3 || withCents * 5 < figures.length * 4) return [];
  return figures
    .filter(({ stellen, wert }) => stellen === 0 && !wert.isZero())
    .map((figure) =>
      runden(figure.wert, 2).isInteger()
        ? alsBefund(fehlendeCent)(mitPassenden(figure, bewertungen))
        : alsBefund(verborgeneCent)(figure),
    );
}

/** A figure with the cents that make a sum come out, where it is the same amount up to these. */
function mitPassenden(figure: Figure, bewertungen: Bewertung[]): OhneCent {
  const sums = bewertungen.filter(({ relation }) => relation.terme.some((term) => term.figure === figure));
  for (const { relation, differenz } of sums) {
    const term = relation.terme.find((candidate) => candidate.figure === figure);
    const missing = differenz.times(term?.faktor ?? 1);
    const others = figuren(relation).filter((other) => other !== figure);
    if (!missing.isZero() && missing.abs().lt(1) && others.every(({ stellen }) => stellen >= 2))
      return { figure, passend: { wert: euro(figure).plus(missing), gesamt: relation.gesamt } };
  }
  return { figure };
}

/** A value of a cell in the unit of its column. */
const inWorten = ({ spalte }: Figure, wert: Decimal): string =>
  mengenText(wert.times(spalte.einheit), spalte);

/** What stands behind the comma. */
const bruchteil = ({ spalte }: Figure): string =>
  spalte.zaehlt || spalte.einheit !== 1 ? "Nachkommastellen" : "Cent";

const verb = ({ spalte }: Figure): string => (spalte.zaehlt ? "stehen" : "steht");

const fehlendeCent: Feststellung<OhneCent> = {
  mehrfach: "Beträge stehen ohne Cent zwischen Beträgen mit Cent",
  stelle: ({ figure, passend }) => ({
    ...zelleVon(figure),
    actual: figure.wert.toString(),
    cells: [zelleVon(figure)],
    ...(passend && { expected: passend.wert.toString() }),
  }),
  satz: (fund) => {
    const { figure } = fund;
    return `${inSpalte(postenname(figure), figure.spalte)}: ${inWorten(figure, figure.wert)} ${verb(figure)} ohne ${bruchteil(figure)} zwischen Beträgen mit ${bruchteil(figure)}.${damitSummeAufgeht(fund)} Bitte mit ${bruchteil(figure)} eintragen und der Zelle ein Zahlenformat mit zwei Nachkommastellen geben, sonst zeigt sie die ${bruchteil(figure)} nicht.`;
  },
  verdacht: ({ figure, passend }) =>
    passend ? [{ ...zelleVon(figure), proposal: passend.wert.toString(), reason: "Cent fehlen" }] : [],
};

function damitSummeAufgeht({ figure, passend }: OhneCent): string {
  if (!passend) return "";
  const { wert, gesamt } = passend;
  return ` Damit „${gesamt.label || "die Summe"}“ in ${zelleVon(gesamt).cell} aufgeht, müssten es ${mengenText(wert, figure.spalte)} sein.`;
}

/** The cell holds the cents; only its number format leaves them out. */
const verborgeneCent: Feststellung<Figure> = {
  mehrfach: "Zellen zeigen die Cent ihres Betrags nicht",
  stelle: (figure) => ({
    ...zelleVon(figure),
    actual: runden(figure.wert).toString(),
    expected: figure.wert.toString(),
    cells: [zelleVon(figure)],
  }),
  satz: (figure) =>
    `${inSpalte(postenname(figure), figure.spalte)}: Die Zelle zeigt ${inWorten(figure, runden(figure.wert))}, gespeichert sind ${inWorten(figure, figure.wert)}. Nur ihr Zahlenformat lässt die ${bruchteil(figure)} weg, die übrigen Beträge der Spalte zeigen sie; der Betrag selbst ist nicht zu ändern. Bitte der Zelle ein Zahlenformat mit zwei Nachkommastellen geben (Zellen formatieren, Zahl, Dezimalstellen: 2).`,
};

/** Amounts typed as text among numbers: Excel's sums pass them over. */
function alsText(figures: Figure[]): Figure[] {
  const texts = figures.filter((figure) => figure.alsText);
  return texts.length * 2 >= figures.length ? [] : texts;
}

const betragAlsText: Feststellung<Figure> = {
  mehrfach: "Beträge sind als Text gespeichert",
  stelle: (figure) => ({
    ...zelleVon(figure),
    actual: figure.wert.toString(),
    cells: [zelleVon(figure)],
    ursache: "zahl-als-text",
  }),
  satz: (figure) =>
    `${inSpalte(postenname(figure), figure.spalte)}: Der Betrag ${inWorten(figure, figure.wert)} ist als Text gespeichert; Excel lässt ihn in Summen aus. Bitte als Zahl eintragen.`,
  abhilfe: (figure) => [{ ...ortVon(figure), wert: figure.wert, grund: "als Zahl statt als Text" }],
};

/** A blank cell, with the amount that belongs there where the sums beside it say so. */
interface Luecke extends Leerstelle {
  at: CellRef;
  wert?: Decimal;
  /** It counts something that is no amount. */
  ohneEinheit?: boolean;
}

function leereZellen(tabelle: Tabelle, bewertungen: Bewertung[]): Befund[] {
  const mitBetrag = (stelle: Leerstelle): Luecke => {
    const at = zeilenzelle(tabelle, stelle.zeile.row, stelle.spalte.column);
    return { ...stelle, at, ...fehlenderBetrag(tabelle, stelle, bewertungen) };
  };
  return [
    ...leerstellen(tabelle).map(mitBetrag).map(alsBefund(leereZelle)),
    ...leereSummen(tabelle).map(mitBetrag).map(alsBefund(leereSumme)),
  ];
}

/**
 * @param mehrfach what several of them are called, behind their number
 * @param obwohl why it should be filled
 * @param bitte with what, where no other figures tell
 */
const leer = (mehrfach: string, obwohl: string, bitte: string): Feststellung<Luecke> => ({
  mehrfach,
  stelle: ({ at, wert }) => ({
    ...at,
    cells: [at],
    ...(wert && { expected: wert.toString() }),
    teilVon: "betrag",
  }),
  satz: ({ at, zeile, spalte, wert, ohneEinheit }) => {
    const amount = wert && (ohneEinheit ? zahlDeutsch(wert) : mengenText(wert.times(spalte.einheit), spalte));
    return `${inSpalte(mitZelle(zeile.label, at.cell), spalte)} ist leer, obwohl ${obwohl}. Bitte ${amount ? `den Betrag eintragen; nach den übrigen Zahlen sind es ${amount}` : bitte}.`;
  },
  verdacht: ({ at, wert }) =>
    wert ? [{ ...at, proposal: wert.toString(), reason: "die Zelle ist leer" }] : [],
});

const leereZelle = leer(
  "Zellen sind leer zwischen belegten",
  "die übrigen Spalten der Zeile und die übrigen Zeilen der Spalte belegt sind",
  "den Betrag eintragen, gegebenenfalls 0",
);

const leereSumme = leer("Summen sind leer", "die Zeilen darüber Beträge haben", "deren Summe eintragen");

/** Shorter ones in a table of unknown kind may be numbers of another sort: versions, times. */
const ZIFFERN_EINES_BETRAGS = 5;

/** A cell of a mostly filled column that holds a number which Excel in German does not take for one. */
interface FremdeZahl {
  at: CellRef;
  zeile: Zeile;
  spalte: Spalte;
  zahl: Fremdzahl;
}

function fremdeZahlen(tabelle: Tabelle): FremdeZahl[] {
  const rows = tabelle.zeilen.filter(({ art }) => art !== "ueberschrift");
  const filled = betragsspalten(tabelle).filter(
    (spalte) => rows.filter((zeile) => betrag(zeile, spalte)).length * 2 >= rows.length,
  );
  return rows.flatMap((zeile) =>
    (zeile.fremdzahlen ?? []).flatMap(({ column, ...zahl }) => {
      const spalte = filled.find((own) => own.column === column);
      const digits = zahl.text.replace(/\D/g, "").length;
      return spalte && (tabelle.kind !== "sonstige" || digits >= ZIFFERN_EINES_BETRAGS)
        ? [{ at: zeilenzelle(tabelle, zeile.row, column), zeile, spalte, zahl }]
        : [];
    }),
  );
}

const falschesTrennzeichen: Feststellung<FremdeZahl> = {
  mehrfach: "Beträge haben ein falsches Trennzeichen",
  stelle: ({ at, zahl: { text, wert } }) => ({
    ...at,
    actual: text,
    cells: [at],
    ...(wert && { expected: wert.toString() }),
  }),
  satz: ({ at, zeile, spalte, zahl: { text, wert, sollHaben } }) => {
    const stelle = inSpalte(mitZelle(zeile.label, at.cell), spalte);
    if (sollHaben)
      return `${stelle}: „${text}“ ist ein Text; Excel lässt den Betrag in Summen aus. Welches Vorzeichen S (Soll) oder H (Haben) hier bedeutet, hängt vom Konto ab. Bitte als Zahl mit dem richtigen Vorzeichen eintragen.`;
    const meant = wert ? `Gemeint ist wohl ${betragText(wert.times(spalte.einheit), spalte.einheit)}. ` : "";
    return `${stelle}: „${text}“ ist keine Zahl in deutscher Schreibweise; Excel lässt sie in Summen aus. ${meant}Bitte mit Punkt für die Tausender und Komma für die Cent eintragen.`;
  },
  verdacht: ({ at, zahl: { wert } }) =>
    wert ? [{ ...at, proposal: wert.toString(), reason: "falsches Trennzeichen" }] : [],
};

/** One finding a cell. */
function ohneDoppelte(befunde: Befund[]): Befund[] {
  return [
    ...new Map(
      befunde.map((befund) => [`${befund.file ?? ""}|${befund.sheet}|${befund.cell}`, befund]),
    ).values(),
  ];
}

function schreibweisen(plan: Plan, bewertungen: Bewertung[]): Befund[] {
  return plan.tabellen.flatMap((tabelle) => [
    ...fremdeZahlen(tabelle).map(alsBefund(falschesTrennzeichen)),
    ...(tabelle.kind === "sonstige" ? [] : weitere(tabelle, bewertungen)),
  ]);
}

/** What is judged in tables of a known kind only. */
function weitere(tabelle: Tabelle, bewertungen: Bewertung[]): Befund[] {
  return [
    ...betragsspalten(tabelle).flatMap((spalte) => {
      const figures = figurenDer(tabelle, spalte);
      const texts = alsText(figures);
      // Once it is a number, it is shown as its neighbours are.
      const numbers = texts.length > 0 ? figures.filter((figure) => !figure.alsText) : figures;
      return [...ohneCent(numbers, bewertungen), ...texts.map(alsBefund(betragAlsText))];
    }),
    ...(tabelle.kind === "erfolgsplan" ? [] : ohneDoppelte(leereZellen(tabelle, bewertungen))),
  ];
}

export const kt3: Regel = {
  id: "KT-3",
  titel: "Schreibweise der Beträge",
  prueft:
    "Kein Betrag steht ohne Cent zwischen Beträgen mit Cent, als Text oder mit falschem Trennzeichen zwischen Zahlen oder fehlt in einer sonst belegten Zeile und Spalte.",
  grundlage: "Darstellung der Beträge",
  severity: "warning",
  beispiel: { Kontenübersicht: mitFehler(beispielplan.konten, "Strom | 71.300,25", "Strom | 71.300") },
  befunde: (plan, bewertungen) => ({ geprueft: 1, befunde: schreibweisen(plan, bewertungen) }),
};
