import { euro, figuren } from "../../plan/aufbau/gleichung";
import { type Decimal, runden } from "../../money/dezimal";
import type { Fremdzahl } from "../../plan/lesen/fremdzahl";
import type { Plan } from "../../plan/plan";
import { mengenText } from "../../plan/mengentext";
import { mitZelle, postenname } from "../../plan/postenname";
import { betrag, betragsspalten, type Figure, type Spalte, type Tabelle } from "../../plan/tabelle";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { type CellRef, zeilenzelle, zelleVon } from "../../workbook/zelle";
import { type Leerstelle, leerstellen } from "../../plan/leerstellen";
import { fehlenderBetrag } from "./fehlender-betrag";
import { leereSummen } from "./leere-summen";
import { ortVon } from "../kern/netz";
import { type Befund, type Regel, type Bewertung } from "../kern/regel";
import { inSpalte } from "../kern/saetze";
import { betragText } from "../../money/eurotext";

function figurenDer(tabelle: Tabelle, spalte: Spalte): Figure[] {
  return tabelle.zeilen.flatMap(({ betraege }) => betraege.filter(({ column }) => column === spalte.column));
}

/** Figures without cents in a column where nearly all others show them. */
function ohneCent(figures: Figure[], bewertungen: Bewertung[]): Befund[] {
  const withCents = figures.filter(({ stellen }) => stellen === 2).length;
  if (withCents < 3 || withCents * 5 < figures.length * 4) return [];
  return figures
    .filter(({ stellen, wert }) => stellen === 0 && !wert.isZero())
    .map((figure) =>
      runden(figure.wert, 2).isInteger() ? centFehlen(figure, bewertungen) : centVerborgen(figure),
    );
}

/** A value of a cell in the unit of its column. */
const inWorten = ({ spalte }: Figure, wert: Decimal): string =>
  mengenText(wert.times(spalte.einheit), spalte);

/** What stands behind the comma. */
const bruchteil = ({ spalte }: Figure): string =>
  spalte.zaehlt || spalte.einheit !== 1 ? "Nachkommastellen" : "Cent";

const verb = ({ spalte }: Figure): string => (spalte.zaehlt ? "stehen" : "steht");

function centFehlen(figure: Figure, bewertungen: Bewertung[]): Befund {
  const [proposal, gesamt] = fehlendeCent(figure, bewertungen) ?? [];
  const at = zelleVon(figure);
  const hint =
    proposal && gesamt
      ? ` Damit „${gesamt.label || "die Summe"}“ in ${zelleVon(gesamt).cell} aufgeht, müssten es ${mengenText(proposal, figure.spalte)} sein.`
      : "";
  return {
    ...at,
    message: `${inSpalte(postenname(figure), figure.spalte)}: ${inWorten(figure, figure.wert)} ${verb(figure)} ohne ${bruchteil(figure)} zwischen Beträgen mit ${bruchteil(figure)}.${hint} Bitte mit ${bruchteil(figure)} eintragen und der Zelle ein Zahlenformat mit zwei Nachkommastellen geben, sonst zeigt sie die ${bruchteil(figure)} nicht.`,
    actual: figure.wert.toString(),
    cells: [at],
    ...(proposal && {
      expected: proposal.toString(),
      suspects: [{ ...at, proposal: proposal.toString(), reason: "Cent fehlen" }],
    }),
  };
}

/** The cell holds the cents; only its number format leaves them out. */
function centVerborgen(figure: Figure): Befund {
  const at = zelleVon(figure);
  const shown = runden(figure.wert);
  return {
    ...at,
    message: `${inSpalte(postenname(figure), figure.spalte)}: Die Zelle zeigt ${inWorten(figure, shown)}, gespeichert sind ${inWorten(figure, figure.wert)}. Nur ihr Zahlenformat lässt die ${bruchteil(figure)} weg, die übrigen Beträge der Spalte zeigen sie; der Betrag selbst ist nicht zu ändern. Bitte der Zelle ein Zahlenformat mit zwei Nachkommastellen geben (Zellen formatieren, Zahl, Dezimalstellen: 2).`,
    actual: shown.toString(),
    expected: figure.wert.toString(),
    cells: [at],
  };
}

/** The amount with cents that makes a sum come out, where it is the same amount up to the cents, and that sum. */
function fehlendeCent(figure: Figure, bewertungen: Bewertung[]): [wert: Decimal, gesamt: Figure] | undefined {
  const sums = bewertungen.filter(({ relation }) => relation.terme.some((term) => term.figure === figure));
  for (const { relation, differenz } of sums) {
    const term = relation.terme.find((candidate) => candidate.figure === figure);
    const missing = differenz.times(term?.faktor ?? 1);
    const others = figuren(relation).filter((other) => other !== figure);
    if (!missing.isZero() && missing.abs().lt(1) && others.every(({ stellen }) => stellen >= 2))
      return [euro(figure).plus(missing), relation.gesamt];
  }
  return undefined;
}

