import { pruefen } from "../../src/rules/pruefen";
import { mappe } from "../hilfen/mappe";
import { kurz } from "./befunde";

/** Every finding over small text tables, each with its rule: nothing at all where the tables are right. */
export function alleBefunde(sheets: Record<string, string>): string[] {
  return pruefen(mappe(sheets)).findings.map((finding) => `${finding.rule} ${kurz(finding)}`);
}
