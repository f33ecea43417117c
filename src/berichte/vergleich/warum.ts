import { Decimal, ZERO, summe } from "../../money/dezimal";
import {
  gehoertZu,
  herleitungen,
  LIQUIDE_MITTEL,
  type Beitrag,
  type Beitragsart,
  type Herleitung,
} from "../../plan/aufbau/herleitung";
import { positionsname } from "../../plan/formulare";
import type { Plan } from "../../plan/plan";
import { hauptplan } from "../../plan/teilplaene";
import { vergleich as texte } from "../../texte/vergleich";
import { type CellRef, zelleVon } from "../../workbook/zelle";
import { gegenwerte, type Gegenwert, type Seite } from "./gegenwerte";
import { jahre, type Vergleich } from "./vergleich";

/** What a changed row makes up of the change of an amount. */
export interface Anteil {
  konto?: string;
  label: string;
  /** The line of an account; absent where the row is a line itself. */
  linie?: string;
  art?: Beitragsart;
  /** Whether there is more or less of it, whatever sign its table shows. */
  mehr: boolean;
  /** A blank, or a row that only the other state has, has no amount. */
  alt?: Decimal;
  neu?: Decimal;
  /** What the amount changes by because of it. */
  anteil: Decimal;
  /** Where it stands in the open workbook. */
  zelle?: CellRef;
}

/** A part of a change that no row explains. */
export type Rest =
  /** The line changes by more or less than its accounts do. */
  | { grund: "konten"; label: string; betrag: Decimal; zelle?: CellRef }
  /** The amount changes by more or less than the lines that it follows from. */
  | { grund: "zeilen"; betrag: Decimal }
  /** The plan shows no rows that it follows from, or the other state has none of them. */
  | { grund: "ohne-rechnung"; betrag: Decimal };

/** Why an amount of the Beschluss, or the liquid funds, changed. */
export interface Begruendung {
  position: string;
  name: string;
  alt: Decimal;
  neu: Decimal;
  differenz: Decimal;
  /** Whether the Beschluss has a line for it. */
  imBeschluss: boolean;
  /** Greatest share first, whatever its sign; with the parts of `rest` they add up to `differenz`. */
  anteile: Anteil[];
  rest: Rest[];
}

/** What of a change no row explains. */
export const unerklaert = ({ rest }: Begruendung): Decimal => summe(rest.map(({ betrag }) => betrag));

/**
 * Why the amounts of the Beschluss and the liquid funds changed, as the plan of the open workbook is built. Amounts
 * that did not change, or that one of the states does not show, have no reason.
 */
export function warum(vergleich: Vergleich, plan: Plan, eigene: Seite): Begruendung[] {
  const { alt, neu, art, eckwerte, paarungen } = vergleich;
  const jahr = jahre(alt, neu, art)[eigene === "alt" ? 0 : 1];
  const werte = gegenwerte(paarungen, eigene);
  const blick: Blick = { werte, nachZelle: nachZelle(werte), eigene };
  return herleitungen(hauptplan(plan), jahr).flatMap((herleitung) => {
    const { position } = herleitung;
    const own = eckwerte.find((eckwert) => eckwert.position === position);
    const betraege = position === LIQUIDE_MITTEL ? bestandsaenderung(herleitung, blick) : own;
    if (!betraege?.alt || !betraege.neu || betraege.alt.eq(betraege.neu)) return [];
    const name =
      position === LIQUIDE_MITTEL ? texte.warum.liquideMittel : positionsname("festsetzung", position);
    const differenz = betraege.neu.minus(betraege.alt);
    return [
      {
        position,
        name,
        alt: betraege.alt,
        neu: betraege.neu,
        differenz,
        imBeschluss: own !== undefined,
        ...zerlegt(herleitung, differenz, blick),
      },
    ];
  });
}

