import type { TableKind } from "../arten";
import { normalisieren } from "../lesen/beschriftung";
import { jahrAus } from "../lesen/kopf";
import { datumImText } from "../lesen/tag";
import { tabellenVon, type Plan } from "../plan";
import { eigenesJahr, JE_JAHR, PLANTEILE } from "../planjahr";
import { betragsspalten, type Spalte, type Tabelle } from "../tabelle";
import {
  istBekannt,
  istVergangen,
  jahresfehler,
  kopfstelle,
  mitText,
  verschiedene,
  type Jahresfehler,
  type Jahresstelle,
} from "./jahresfehler";
import { neuesJahr } from "./kopfjahre";
import { haushaltsjahrAbstand } from "./kreditspiegel";

type Pruefung = (plan: Plan, tabelle: Tabelle, planjahr: number) => Jahresfehler[];

/** What the headers of each part must be asked. The years of an Erfolgsplan are asked for where they are missing (EP-2). */
const PRUEFUNGEN: Partial<Record<TableKind, Pruefung[]>> = {
  erfolgsplan: [vorjahre],
  "erfolgsplan-konten": [ohnePlanjahr, vorjahre],
  vermoegensplan: [ohnePlanjahr, veSpalte, vorjahre],
  vorhaben: [ohnePlanjahr, veSpalte, vorjahre],
  liquiditaetsplan: [veSpalte, vorjahre],
  investitionsmassnahmen: [veSpalte, vorjahre],
  investitionsprogramm: [ansatzZuFrueh, veSpalte, vorjahre],
  finanzplan: [ohnePlanjahr, vorjahre],
  gemeindehaushalt: [zeitraum],
  verpflichtungsermaechtigungen: [abstaende],
  verbindlichkeiten: [abstaende],
  stellenuebersicht: [ohnePlanjahr, besetzt, vorjahre],
};

/** Headers of a plan's parts that name years which do not go with the planned one. */
export function kopfangaben(plan: Plan): Jahresfehler[] {
  const { jahr, nebenplan } = plan;
  if (jahr === undefined || nebenplan) return [];
  return (Object.keys(PRUEFUNGEN) as TableKind[]).flatMap((kind) =>
    tabellenVon(plan, kind)
      .filter(istBekannt)
      .flatMap((tabelle) => PRUEFUNGEN[kind]?.flatMap((pruefen) => pruefen(plan, tabelle, jahr)) ?? []),
  );
}

const datiert = (tabelle: Tabelle): Spalte[] =>
  betragsspalten(tabelle).filter(({ jahr }) => jahr !== undefined);

const jahre = (columns: Spalte[]): number[] => columns.flatMap(({ jahr }) => jahr ?? []);

/** Whether another part of the plan is for the planned year. */
const istBelegt = ({ tabellen }: Plan, tabelle: Tabelle, planjahr: number): boolean =>
  tabellen.some(
    (other) =>
      other !== tabelle &&
      !other.hidden &&
      PLANTEILE.includes(other.kind) &&
      other.kind !== tabelle.kind &&
      eigenesJahr(other) === planjahr,
  );

/** All years of a part end before the planned one, which no table of its kind shows. */
function ohnePlanjahr(plan: Plan, tabelle: Tabelle, planjahr: number): Jahresfehler[] {
  const series = datiert(tabelle).filter(({ art }) => JE_JAHR.includes(art));
  const last = Math.max(...jahre(series));
  const zeigtPlanjahr = (other: Tabelle): boolean =>
    other.spalten.some(({ art, kopf }) => art !== "ve" && kopf.includes(String(planjahr)));
  if (
    tabelle.kopffehler ||
    !series.some(({ art }) => art !== "ergebnis") ||
    !istVergangen(last, planjahr) ||
    plan.weitereJahre?.includes(last) ||
    tabellenVon(plan, tabelle.kind).some(zeigtPlanjahr) ||
    !istBelegt(plan, tabelle, planjahr)
  )
    return [];
  return verschoben("planjahr", tabelle, planjahr - last);
}

/** Every column with the year that it has where the planned one moves. */
function verschoben(grund: Jahresfehler["grund"], tabelle: Tabelle, schritt: number): Jahresfehler[] {
  const wrong = datiert(tabelle).flatMap((spalte) => {
    const right = neuesJahr(tabelle, spalte, schritt);
    return right !== undefined && right !== spalte.jahr ? [kopfstelle(tabelle, spalte, right)] : [];
  });
  return jahresfehler(grund, tabelle, wrong);
}

