import { Decimal, runden } from "../../money/dezimal";
import type { Plan } from "../../plan/plan";
import { bewerten, figuren } from "./bewerten";
import { entscheidbar } from "./entscheidbar";
import type { Finding, Regelpruefung, Severity, Summand } from "./ergebnis";
import { katalog } from "../katalog";
import type { Befund, Bewertung, Regel, Relation } from "./regel";
import { inSpalte, spaltenname, toleranzText, zelleVon } from "./saetze";
import { mitTabelle } from "./tabellenort";
import { ursachen } from "./ursachen";

/** A relation of a rule, evaluated. */
interface Regelbewertung extends Bewertung {
  regel: Regel;
}

/** What the rules of the catalogue found in a plan. */
export interface Pruefung {
  bewertungen: Regelbewertung[];
  /** How many times a rule looked. */
  geprueft: number;
  /** The same for each rule, in the order of the catalogue. */
  regeln: Regelpruefung[];
  /** Fehler before Warnungen before Hinweise; within these in the order of the catalogue. */
  findings: Finding[];
}

/** Evaluates every rule of the catalogue and ranks the causes of what does not hold. */
export function ausfuehren(plan: Plan): Pruefung {
  const istEntscheidbar = entscheidbar(plan);
  const bewertungen = katalog.flatMap((regel) =>
    (regel.relationen?.(plan) ?? [])
      .filter(istEntscheidbar)
      .map((relation) => ({ regel, ...bewerten(relation) })),
  );
  const suspects = ursachen(plan, bewertungen);
  const weitere = katalog.map((regel) => ({
    regel,
    ...(regel.befunde?.(plan, bewertungen) ?? { geprueft: 0, befunde: [] }),
  }));
  const findings = [
    ...bewertungen.flatMap((bewertung) => befundAus(bewertung, suspects.get(bewertung) ?? [])),
    ...weitere.flatMap(({ regel, befunde }) => befunde.map((befund) => vervollstaendigt(regel, befund))),
  ];
  const regeln = weitere.map(({ regel, geprueft }) => ({
    id: regel.id,
    titel: regel.titel,
    geprueft: geprueft + bewertungen.filter((bewertung) => bewertung.regel === regel).length,
  }));
  return {
    bewertungen,
    geprueft: regeln.reduce((total, { geprueft }) => total + geprueft, 0),
    regeln,
    findings: findings.map(mitTabelle(plan)).sort(nachSchwere),
  };
}

const RANG: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Fehler before Warnungen before Hinweise. */
export function nachSchwere(a: Finding, b: Finding): number {
  return RANG[a.severity] - RANG[b.severity];
}

/** A relation that does not hold, or one that holds only by rounding although it should come out even. */
function befundAus(bewertung: Regelbewertung, suspects: Finding["suspects"]): Finding[] {
  const { regel, relation, gilt } = bewertung;
  const hint = gilt ? unwahrscheinlich(bewertung) : undefined;
  if (gilt && !hint) return [];
  const tolerance = toleranzText(bewertung);
  return [
    {
      rule: regel.id,
      severity: hint ? "info" : durchRundung(bewertung) ? "warning" : regel.severity,
      basis: regel.grundlage,
      ...zelleVon(relation.gesamt),
      message: [relation.satz(bewertung), hint].filter(Boolean).join(" "),
      expected: gezeigt(bewertung).toString(),
      actual: relation.gesamt.wert.toString(),
      difference: relation.gesamt.wert.minus(gezeigt(bewertung)).toString(),
      ...(tolerance !== undefined && { tolerance }),
      cells: figuren(relation).map(zelleVon),
      terms: summanden(relation),
      suspects,
    },
  ];
}

/** The figures behind the expected value, each with what it counts for in the unit of the total. */
function summanden({ gesamt, terme }: Relation): Summand[] {
  const column = spaltenname(gesamt.spalte);
  return terme.map(({ figure, faktor }) => ({
    ...zelleVon(figure),
    label: spaltenname(figure.spalte) === column ? figure.label : inSpalte(figure.label, figure.spalte),
    amount: figure.wert.toString(),
    factor: new Decimal(faktor).times(figure.spalte.einheit).div(gesamt.spalte.einheit).toString(),
  }));
}

/**
 * The expected value in the unit of its column; one that is computed from a part or a share as exactly as the cell is
 * shown, or as it holds its own.
 */
function gezeigt({ relation: { gesamt, terme }, soll }: Bewertung): Decimal {
  const value = soll.div(gesamt.spalte.einheit);
  const stellen = Math.max(gesamt.stellen, gesamt.wert.decimalPlaces());
  return terme.some(({ faktor }) => !new Decimal(faktor).abs().eq(1)) ? runden(value, stellen) : value;
}

/** Whether the difference is within what items rounded to whole units may add up to: (n + 1) / 2 units. */
function durchRundung({ relation, differenz }: Bewertung): boolean {
  const unit = relation.gesamt.spalte.einheit;
  return relation.gerundeteTerme === true && differenz.abs().lte((unit * (relation.terme.length + 1)) / 2);
}

/** Why a difference that rounding may explain is to be looked at all the same; undefined where it is not. */
function unwahrscheinlich(bewertung: Bewertung): string | undefined {
  const { relation, differenz } = bewertung;
  if (differenz.isZero()) return undefined;
  const figures = figuren(relation);
  const booked = figures.every(
    ({ spalte, stellen }) => ["ergebnis", "ist"].includes(spalte.art) && stellen >= 2,
  );
  if (booked) return "Gebuchte Beträge gehen auf den Cent auf; bitte die Cent prüfen.";
  // Rounding errors of n + 1 figures are spread like a normal distribution of this width (three sigma).
  const unit = Decimal.max(...figures.map(({ halb, spalte }) => halb.times(2 * spalte.einheit)));
  const width = unit.times(3).times(new Decimal(figures.length).div(12).sqrt());
  return differenz.abs().gt(width)
    ? "Das ist mehr, als Rundung gewöhnlich ausmacht; bitte ansehen."
    : undefined;
}

function vervollstaendigt(regel: Regel, befund: Befund): Finding {
  return { rule: regel.id, severity: regel.severity, basis: regel.grundlage, suspects: [], ...befund };
}
