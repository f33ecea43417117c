import { zahlDeutsch } from "../../money/zahltext";
import { tableKinds, type TableKind } from "../../plan/arten";
import { spaltenname } from "../../plan/spaltenname";
import { vergleich as texte } from "../../texte/vergleich";
import type { Stand } from "../auswertung/stand";
import type { Standspalte } from "../auswertung/standtabelle";
import { ZERO, type Decimal } from "../../money/dezimal";
import { unerklaert, type Anteil, type Begruendung, type Rest } from "./warum";
import type { NichtVerglichen, Vergleich } from "./vergleich";
import type { Wertaenderung, Zeilenaenderung } from "./zeilenvergleich";

const EINHEITEN: Partial<Record<TableKind, string>> = {
  stellenuebersicht: "Stellen",
  kennzahlen: "",
  sonstige: "",
};

/** What the amounts of a kind of table count: "€", "Stellen", or "" where that is not known. */
export const einheit = (kind: TableKind): string => EINHEITEN[kind] ?? "€";

/** An amount of a kind of table: "5.000 €", "12,5 Stellen". */
export const betragText = (value: Decimal, kind: TableKind): string =>
  `${zahlDeutsch(value)} ${einheit(kind)}`.trim();

/** With its sign: "+5.000 €", "−5.000 €". */
export const differenzText = (value: Decimal, kind: TableKind): string =>
  (value.isPositive() ? "+" : "") + betragText(value, kind);

/** "+2,4 %" */
export const prozentText = (value: Decimal): string =>
  `${value.isPositive() ? "+" : ""}${zahlDeutsch(value, 1)} %`;

/** A state as it is listed: its planned year, and when its figures were read ("2026-11-21T14:05"). */
export function standangabe({ jahr, zeit }: Stand): string {
  const [day = "", time = ""] = zeit.split("T");
  const read = texte.stand.zahlenVom(day.split("-").reverse().join("."), time);
  return jahr === undefined ? read : `${texte.stand.planjahr(jahr)} · ${read}`;
}

/** A state as it is called: "Entwurf (Planjahr 2027)". */
export function standname({ name, jahr }: Stand): string {
  return jahr === undefined ? name : texte.ergebnis.mitPlanjahr(name, jahr);
}

/** The column of an amount, and what it was before where that is another. */
export function spaltentext({ spalte, vorher }: Pick<Wertaenderung, "spalte" | "vorher">): string {
  return vorher ? `${spaltenwort(vorher)} → ${spaltenwort(spalte)}` : spaltenwort(spalte);
}

function spaltenwort({ art, jahr, kopf }: Standspalte): string {
  const column = { art, kopf, column: 0, einheit: 1 as const, ...(jahr !== undefined && { jahr }) };
  return spaltenname(column) || texte.ergebnis.spalte;
}

/** How many rows changed in which way. */
export function zusammenfassung(rows: Zeilenaenderung[]): string {
  const count = (art: Zeilenaenderung["art"]): number => rows.filter((row) => row.art === art).length;
  const changed = count("geaendert");
  const others = (["neu", "entfallen", "umbenannt"] as const).filter((art) => count(art) > 0);
  const parts = [
    ...(changed > 0 ? [texte.ergebnis.geaendert(changed)] : []),
    ...others.map((art) => texte.ergebnis.andere(count(art), art)),
  ];
  return parts.join(", ") || texte.ergebnis.ohneAenderung;
}

/** How a row was called before: "vorher 4411901000 „Mieten“". */
export const hiess = ({ konto, label }: NonNullable<Zeilenaenderung["vorher"]>): string =>
  texte.ergebnis.hiess(konto, label);

/** A table that could not be compared, and why. */
export const nichtVerglichenText = ({ kind, grund }: NichtVerglichen): string =>
  `${tableKinds[kind]}: ${texte.ergebnis.grund[grund]}`;

/** What was found, in a sentence for screen readers. */
export function vergleichsansage({ tabellen, vergleichbar }: Vergleich): string {
  const rows = tabellen.flatMap((tabelle) => tabelle.zeilen);
  if (rows.length > 0) return `${texte.ergebnis.fertig} ${zusammenfassung(rows)}`;
  return vergleichbar ? texte.ergebnis.keine : texte.ergebnis.nichts;
}

/** What moved, in words that need no sign: "weniger Aufwand". */
export function anteilswort({ art, mehr }: Anteil): string {
  const { warum } = texte;
  if (!art) return mehr ? warum.hoeher : warum.niedriger;
  return (mehr ? warum.mehr : warum.weniger)[art];
}

/** The way from a row to what the council votes on: "1. Umsatzerlöse → Jahresergebnis → Beschluss". */
export const anteilsweg = ({ linie }: Anteil, { name, imBeschluss }: Begruendung): string =>
  [linie, name, imBeschluss && texte.warum.beschluss].filter(Boolean).join(" → ");

/** What no row explains of a change, "Nicht erklärt: 0,00 €" where all of it is explained. */
export function resttext(begruendung: Begruendung): string {
  const rest = unerklaert(begruendung);
  return begruendung.rest.length === 0
    ? texte.warum.ohneRest
    : texte.warum.rest(rest.isZero() ? betragText(ZERO, "festsetzung") : differenzText(rest, "festsetzung"));
}

/** Why a part of a change is not explained. */
export function restgrund(rest: Rest): string {
  const amount = differenzText(rest.betrag, "festsetzung");
  switch (rest.grund) {
    case "konten":
      return texte.warum.grund.konten(rest.label, amount);
    case "zeilen":
      return texte.warum.grund.zeilen(amount);
    case "ohne-rechnung":
      return texte.warum.grund.ohneRechnung(amount);
  }
}
