import { ZERO } from "../../money/dezimal";
import type { TableKind } from "../../plan/arten";
import { kontentabellen } from "../../plan/aufbau/kontensummen";
import { tabellenVon, type Plan } from "../../plan/plan";
import { betrag, betragsspalten, type Figure, type Tabelle } from "../../plan/tabelle";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { gruppiert } from "../../workbook/gruppiert";
import { ortVon } from "../kern/netz";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Regelbewertung } from "../kern/regel";
import { namensschluessel, verschiedeneNamen } from "./kontennamen";
import { istVerkuerzt, kontozeilen, nummernzelle, type Kontozeile } from "./kontenpaare";

/** Rows of one table that carry the same account, in their order. */
interface Doppelt {
  tabelle: Tabelle;
  rows: [Kontozeile, Kontozeile, ...Kontozeile[]];
}

const ORTE: Partial<Record<TableKind, string>> = {
  "erfolgsplan-konten": "in der Kontenübersicht",
  "zwischenbericht-guv": "im Zwischenbericht",
  vorhaben: "in der Übersicht der Vorhaben",
};

/** Accounts that stand in more than one row of Kontenübersicht, Zwischenbericht or Vorhaben. */
export function doppelteKonten(plan: Plan, bewertungen: Regelbewertung[]): Befund[] {
  const accounts = [...kontentabellen(plan), ...tabellenVon(plan, "zwischenbericht-guv").filter(sichtbar)];
  const projects = tabellenVon(plan, "vorhaben").filter(sichtbar);
  return [...accounts.flatMap(doppelteIn), ...projects.flatMap(doppelteVorhaben)].map((doppelt) =>
    alsBefund(istUeberzaehlig(doppelt, bewertungen) ? ueberzaehligesKonto : doppeltesKonto)(doppelt),
  );
}

const sichtbar = ({ hidden }: Tabelle): boolean => !hidden;

/** Rows with amounts: a heading that bears the number of its accounts is none of them. */
const posten = (tabelle: Tabelle): Kontozeile[] => kontozeilen(tabelle).filter(({ art }) => art === "posten");

function doppelteIn(tabelle: Tabelle): Doppelt[] {
  const rows = posten(tabelle);
  const part = teile(tabelle);
  const groups = [...gruppiert(rows, (zeile) => `${part(zeile)} ${zeile.konto.nummer}`).values()];
  const same = groups.filter((group) => group.length > 1);
  // A table that lists most accounts by Kostenstelle or Betriebszweig has many of them several times.
  if (same.length >= VIELE && same.length * 5 > groups.length) return [];
  const shortened = mitVerkuerzten(groups.flatMap(([first]) => first ?? []));
  return [...same, ...shortened]
    .map((group) => group.sort((a, b) => a.row - b.row))
    .flatMap((group) => (istEineAngabe(tabelle, group) ? [] : doppelt(tabelle, group)));
}

const VIELE = 3;

function doppelt(tabelle: Tabelle, [first, second, ...others]: Kontozeile[]): Doppelt[] {
  return first && second ? [{ tabelle, rows: [first, second, ...others] }] : [];
}

/** Each account with the rows that have the same name and the same number but for a zero more. */
function mitVerkuerzten(rows: Kontozeile[]): Kontozeile[][] {
  const known = gruppiert(rows, ({ konto }) => konto.nummer);
  return rows.flatMap((short) => {
    const longer = known.get(`${short.konto.nummer}0`) ?? [];
    return longer.filter((long) => istVerkuerzt(short, long)).map((long) => [short, long]);
  });
}

/** In which part of a table a row stands: a heading that comes again begins the next one. */
function teile({ zeilen }: Tabelle): (zeile: Kontozeile) => number {
  const seen = new Set<string>();
  const parts = new Map<number, number>();
  let part = 0;
  for (const { art, text, row, konto } of zeilen) {
    if (art === "ueberschrift" && !konto && text !== "") {
      if (seen.has(text)) {
        part++;
        seen.clear();
      }
      seen.add(text);
    }
    parts.set(row, part);
  }
  return ({ row }) => parts.get(row) ?? 0;
}

/** Whether rows with one name share no year: one account whose years stand in different rows. */
function istEineAngabe(tabelle: Tabelle, [first, ...others]: Kontozeile[]): boolean {
  if (!first || others.some((other) => verschiedeneNamen(first.label, other.label))) return false;
  return betragsspalten(tabelle).every(
    (spalte) => [first, ...others].filter((zeile) => belegt(betrag(zeile, spalte))).length < 2,
  );
}

const belegt = (figure: Figure | undefined): boolean => figure !== undefined && !figure.wert.isZero();

