import { ZERO, runden, type Decimal } from "../money/dezimal";
import { zahlDeutsch } from "../money/zahltext";
import { tabelleVon, type Plan } from "../plan/plan";
import { betrag, type Figure, type Spalte, type Tabelle, type Zeile } from "../plan/tabelle";
import type { Befund, Regel } from "./regel";
import { betragText, spaltenname, zelleVon } from "./saetze";
import { enden, prozente, rundetSich } from "./zwischenbericht";

function zeilenMitBetrag(tabelle: Tabelle): Zeile[] {
  return tabelle.zeilen.filter(({ betraege }) => betraege.length > 0);
}

function spalteVon(tabelle: Tabelle, art: Spalte["art"]): Spalte | undefined {
  return tabelle.spalten.find((spalte) => spalte.art === art);
}

/** A percentage column with the column it refers to: the one with which most of its rows recompute. */
function prozentspalten(tabelle: Tabelle, plan: Spalte): { prozent: Spalte; bezug: Spalte }[] {
  const candidates = tabelle.spalten.filter(({ art }) => art === "ist" || art === "hochrechnung");
  return tabelle.spalten
    .filter(({ art }) => art === "prozent")
    .flatMap((prozent) => {
      const scored = candidates.map((bezug) => ({
        prozent,
        bezug,
        right: stimmige(tabelle, plan, prozent, bezug),
      }));
      const best = scored.sort((a, b) => b.right - a.right)[0];
      return best && best.right > 0 ? [best] : [];
    });
}

function stimmige(tabelle: Tabelle, plan: Spalte, prozent: Spalte, bezug: Spalte): number {
  return prozentwerte(tabelle, plan, prozent, bezug).filter(
    ({ stimmt, ansatz }) => stimmt && !ansatz.wert.isZero(),
  ).length;
}

interface Prozentwert {
  shown: Figure;
  value: Figure;
  ansatz: Figure;
  stimmt: boolean;
}

function prozentwerte(tabelle: Tabelle, plan: Spalte, prozent: Spalte, bezug: Spalte): Prozentwert[] {
  return zeilenMitBetrag(tabelle).flatMap((zeile) => {
    const shown = betrag(zeile, prozent);
    const value = betrag(zeile, bezug);
    const ansatz = betrag(zeile, plan);
    if (!shown || !value || !ansatz) return [];
    return [{ shown, value, ansatz, stimmt: prozentStimmt(shown, value, ansatz) }];
  });
}

/** Percentages stand as whole numbers (41) or as Excel percentages (0,41). */
function prozentStimmt(shown: Figure, value: Figure, ansatz: Figure): boolean {
  const ends = prozente(value, ansatz);
  const fraction = ends.map((end) => end.div(100));
  return (
    rundetSich(shown.wert, ends, shown.stellen) ||
    rundetSich(shown.wert, fraction, Math.max(2, shown.wert.decimalPlaces()))
  );
}

function prozentbefund({ shown, value, ansatz }: Prozentwert): Befund {
  const expected = ansatz.wert.isZero()
    ? ZERO
    : runden(value.wert.times(100).div(ansatz.wert), shown.stellen);
  const at = zelleVon(shown);
  const difference = shown.wert.minus(expected);
  return {
    ...at,
    message: `${shown.label}: „% vom Plan“ zeigt ${zahlDeutsch(shown.wert)} %, ${betragText(value.wert)} von ${betragText(ansatz.wert)} sind ${zahlDeutsch(expected)} %.`,
    expected: expected.toString(),
    actual: shown.wert.toString(),
    difference: difference.toString(),
    cells: [shown, value, ansatz].map(zelleVon),
    suspects: [{ ...at, proposal: expected.toString(), reason: "mit diesem Wert stimmt die Rechnung" }],
  };
}

function prozentbefunde(plan: Plan): { geprueft: number; befunde: Befund[] } {
  const tabelle = tabelleVon(plan, "zwischenbericht-guv");
  const ansatz = tabelle && spalteVon(tabelle, "ansatz");
  if (!tabelle || !ansatz) return { geprueft: 0, befunde: [] };
  const all = prozentspalten(tabelle, ansatz).flatMap(({ prozent, bezug }) =>
    prozentwerte(tabelle, ansatz, prozent, bezug),
  );
  return { geprueft: all.length, befunde: all.filter(({ stimmt }) => !stimmt).map(prozentbefund) };
}

export const zb1: Regel = {
  id: "ZB-1",
  titel: "Prozent vom Plan",
  prueft: "„% vom Plan“ ergibt sich in beiden Spalten aus Ist oder Hochrechnung und Planansatz.",
  grundlage: "§ 21 EigAnVO",
  severity: "warning",
  befunde: prozentbefunde,
};

/** Completed months at the report's date, from the header of the Ist: "per 30.06.2023" → 6. */
export function monate({ kopf }: Spalte): number | undefined {
  const date = /(\d{1,2})\.\s?(\d{1,2})\.\s?(?:20)?\d\d/.exec(kopf);
  const month = Number(date?.[2]);
  return month >= 1 && month <= 12 ? month : undefined;
}

interface Hochrechnungswert {
  ist: Figure;
  hochrechnung: Figure;
  ansatz: Figure | undefined;
  /** Ist · 12 / months at both ends of the Ist. */
  linear: Decimal[];
}