/** Amounts typed as text among numbers: Excel's sums pass them over. */
function alsText(figures: Figure[]): Befund[] {
  const texts = figures.filter((figure) => figure.alsText);
  if (texts.length === 0 || texts.length * 2 >= figures.length) return [];
  return texts.map((figure) => {
    const at = zelleVon(figure);
    return {
      ...at,
      message: `${inSpalte(postenname(figure), figure.spalte)}: Der Betrag ${inWorten(figure, figure.wert)} ist als Text gespeichert; Excel lässt ihn in Summen aus. Bitte als Zahl eintragen.`,
      actual: figure.wert.toString(),
      cells: [at],
      ursache: "zahl-als-text",
      abhilfe: [{ ...ortVon(figure), wert: figure.wert, grund: "als Zahl statt als Text" }],
    };
  });
}

/** What is said of a blank: why it should be filled, and with what where no other figures tell. */
const LEER = {
  zelle: {
    obwohl: "die übrigen Spalten der Zeile und die übrigen Zeilen der Spalte belegt sind",
    bitte: "den Betrag eintragen, gegebenenfalls 0",
  },
  summe: { obwohl: "die Zeilen darüber Beträge haben", bitte: "deren Summe eintragen" },
};

/** A blank cell, with the amount that belongs there where the sums beside it say so. */
const leereZelle =
  (tabelle: Tabelle, bewertungen: Bewertung[], { obwohl, bitte }: (typeof LEER)["zelle"]) =>
  (stelle: Leerstelle): Befund => {
    const { zeile, spalte } = stelle;
    const at = zeilenzelle(tabelle, zeile.row, spalte.column);
    const wert = fehlenderBetrag(tabelle, stelle, bewertungen);
    const amount = wert && mengenText(wert.times(spalte.einheit), spalte);
    return {
      ...at,
      message: `${inSpalte(mitZelle(zeile.label, at.cell), spalte)} ist leer, obwohl ${obwohl}. Bitte ${amount ? `den Betrag eintragen; nach den übrigen Zahlen sind es ${amount}` : bitte}.`,
      cells: [at],
      ...(wert && {
        expected: wert.toString(),
        suspects: [{ ...at, proposal: wert.toString(), reason: "die Zelle ist leer" }],
      }),
    };
  };

const leereZellen = (tabelle: Tabelle, bewertungen: Bewertung[]): Befund[] => [
  ...leerstellen(tabelle).map(leereZelle(tabelle, bewertungen, LEER.zelle)),
  ...leereSummen(tabelle).map(leereZelle(tabelle, bewertungen, LEER.summe)),
];

/** Shorter ones in a table of unknown kind may be numbers of another sort: versions, times. */
const ZIFFERN_EINES_BETRAGS = 5;

/** Cells of mostly filled columns that hold a number which Excel in German does not take for one. */
function falscheTrennzeichen(tabelle: Tabelle): Befund[] {
  const rows = tabelle.zeilen.filter(({ art }) => art !== "ueberschrift");
  const filled = betragsspalten(tabelle).filter(
    (spalte) => rows.filter((zeile) => betrag(zeile, spalte)).length * 2 >= rows.length,
  );
  return rows.flatMap(({ row, label, fremdzahlen = [] }) =>
    fremdzahlen.flatMap(({ column, ...zahl }) => {
      const spalte = filled.find((own) => own.column === column);
      const digits = zahl.text.replace(/\D/g, "").length;
      return spalte && (tabelle.kind !== "sonstige" || digits >= ZIFFERN_EINES_BETRAGS)
        ? [falschesTrennzeichen(zeilenzelle(tabelle, row, column), label, spalte, zahl)]
        : [];
    }),
  );
}

function falschesTrennzeichen(at: CellRef, name: string, spalte: Spalte, { text, wert }: Fremdzahl): Befund {
  const proposal = wert?.toString();
  const meant = wert ? `Gemeint ist wohl ${betragText(wert.times(spalte.einheit), spalte.einheit)}. ` : "";
  return {
    ...at,
    message: `${inSpalte(mitZelle(name, at.cell), spalte)}: „${text}“ ist keine Zahl in deutscher Schreibweise; Excel lässt sie in Summen aus. ${meant}Bitte mit Punkt für die Tausender und Komma für die Cent eintragen.`,
    actual: text,
    cells: [at],
    ...(proposal !== undefined && {
      expected: proposal,
      suspects: [{ ...at, proposal, reason: "falsches Trennzeichen" }],
    }),
  };
}

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
    ...falscheTrennzeichen(tabelle),
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
      return [...ohneCent(numbers, bewertungen), ...texts];
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
