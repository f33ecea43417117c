import { landVon } from "../../plan/aufbau/landesform";
import type { Plan } from "../../plan/plan";
import type { Regel } from "./regel";

/** The Land whose law the rules of the catalogue cite themselves. */
const EIGENES = "rheinland-pfalz";

/** What a finding of a rule rests on in a plan: the law of its Land; where that is unknown, no law. */
export function grundlage(plan: Plan, { grundlage: own, recht, relationen }: Regel): string {
  const land = landVon(plan);
  if (recht === undefined || land?.id === EIGENES) return own;
  return land?.recht.stellen[recht] || land?.recht.name || (relationen ? "Rechenprobe" : "Wirtschaftsplan");
}
