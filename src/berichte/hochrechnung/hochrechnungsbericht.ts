import type { Datum } from "../../finance/datum";
import { vollendeteMonate } from "../../finance/hochrechnung";
import { Decimal } from "../../money/dezimal";
import { hoechstbetraege } from "../../plan/aufbau/kredite";
import { stichtag as stichtagVon } from "../../plan/aufbau/stichtag";
import type { Methode } from "../../plan/methoden";
import type { Vorgaben } from "../../plan/vorgaben";
import type { Workbook } from "../../workbook/workbook";
import { berichtsquelle, planquellen, type Berichtsquelle } from "../berichtsquelle";
import { guvhochrechnung, type Guvhochrechnung } from "./guvhochrechnung";
import type { Hochrechnungslinie, Hochrechnungszeile } from "./hochrechnungszeilen";
import { kreditstaende, type Kreditstand } from "./kreditstand";
import { vermoegenshochrechnung, type Vermoegenshochrechnung } from "./vermoegenshochrechnung";
import { verlaufAus, type Lage, type Standardverfahren } from "./zeilenmethode";

/** Share of the year up to the day (0 to 1), or twelve monthly values. */
export type Jahresverlauf = { anteil: Decimal } | { monate: Decimal[] };

/** What the user adds to the report. */
export interface Hochrechnungsangaben {
  /** Instead of the day that was recognised. */
  stichtag?: Datum | undefined;
  verfahren: Standardverfahren;
  verlauf?: Jahresverlauf | undefined;
  /** Instead of those stored in the open workbook; absent: the stored ones. */
  methoden?: Readonly<Record<string, Methode>> | undefined;
}

export interface Hochrechnungsbericht {
  kind: "bericht";
  /** Name of the file, where it is not the open workbook. */
  datei?: string;
  jahr: number;
  stichtag: Datum;
  /** The day that the report names. */
  erkannt?: Datum;
  /** Completed months up to the day. */
  monate: number;
  guv?: Guvhochrechnung;
  vermoegensplan?: Vermoegenshochrechnung;
  kredite: Kreditstand[];
  vorgaben: Vorgaben;
}

/** kein-ist: no report is there, `plan` whether a plan is; kein-stichtag: the report names no day. */
export type Hochrechnungsergebnis =
  Hochrechnungsbericht | { kind: "kein-ist"; plan: boolean } | { kind: "kein-stichtag"; datei?: string };

/** The half-year report of the workbooks that were checked together. Never throws for bad content. */
export function hochrechnungsbericht(
  workbooks: Workbook[],
  angaben: Hochrechnungsangaben,
): Hochrechnungsergebnis {
  const { quellen, vorgaben } = planquellen(workbooks);
  const quelle = berichtsquelle(quellen);
  if (!quelle) return { kind: "kein-ist", plan: quellen.some(({ plan }) => hatPlan(plan.tabellen)) };
  const { datei } = quelle;
  const erkannt = erkannterStichtag(quelle);
  const stichtag = angaben.stichtag ?? erkannt;
  if (!stichtag) return { kind: "kein-stichtag", ...(datei !== undefined && { datei }) };
  const monate = vollendeteMonate({ datum: stichtag });
  const lage: Lage = {
    stichtag,
    verfahren: angaben.verfahren,
    methoden: angaben.methoden ?? vorgaben.methoden,
    profil: angaben.verlauf && verlaufswerte(angaben.verlauf, monate),
  };
  const guv = quelle.guv && guvhochrechnung(quelle.guv, lage, vorgaben);
  const vermoegensplan =
    quelle.vermoegensplan && vermoegenshochrechnung(quelle.vermoegensplan, lage, vorgaben, guv?.rechenwerte);
  return {
    kind: "bericht",
    ...(datei !== undefined && { datei }),
    jahr: stichtag.jahr,
    stichtag,
    ...(erkannt && { erkannt }),
    monate,
    ...(guv && { guv }),
    ...(vermoegensplan && { vermoegensplan }),
    kredite: kreditstaende(
      quelle.plan,
      quellen.flatMap(({ plan }) => hoechstbetraege(plan)),
      stichtag.jahr,
    ),
    vorgaben,
  };
}

const hatPlan = (tabellen: { kind: string }[]): boolean =>
  tabellen.some(({ kind }) => /^(erfolgsplan|vermoegensplan|festsetzung)/.test(kind));

function erkannterStichtag({ guv, vermoegensplan, jahr }: Berichtsquelle): Datum | undefined {
  const columns = [guv, vermoegensplan].flatMap((part) =>
    part ? [{ tabelle: part.tabelle, spalte: part.spalten.ist }] : [],
  );
  return stichtagVon(columns, jahr);
}

function verlaufswerte(verlauf: Jahresverlauf, monate: number): readonly Decimal[] | undefined {
  if ("monate" in verlauf) return verlauf.monate;
  return verlaufAus(verlauf.anteil, new Decimal(1), monate);
}

/** All projected rows, those of the GuV first. */
export function alleZeilen({
  guv,
  vermoegensplan,
}: Pick<Hochrechnungsbericht, "guv" | "vermoegensplan">): Hochrechnungszeile[] {
  const linien: Hochrechnungslinie[] = [...(guv?.linien ?? []), ...(vermoegensplan?.linien ?? [])];
  return linien.flatMap(({ zeilen }) => zeilen);
}