/** Vorhaben of one account are many: only one with the same name, one right after another heading or none, is it again. */
function doppelteVorhaben(tabelle: Tabelle): Doppelt[] {
  const group = abschnitte(tabelle);
  const same = gruppiert(posten(tabelle), (zeile) =>
    [group(zeile), zeile.konto.nummer, namensschluessel(zeile.label)].join(" "),
  );
  return [...same.values()]
    .filter((rows) => rows[0]?.label !== "" && !istEineAngabe(tabelle, rows))
    .flatMap((rows) => doppelt(tabelle, rows));
}

/** Between which headings and sums a row stands. */
function abschnitte({ zeilen }: Tabelle): (zeile: Kontozeile) => number {
  const ends = zeilen.filter(({ art }) => art !== "posten").map(({ row }) => row);
  return ({ row }) => ends.filter((end) => end < row).length;
}

const doppeltesKonto: Feststellung<Doppelt> = {
  mehrfach: "Konten stehen mehrfach",
  stelle: ({ tabelle, rows }) => {
    const [first, second] = rows;
    return {
      ...nummernzelle(tabelle, second),
      actual: second.konto.nummer,
      cells: rows.map((zeile) => nummernzelle(tabelle, zeile)),
      ...(first.konto.nummer.length > second.konto.nummer.length && { expected: first.konto.nummer }),
    };
  },
  satz: ({ tabelle, rows }) => {
    const [first, second] = rows;
    const where = ORTE[tabelle.kind] ?? `auf dem Blatt „${tabelle.sheet}“`;
    const times = rows.length === 2 ? "zweimal" : `${rows.length}-mal`;
    const cells = rows.map((zeile) => nummernzelle(tabelle, zeile).cell);
    const { nummer } = first.konto;
    if (nummer !== second.konto.nummer)
      return `Das Konto „${first.label}“ steht ${where} ${times}: mit der Nummer ${nummer} (${cells[0] ?? ""}) und mit der Nummer ${second.konto.nummer} (${cells[1] ?? ""}); sie unterscheiden sich nur durch eine Null. ${BITTE}`;
    if (rows.some(({ label }) => verschiedeneNamen(first.label, label)))
      return `Das Konto ${nummer} steht ${where} ${times} (${genannte(cells)}), als ${genannte(rows.map(({ label }) => `„${label}“`))}. Jede Kontonummer darf nur einmal vorkommen. Bitte prüfen, welche Zeile eine andere Nummer hat.`;
    const alike = istWiederholung({ tabelle, rows }) ? ", mit denselben Beträgen" : "";
    return `Das Konto ${nummer} „${first.label}“ steht ${where} ${times} (${genannte(cells)})${alike}. ${BITTE}`;
  },
};

/** The row that is too many counts for nothing. It is to be deleted: no value in it puts it right. */
const ueberzaehligesKonto: Feststellung<Doppelt> = {
  ...doppeltesKonto,
  stelle: (doppelt) => ({ ...doppeltesKonto.stelle(doppelt), ursache: "posten-doppelt" }),
  verdacht: ({ tabelle, rows: [, ...others] }) =>
    others.map((zeile) => ({
      ...nummernzelle(tabelle, zeile),
      reason: "Konto steht doppelt: Zeile löschen",
    })),
  abhilfe: ({ rows: [, ...others] }) =>
    others
      .flatMap(({ betraege }) => betraege)
      .filter((figure) => belegt(figure) && figure.formel === undefined)
      .map((figure) => ({ ...ortVon(figure), wert: ZERO, grund: "" })),
};

const BITTE =
  "Bitte prüfen, ob eine Zeile überzählig ist: dann löschen, sonst die Beträge in einer Zeile zusammenfassen.";
const GENANNT = 4;

const genannte = (parts: string[]): string =>
  aufzaehlung(parts.length > GENANNT ? [...parts.slice(0, GENANNT), "weitere"] : parts);

/** Whether every row shows what the first one shows. */
function istWiederholung({ tabelle, rows: [first, ...others] }: Doppelt): boolean {
  return betragsspalten(tabelle).every((spalte) => {
    const wert = betrag(first, spalte)?.wert ?? ZERO;
    return others.every((zeile) => (betrag(zeile, spalte)?.wert ?? ZERO).eq(wert));
  });
}

/** Whether an account is just repeated, and something is wrong by an amount that is there twice. */
function istUeberzaehlig(doppelt: Doppelt, bewertungen: Regelbewertung[]): boolean {
  const [, second] = doppelt.rows;
  const amounts = second.betraege.map(({ wert }) => wert.abs()).filter((wert) => !wert.isZero());
  return (
    istWiederholung(doppelt) &&
    bewertungen.some(({ gilt, differenz }) => !gilt && amounts.some((wert) => wert.eq(differenz.abs())))
  );
}
