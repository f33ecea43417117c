import { Decimal, ZERO, runden } from "../money/dezimal";
import { type Datum, istMonatsende, monatszahl, vergleicheDatum } from "./datum";
import { degressiveSchritte, type Abschnitt } from "./degressiv";
import { Rechenfehler } from "./fehler";
import { ELEKTROFAHRZEUG, liegtIn, SAMMELPOSTEN } from "./recht";

export const ABSCHREIBUNGSVERFAHREN = [
  "linear",
  "degressiv",
  "elektrofahrzeug",
  "pool",
  "sofort",
  "keine",
] as const;
type Abschreibungsverfahren = (typeof ABSCHREIBUNGSVERFAHREN)[number];

/** One asset. Amounts in euro, the useful life in years (fractions of a year are allowed). */
export interface Anlage {
  anschaffungswert: Decimal;
  /** Needed for linear and degressiv, without meaning for the others. */
  nutzungsdauer?: Decimal | undefined;
  anschaffung: Datum;
  verfahren: Abschreibungsverfahren;
  /** A degressive rate of its own, in per cent; the law's without it. */
  satz?: Decimal | undefined;
  abgang?: Datum | undefined;
  /** What stays in the books until the disposal; 0 without it. */
  erinnerungswert?: Decimal | undefined;
}

/** A depreciation plan that was checked and can be asked for any month. */
export interface Abschreibungsplan {
  anlage: Anlage;
  /** Month numbers (monatszahl): first month, first month without depreciation, month of the disposal. */
  beginn: number;
  ende: number;
  abgang: number | undefined;
  /** Cumulated depreciation after a number of months from the beginning, in cents exact, never decreasing. */
  kumuliert: (monate: number) => Decimal;
}

const LAENGSTE_NUTZUNGSDAUER = 200;

/**
 * The depreciation plan of an asset (§ 253 Abs. 3 HGB; § 6 Abs. 2, 2a, § 7 Abs. 1 to 3 EStG). The month of
 * acquisition counts in full, that of a disposal where it is on the month's last day (R 7.4 Abs. 8 EStR: for the time
 * until the disposal). In a pool disposals change nothing, and what is written off at once stays so. Throws a
 * Rechenfehler where the asset is impossible.
 */
export function abschreibungsplan(anlage: Anlage): Abschreibungsplan {
  pruefe(anlage);
  const beginn = monatszahl(anlage.anschaffung);
  const abschnitte = abschnitteVon(anlage);
  const dauer = abschnitte.reduce((monate, abschnitt) => monate.plus(abschnitt.monate), ZERO);
  const abgang = anlage.verfahren === "pool" ? undefined : anlage.abgang;
  const letzter =
    abgang === undefined || anlage.verfahren === "sofort" ? Infinity : monateBis(abgang, beginn);
  const hoechstens = anlage.anschaffungswert.minus(anlage.erinnerungswert ?? ZERO);
  return {
    anlage,
    beginn,
    ende: beginn + dauer.ceil().toNumber(),
    abgang: abgang && monatszahl(abgang),
    kumuliert: (monate) => Decimal.min(ueberAbschnitte(abschnitte, Math.min(monate, letzter)), hoechstens),
  };
}

/** Months from the first one to a disposal, the last of them where it is completed. */
const monateBis = (abgang: Datum, beginn: number): number =>
  monatszahl(abgang) - beginn + (istMonatsende(abgang) ? 1 : 0);

function pruefe({ anschaffungswert, nutzungsdauer, anschaffung, verfahren, ...rest }: Anlage): void {
  if (anschaffungswert.isNegative() && !anschaffungswert.isZero()) {
    throw new Rechenfehler({ art: "anschaffungswert-negativ" });
  }
  if (verfahren === "linear" || verfahren === "degressiv") pruefeNutzungsdauer(nutzungsdauer);
  const { abgang, erinnerungswert = ZERO } = rest;
  if (erinnerungswert.lt(0) || erinnerungswert.gt(anschaffungswert)) {
    throw new Rechenfehler({ art: "erinnerungswert-ausserhalb" });
  }
  if (abgang && vergleicheDatum(abgang, anschaffung) < 0) {
    throw new Rechenfehler({ art: "abgang-vor-anschaffung", anschaffung, abgang });
  }
}

