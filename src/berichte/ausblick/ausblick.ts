import { auslastung, bestaende, kreditFuer, kreditrahmen } from "../../finance/liquiditaet";
import { ZERO, summe, type Decimal } from "../../money/dezimal";
import { hoechstbetraege, hoechstbetragFuer, type Hoechstbetrag } from "../../plan/aufbau/kredite";
import { planspalte, tabelleVon } from "../../plan/plan";
import { betragsspalten, type Figure, type Spalte, eigenerBetrag } from "../../plan/tabelle";
import { euro, type Term } from "../../plan/aufbau/gleichung";
import { istVeSpalte } from "../../plan/aufbau/verpflichtungen";
import type { Workbook } from "../../workbook/workbook";
import { planquellen, type Planquelle } from "../berichtsquelle";
import { mittelzeilen, type Quelle } from "../auswertung/linien";

export const zeilenarten = [
  "jahresergebnis",
  "abschreibungen",
  "kredite",
  "sonstigeEinnahmen",
  "investitionen",
  "tilgung",
  "sonstigeAusgaben",
] as const;
type Zeilenart = (typeof zeilenarten)[number];

/** A year of the plan, in euro. */
interface Ausblicksjahr {
  jahr: number;
  /** What comes in is positive, what goes out negative; they add up to the change. */
  zeilen: Record<Zeilenart, Decimal>;
  /** Of the liquid funds: Zunahme positive. */
  veraenderung: Decimal;
  /** What the plan itself shows as Zunahme or Abnahme, where rounding does not explain that it is another. */
  imPlan?: Decimal;
}

/** What the plans say, before the user adds anything. */
export interface Ausblicksplan {
  /** Name of the file, where it is not the open workbook. */
  datei?: string;
  finanzplan: boolean;
  /** In ascending order, at least one. */
  jahre: Ausblicksjahr[];
  hoechstbetrag?: Hoechstbetrag;
  quelle: Planquelle;
}

/** The years of the Finanzplan, and those of the Vermögensplan that it does not show; undefined without either. */
export function ausblicksplan(workbooks: Workbook[]): Ausblicksplan | undefined {
  const { quellen } = planquellen(workbooks);
  for (const quelle of quellen) {
    const finanzplan = jahresspalten(quelle, "finanzplan");
    const shown = finanzplan.map(({ jahr }) => jahr);
    const further = jahresspalten(quelle, "vermoegensplan").filter(({ jahr }) => !shown.includes(jahr));
    const jahre = [
      ...finanzplan.map(({ jahr, spalte }) => ausblicksjahr(jahr, spalte)),
      ...further.map(({ jahr, spalte }) => ausblicksjahr(jahr, spalte)),
    ].sort((a, b) => a.jahr - b.jahr);
    if (jahre.length === 0) continue;
    const limits = quellen.flatMap(({ plan }) => hoechstbetraege(plan));
    const hoechstbetrag = hoechstbetragFuer(limits, quelle.plan.jahr) ?? limits[0];
    return {
      ...(quelle.datei !== undefined && { datei: quelle.datei }),
      finanzplan: finanzplan.length > 0,
      jahre,
      ...(hoechstbetrag && { hoechstbetrag }),
      quelle,
    };
  }
  return undefined;
}

/** The columns of a table that each plan a year. */
function jahresspalten(
  { plan }: Planquelle,
  kind: "finanzplan" | "vermoegensplan",
): { jahr: number; spalte: Quelle }[] {
  const tabelle = tabelleVon(plan, kind);
  if (!tabelle) return [];
  const planned = betragsspalten(tabelle).filter(
    (spalte) => ["ansatz", "betrag", "planung"].includes(spalte.art) && !istVeSpalte(spalte),
  );
  const own = planspalte(tabelle, plan.jahr);
  const year = (spalte: Spalte): number | undefined =>
    spalte.jahr ?? (spalte === own ? plan.jahr : undefined);
  const seen = new Set<number>();
  return planned.flatMap((spalte) => {
    const jahr = year(spalte);
    if (jahr === undefined || seen.has(jahr)) return [];
    seen.add(jahr);
    return [{ jahr, spalte: { tabelle, spalte } }];
  });
}

const ARTEN: Partial<Record<string, Zeilenart>> = {
  jahresgewinn: "jahresergebnis",
  jahresverlust: "jahresergebnis",
  abschreibungen: "abschreibungen",
  investitionskredite: "kredite",
  tilgung: "tilgung",
};
const SALDEN = ["zunahmeMittel", "abnahmeMittel"];

