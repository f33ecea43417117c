import { Decimal } from "../../money/dezimal";
import { normalisieren } from "../../plan/lesen/beschriftung";
import { tabellenVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  betragDer,
} from "../../plan/tabelle";
import { euro } from "../../plan/aufbau/gleichung";
import { dokumente, istNachtrag, type Dokument } from "../../plan/aufbau/dokumente";
import type { Befund, Befunde } from "../kern/regel";
import { betragText, figurText, zelleVon } from "../kern/saetze";
import { gleicherBetrieb } from "../vorjahr/vorjahresplan";

const VE = /^ve\b|\bve\b|verpflichtungsermaechtigung/;
/** Header words of what is needed, in contrast to what was resolved. */
const ERWARTET =
  /hochrechnung|prognose|voraussichtlich|vorauss\b|erwartet|anspruch|benoetigt|erforderlich|\bbedarf\b|gebunden|\bist\b|\bper \d|nachtrag|\bneu(er|e|es)?\b/;

/** Whether a column speaks of Verpflichtungsermächtigungen, whatever kind of amount it holds. */
export function istVeSpalte({ art, kopf }: Spalte): boolean {
  return art === "ve" || VE.test(normalisieren(kopf));
}

/** The Verpflichtungsermächtigungen that one place states for a year. */
interface Angabe {
  figure: Figure;
  jahr: number | undefined;
  /** What is needed or newly planned, in contrast to what the plan resolved. */
  erwartet: boolean;
  /** As the subject of a sentence: "Der Zwischenbericht". */
  ort: string;
}

/** Totals of the columns of Verpflichtungsermächtigungen. */
function ausSpalten(tabelle: Tabelle, jahr: number | undefined, ort: string): Angabe[] {
  return betragsspalten(tabelle)
    .filter(istVeSpalte)
    .flatMap((spalte) => {
      const figure = betragDer(tabelle, ["summeAusgaben", "summeAnlagevermoegen"], spalte);
      const erwartet = ERWARTET.test(normalisieren(spalte.kopf));
      return figure ? [{ figure, jahr: spalte.jahr ?? jahr, erwartet, ort }] : [];
    });
}

/** A row "Verpflichtungsermächtigungen" of a report: its Ansatz, and its Hochrechnung or else its Ist. */
function ausZeilen(tabelle: Tabelle, ort: string): Angabe[] {
  const columns = betragsspalten(tabelle).filter((spalte) => !istVeSpalte(spalte));
  const ansatz = columns.find(({ art }) => art === "ansatz");
  const expected =
    columns.find(({ art }) => art === "hochrechnung") ?? columns.find(({ art }) => art === "ist");
  if (!ansatz || !expected) return [];
  return tabelle.zeilen
    .filter(({ text }) => /^((gesamtbetrag|summe) (der )?)?(ve|verpflichtungsermaechtigungen)\b/.test(text))
    .flatMap((zeile) => {
      const planned = betrag(zeile, ansatz);
      const needed = betrag(zeile, expected);
      const of = (figure: Figure, erwartet: boolean): Angabe => ({
        figure,
        jahr: ansatz.jahr,
        erwartet,
        ort,
      });
      return planned && needed ? [of(planned, false), of(needed, true)] : [];
    });
}

function angabenDesBerichts(tabelle: Tabelle): Angabe[] {
  const jahr = betragsspalten(tabelle).find(({ art }) => art === "ansatz")?.jahr;
  return [...ausSpalten(tabelle, jahr, "Der Zwischenbericht"), ...ausZeilen(tabelle, "Der Zwischenbericht")];
}

/** What the Vermögensplan of a document states, old and new columns; without one its Beschluss. */
function angabenDesPlans({ jahr, tabellen }: Dokument): Angabe[] {
  const vermoegensplan = tabellen
    .filter(({ kind }) => kind === "vermoegensplan")
    .flatMap((tabelle) => ausSpalten(tabelle, jahr, "Der Vermögensplan"));
  return vermoegensplan.length > 0 ? vermoegensplan : beschlossen(tabellen, jahr);
}

function beschlossen(tabellen: Tabelle[], jahr: number | undefined): Angabe[] {
  return tabellen
    .filter(({ kind }) => kind === "festsetzung")
    .flatMap((tabelle) => positionszeile(tabelle, "verpflichtungsermaechtigungen")?.betraege.at(-1) ?? [])
    .map((figure) => ({ figure, jahr, erwartet: false, ort: "Der Festsetzungsbeschluss" }));
}