/** An empty cell of a desktop Excel comes as 0: that is a life that nobody entered. */
function pruefeNutzungsdauer(nutzungsdauer = ZERO): void {
  if (nutzungsdauer.isZero()) throw new Rechenfehler({ art: "nutzungsdauer-fehlt" });
  if (nutzungsdauer.lt(0) || nutzungsdauer.gt(LAENGSTE_NUTZUNGSDAUER)) {
    throw new Rechenfehler({ art: "nutzungsdauer-ausserhalb" });
  }
}

function abschnitteVon(anlage: Anlage): Abschnitt[] {
  const { anschaffungswert, nutzungsdauer = ZERO, anschaffung, verfahren, satz } = anlage;
  switch (verfahren) {
    case "linear":
      return [{ monate: lebensmonate(nutzungsdauer), betrag: anschaffungswert }];
    case "degressiv":
      return degressiveSchritte(anschaffungswert, lebensmonate(nutzungsdauer), anschaffung, satz);
    case "elektrofahrzeug":
      return elektroschritte(anschaffungswert, anschaffung);
    case "pool":
      return jahresschritte(anschaffungswert, anschaffung, SAMMELPOSTEN.prozent);
    case "sofort":
      return [{ monate: new Decimal(1), betrag: anschaffungswert }];
    case "keine":
      return [];
  }
}

/** Useful life in months. Five thirds of a year, which no cell can hold exactly, are 20 months. */
function lebensmonate(nutzungsdauer: Decimal): Decimal {
  const monate = nutzungsdauer.times(12);
  const ganze = runden(monate);
  return ganze.gt(0) && monate.minus(ganze).abs().lt("1e-9") ? ganze : monate;
}

function elektroschritte(anschaffungswert: Decimal, anschaffung: Datum): Abschnitt[] {
  if (!liegtIn(anschaffung, ELEKTROFAHRZEUG)) {
    throw new Rechenfehler({
      art: "verfahren-unzulaessig",
      verfahren: "elektrofahrzeug",
      anschaffung,
      zeitraeume: [ELEKTROFAHRZEUG],
    });
  }
  return jahresschritte(anschaffungswert, anschaffung, ELEKTROFAHRZEUG.prozent);
}

/** Fixed shares of the years from that of the acquisition on, whatever its month; the last one has the rest. */
function jahresschritte(
  anschaffungswert: Decimal,
  anschaffung: Datum,
  prozent: readonly number[],
): Abschnitt[] {
  let rest = anschaffungswert;
  return prozent.map((anteil, jahr) => {
    const betrag =
      jahr === prozent.length - 1
        ? rest
        : Decimal.min(runden(anschaffungswert.times(anteil).div(100), 2), rest);
    rest = rest.minus(betrag);
    return { monate: new Decimal(jahr === 0 ? 13 - anschaffung.monat : 12), betrag };
  });
}

function ueberAbschnitte(abschnitte: readonly Abschnitt[], monate: number): Decimal {
  let kumuliert = ZERO;
  let uebrig = new Decimal(Math.max(0, monate));
  for (const abschnitt of abschnitte) {
    if (uebrig.lt(abschnitt.monate)) {
      return kumuliert.plus(runden(abschnitt.betrag.times(uebrig).div(abschnitt.monate), 2));
    }
    kumuliert = kumuliert.plus(abschnitt.betrag);
    uebrig = uebrig.minus(abschnitt.monate);
  }
  return kumuliert;
}

