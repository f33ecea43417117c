import { Decimal } from "../../money/dezimal";
import { ansatzspalte, gleicheSpalte, planspalte, tabelleVon, type Plan } from "../plan";
import { oberzeile, seite, umfasst } from "../formulare/erfolgsplan";
import { teilpositionen } from "../formulare/vermoegensplan";
import { betrag, eigenerBetrag, type Figure, type Spalte, type Tabelle, type Zeile } from "../tabelle";
import { erfolgsrechnung, folgerungen } from "./erfolgsrechnung";
import { festsetzungszeilen } from "./festsetzungszeilen";
import { gegen, plus, type Gleichung, type Term } from "./gleichung";
import { kontengliederung } from "./kontengruppen";
import { kontentabellen } from "./kontensummen";
import { mittelgleichungen, mittelsummen } from "./mittel";
import { zahlungsgleichungen } from "./zahlungssummen";

/** What a row is for its plan; absent where its table does not say so. */
export type Beitragsart = "ertrag" | "aufwand" | "einnahme" | "ausgabe";

/** A row that a total follows from, in one column. */
export interface Beitrag {
  tabelle: Tabelle;
  zeile: Zeile;
  /** Of the form; of an account, that of its line. */
  position?: string;
  figure: Figure;
  /** The total changes by so many times what the shown amount changes by. */
  faktor: Term["faktor"];
  art?: Beitragsart;
  /** −1 where the table shows more of it as a smaller number: costs with a minus sign. */
  mehr: 1 | -1;
  /** The accounts of the line; none where there is no list of accounts. */
  konten: Beitrag[];
}

/** Where a row of the form would stand that this plan does not have. */
interface Platz {
  art: Beitragsart;
  /** The total changes by so many times as there is more of it. */
  faktor: 1 | -1;
}

/** How an amount follows from the rows of the plan. */
export interface Herleitung {
  /** Of the form "festsetzung", or "liquideMittel". */
  position: string;
  /** The figures of the plan that are the amount. */
  gesamt: Term[];
  /** Empty where the plan shows no rows that it follows from. */
  beitraege: Beitrag[];
  platz: (position: string) => Platz | undefined;
}

/** What the liquid funds change by: no line of the Beschluss, but one of the plan that everybody asks for. */
export const LIQUIDE_MITTEL = "liquideMittel";
const BESTANDSZEILEN = ["zunahmeMittel", "abnahmeMittel"];
const KREDITE = ["investitionskredite"];
/** Their figures are lines of the plan as they are. */
const AUS_LINIEN = ["ertraege", "aufwendungen"];

/**
 * How the amounts of the Beschluss, and what the liquid funds change by, follow from the rows of the plan in the column
 * of a year: by the equations of its tables down to the lines, of the Erfolgsplan to the accounts. Credits and liquid
 * funds are what the uses leave over from the other sources.
 */
export function herleitungen(plan: Plan, jahr = plan.jahr): Herleitung[] {
  const guv = tabelleVon(plan, "erfolgsplan");
  const mittel = tabelleVon(plan, "vermoegensplan");
  const zahlungen = tabelleVon(plan, "liquiditaetsplan");
  const alle = [guv, mittel, zahlungen].flatMap((tabelle) => tabelle ?? []);
  const rechnen = rechner(plan, alle, [
    ...(guv ? folgerungen(guv) : []),
    ...(mittel ? bekannteSummen(mittel) : []),
    ...(zahlungen ? zahlungsgleichungen(zahlungen) : []),
  ]);
  const spalte = mittel && jahresspalte(mittel, plan, jahr);
  const lines = festsetzungszeilen(plan, jahr).map(({ position, plan: gesamt }): Herleitung => {
    const ausgleich = position === "investitionskredite";
    const beitraege =
      ausgleich && mittel && spalte
        ? ueberschuss(mittel, spalte, KREDITE, rechnen).map(umgekehrt)
        : gesamt.flatMap((term) => rechnen(term, AUS_LINIEN.includes(position)));
    return {
      position,
      gesamt,
      beitraege: beitraege.map(seiteNach(position)),
      platz: plaetze[position] ?? nirgends,
    };
  });
  return mittel && spalte ? [...lines, ...liquideMittel(mittel, spalte, rechnen)] : lines;
}

