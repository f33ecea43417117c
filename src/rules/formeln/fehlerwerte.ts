import type { Plan } from "../../plan/plan";
import { plantabelle } from "../../plan/plantabelle";
import type { Tabelle } from "../../plan/tabelle";
import { anzahl } from "../../texte/anzahl";
import { fehlertext, OHNE_ADDIN, OHNE_FORMEL } from "../../texte/fehlerwerte";
import { germanError } from "../../workbook/fehlerwerte";
import type { Formelindex } from "../../workbook/formel/formelindex";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import type { Befund, Regel } from "../kern/regel";
import { benennung } from "./benennung";
import { abhaengige, fehlerbild, herkunft, type Fehlerzelle } from "./fehlerbild";
import { formeltext, HOECHSTENS_ZELLEN, stellenliste, zelleAus } from "./stellen";

/** What the error values of the plan go back to, what belongs together in one finding. */
function fehlerbefunde(index: Formelindex, plan: Plan): Befund[] {
  const { zellen, urspruenge } = fehlerbild(index);
  const tabelle = tabellen(plan);
  const imPlan = new Set(zellen.filter((zelle) => tabelle(zelle) !== undefined));
  const wichtig = herkunft(imPlan);
  const relevant = urspruenge.filter((zelle) => imPlan.has(zelle) || wichtig.has(zelle));
  return gruppen(plan, tabelle, relevant).flatMap((group) => befund(index, plan, imPlan, group) ?? []);
}

type Fehlertabelle = (zelle: Fehlerzelle) => Tabelle | undefined;

/** In which table of the plan error values stand; undefined for all others, which are the user's own business. */
function tabellen(plan: Plan): Fehlertabelle {
  const sheets = new Map<string, ReturnType<typeof plantabelle>>();
  return (zelle) => {
    const tabelle = sheets.get(zelle.blatt) ?? plantabelle(plan, zelle.blatt);
    sheets.set(zelle.blatt, tabelle);
    return tabelle(zelle);
  };
}

/** Of one kind, in one table, and to be put right in the same way. */
function gruppen(plan: Plan, tabelle: Fehlertabelle, urspruenge: Fehlerzelle[]): Fehlerzelle[][] {
  const nummern = new Map(plan.tabellen.map((table, index) => [table, index]));
  const groups = new Map<string, Fehlerzelle[]>();
  for (const zelle of urspruenge) {
    const table = tabelle(zelle);
    const key = [zelle.fehler, ratVon(zelle).rat, table && nummern.get(table), zelle.blatt].join("|");
    const group = groups.get(key);
    if (group) group.push(zelle);
    else groups.set(key, [zelle]);
  }
  return [...groups.values()];
}

/** Functions of the add-in, as Excel and as a file without it writes them. */
const ADDIN = /(?<![\w.])(?:KGRZ\.|_xldudf_KGRZ_)[A-Z]/i;

function ratVon({ fehler, zelle: { formula } }: Fehlerzelle): { grund: string; rat: string } {
  if (formula === undefined) return OHNE_FORMEL;
  return fehler === "#NAME?" && ADDIN.test(formula) ? OHNE_ADDIN : fehlertext(fehler);
}

function befund(
  index: Formelindex,
  plan: Plan,
  imPlan: Set<Fehlerzelle>,
  group: Fehlerzelle[],
): Befund | undefined {
  const [first] = group;
  if (!first) return undefined;
  const own = new Set(group);
  const others = [...abhaengige(group)].filter((zelle) => !own.has(zelle));
  const { grund, rat } = ratVon(first);
  return {
    ...zelleAus(first),
    message: [
      `${ortVon(plan, group)} ${group.length === 1 ? "zeigt" : "zeigen"} ${germanError(first.fehler)}${folgen(first, others, imPlan)}.`,
      ...(group.length === 1 ? dortSteht(index, first) : []),
      grund,
      rat,
    ].join(" "),
    cells: [...group, ...others].slice(0, HOECHSTENS_ZELLEN).map(zelleAus),
    ursache: "fehlerwert",
  };
}

function ortVon(plan: Plan, group: Fehlerzelle[]): string {
  const [first] = group;
  if (first && group.length === 1) return benennung(plan).mitAdresse(first);
  return `${stellenliste(first?.blatt ?? "", group)} (${anzahl(group.length, "Zelle", "Zellen")})`;
}

/** How many cells show an error value because of it; which of the plan, where it is not in the plan itself. */
function folgen(first: Fehlerzelle, others: Fehlerzelle[], imPlan: Set<Fehlerzelle>): string {
  if (others.length === 0) return " statt eines Werts";
  const which = imPlan.has(first)
    ? ""
    : `, im Plan ${stellenliste(
        first.blatt,
        others.filter((zelle) => imPlan.has(zelle)),
      )}`;
  return `; ${anzahl(others.length, "Zelle hängt", "Zellen hängen")} davon ab${which}`;
}

function dortSteht(index: Formelindex, zelle: Fehlerzelle): string[] {
  const formel = index.formel(zelle);
  const text = formel && formeltext(formel);
  return text === undefined ? [] : [`Dort steht ${text}.`];
}

export const fw1: Regel = {
  id: "FW-1",
  titel: "Fehlerwerte",
  prueft:
    "Keine Zelle des Plans zeigt einen Fehlerwert (#BEZUG!, #NAME?, #DIV/0! …); gemeldet wird die Zelle, von der er ausgeht.",
  grundlage: "Rechenprobe",
  severity: "error",
  beispiel: {
    Konten: mitFehler(
      beispielplan.konten,
      "Strom | 71.300,25 | 74.000 | 76.000",
      "Strom | 71.300,25 | 74.000 | =D7*D8/D1 → #WERT!",
    ),
  },
  formelbefunde: ({ index, plan }) => ({
    geprueft: index.alle.length,
    befunde: fehlerbefunde(index, plan),
  }),
};
