import { landMit } from "../formulare/laender";
import type { Festsetzungsbetrag, Land, Landesform } from "../formulare/laender/land";
import { tabelleVon, type Plan } from "../plan";
import { positionszeile } from "../tabelle";

/** The Land whose form and law count; undefined where it is unknown. */
export const landVon = ({ land }: Pick<Plan, "land">): Land | undefined => landMit(land);

const ZAHLUNGEN: Festsetzungsbetrag[] = ["saldoLaufend", "saldoInvestition", "einzahlungenLaufend"];

/**
 * The form of its Land that a plan has: of several the one with the second plan that is there, else today's. Undefined
 * where the Land is unknown, or nothing of its law was read.
 */
export function landesform(plan: Plan): Landesform | undefined {
  const [today, ...former] = landVon(plan)?.formen ?? [];
  const beschluss = tabelleVon(plan, "festsetzung");
  const fixes = (betraege: Festsetzungsbetrag[]): boolean =>
    beschluss !== undefined && betraege.some((betrag) => positionszeile(beschluss, betrag) !== undefined);
  const payments = tabelleVon(plan, "liquiditaetsplan") !== undefined || fixes(ZAHLUNGEN);
  const capital = tabelleVon(plan, "vermoegensplan") !== undefined || fixes(["einnahmen", "ausgaben"]);
  if (payments || !capital) return today;
  return [today, ...former].find((form) => form?.zweiterPlan === "vermoegensplan") ?? today;
}

/** Whether the law of the plan's Land requires this amount of its Beschluss. */
export function istPflicht(plan: Plan, betrag: string): boolean {
  return landesform(plan)?.betraege[betrag as Festsetzungsbetrag]?.grad === "pflicht";
}

/** Whether law or print of the plan's Land make both sides of its Vermögensplan equal. */
export const istSeitengleich = (plan: Plan): boolean => landesform(plan)?.seitenGleich === true;