/** What adds to the Einnahmen is one, whatever its row is called. */
const seiteNach =
  (position: string) =>
  (row: Beitrag): Beitrag =>
    MITTELSEITEN[position] ? { ...row, art: MITTELSEITEN[position] } : row;
const MITTELSEITEN: Partial<Record<string, Beitragsart>> = { einnahmen: "einnahme", ausgaben: "ausgabe" };

const bekannteSummen = (tabelle: Tabelle): Gleichung[] =>
  mittelsummen(tabelle)
    .filter(({ gewiss }) => gewiss)
    .flatMap((sum) => mittelgleichungen(tabelle, sum));

function jahresspalte(tabelle: Tabelle, { jahr: planjahr }: Plan, jahr: number | undefined) {
  return jahr === planjahr ? planspalte(tabelle, jahr) : ansatzspalte(tabelle, jahr);
}

/** The rows that a term follows from; itself only where `selbst` says that a line may stand for itself. */
type Rechner = (term: Term, selbst: boolean) => Beitrag[];

function rechner(plan: Plan, tabellen: Tabelle[], gleichungen: Gleichung[]): Rechner {
  const equations = new Map(gleichungen.map((gleichung) => [gleichung.gesamt, gleichung.terme]));
  const places = new Map(
    tabellen.flatMap((tabelle) =>
      tabelle.zeilen.flatMap((zeile) =>
        zeile.betraege.map((figure) => [figure, { tabelle, zeile }] as const),
      ),
    ),
  );
  const konten = kontenfinder(plan);
  const rechnen = (term: Term, selbst: boolean, above: Figure[] = []): Beitrag[] => {
    const terme = above.includes(term.figure) ? undefined : equations.get(term.figure);
    if (terme) {
      return terme.flatMap((teil) => rechnen(mal(teil, term.faktor), true, [...above, term.figure]));
    }
    const place = places.get(term.figure);
    return selbst && place ? [mitKonten({ ...place, ...term, ...eigenart(place) }, konten)] : [];
  };
  return rechnen;
}

const mal = ({ figure, faktor }: Term, by: Term["faktor"]): Term => ({
  figure,
  faktor: new Decimal(faktor).times(by),
});

/** What a row is for its plan, by the line of the Erfolgsplan that it belongs to. */
function eigenart({
  tabelle,
  zeile,
}: {
  tabelle: Tabelle;
  zeile: Zeile;
}): Pick<Beitrag, "art" | "mehr" | "position"> {
  const { position: own } = zeile;
  if (tabelle.kind !== "erfolgsplan") return { mehr: 1, ...(own !== undefined && { position: own }) };
  const { zeilen, aufwandNegativ } = erfolgsrechnung(tabelle);
  const line = zeilen.find((one) => one.zeile === zeile || one.teile.includes(zeile));
  const position = own ?? line?.position;
  return {
    mehr: line?.seite === "aufwand" && aufwandNegativ ? -1 : 1,
    ...(line && { art: line.seite }),
    ...(position !== undefined && { position }),
  };
}

type Kontenfinder = (position: string, spalte: Spalte) => Pick<Beitrag, "tabelle" | "zeile" | "figure">[];

/** The accounts of a line in a column, from the Kontenübersicht. */
function kontenfinder(plan: Plan): Kontenfinder {
  const tables = kontentabellen(plan).map((tabelle) => ({
    tabelle,
    gruppen: kontengliederung(tabelle, umfasst).gruppen,
  }));
  return (position, spalte) =>
    tables.flatMap(({ tabelle, gruppen }) => {
      const column = gleicheSpalte(tabelle, spalte);
      const rows = gruppen
        .filter((gruppe) => gruppe.position !== undefined && gehoertZu(gruppe.position, position))
        .flatMap(({ posten }) => posten.filter(({ konto }) => konto));
      return rows.flatMap((zeile) => {
        const figure = column && betrag(zeile, column);
        return figure ? [{ tabelle, zeile, figure }] : [];
      });
    });
}

/** Whether the accounts of one position are those of a line: its own, and those of its a) and b). */
export const gehoertZu = (own: string, line: string): boolean => own === line || oberzeile(own) === line;