/** Cumulated depreciation at the end of a month (monatszahl). */
export function kumuliertBis(plan: Abschreibungsplan, monat: number): Decimal {
  return plan.kumuliert(Math.max(0, monat - plan.beginn + 1));
}

const vorJahr = (jahr: number) => monatszahl({ jahr, monat: 1 }) - 1;

/** The year's depreciation in euro and cents. */
export function jahresabschreibung(plan: Abschreibungsplan, jahr: number): Decimal {
  return kumuliertBis(plan, vorJahr(jahr + 1)).minus(kumuliertBis(plan, vorJahr(jahr)));
}

/** Book value at the end of a day's month: 0 before the acquisition and from the end of the disposal's month on. */
export function restbuchwert(plan: Abschreibungsplan, stichtag: Pick<Datum, "jahr" | "monat">): Decimal {
  const monat = monatszahl(stichtag);
  if (monat < plan.beginn || (plan.abgang !== undefined && monat >= plan.abgang)) return ZERO;
  return plan.anlage.anschaffungswert.minus(kumuliertBis(plan, monat));
}

/** A year of the plan: Anfangsbestand + Zugang − Abschreibung − Abgang = Endbestand, all book values. */
interface Planjahr {
  jahr: number;
  anfangsbestand: Decimal;
  zugang: Decimal;
  abschreibung: Decimal;
  abgang: Decimal;
  endbestand: Decimal;
}

/** Every year from the acquisition until nothing is left to write off or to dispose of. */
export function planjahre(plan: Abschreibungsplan): Planjahr[] {
  const erstes = plan.anlage.anschaffung.jahr;
  const jahre: Planjahr[] = [];
  let anfangsbestand = ZERO;
  for (let jahr = erstes; jahr <= letztesJahr(plan); jahr += 1) {
    const zugang = jahr === erstes ? plan.anlage.anschaffungswert : ZERO;
    const abschreibung = jahresabschreibung(plan, jahr);
    const endbestand = restbuchwert(plan, { jahr, monat: 12 });
    const abgang = anfangsbestand.plus(zugang).minus(abschreibung).minus(endbestand);
    jahre.push({ jahr, anfangsbestand, zugang, abschreibung, abgang, endbestand });
    anfangsbestand = endbestand;
  }
  return jahre;
}

const jahrDesMonats = (monat: number) => Math.floor(monat / 12);

/** The last year that changes the book value. A disposal comes later where an Erinnerungswert is left until then. */
function letztesJahr({ ende, abgang, anlage, kumuliert }: Abschreibungsplan): number {
  const abgeschrieben = Math.max(jahrDesMonats(ende - 1), anlage.anschaffung.jahr);
  if (abgang === undefined) return abgeschrieben;
  const bleibtEtwas = kumuliert(Infinity).lt(anlage.anschaffungswert);
  const abgangsjahr = jahrDesMonats(abgang);
  return bleibtEtwas ? abgangsjahr : Math.min(abgeschrieben, abgangsjahr);
}

/** AfA-Vorschau: the sum of all plans' depreciation, one figure per year. Throws where the years are reversed. */
export function abschreibungsvorschau(
  plaene: Iterable<Abschreibungsplan>,
  vonJahr: number,
  bisJahr: number,
): Decimal[] {
  if (vonJahr > bisJahr) throw new Rechenfehler({ art: "jahre-vertauscht", von: vonJahr, bis: bisJahr });
  const summen = Array.from({ length: bisJahr - vonJahr + 1 }, () => ZERO);
  for (const plan of plaene) {
    const erstes = Math.max(vonJahr, plan.anlage.anschaffung.jahr);
    const letztes = Math.min(bisJahr, jahrDesMonats(plan.ende - 1));
    for (let jahr = erstes; jahr <= letztes; jahr += 1) {
      const stelle = jahr - vonJahr;
      summen[stelle] = (summen[stelle] ?? ZERO).plus(jahresabschreibung(plan, jahr));
    }
  }
  return summen;
}
