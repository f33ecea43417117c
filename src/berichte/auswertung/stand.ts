import { summe, type Decimal } from "../../money/dezimal";
import type { Plan } from "../../plan/plan";
import { hauptplan } from "../../plan/teilplaene";
import { betragsspalten } from "../../plan/tabelle";
import { eigenerPlan } from "../../rules/gespeichert/eigenerplan";
import type { Term } from "../../plan/aufbau/gleichung";
import { festsetzungszeilen } from "../../plan/aufbau/festsetzungszeilen";
import type { Workbook } from "../../workbook/workbook";
import { genau, standtabelle, type Standtabelle, type Standzeile } from "./standtabelle";

/**
 * A state of a plan: its figures with their meaning, without sheets' layout, so that two states can be compared
 * although tables have moved, columns stand in another order, or one of them is another file.
 */
export interface Stand {
  name: string;
  /** When the figures were read, by the clock of the computer: "2026-11-21T14:05". */
  zeit: string;
  /** The planned year; absent where none was recognised. */
  jahr?: number;
  eckwerte: Eckwert[];
  tabellen: Standtabelle[];
}

/** One of the eight totals of the Beschluss for a year, in euro: as the Beschluss and as the plan have it. */
export interface Eckwert {
  /** Position of the form "festsetzung". */
  position: string;
  jahr?: number;
  beschluss?: Decimal;
  plan?: Decimal;
}

/** The state of a workbook as the check sees it: with what the user corrected in its recognition. */
export function standAus(workbook: Workbook, name: string, zeit: Date): Stand {
  return standVon(eigenerPlan(workbook), name, zeit);
}

export function standVon(plan: Plan, name: string, zeit: Date): Stand {
  const main = hauptplan(plan);
  return {
    name,
    zeit: zeitpunkt(zeit),
    ...(plan.jahr !== undefined && { jahr: plan.jahr }),
    eckwerte: jahre(main).flatMap((jahr) => eckwerte(main, jahr)),
    tabellen: plan.tabellen.map(standtabelle).filter(({ zeilen }) => zeilen.length > 0),
  };
}

function zeitpunkt(zeit: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = [zeit.getFullYear(), two(zeit.getMonth() + 1), two(zeit.getDate())].join("-");
  return `${day}T${two(zeit.getHours())}:${two(zeit.getMinutes())}`;
}

/** The planned year first, then the others for which an Ansatz is shown. */
function jahre(plan: Plan): (number | undefined)[] {
  const others = plan.tabellen
    .filter(({ kind }) => kind === "erfolgsplan" || kind === "vermoegensplan")
    .flatMap((tabelle) => betragsspalten(tabelle).filter(({ art }) => art === "ansatz"))
    .flatMap(({ jahr }) => (jahr === undefined || jahr === plan.jahr ? [] : [jahr]));
  return [plan.jahr, ...[...new Set(others)].sort()];
}

function eckwerte(plan: Plan, jahr: number | undefined): Eckwert[] {
  return festsetzungszeilen(plan, jahr).flatMap(({ position, beschluss, verlust, plan: terme }) => {
    if (!beschluss && terme.length === 0) return [];
    const decided = beschluss && beschluss.wert.times(beschluss.spalte.einheit);
    return [
      {
        position,
        ...(jahr !== undefined && { jahr }),
        ...(decided && { beschluss: genau(verlust ? decided.negated() : decided) }),
        ...(terme.length > 0 && { plan: genau(summe(terme.map(inEuro))) }),
      },
    ];
  });
}

const inEuro = ({ figure, faktor }: Term): Decimal => figure.wert.times(figure.spalte.einheit).times(faktor);

/** The same state of a file that is not open: nobody can go to its cells. */
export function ohneZellen(stand: Stand): Stand {
  const bare = ({ werte, ...zeile }: Standzeile): Standzeile => ({
    ...zeile,
    werte: werte.map((wert) => wert && { betrag: wert.betrag }),
  });
  return {
    ...stand,
    tabellen: stand.tabellen.map((tabelle) => ({ ...tabelle, zeilen: tabelle.zeilen.map(bare) })),
  };
}
