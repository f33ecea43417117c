import { tagImJahr, tageImJahr, type Datum } from "../../finance/datum";
import { Rechenfehler, type Rechengrund } from "../../finance/fehler";
import { hochrechnung, vollendeteMonate, type Hochrechnungsverfahren } from "../../finance/hochrechnung";
import { Decimal, ZERO, summe } from "../../money/dezimal";
import { ANLAGEN } from "../../plan/formulare/vermoegensplan";
import { methodenschluessel, type Methode } from "../../plan/methoden";
import { betrag, type Tabelle, type Zeile } from "../../plan/tabelle";
import { euro } from "../../plan/aufbau/gleichung";
import type { Berichtsspalten } from "../berichtsquelle";
import { passt, type Betrag, type Berichtsbetraege, type Rechenwerte } from "./rechenwerte";

/** Methods that need nothing beside the report, the day and the course of a year. */
export type Standardverfahren = Extract<
  Hochrechnungsverfahren,
  "linear" | "taggenau" | "saison" | "restplan"
>;

/** What all rows of a report share. */
export interface Lage {
  stichtag: Datum;
  /** For rows without a method of their own. */
  verfahren: Standardverfahren;
  /** By `methodenschluessel`. */
  methoden: Readonly<Record<string, Methode>>;
  /** Twelve monthly values, for "saison" and "restplan" where the report shows no Ist of the prior year. */
  profil?: readonly Decimal[] | undefined;
}

/**
 * gewaehlt: chosen or stored for the row; bericht: the report's own Hochrechnung shows it; vorgabe: as most rows
 * are; abgeleitet: follows from other rows.
 */
type Herkunft = "gewaehlt" | "bericht" | "vorgabe" | "abgeleitet";

export interface Zeilenmethode {
  methode: Methode;
  herkunft: Herkunft;
}

/** The method of a row: its own, the one that the report shows, the usual one of its kind. */
export function zeilenmethode(
  { kind }: Tabelle,
  zeile: Zeile,
  spalten: Berichtsspalten,
  werte: Berichtsbetraege,
  lage: Lage,
): Zeilenmethode {
  const key = methodenschluessel(kind, zeile);
  const own = key === undefined ? undefined : lage.methoden[key];
  if (own) return { methode: own, herkunft: "gewaehlt" };
  const shown = gezeigtesVerfahren(zeile, spalten, werte, lage.stichtag);
  if (shown && shown !== "linear") return { methode: { verfahren: shown }, herkunft: "bericht" };
  const sachanlage = kind === "zwischenbericht-vermoegensplan" && istSachanlage(zeile);
  const usual = sachanlage && werte.plan && !shown ? "plan" : lage.verfahren;
  return { methode: { verfahren: usual }, herkunft: "vorgabe" };
}

/** What is built or bought does not run with the months: it is expected as planned. */
function istSachanlage({ position }: Zeile): boolean {
  return position !== undefined && (ANLAGEN.summeSachanlagen?.includes(position) ?? false);
}

/** By which method the report's own Hochrechnung follows, as far as that can be seen. */
function gezeigtesVerfahren(
  zeile: Zeile,
  spalten: Berichtsspalten,
  { plan, ist }: Berichtsbetraege,
  stichtag: Datum,
): "linear" | "plan" | "jahresposten" | undefined {
  const shown = gezeigt(zeile, spalten);
  const monate = vollendeteMonate({ datum: stichtag });
  if (!shown || !ist || monate === 0) return undefined;
  const mal = new Decimal(12).div(monate);
  if (passt(betraglich(shown), { wert: ist.wert.abs().times(mal), halb: ist.halb.times(mal) })) {
    // Two zeros follow by any method.
    return shown.wert.isZero() && ist.wert.isZero() ? undefined : "linear";
  }
  if (plan && shown.wert.abs().eq(plan.wert.abs())) return "plan";
  return shown.wert.abs().eq(ist.wert.abs()) ? "jahresposten" : undefined;
}