function mitKonten(line: Omit<Beitrag, "konten">, konten: Kontenfinder): Beitrag {
  const { position, figure, art, mehr, faktor, tabelle } = line;
  if (tabelle.kind !== "erfolgsplan" || position === undefined) return { ...line, konten: [] };
  const accounts = konten(position, figure.spalte).map((account): Beitrag => {
    const own = art === "aufwand" && erfolgsrechnung(account.tabelle).aufwandNegativ ? -1 : 1;
    const { faktor: turned } = own === mehr ? line : gegen({ figure, faktor });
    return { ...account, position, ...(art && { art }), mehr: own, faktor: turned, konten: [] };
  });
  return { ...line, konten: accounts };
}

/** What the sources leave over from the uses, without some rows of both. */
function ueberschuss(tabelle: Tabelle, spalte: Spalte, ohne: string[], rechnen: Rechner): Beitrag[] {
  const rows = (gesamt: string): Beitrag[] =>
    plus(eigenerBetrag(tabelle, gesamt, spalte))
      .flatMap((term) => rechnen(term, false))
      .filter(({ position }) => position === undefined || !ohne.includes(position));
  const [herkunft, verwendung] = [rows("summeEinnahmen"), rows("summeAusgaben")];
  if (herkunft.length === 0 || verwendung.length === 0) return [];
  return [
    ...herkunft.map((row): Beitrag => ({ ...row, art: "einnahme" })),
    ...verwendung.map((row): Beitrag => umgekehrt({ ...row, art: "ausgabe" })),
  ];
}

const umgekehrt = (row: Beitrag): Beitrag => ({ ...row, ...gegen(row) });

function liquideMittel(tabelle: Tabelle, spalte: Spalte, rechnen: Rechner): Herleitung[] {
  const [zunahme, abnahme] = BESTANDSZEILEN.map((position) => plus(eigenerBetrag(tabelle, position, spalte)));
  const gesamt = [...(zunahme ?? []), ...(abnahme ?? []).map(gegen)];
  const beitraege = ueberschuss(tabelle, spalte, BESTANDSZEILEN, rechnen);
  return gesamt.length > 0
    ? [{ position: LIQUIDE_MITTEL, gesamt, beitraege, platz: ausgleichsplatz(BESTANDSZEILEN, 1) }]
    : [];
}

type Platzwahl = Herleitung["platz"];

const nirgends: Platzwahl = () => undefined;

const guvplatz =
  (faktoren: Partial<Record<"ertrag" | "aufwand", 1 | -1>>): Platzwahl =>
  (position) => {
    const art = seite(position);
    const faktor = art && faktoren[art];
    return art && faktor ? { art, faktor } : undefined;
  };

const umfasstMittel = (gesamt: string, position: string): boolean =>
  teilpositionen(gesamt).some((part) => part === position || umfasstMittel(part, position));

const mittelplatz =
  (gesamt: string, art: Beitragsart): Platzwahl =>
  (position) =>
    umfasstMittel(gesamt, position) ? { art, faktor: 1 } : undefined;

const einnahmeplatz = mittelplatz("summeEinnahmen", "einnahme");
const ausgabeplatz = mittelplatz("summeAusgaben", "ausgabe");

/** Of what the sources leave over: more of them counts as `faktor` says, more uses the other way. */
function ausgleichsplatz(ohne: string[], faktor: 1 | -1): Platzwahl {
  return (position) => {
    const platz = ohne.includes(position) ? undefined : (einnahmeplatz(position) ?? ausgabeplatz(position));
    if (!platz) return undefined;
    return { ...platz, faktor: (platz.art === "einnahme") === (faktor === 1) ? 1 : -1 };
  };
}

const plaetze: Partial<Record<string, Platzwahl>> = {
  ertraege: guvplatz({ ertrag: 1 }),
  aufwendungen: guvplatz({ aufwand: 1 }),
  jahresergebnis: guvplatz({ ertrag: 1, aufwand: -1 }),
  einnahmen: einnahmeplatz,
  ausgaben: ausgabeplatz,
  investitionskredite: ausgleichsplatz(KREDITE, -1),
};
