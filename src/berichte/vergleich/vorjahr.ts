import { vergleich as texte } from "../../texte/vergleich";
import { ohneZellen, type Stand } from "../auswertung/stand";

/**
 * What a plan shows beside its planned year: its own columns of the year before, as an earlier state. Undefined where it
 * shows no Ansatz of that year.
 */
export function vorjahresstand(stand: Stand): Stand | undefined {
  const { jahr, eckwerte } = stand;
  const vorjahr = jahr === undefined ? undefined : jahr - 1;
  if (vorjahr === undefined || !eckwerte.some((eckwert) => eckwert.jahr === vorjahr)) return undefined;
  return { ...ohneZellen(stand), name: texte.vorjahr.name, jahr: vorjahr };
}