const betraglich = ({ wert, halb }: Betrag): Betrag => ({ wert: wert.abs(), halb });

/** What the report itself projects for a row, in euro. */
export function gezeigt(
  zeile: Zeile | undefined,
  { hochrechnung: spalte }: Berichtsspalten,
): Betrag | undefined {
  const figure = spalte && betrag(zeile, spalte);
  return figure && { wert: euro(figure), halb: figure.halb.times(figure.spalte.einheit) };
}

/** kein-ist: the cell is blank, which is not zero. */
export type Hindernis = Rechengrund["art"] | "kein-ist";

interface Gerechnet {
  werte: Rechenwerte;
  /** The course of the year does not fit: projected linearly instead. */
  ersatz?: "linear";
  /** Why there is no Hochrechnung. */
  hindernis?: Hindernis;
}

/** Projects the amounts of a row by a method. Amounts of the user's own have the sign of the sheet: `vorzeichen`. */
export function gerechnet(
  werte: Berichtsbetraege,
  methode: Methode,
  lage: Lage,
  vorzeichen: 1 | -1 = 1,
): Gerechnet {
  try {
    return mitMethode(werte, methode, lage, vorzeichen);
  } catch (error) {
    if (error instanceof Rechenfehler) return { werte, hindernis: error.grund.art };
    throw error;
  }
}

function mitMethode(werte: Berichtsbetraege, methode: Methode, lage: Lage, vorzeichen: 1 | -1): Gerechnet {
  const ist = werte.ist?.wert;
  const { stichtag: datum } = lage;
  const mit = (start: Decimal, ...own: Decimal[]): Gerechnet => ({
    werte: { ...werte, hochrechnung: start.plus(summe(own).times(vorzeichen)) },
  });
  switch (methode.verfahren) {
    case "manuell":
      return mit(ZERO, new Decimal(methode.wert));
    case "raten":
      return mit(ist ?? ZERO, new Decimal(methode.rate).times(methode.offen));
    case "obligo":
      return mit(ist ?? ZERO, new Decimal(methode.obligo), new Decimal(methode.rest));
    case "linear":
    case "taggenau":
    case "saison":
      if (!ist) return { werte, hindernis: "kein-ist" };
  }
  const { verfahren } = methode;
  const planansatz = werte.plan?.wert;
  const { wert, ersatz } = hochrechnung({
    ist: ist ?? ZERO,
    stichtag: { datum },
    verfahren,
    planansatz,
    profil: vorjahresverlauf(werte, lage) ?? lage.profil,
  });
  const mal = vielfaches(verfahren, datum);
  return {
    werte: { ...werte, hochrechnung: wert, ...(mal && { mal }) },
    ...(ersatz && { ersatz }),
  };
}

function vielfaches(verfahren: Hochrechnungsverfahren, datum: Datum): Decimal | undefined {
  if (verfahren === "linear") return new Decimal(12).div(vollendeteMonate({ datum }));
  if (verfahren === "taggenau") return new Decimal(tageImJahr(datum.jahr)).div(tagImJahr(datum));
  return undefined;
}

/** The prior year up to the day, and what followed, as a course of twelve months. */
function vorjahresverlauf(
  { vorjahr, vorjahresIst }: Berichtsbetraege,
  { stichtag }: Lage,
): Decimal[] | undefined {
  if (!vorjahr || !vorjahresIst) return undefined;
  return verlaufAus(vorjahresIst.wert, vorjahr.wert, vollendeteMonate({ datum: stichtag }));
}

/** A course of twelve months of which only the part up to a month and the whole are known. */
export function verlaufAus(bis: Decimal, gesamt: Decimal, monate: number): Decimal[] | undefined {
  if (monate < 1) return undefined;
  return Array.from({ length: 12 }, (_, month) =>
    (month === monate - 1 ? bis : ZERO).plus(month === 11 ? gesamt.minus(bis) : ZERO),
  );
}
