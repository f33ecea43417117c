import type { TableKind } from "../arten";
import { jahrAus, stehtUeberJahreswechsel } from "../lesen/kopf";
import { tabellenVon, type Plan } from "../plan";
import { betragsspalten, type Kopfzelle, type Spalte, type Tabelle } from "../tabelle";
import {
  istBekannt,
  istVergangen,
  jahresfehler,
  kopfstelle,
  mitJahr,
  mitText,
  type Jahresfehler,
} from "./jahresfehler";

/** Parts of a report on the year so far. */
const BERICHT: TableKind[] = ["zwischenbericht-guv", "zwischenbericht-vermoegensplan", "liquiditaetskredit"];

/** The year of a report's day or half-year in a title: "per 30.06.2026", "Zwischenbericht 2026", "1. Halbjahr 2026". */
const BERICHTSJAHR =
  /(?:\b(?:per|zum|bis|am)\s+(?:\d{1,2}\.\s?\d{1,2}\.\s?|\d{1,2}\.\s?[a-zä]+\s+)|(?:bericht|halbjahr|quartal)\s+)(20\d\d)(?!\d)/gi;
/** What a title says of another report than the one below it. */
const ANDERER = /vorjahr|vergleich|gegen[üu]ber|fortschreib|gem[äa](?:ß|ss)|\blaut\b|siehe|quelle/i;

/** A part of a report, with the years that its title and its columns name. */
interface Teil {
  tabelle: Tabelle;
  titel: { zelle: Kopfzelle; jahr: number } | undefined;
  /** The latest year of its columns; absent where they name none. */
  spaltenjahr: number | undefined;
}

/**
 * Titles of a report's parts of an earlier year than their columns, or columns of an earlier year than their titles: the
 * other parts tell which.
 */
export function berichtstitel(plan: Plan): Jahresfehler[] {
  const teile = BERICHT.flatMap((kind) => tabellenVon(plan, kind))
    .filter((tabelle) => istBekannt(tabelle) && !tabelle.titel.some(stehtUeberJahreswechsel))
    .map(teilAus);
  return teile.flatMap((teil) => {
    const { titel, spaltenjahr } = teil;
    if (!titel || spaltenjahr === undefined || titel.jahr === spaltenjahr) return [];
    const years = teile.filter((other) => other !== teil).flatMap(jahreDesTeils);
    const fuer = (richtig: number, falsch: number): boolean =>
      istVergangen(falsch, richtig) && years.includes(richtig) && !years.includes(falsch);
    if (fuer(spaltenjahr, titel.jahr)) return alterTitel(teil.tabelle, titel, spaltenjahr);
    return fuer(titel.jahr, spaltenjahr) ? alteSpalten(teil.tabelle, titel.jahr - spaltenjahr) : [];
  });
}

function teilAus(tabelle: Tabelle): Teil {
  const titles = tabelle.kopfzellen.flatMap((zelle) => {
    const years = zelle.titel && !ANDERER.test(zelle.text) ? [...zelle.text.matchAll(BERICHTSJAHR)] : [];
    return years.map(([, jahr]) => ({ zelle, jahr: Number(jahr) }));
  });
  const [titel, ...others] = titles;
  const clear = others.every(({ jahr }) => jahr === titel?.jahr);
  const years = laufende(tabelle).flatMap(({ kopf }) => jahrAus(kopf) ?? []);
  return {
    tabelle,
    titel: clear ? titel : undefined,
    spaltenjahr: years.length > 0 ? Math.max(...years) : undefined,
  };
}

/** The columns of the report's year, and of none before. */
const laufende = (tabelle: Tabelle): Spalte[] =>
  betragsspalten(tabelle).filter(({ art }) => art !== "ergebnis");

const jahreDesTeils = ({ titel, spaltenjahr }: Teil): number[] => [
  ...new Set([titel?.jahr, spaltenjahr].flatMap((jahr) => jahr ?? [])),
];

const alterTitel = (tabelle: Tabelle, { zelle, jahr }: NonNullable<Teil["titel"]>, richtig: number) =>
  jahresfehler("berichtstitel", tabelle, [
    { ...mitText(zelle, mitJahr(zelle.text, jahr, richtig)), genannt: jahr, erwartet: richtig },
  ]);

const alteSpalten = (tabelle: Tabelle, schritt: number): Jahresfehler[] =>
  jahresfehler(
    "bericht",
    tabelle,
    betragsspalten(tabelle).flatMap((spalte) => {
      const jahr = jahrAus(spalte.kopf);
      return jahr === undefined ? [] : [kopfstelle(tabelle, spalte, jahr + schritt)];
    }),
  );