function hochrechnungswerte(tabelle: Tabelle): Hochrechnungswert[] {
  const [ist, hochrechnung, ansatz] = (["ist", "hochrechnung", "ansatz"] as const).map((art) =>
    spalteVon(tabelle, art),
  );
  const months = ist && monate(ist);
  if (!ist || !hochrechnung || !months) return [];
  return zeilenMitBetrag(tabelle).flatMap((zeile) => {
    const booked = betrag(zeile, ist);
    const projected = betrag(zeile, hochrechnung);
    if (!booked || !projected || zeile.art === "summe" || istAbgeleitet(zeile)) return [];
    const linear = enden(booked).map((end) => end.times(12).div(months));
    return [{ ist: booked, hochrechnung: projected, ansatz: ansatz && betrag(zeile, ansatz), linear }];
  });
}

/** Lines that are a balance of others, not projected themselves. */
function istAbgeleitet({ position }: Zeile): boolean {
  return [
    "zunahmeMittel",
    "abnahmeMittel",
    "jahresgewinn",
    "jahresverlust",
    "ergebnisNachSteuern",
    "jahresergebnis",
  ].includes(position ?? "");
}

function linear({ hochrechnung, linear: ends }: Hochrechnungswert): boolean {
  return rundetSich(hochrechnung.wert, ends, hochrechnung.stellen);
}

/** Linear, the Ansatz, or the Ist as it is (a yearly item): the methods that a row's figures themselves show. */
function nachVerfahren(value: Hochrechnungswert): boolean {
  const { hochrechnung, ist, ansatz } = value;
  return (
    linear(value) ||
    hochrechnung.wert.eq(ist.wert) ||
    (ansatz !== undefined && hochrechnung.wert.eq(ansatz.wert))
  );
}

function hochrechnungsbefund({ ist, hochrechnung, linear: ends }: Hochrechnungswert): Befund {
  const at = zelleVon(hochrechnung);
  const [low, high] = ends;
  const expected = runden((low ?? ZERO).plus(high ?? ZERO).div(2), hochrechnung.stellen);
  return {
    ...at,
    message: `${hochrechnung.label}: Die Hochrechnung ${betragText(hochrechnung.wert)} folgt nicht aus dem Ist ${betragText(ist.wert)}; linear wären es rund ${betragText(expected)}.`,
    expected: expected.toString(),
    actual: hochrechnung.wert.toString(),
    difference: hochrechnung.wert.minus(expected).toString(),
    cells: [at, zelleVon(ist)],
    suspects: [{ ...at, proposal: expected.toString(), reason: "lineare Hochrechnung des Ist" }],
  };
}

function hochrechnungen(plan: Plan): { geprueft: number; befunde: Befund[] } {
  const tables = (["zwischenbericht-guv", "zwischenbericht-vermoegensplan"] as const).flatMap(
    (kind) => tabelleVon(plan, kind) ?? [],
  );
  const all = tables.flatMap((tabelle) => {
    const values = hochrechnungswerte(tabelle);
    const nonZero = values.filter(({ ist }) => !ist.wert.isZero());
    const usual = nonZero.filter(nachVerfahren).length >= nonZero.length * 0.8;
    return usual ? values : [];
  });
  return {
    geprueft: all.length,
    befunde: all.filter((value) => !nachVerfahren(value)).map(hochrechnungsbefund),
  };
}

export const zb2: Regel = {
  id: "ZB-2",
  titel: "Hochrechnung zum Jahresende",
  prueft:
    "Die Hochrechnung folgt nach dem Verfahren ihrer Zeile aus dem Ist: linear, als Ansatz oder als Jahresposten.",
  grundlage: "§ 21 EigAnVO",
  severity: "warning",
  befunde: hochrechnungen,
};

export const zb5: Regel = {
  id: "ZB-5",
  titel: "Noch nichts gebucht",
  prueft:
    "Ein Konto mit Ansatz und Vorjahresergebnis, auf dem noch nichts gebucht ist, wird nicht mit null hochgerechnet.",
  grundlage: "§ 21 EigAnVO",
  severity: "info",
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "zwischenbericht-guv");
    const vorjahr = tabelle && spalteVon(tabelle, "ergebnis");
    if (!tabelle || !vorjahr) return { geprueft: 0, befunde: [] };
    const rows = tabelle.zeilen.filter(({ konto }) => konto);
    const befunde = rows.flatMap((zeile) => ohneBuchung(tabelle, zeile, vorjahr));
    return { geprueft: rows.length, befunde };
  },
};

function ohneBuchung(tabelle: Tabelle, zeile: Zeile, vorjahr: Spalte): Befund[] {
  const [ansatz, ist, hochrechnung] = (["ansatz", "ist", "hochrechnung"] as const).map((art) => {
    const spalte = spalteVon(tabelle, art);
    return spalte && betrag(zeile, spalte);
  });
  const before = betrag(zeile, vorjahr);
  if (!ansatz || !ist || !hochrechnung || !before) return [];
  if (!ist.wert.isZero() || !hochrechnung.wert.isZero() || ansatz.wert.isZero() || before.wert.isZero())
    return [];
  return [
    {
      ...zelleVon(hochrechnung),
      message: `${zeile.label}: Im Ist steht 0, die Hochrechnung ist deshalb 0. Ansatz (${betragText(ansatz.wert)}) und ${spaltenname(vorjahr)} (${betragText(before.wert)}) lassen noch Buchungen erwarten; bitte das Verfahren der Hochrechnung prüfen.`,
      actual: hochrechnung.wert.toString(),
      cells: [hochrechnung, ist, ansatz, before].map(zelleVon),
    },
  ];
}
