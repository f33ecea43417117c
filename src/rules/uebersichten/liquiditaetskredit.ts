import { runden } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { normalisieren } from "../../plan/lesen/beschriftung";
import { jahrAus } from "../../plan/lesen/kopf";
import { tabellenVon, type Plan } from "../../plan/plan";
import { geplantesJahr } from "../../plan/planjahr";
import { betragsspalten, positionszeile, type Figure, type Tabelle, type Zeile } from "../../plan/tabelle";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import { euro } from "../kern/bewerten";
import { dokumente } from "./dokumente";
import type { Befund, Regel } from "../kern/regel";
import { betragText, figurText, zelleVon } from "../kern/saetze";

/** A credit in use on a day. */
interface Kredit {
  figure: Figure;
  /** "30.06.2026"; absent where the row does not show it as text. */
  tag?: string;
  jahr?: number;
}

/** The Höchstbetrag of a year; absent where nothing says of which. */
interface Hoechstbetrag {
  figure: Figure;
  jahr?: number;
}

const GRENZE = /hoechstbetrag|ermaechtigung|kreditrahmen|kreditlinie/;
const ANDERES = /zins|verfuegbar|\bfrei|auslastung|saldo|bestand|datum/;

function kredite(plan: Plan, tabelle: Tabelle): Kredit[] {
  const columns = betragsspalten(tabelle).filter(({ kopf }) => {
    const words = normalisieren(kopf);
    return !GRENZE.test(words) && !ANDERES.test(words);
  });
  const used = new Set(columns.map(({ column }) => column));
  const titel = jahrAus([...tabelle.titel, ...columns.map(({ kopf }) => kopf)].join(" "));
  const jahrDerTabelle = titel ?? berichtsjahr(plan, tabelle);
  return tabelle.zeilen.flatMap((zeile) => {
    const tag = /\d{1,2}\.\s?\d{1,2}\.\s?(?:20)?\d\d/.exec(zeile.label)?.[0];
    const jahr = jahrAus(zeile.label) ?? jahrDerTabelle;
    return zeile.betraege
      .filter(({ column }) => used.has(column))
      .map((figure) => ({ figure, ...(tag !== undefined && { tag }), ...(jahr !== undefined && { jahr }) }));
  });
}

