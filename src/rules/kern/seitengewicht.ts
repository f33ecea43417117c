import { istSeitengleich } from "../../plan/aufbau/landesform";
import type { Plan } from "../../plan/plan";
import type { Relation } from "./regel";

/** Unequal sides are a Fehler where law or print of the Land make them equal, else a Hinweis. */
export function seitengewicht(plan: Plan): Pick<Relation, "severity"> {
  return istSeitengleich(plan) ? {} : { severity: "info" };
}
