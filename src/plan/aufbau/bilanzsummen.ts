import { istSumme, normalisieren } from "../lesen/beschriftung";
import { tabellenVon, type Plan } from "../plan";
import { betrag, betragsspalten, type Spalte, type Tabelle, type Zeile } from "../tabelle";
import type { Gleichung } from "./gleichung";

/** The total of one side of a Bilanz, with the columns in which it stands. */
interface Seite {
  seite: "aktiva" | "passiva";
  zeile: Zeile;
  spalten: Spalte[];
}

/**
 * Aktiva = Passiva, in every column: the sides stand beside each other, below each other, or in tables of their own, the
 * Passiva after the Aktiva.
 */
export function bilanzgleichungen(plan: Plan): Gleichung[] {
  const sides = tabellenVon(plan, "bilanz").flatMap(seiten);
  return sides.flatMap((side, index) => {
    const next = sides[index + 1];
    return side.seite === "aktiva" && next?.seite === "passiva" ? gegenueber(side, next) : [];
  });
}

function gegenueber(aktiva: Seite, passiva: Seite): Gleichung[] {
  return aktiva.spalten.flatMap((spalte, index) => {
    const other = entsprechende(spalte, index, aktiva, passiva);
    const [gesamt, figure] = [betrag(aktiva.zeile, spalte), other && betrag(passiva.zeile, other)];
    return gesamt && figure ? [{ gesamt, terme: [{ figure, faktor: 1 }], eineAngabe: true as const }] : [];
  });
}

/** The column of the other side that says the same, or stands at the same place. */
function entsprechende(spalte: Spalte, index: number, own: Seite, other: Seite): Spalte | undefined {
  const words = ({ kopf }: Spalte): string =>
    normalisieren(kopf)
      .replace(/\b(aktiva|passiva)\b/, "")
      .trim();
  const same = other.spalten.filter((one) => words(one) === words(spalte) && one.jahr === spalte.jahr);
  if (same.length === 1) return same[0];
  return own.spalten.length === other.spalten.length ? other.spalten[index] : undefined;
}

function seiten(tabelle: Tabelle): Seite[] {
  const beside = nebeneinander(tabelle);
  if (beside) return beside;
  const spalten = betragsspalten(tabelle);
  const totals = summenzeilen(tabelle);
  return totals.flatMap((zeile, index): Seite[] => {
    const seite = genannteSeite(zeile.text) ?? (totals.length === 2 ? REIHENFOLGE[index] : seiteDer(tabelle));
    return seite ? [{ seite, zeile, spalten }] : [];
  });
}

const REIHENFOLGE = ["aktiva", "passiva"] as const;

/** Both sides in the same rows: labels, amounts, labels, amounts. */
function nebeneinander(tabelle: Tabelle): Seite[] | undefined {
  const amounts = betragsspalten(tabelle);
  const first = amounts[0]?.column ?? Number.POSITIVE_INFINITY;
  const middle = tabelle.spalten.find(({ art, column }) => art === "bezeichnung" && column > first)?.column;
  const zeile = summenzeilen(tabelle).at(-1);
  if (middle === undefined || !zeile) return undefined;
  const left = amounts.filter(({ column }) => column < middle);
  const right = amounts.filter(({ column }) => column > middle);
  if (left.length === 0 || left.length !== right.length) return undefined;
  return [
    { seite: "aktiva", zeile, spalten: left },
    { seite: "passiva", zeile, spalten: right },
  ];
}

/** Rows with the total of a side: those that say so, else the last one that is called a total. */
function summenzeilen({ zeilen }: Tabelle): Zeile[] {
  const shown = zeilen.filter(({ betraege }) => betraege.length > 0);
  const named = shown.filter(
    ({ text, art }) =>
      /^bilanzsumme/.test(text) || (genannteSeite(text) && (art === "summe" || istSeite(text))),
  );
  const last = shown.findLast(({ text }) => istSumme(text));
  return named.length > 0 ? named : last ? [last] : [];
}

const istSeite = (text: string): boolean => /^(aktiva|passiva)$/.test(text);

function genannteSeite(text: string): Seite["seite"] | undefined {
  const [aktiva, passiva] = [/\bakti(va|vseite)\b/.test(text), /\bpassi(va|vseite)\b/.test(text)];
  return aktiva === passiva ? undefined : aktiva ? "aktiva" : "passiva";
}

/** The side that header or title of a table name. */
function seiteDer({ titel, spalten }: Tabelle): Seite["seite"] | undefined {
  const header = spalten.map(({ kopf }) => kopf).join(" ");
  return genannteSeite(normalisieren(header)) ?? genannteSeite(normalisieren(titel.at(-1) ?? ""));
}