/** More than planned in a report: against the report's own Ansatz, else against the plan of the same year. */
function imBericht(plan: Plan, resolved: Angabe[]): Vergleich[] {
  const tables = [
    ...tabellenVon(plan, "zwischenbericht-vermoegensplan"),
    ...tabellenVon(plan, "zwischenbericht-guv"),
  ];
  return tables.flatMap((tabelle) => {
    const stated = angabenDesBerichts(tabelle);
    const own = stated.find(({ erwartet }) => !erwartet);
    const expected = stated.filter(({ erwartet }) => erwartet);
    return (expected.length > 0 ? expected : stated).flatMap((mehr) => {
      const elsewhere = resolved.find(({ jahr, erwartet }) => !erwartet && jahr === mehr.jahr);
      const planned = own && own !== mehr ? own : elsewhere;
      return planned ? [{ mehr, planned }] : [];
    });
  });
}

/** A "neuer Ansatz" beside the old one, unless this is the Nachtrag: the Beschluss has it, or nothing else is fixed. */
function imPlan(dokument: Dokument, stated: Angabe[]): Vergleich[] {
  const old = stated.find(({ erwartet }) => !erwartet);
  const [fixed] = beschlossen(dokument.tabellen, dokument.jahr);
  return stated.flatMap((mehr) => {
    if (!mehr.erwartet || !old || mehr.jahr !== old.jahr) return [];
    const done = fixed ? euro(fixed.figure).eq(euro(mehr.figure)) : istNachtrag(dokument);
    return done ? [] : [{ mehr, planned: fixed ?? old }];
  });
}

/** Two versions of the plan of one year and one enterprise, neither of them a Nachtrag. */
function inFassungen(all: Dokument[]): Vergleich[] {
  const plans = all.filter((dokument) => dokument.jahr !== undefined && !istNachtrag(dokument));
  const total = (dokument: Dokument): Angabe | undefined =>
    angabenDesPlans(dokument).find(({ erwartet }) => !erwartet);
  return plans.flatMap((one, index) =>
    plans.slice(index + 1).flatMap((other) => {
      const pair = [total(one), total(other)].filter((angabe) => angabe !== undefined);
      const [low, high] = pair.sort((a, b) => euro(a.figure).comparedTo(euro(b.figure)));
      return low && high && one.jahr === other.jahr && gleicherBetrieb(one, other)
        ? [{ mehr: high, planned: low }]
        : [];
    }),
  );
}

interface Vergleich {
  mehr: Angabe;
  planned: Angabe;
}

/** NT-3: more Verpflichtungsermächtigungen than the plan of the year has. */
export function hoehereVerpflichtungen(plan: Plan): Befunde {
  const all = dokumente(plan);
  const own = all.map((dokument) => ({ dokument, stated: angabenDesPlans(dokument) }));
  const pairs = [
    ...imBericht(
      plan,
      own.flatMap(({ stated }) => stated),
    ),
    ...own.flatMap(({ dokument, stated }) => imPlan(dokument, stated)),
    ...inFassungen(all),
  ];
  const bound = new Decimal(plan.vorgaben.nachtragVerpflichtungen);
  return { geprueft: pairs.length, befunde: pairs.flatMap((pair) => befund(pair, bound)) };
}

function befund({ mehr, planned }: Vergleich, bound: Decimal): Befund[] {
  const difference = euro(mehr.figure).minus(euro(planned.figure));
  if (difference.lte(bound)) return [];
  const { einheit } = mehr.figure.spalte;
  const room = bound.isZero() ? "" : ` Der eingestellte Spielraum ist ${betragText(bound)}.`;
  const files = planned.figure.file === mehr.figure.file ? "" : ` (${planned.figure.file})`;
  const year = mehr.jahr === undefined ? "" : ` ${mehr.jahr}`;
  return [
    {
      ...zelleVon(mehr.figure),
      message: `Verpflichtungsermächtigungen${year}: ${mehr.ort} nennt ${figurText(mehr.figure)}, geplant sind ${figurText(planned.figure)}${files}, also ${betragText(difference, einheit)} weniger.${room} Weitere Verpflichtungsermächtigungen brauchen einen Nachtrag; bitte prüfen, ob der Wirtschaftsplan zu ändern ist.`,
      expected: euro(planned.figure).div(einheit).toString(),
      actual: mehr.figure.wert.toString(),
      difference: difference.div(einheit).toString(),
      cells: [mehr.figure, planned.figure].map(zelleVon),
    },
  ];
}