/** The year of the Zwischenbericht in the same workbook. */
function berichtsjahr({ tabellen }: Plan, { file }: Tabelle): number | undefined {
  const ofFile = tabellen.filter(
    (tabelle) => tabelle.file === file && tabelle.kind.startsWith("zwischenbericht"),
  );
  const years = ofFile.flatMap(({ spalten }) =>
    spalten.flatMap(({ art, jahr }) => (art === "ist" ? (jahr ?? []) : [])),
  );
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** Every Höchstbetrag that a Beschluss fixes, or that stands in the credit's own row. */
function hoechstbetraege(plan: Plan): Hoechstbetrag[] {
  return dokumente(plan).flatMap(({ jahr: year, tabellen }) =>
    tabellen
      .filter(({ kind }) => kind === "festsetzung")
      .flatMap((tabelle) => {
        const figures = positionszeile(tabelle, "liquiditaetskredite")?.betraege ?? [];
        return figures.map((figure) => {
          const jahr = figure.spalte.jahr ?? geplantesJahr([tabelle]) ?? year;
          return { figure, ...(jahr !== undefined && { jahr }) };
        });
      }),
  );
}

function grenzeDerZeile({ betraege }: Zeile, { spalte }: Figure): Figure | undefined {
  return betraege.find(
    (figure) => figure.spalte !== spalte && GRENZE.test(normalisieren(figure.spalte.kopf)),
  );
}

/** The Höchstbetrag that counts for a credit: that of its year, where several are fixed the last raised one. */
function massgeblich(
  tabelle: Tabelle,
  { figure, jahr }: Kredit,
  all: Hoechstbetrag[],
): Hoechstbetrag | undefined {
  const zeile = tabelle.zeilen.find(({ row }) => row === figure.row);
  const own = zeile && grenzeDerZeile(zeile, figure);
  if (own) return { figure: own, ...(jahr !== undefined && { jahr }) };
  const fitting = all.filter(
    (grenze) => grenze.jahr === jahr || grenze.jahr === undefined || jahr === undefined,
  );
  return fitting.sort((a, b) => euro(b.figure).comparedTo(euro(a.figure)))[0];
}

/** The nearest Höchstbetrag of another year. */
function anderesJahr({ jahr = 0 }: Kredit, all: Hoechstbetrag[]): Hoechstbetrag | undefined {
  const distance = (grenze: Hoechstbetrag): number => Math.abs((grenze.jahr ?? 0) - jahr);
  return [...all].sort((a, b) => distance(a) - distance(b))[0];
}

function ueberschritten(tabelle: Tabelle, kredit: Kredit, all: Hoechstbetrag[]): Befund[] {
  const own = massgeblich(tabelle, kredit, all);
  const grenze = own ?? anderesJahr(kredit, all);
  if (!grenze || euro(kredit.figure).lte(euro(grenze.figure))) return [];
  const { figure, jahr } = kredit;
  const when = kredit.tag ? `vom ${kredit.tag}` : jahr === undefined ? "" : `des Jahres ${jahr}`;
  const hoechstbetrag = `${["Höchstbetrag", grenze.jahr].filter(Boolean).join(" ")} von ${figurText(grenze.figure)}`;
  const fremd = own
    ? "Bitte den Kredit zurückführen oder den Höchstbetrag mit einem Nachtrag erhöhen."
    : `Maßgeblich ist der Höchstbetrag ${jahr}; er liegt hier nicht vor. Bitte prüfen, ob er eingehalten ist und ob der Höchstbetrag ${grenze.jahr} ausreicht.`;
  return [
    {
      ...zelleVon(figure),
      ...(!own && { severity: "info" as const }),
      message: `Der Liquiditätskredit${when && ` ${when}`} (${figurText(figure)}) liegt um ${betragText(euro(figure).minus(euro(grenze.figure)))} über dem ${hoechstbetrag}.${auslastung(kredit, grenze)} ${fremd}`,
      expected: euro(grenze.figure).div(figure.spalte.einheit).toString(),
      actual: figure.wert.toString(),
      difference: euro(figure).minus(euro(grenze.figure)).div(figure.spalte.einheit).toString(),
      cells: [figure, grenze.figure].map(zelleVon),
    },
  ];
}

function auslastung({ figure }: Kredit, grenze: Hoechstbetrag): string {
  if (grenze.figure.wert.isZero()) return "";
  const used = runden(euro(figure).times(100).div(euro(grenze.figure)), 1);
  return ` Die Auslastung beträgt ${zahlDeutsch(used, 1)} %.`;
}

/** Liquidity credit in use against the Höchstbetrag of its year. */
export const lq1: Regel = {
  id: "LQ-1",
  titel: "Liquiditätskredit und Höchstbetrag",
  prueft:
    "Der in Anspruch genommene Liquiditätskredit liegt an keinem Stichtag über dem Höchstbetrag seines Jahres.",
  grundlage: "§ 105 Abs. 2 GemO",
  severity: "error",
  beispiel: {
    Festsetzungsbeschluss: beispielplan.festsetzung,
    Liquiditätskredit: mitFehler(beispieluebersichten.liquiditaetskredit, "81.247,30", "181.247,30"),
  },
  befunde: (plan) => {
    const all = hoechstbetraege(plan);
    const credits = tabellenVon(plan, "liquiditaetskredit")
      .filter((tabelle) => !tabelle.hidden && (all.length > 0 || hatGrenze(tabelle)))
      .flatMap((tabelle) => kredite(plan, tabelle).map((kredit) => ({ tabelle, kredit })));
    const befunde = credits.flatMap(({ tabelle, kredit }) => ueberschritten(tabelle, kredit, all));
    return { geprueft: credits.length, befunde };
  },
};

function hatGrenze(tabelle: Tabelle): boolean {
  return betragsspalten(tabelle).some(({ kopf }) => GRENZE.test(normalisieren(kopf)));
}