function ausblicksjahr(jahr: number, quelle: Quelle): Ausblicksjahr {
  const { tabelle, spalte } = quelle;
  const zeilen = Object.fromEntries(zeilenarten.map((art) => [art, ZERO])) as Record<Zeilenart, Decimal>;
  let halb = ZERO;
  const add = (art: Zeilenart, terme: Term[], faktor: 1 | -1): void => {
    halb = halb.plus(spiel(terme.map(({ figure }) => figure)));
    zeilen[art] = zeilen[art].plus(eurosumme(terme).times(faktor));
  };
  const lines = (gesamt: string) =>
    mittelzeilen(gesamt, [quelle]).linien.filter(({ position = "" }) => !SALDEN.includes(position));
  const investments = lines("summeAnlagevermoegen");
  const names = new Set(investments.map(({ name }) => name));
  for (const { position = "", terme } of lines("summeEinnahmen")) {
    add(ARTEN[position] ?? "sonstigeEinnahmen", terme(quelle), 1);
  }
  for (const { terme } of investments) add("investitionen", terme(quelle), -1);
  for (const { name, position = "", terme } of lines("summeAusgaben")) {
    if (!names.has(name)) add(ARTEN[position] ?? "sonstigeAusgaben", terme(quelle), -1);
  }
  const veraenderung = summe(Object.values(zeilen));
  const [zunahme] = eigenerBetrag(tabelle, "zunahmeMittel", spalte);
  const [abnahme] = eigenerBetrag(tabelle, "abnahmeMittel", spalte);
  const shown = (zunahme ? euro(zunahme) : ZERO).minus(abnahme ? euro(abnahme) : ZERO);
  const rounding = halb.plus(spiel([zunahme, abnahme].flatMap((figure) => figure ?? [])));
  const other = (zunahme ?? abnahme) && shown.minus(veraenderung).abs().gt(rounding);
  return { jahr, zeilen, veraenderung, ...(other && { imPlan: shown }) };
}

/** How much rounding may have taken from the sum of some figures, in euro. */
const spiel = (figures: Figure[]): Decimal =>
  summe(figures.map(({ halb, spalte: { einheit } }) => halb.times(einheit)));

const eurosumme = (terme: Term[]): Decimal =>
  summe(terme.map(({ figure, faktor }) => euro(figure).times(faktor)));

/** What the user adds. */
interface Ausblicksangaben {
  /** The years after this one are shown: the balance is that of its last day. */
  nach: number;
  bestand?: Decimal | undefined;
  hoechstbetrag?: Decimal | undefined;
}

/** A year with what follows from the balance at the start. */
export interface Liquiditaetsjahr extends Ausblicksjahr {
  /** Change since the start. */
  kumuliert: Decimal;
  bestand?: Decimal;
  kredit?: Decimal;
  auslastung?: Decimal;
  frei?: Decimal;
}

export interface Ausblick {
  jahre: Liquiditaetsjahr[];
  angaben: Ausblicksangaben;
}

/** L(t) = L(t−1) + change; the credit that it needs at the end of each year, against the Höchstbetrag. */
export function ausblick({ jahre }: Pick<Ausblicksplan, "jahre">, angaben: Ausblicksangaben): Ausblick {
  const { bestand, hoechstbetrag, nach } = angaben;
  const shown = jahre.filter(({ jahr }) => jahr > nach);
  const changes = shown.map(({ veraenderung }) => ({ einzahlung: veraenderung }));
  const total = bestaende(ZERO, changes);
  const balances = bestand && bestaende(bestand, changes);
  return {
    angaben,
    jahre: shown.map((year, index) => ({
      ...year,
      kumuliert: total[index] ?? ZERO,
      ...liquiditaet(balances?.[index], hoechstbetrag),
    })),
  };
}

function liquiditaet(
  bestand: Decimal | undefined,
  limit: Decimal | undefined,
): Pick<Liquiditaetsjahr, "bestand" | "kredit" | "auslastung" | "frei"> {
  if (!bestand) return {};
  const kredit = kreditFuer(bestand);
  const used = limit && auslastung(kredit, limit);
  return {
    bestand,
    kredit,
    ...(limit && { frei: kreditrahmen(kredit, limit) }),
    ...(used && { auslastung: used }),
  };
}