/** What both states show, as it is seen from the open workbook. */
interface Blick {
  werte: Gegenwert[];
  nachZelle: Map<string, Gegenwert>;
  eigene: Seite;
}

const schluessel = ({ sheet, cell }: CellRef): string => `${sheet}!${cell}`;

const nachZelle = (werte: Gegenwert[]): Map<string, Gegenwert> =>
  new Map(werte.flatMap((wert) => (wert.zelle ? [[schluessel(wert.zelle), wert] as const] : [])));

const gegenwert = ({ figure }: Pick<Beitrag, "figure">, { nachZelle: cells }: Blick): Gegenwert | undefined =>
  cells.get(schluessel(zelleVon(figure)));

/** By how much a row changed from the earlier state to the later one. */
function aenderung({ eigener = ZERO, anderer = ZERO }: Gegenwert, { eigene }: Blick): Decimal {
  return eigene === "neu" ? eigener.minus(anderer) : anderer.minus(eigener);
}

function zerlegt(
  { beitraege, platz }: Herleitung,
  differenz: Decimal,
  blick: Blick,
): Pick<Begruendung, "anteile" | "rest"> {
  const compared = beitraege.flatMap((beitrag) => {
    const wert = gegenwert(beitrag, blick);
    return wert ? [{ beitrag, wert }] : [];
  });
  if (compared.length === 0) return { anteile: [], rest: [{ grund: "ohne-rechnung", betrag: differenz }] };
  const lose = loseZeilen(compared, platz, blick);
  const konten = kontenblick(
    compared.map(({ beitrag }) => beitrag),
    blick,
  );
  const linien = [...compared.map((one) => linie(one, konten, blick)), ...lose];
  const betraege = linien.map(({ betrag }) => betrag);
  const offen = differenz.minus(summe(betraege));
  const rest: Rest[] = [
    ...linien.flatMap(({ rest: own }) => own),
    ...(offen.isZero() ? [] : [{ grund: "zeilen" as const, betrag: offen }]),
  ];
  const anteile = linien.flatMap(({ anteile: own }) => own);
  return {
    anteile: anteile.sort((a, b) => b.anteil.abs().comparedTo(a.anteil.abs())),
    rest: rest.sort((a, b) => b.betrag.abs().comparedTo(a.betrag.abs())),
  };
}

/** What a line makes up of the change, by its accounts where it has some. */
interface Linie {
  betrag: Decimal;
  anteile: Anteil[];
  rest: Rest[];
}

interface Verglichen {
  beitrag: Beitrag;
  wert: Gegenwert;
}

function linie({ beitrag, wert }: Verglichen, konten: Kontenblick, blick: Blick): Linie {
  const betrag = aenderung(wert, blick).times(beitrag.faktor);
  const accounts = konten(beitrag);
  if (!accounts) return { betrag, anteile: anteil(beitrag, wert, blick), rest: [] };
  const offen = betrag.minus(summe(accounts.map(({ anteil: own }) => own)));
  const { label } = beitrag.zeile;
  const { zelle } = wert;
  return {
    betrag,
    anteile: accounts,
    rest: offen.isZero() ? [] : [{ grund: "konten", label, betrag: offen, ...(zelle && { zelle }) }],
  };
}

/** The changed row with its share; nothing where it did not change. */
function anteil(
  { faktor, art, mehr }: Pick<Beitrag, "faktor" | "art" | "mehr">,
  wert: Gegenwert,
  blick: Blick,
  line?: string,
): Anteil[] {
  const delta = aenderung(wert, blick);
  if (delta.isZero()) return [];
  const { eigener, anderer, zelle } = wert;
  const [alt, neu] = blick.eigene === "neu" ? [anderer, eigener] : [eigener, anderer];
  const { konto, label } = wert.zeile;
  return [
    {
      ...(konto !== undefined && { konto }),
      label,
      ...(line !== undefined && { linie: line }),
      ...(art && { art }),
      mehr: delta.times(mehr).isPositive(),
      ...(alt && { alt }),
      ...(neu && { neu }),
      anteil: delta.times(faktor),
      ...(zelle && { zelle }),
    },
  ];
}