/** Two Ansätze and then what is planned ahead: the second Ansatz is of the planned year. */
function ansatzZuFrueh(plan: Plan, tabelle: Tabelle, planjahr: number): Jahresfehler[] {
  const columns = datiert(tabelle);
  const of = (art: Spalte["art"]): number[] => jahre(columns.filter((spalte) => spalte.art === art));
  const [planned, ahead] = [of("ansatz"), of("planung")];
  const last = Math.max(...planned);
  const schritt = planjahr - last;
  if (
    tabelle.kopffehler ||
    new Set(planned).size !== 2 ||
    !istVergangen(last, planjahr) ||
    Math.min(...ahead) !== last + 1 ||
    plan.weitereJahre?.includes(last) ||
    !istBelegt(plan, tabelle, planjahr)
  )
    return [];
  return verschoben("planjahr", tabelle, schritt);
}

const NUR_VE =
  /^(ve|verpflichtungsermaechtigung(en)?)( (ansatz|soll|plan|in|im|des|jahr(es)?|(haushalts|wirtschafts)jahr(es)?))* 20\d\d( (in )?(t ?€|€|teur|eur|euro))?$/;

/** The only column of VE stands beside the Ansatz of the planned year, and names an earlier one. */
function veSpalte(_: Plan, tabelle: Tabelle, planjahr: number): Jahresfehler[] {
  const columns = betragsspalten(tabelle);
  const own = columns.filter(({ art }) => art === "ve");
  const [ve] = own;
  if (!ve || own.length > 1 || ve.jahr === undefined || !NUR_VE.test(normalisieren(ve.kopf))) return [];
  if (!istVergangen(ve.jahr, planjahr) || eigenesJahr(tabelle) !== planjahr) return [];
  const at = columns.indexOf(ve);
  const beside = [columns[at - 1], columns[at + 1]].flatMap((spalte) =>
    spalte?.art === "ansatz" ? (spalte.jahr ?? []) : [],
  );
  if (!beside.includes(planjahr) || beside.includes(ve.jahr)) return [];
  return jahresfehler("ve", tabelle, [kopfstelle(tabelle, ve, planjahr)]);
}

/** "Ergebnis des Vorjahres 2022" beside "Ansatz des Vorjahres 2023": the former is the year before. */
function vorjahre(_: Plan, tabelle: Tabelle, planjahr: number): Jahresfehler[] {
  if (eigenesJahr(tabelle) !== planjahr) return [];
  const named = datiert(tabelle).filter(
    ({ art, kopf }) => JE_JAHR.includes(art) && VORJAHR.test(normalisieren(kopf)),
  );
  if (!named.some(({ jahr }) => jahr === planjahr - 1)) return [];
  const wrong = named.filter(({ jahr }) => jahr === planjahr - 2);
  const stellen = wrong.flatMap(({ column, kopf, jahr = 0 }) => {
    const zelle = tabelle.kopfzellen.find(
      (one) => !one.titel && one.column === column && /vorjahr/i.test(one.text),
    );
    const right = zelle?.text.replace(/vorjahr/i, (word) =>
      word.startsWith("V") ? "Vorvorjahr" : "vorvorjahr",
    );
    return zelle && right ? [{ ...mitText(zelle, right), kopf, genannt: jahr, erwartet: planjahr - 1 }] : [];
  });
  return jahresfehler("vorjahr", tabelle, stellen);
}

const VORJAHR = /\bvorjahr(es|s)?\b/;

/** Posts are counted on a day of the year before the plan; one more year back only the end of the year is usual. */
function besetzt(_: Plan, tabelle: Tabelle, planjahr: number): Jahresfehler[] {
  const columns = datiert(tabelle);
  const filled = columns.filter(({ art }) => art === "ist");
  const planned = jahre(columns.filter(({ art }) => art === "ansatz"));
  const [ist] = filled;
  if (!ist?.jahr || filled.length > 1 || planned.length === 0 || eigenesJahr(tabelle) !== planjahr) return [];
  const day = datumImText(ist.kopf);
  const years = ist.kopf.match(/20\d\d/g) ?? [];
  if (day?.jahr !== ist.jahr || day.monat === 12 || new Set(years).size !== 1) return [];
  const earliest = Math.min(planjahr - 1, ...planned);
  return istVergangen(ist.jahr, planjahr) && ist.jahr < earliest
    ? jahresfehler("besetzt", tabelle, [kopfstelle(tabelle, ist, planjahr - 1)])
    : [];
}

/** The years of the columns, where they follow each other. */
function reihe(tabelle: Tabelle | undefined): number[] {
  const years = tabelle ? jahre(datiert(tabelle)) : [];
  return years.length >= MINDESTENS && years.every((jahr, at) => jahr === (years[0] ?? 0) + at) ? years : [];
}

/** So many years a Finanzplan has at least. */
const MINDESTENS = 4;

