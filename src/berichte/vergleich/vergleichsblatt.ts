import { summe, type Decimal } from "../../money/dezimal";
import { tableKinds } from "../../plan/arten";
import { vergleich as texte } from "../../texte/vergleich";
import { satz, type Berichtsblatt, type Berichtszeile, type Berichtszelle, text, zahl } from "../blatt";
import { unterschriftzeilen } from "../unterschrift";
import {
  anteilswort,
  anteilsweg,
  einheit,
  hiess,
  nichtVerglichenText,
  restgrund,
  resttext,
  spaltentext,
  standname,
  zusammenfassung,
} from "./saetze";
import type { Anteil, Begruendung } from "./warum";
import type { Tabellenaenderung, Vergleich } from "./vergleich";
import type { Unterschied, Wertaenderung, Zeilenaenderung } from "./zeilenvergleich";

const { kopf } = texte.blatt;

/** A comparison as a sheet: the totals and why they moved, then every changed row, table by table. Values only. */
export function vergleichsblatt(vergleich: Vergleich, begruendungen: Begruendung[] = []): Berichtsblatt {
  const zeilen = blattzeilen(vergleich, begruendungen);
  const druckkopf = zeilen.findIndex((zeile) => zeile === TABELLENKOPF);
  return {
    art: "vergleich",
    name: texte.blatt.name,
    spalten: [
      { breite: 13 },
      { breite: 44, umbruch: true },
      { breite: 22, umbruch: true },
      { breite: 11 },
      ...Array.from({ length: 4 }, () => ({ breite: 14, rechts: true }) as const),
      { breite: 13 },
    ],
    zeilen,
    seite: "quer",
    ...(druckkopf >= 0 && { druckkopf }),
  };
}

function blattzeilen(vergleich: Vergleich, begruendungen: Begruendung[]): Berichtszeile[] {
  const { alt, neu, tabellen, nichtVerglichen } = vergleich;
  return [
    { stil: "titel", zellen: [text(texte.titel)] },
    satz(texte.blatt.untertitel(standname(alt), standname(neu))),
    satz(zusammenfassung(tabellen.flatMap(({ zeilen }) => zeilen))),
    { zellen: [] },
    ...eckwerte(vergleich),
    ...begruendungen.flatMap(gruende),
    ...tabellen.flatMap(abschnitt),
    ...nichtVerglichen.map((one) =>
      satz(`${texte.ergebnis.nichtVerglichen}: ${nichtVerglichenText(one)}`, "hinweis"),
    ),
    satz(texte.blatt.erklaerung, "hinweis"),
    ...unterschriftzeilen("aufgestellt", 4),
  ];
}

function eckwerte({ eckwerte: totals }: Vergleich): Berichtszeile[] {
  if (totals.length === 0) return [];
  return [
    { stil: "abschnitt", zellen: [text(texte.blatt.eckwerte)] },
    kopfzeile([kopf.zeile, null, null, null]),
    ...totals.map(({ name, alt, neu, unterschied }) => ({
      zellen: [
        text(name),
        null,
        null,
        null,
        ...betraege({ ...(alt && { alt }), ...(neu && { neu }), ...unterschied }),
      ],
    })),
    { zellen: [] },
  ];
}

/** So many shares of one amount stand on paper; what the others come to, in a row of its own. */
const ANTEILE = 20;

/** Why an amount moved: its greatest shares, the others as one, and what no row explains. */
function gruende(begruendung: Begruendung): Berichtszeile[] {
  const { name, anteile, rest } = begruendung;
  const shown = anteile.slice(0, ANTEILE);
  const others = anteile.slice(ANTEILE);
  return [
    { stil: "abschnitt", zellen: [text(texte.warum.abschnitt(name))] },
    kopfzeile([kopf.konto, kopf.zeile, kopf.weg, null]),
    ...shown.map((anteil) => anteilszeile(anteil, begruendung)),
    ...(others.length > 0 ? [summenzeile(texte.warum.weitere(others.length), others)] : []),
    ...rest.map((one) => satz(restgrund(one), "hinweis")),
    { stil: "summe", zellen: [null, text(resttext(begruendung))] },
    { zellen: [] },
  ];
}

function anteilszeile(anteil: Anteil, begruendung: Begruendung): Berichtszeile {
  const { konto, label, alt, neu, anteil: share } = anteil;
  return {
    zellen: [
      konto === undefined ? null : text(konto),
      text(label || texte.ergebnis.ohneBezeichnung),
      text(anteilsweg(anteil, begruendung)),
      null,
      alt ? zahl(alt) : null,
      neu ? zahl(neu) : null,
      zahl(share),
      null,
      text(anteilswort(anteil)),
    ],
  };
}

const summenzeile = (label: string, anteile: Anteil[]): Berichtszeile => ({
  zellen: [null, text(label), null, null, null, null, zahl(summe(anteile.map(({ anteil }) => anteil)))],
});

function abschnitt({ kind, zeilen }: Tabellenaenderung): Berichtszeile[] {
  return [
    { stil: "abschnitt", zellen: [text(texte.blatt.abschnitt(tableKinds[kind], einheit(kind)))] },
    TABELLENKOPF,
    ...zeilen.flatMap(zeile),
    { zellen: [] },
  ];
}

function kopfzeile(first: (string | null)[]): Berichtszeile {
  const rest = [kopf.alt, kopf.neu, kopf.differenz, kopf.prozent, kopf.wirkung];
  return { stil: "kopf", zellen: [...first, ...rest].map((title) => title && text(title)).map(orNull) };
}

const orNull = (zelle: Berichtszelle | "" | null): Berichtszelle | null => zelle || null;

/** The head of every table of rows. */
const TABELLENKOPF = kopfzeile([kopf.konto, kopf.zeile, kopf.spalte, kopf.art]);

/** One line for each changed amount, or one that says what the row was called before. */
function zeile(row: Zeilenaenderung): Berichtszeile[] {
  const lines: (Wertaenderung | undefined)[] = row.werte.length > 0 ? row.werte : [undefined];
  return lines.map((wert) => ({
    ...(row.summe && { stil: "summe" as const }),
    zellen: [
      row.konto === undefined ? null : text(row.konto),
      text(name(row)),
      wert ? text(spaltentext(wert)) : null,
      text(texte.aenderung[row.art]),
      ...(wert ? betraege(wert) : []),
    ],
  }));
}

/** What the row is called, with its heading where it needs one, and what it was called before. */
function name({ label, gruppe, vorher }: Zeilenaenderung): string {
  const now = [label || texte.ergebnis.ohneBezeichnung, gruppe].filter(Boolean).join(" · ");
  return vorher ? `${now} (${hiess(vorher)})` : now;
}

function betraege({ alt, neu, differenz, prozent, wirkung }: Partial<Unterschied>): (Berichtszelle | null)[] {
  const amount = (value: Decimal | undefined): Berichtszelle | null => (value ? zahl(value) : null);
  return [
    amount(alt),
    amount(neu),
    amount(differenz),
    prozent ? zahl(prozent, "#,##0.0") : null,
    wirkung ? text(texte.wirkung[wirkung], wirkung === "guenstig" ? "gut" : "schlecht") : null,
  ];
}
