import { geplantesJahr } from "../planjahr";
import type { Datum } from "../../finance/datum";
import type { Decimal } from "../../money/dezimal";
import { normalisieren } from "../lesen/beschriftung";
import { jahrAus } from "../lesen/kopf";
import { datumImText } from "../lesen/tag";
import { tabellenVon, type Plan } from "../plan";
import { betragsspalten, positionszeile, type Figure, type Tabelle } from "../tabelle";
import { dokumente } from "./dokumente";

/** The Höchstbetrag of the Liquiditätskredite, in euro. */
export interface Hoechstbetrag {
  betrag: Decimal;
  figure: Figure;
  /** Absent where nothing says of which year it is. */
  jahr?: number;
}

/** A Liquiditätskredit in use on a day, in euro; positive, also where it is shown as a debt with a minus sign. */
export interface Kredit {
  betrag: Decimal;
  figure: Figure;
  /** Absent where its row names none. */
  datum?: Datum;
  jahr?: number;
  /** That of its own row. */
  hoechstbetrag?: Hoechstbetrag;
}

const GRENZE = /hoechstbetrag|ermaechtigung|kreditrahmen|kreditlinie/;
/** A row or a sentence among the credits that tells what is allowed. */
const ZEILE_MIT_GRENZE = /^(der )?hoechstbetrag|^(der )?kreditrahmen|^(die )?kreditlinie/;
const ANDERES = /zins|verfuegbar|\bfrei|auslastung|saldo|bestand|datum/;

const euro = ({ wert, spalte }: Figure): Decimal => wert.times(spalte.einheit);
const kopf = ({ spalte }: Figure): string => normalisieren(spalte.kopf);
const mitJahr = (jahr: number | undefined): { jahr?: number } => (jahr === undefined ? {} : { jahr });

/** Every Höchstbetrag that a Beschluss fixes. */
export function hoechstbetraege(plan: Plan): Hoechstbetrag[] {
  return dokumente(plan).flatMap(({ jahr, tabellen }) =>
    tabellen
      .filter(({ kind }) => kind === "festsetzung")
      .flatMap((tabelle) =>
        (positionszeile(tabelle, "liquiditaetskredite")?.betraege ?? []).map((figure) => ({
          betrag: euro(figure),
          figure,
          ...mitJahr(figure.spalte.jahr ?? geplantesJahr([tabelle]) ?? jahr),
        })),
      ),
  );
}

/** The Liquiditätskredite in use that the tables show, by row; `jahr` counts where nothing names one. */
export function kredite(plan: Plan, jahr?: number): Kredit[] {
  return tabellenVon(plan, "liquiditaetskredit")
    .filter(({ hidden }) => !hidden)
    .flatMap((tabelle) => kreditzeilen(tabelle, tabellenjahr(plan, tabelle) ?? jahr));
}

function kreditzeilen(tabelle: Tabelle, tableYear: number | undefined): Kredit[] {
  const amounts = new Set(betragsspalten(tabelle).map(({ column }) => column));
  return tabelle.zeilen.flatMap(({ label, text, betraege }) => {
    if (ZEILE_MIT_GRENZE.test(text)) return [];
    const shown = betraege.filter(({ column }) => amounts.has(column));
    const limit = shown.find((figure) => GRENZE.test(kopf(figure)));
    const datum = datumImText(label, tableYear);
    const jahr = datum?.jahr ?? jahrAus(label) ?? tableYear;
    return shown
      .filter((figure) => !GRENZE.test(kopf(figure)) && !ANDERES.test(kopf(figure)))
      .map((figure) => ({
        betrag: euro(figure).abs(),
        figure,
        ...(datum && { datum }),
        ...mitJahr(jahr),
        ...(limit && { hoechstbetrag: { betrag: euro(limit), figure: limit, ...mitJahr(jahr) } }),
      }));
  });
}

/** The year of a table of credits: that of its title or header, else of the Zwischenbericht in the same workbook. */
function tabellenjahr({ tabellen }: Plan, tabelle: Tabelle): number | undefined {
  const headers = betragsspalten(tabelle).map((spalte) => spalte.kopf);
  const reports = tabellen.filter(
    ({ file, kind }) => file === tabelle.file && kind.startsWith("zwischenbericht"),
  );
  const years = reports.flatMap(({ spalten }) =>
    spalten.flatMap(({ art, jahr }) => (art === "ist" ? (jahr ?? []) : [])),
  );
  return (
    jahrAus([...tabelle.titel, ...headers].join(" ")) ?? (years.length > 0 ? Math.max(...years) : undefined)
  );
}

/** The Höchstbetrag that counts for a credit: that of its own row, else that of its year. */
export function massgeblich(kredit: Kredit, all: Hoechstbetrag[]): Hoechstbetrag | undefined {
  return kredit.hoechstbetrag ?? hoechstbetragFuer(all, kredit.jahr);
}

/** That of the year, the highest where a Nachtrag raised it; one without a year counts for every year. */
export function hoechstbetragFuer(all: Hoechstbetrag[], jahr: number | undefined): Hoechstbetrag | undefined {
  return all
    .filter((grenze) => grenze.jahr === undefined || jahr === undefined || grenze.jahr === jahr)
    .sort((a, b) => b.betrag.comparedTo(a.betrag))[0];
}

/** The one of the nearest other year. */
export function naechsterHoechstbetrag(all: Hoechstbetrag[], jahr = 0): Hoechstbetrag | undefined {
  const distance = (grenze: Hoechstbetrag): number => Math.abs((grenze.jahr ?? 0) - jahr);
  return [...all].sort((a, b) => distance(a) - distance(b))[0];
}