/** What bears on the Gemeindehaushalt is shown for the years of the Finanzplan. */
function zeitraum(plan: Plan, tabelle: Tabelle, planjahr: number): Jahresfehler[] {
  const [own, planned] = [reihe(tabelle), reihe(tabellenVon(plan, "finanzplan")[0])];
  const schritt = (planned[0] ?? 0) - (own[0] ?? 0);
  const first = planned[0] === planjahr - 1 || planned[0] === planjahr;
  if (tabelle.kopffehler || own.length !== planned.length || !first || ![1, 2].includes(schritt)) return [];
  return verschoben("zeitraum", tabelle, schritt);
}

/** "2. Haushaltsfolgejahr", "Beginn des 1. Haushaltsvorjahres": years after the planned one, or before it. */
function abstand(kopf: string): number | undefined {
  const after = Number(/(\d)\.\s*Haushaltsfolgejahr/i.exec(kopf)?.[1]);
  return after || haushaltsjahrAbstand(kopf);
}

/** The headers whose words and year do not go together in a plan of a year, each with the year that belongs there. */
export function falscheAbstaende(tabelle: Tabelle, planjahr: number): Jahresstelle[] {
  const wrong = datiert(tabelle).flatMap((spalte) => {
    const years = abstand(spalte.kopf);
    return years === undefined || spalte.jahr === planjahr + years
      ? []
      : [kopfstelle(tabelle, spalte, planjahr + years)];
  });
  return verschiedene(wrong);
}

/** Of one column its own rule tells; several were left standing together. */
function abstaende(_: Plan, tabelle: Tabelle, planjahr: number): Jahresfehler[] {
  const wrong = falscheAbstaende(tabelle, planjahr);
  return wrong.length > 1 ? jahresfehler("abstand", tabelle, wrong) : [];
}

/** What a Zwischenbericht names beside its Ist: the Ansatz of that year, the Hochrechnung to its end. */
export function berichtsangaben(plan: Plan): Jahresfehler[] {
  return (["zwischenbericht-guv", "zwischenbericht-vermoegensplan"] as const).flatMap((kind) =>
    tabellenVon(plan, kind).filter(istBekannt).flatMap(bericht),
  );
}

/** Until this month the year before may still be booked. */
const NACHBUCHUNGEN = 3;

function bericht(tabelle: Tabelle): Jahresfehler[] {
  const columns = datiert(tabelle);
  const of = (art: Spalte["art"]): Spalte[] => columns.filter((spalte) => spalte.art === art);
  const [actual, planned, expected, results] = [of("ist"), of("ansatz"), of("hochrechnung"), of("ergebnis")];
  const [ist] = actual;
  const [ergebnis] = results;
  if (
    !ist?.jahr ||
    planned.length === 0 ||
    actual.some(({ kopf }) => (kopf.match(/20\d\d/g) ?? []).length > 1)
  )
    return [];
  const jahr = Math.max(...jahre(actual));
  const ansatz = Math.max(...jahre(planned));
  const einErgebnis = results.length === 1 ? ergebnis : undefined;
  if (
    ansatz === jahr + 1 &&
    actual.length === 1 &&
    einErgebnis?.jahr === ansatz - 1 &&
    !jahre(planned).includes(jahr)
  )
    return melden(tabelle, [[ist, ansatz]]);
  const day = datumImText(ist.kopf, jahr);
  const spaet = (day?.monat ?? 0) <= NACHBUCHUNGEN && einErgebnis?.jahr !== jahr - 1;
  const alt = istVergangen(ansatz, jahr) && !spaet;
  const schritt = alt ? jahr - ansatz : 0;
  if (ansatz !== jahr && !alt) return [];
  const vorjahr =
    einErgebnis?.jahr !== undefined &&
    einErgebnis.jahr !== jahr - 1 &&
    (VORJAHR.test(normalisieren(einErgebnis.kopf)) || (alt && einErgebnis.jahr + schritt === jahr - 1));
  return melden(tabelle, [
    ...(alt ? planned.map((spalte): [Spalte, number] => [spalte, (spalte.jahr ?? 0) + schritt]) : []),
    ...(expected.length === 1
      ? expected
          .filter((spalte) => istVergangen(spalte.jahr ?? 0, jahr))
          .map((spalte): [Spalte, number] => [spalte, jahr])
      : []),
    ...(vorjahr ? [[einErgebnis, jahr - 1] as [Spalte, number]] : []),
  ]);
}

const melden = (tabelle: Tabelle, wrong: [Spalte, number][]): Jahresfehler[] =>
  jahresfehler(
    "bericht",
    tabelle,
    wrong
      .filter(([{ kopf }, right]) => jahrAus(kopf) !== right)
      .map(([spalte, right]) => kopfstelle(tabelle, spalte, right)),
  );