/** The shares of the accounts of a line; undefined where it has none that could be compared. */
type Kontenblick = (beitrag: Beitrag) => Anteil[] | undefined;

function kontenblick(linien: Beitrag[], blick: Blick): Kontenblick {
  const found = linien.flatMap(({ konten }) => konten.flatMap((konto) => gegenwert(konto, blick) ?? []));
  const lose = ohneEigenen(found, blick).filter(({ zeile }) => zeile.konto !== undefined);
  return (beitrag) => {
    const { position = "", zeile, konten } = beitrag;
    const own = konten.flatMap((konto) => {
      const wert = gegenwert(konto, blick);
      return wert ? [{ konto, wert }] : [];
    });
    const gone = lose.filter((wert) => gehoertZu(wert.zeile.gruppe, position));
    if (own.length + gone.length === 0) return undefined;
    return [
      ...own.flatMap(({ konto, wert }) => anteil(konto, wert, blick, zeile.label)),
      ...gone.flatMap((wert) => anteil(wieAngezeigt(beitrag, wert), wert, blick, zeile.label)),
    ];
  };
}

/** The way in which a row counts that only the other state has: its own table may show costs otherwise. */
function wieAngezeigt(
  { art, mehr, faktor }: Beitrag,
  { zeile }: Gegenwert,
): Pick<Beitrag, "faktor" | "art" | "mehr"> {
  const own = art === "aufwand" && zeile.richtung === 1 ? -1 : 1;
  return { ...(art && { art }), mehr: own, faktor: own === mehr ? faktor : new Decimal(faktor).negated() };
}

/** Rows of the same columns that have no amount in the open workbook. */
function ohneEigenen(verglichen: Gegenwert[], { werte }: Blick): Gegenwert[] {
  const places = new Map<Gegenwert["tabelle"], Set<number>>();
  for (const { tabelle, spalte } of verglichen) {
    places.set(tabelle, (places.get(tabelle) ?? new Set()).add(spalte));
  }
  return werte.filter(
    ({ tabelle, spalte, eigener, anderer, zeile }) =>
      !eigener && anderer && !zeile.summe && places.get(tabelle)?.has(spalte),
  );
}

/** Lines that only the other state shows, as their position in the form says. */
function loseZeilen(verglichen: Verglichen[], platz: Herleitung["platz"], blick: Blick): Linie[] {
  const rows = ohneEigenen(
    verglichen.map(({ wert }) => wert),
    blick,
  );
  return rows.flatMap((wert) => {
    const { position } = wert.zeile;
    const place = position === undefined ? undefined : platz(position);
    if (!place) return [];
    const { art, faktor } = place;
    const mehr = art === "aufwand" && wert.zeile.richtung === 1 ? -1 : 1;
    const own = anteil({ art, mehr, faktor: faktor * mehr }, wert, blick);
    return [{ betrag: summe(own.map((one) => one.anteil)), anteile: own, rest: [] }];
  });
}

/** What the liquid funds change by in either state; absent where one of them does not show it. */
function bestandsaenderung({ gesamt }: Herleitung, blick: Blick): { alt: Decimal; neu: Decimal } | undefined {
  const pairs = gesamt.flatMap((term) => {
    const wert = gegenwert(term, blick);
    return wert ? [{ wert, faktor: term.faktor }] : [];
  });
  if (pairs.length < gesamt.length) return undefined;
  const [eigener, anderer] = (["eigener", "anderer"] as const).map((side) =>
    summe(pairs.map(({ wert, faktor }) => (wert[side] ?? ZERO).times(faktor))),
  );
  if (!eigener || !anderer) return undefined;
  return blick.eigene === "neu" ? { alt: anderer, neu: eigener } : { alt: eigener, neu: anderer };
}
