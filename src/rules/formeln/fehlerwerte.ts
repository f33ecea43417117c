import type { Plan } from "../../plan/plan";
import { plantabelle } from "../../plan/plantabelle";
import type { Tabelle } from "../../plan/tabelle";
import { anzahl } from "../../texte/anzahl";
import { fehlertext, OHNE_ADDIN, OHNE_FORMEL } from "../../texte/fehlerwerte";
import { germanError } from "../../workbook/fehlerwerte";
import type { Formelindex, Formelzelle } from "../../workbook/formel/formelindex";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";
import { benennung, type Benennung } from "./benennung";
import { abhaengige, fehlerbild, herkunft, type Fehlerzelle } from "./fehlerbild";
import { formeltext, HOECHSTENS_ZELLEN, stellenliste, zelleAus } from "./stellen";

/** Cells in which an error value begins, and which are put right in the same way. */
interface Fehlerursprung {
  zellen: [Fehlerzelle, ...Fehlerzelle[]];
  /** The formula of the first cell. */
  formel?: Formelzelle;
  /** Whether the first cell is of the plan. */
  imPlan: boolean;
  /** The cells that show an error value because of it, and those of the plan among them. */
  abhaengige: Fehlerzelle[];
  abhaengigeImPlan: Fehlerzelle[];
}

/** What the error values of the plan go back to, what belongs together as one. */
function fehlerurspruenge(index: Formelindex, plan: Plan): Fehlerursprung[] {
  const { zellen, urspruenge } = fehlerbild(index);
  const tabelle = tabellen(plan);
  const imPlan = new Set(zellen.filter((zelle) => tabelle(zelle) !== undefined));
  const wichtig = herkunft(imPlan);
  const relevant = urspruenge.filter((zelle) => imPlan.has(zelle) || wichtig.has(zelle));
  return gruppen(plan, tabelle, relevant).map((group) => {
    const [first] = group;
    const own = new Set<Fehlerzelle>(group);
    const others = [...abhaengige(group)].filter((zelle) => !own.has(zelle));
    const formel = index.formel(first);
    return {
      zellen: group,
      ...(formel && { formel }),
      imPlan: imPlan.has(first),
      abhaengige: others,
      abhaengigeImPlan: others.filter((zelle) => imPlan.has(zelle)),
    };
  });
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
function gruppen(plan: Plan, tabelle: Fehlertabelle, urspruenge: Fehlerzelle[]): Fehlerursprung["zellen"][] {
  const nummern = new Map(plan.tabellen.map((table, index) => [table, index]));
  const groups = new Map<string, Fehlerursprung["zellen"]>();
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
const ADDIN = /(?:^|[^\w.])(?:KGRZ\.|_xldudf_KGRZ_)[A-Z]/i;

function ratVon({ fehler, zelle: { formula } }: Fehlerzelle): { grund: string; rat: string } {
  if (formula === undefined) return OHNE_FORMEL;
  return fehler === "#NAME?" && ADDIN.test(formula) ? OHNE_ADDIN : fehlertext(fehler);
}

const fehlerwert = (namen: Benennung): Feststellung<Fehlerursprung> => ({
  stelle: ({ zellen, abhaengige: others }) => ({
    ...zelleAus(zellen[0]),
    cells: [...zellen, ...others].slice(0, HOECHSTENS_ZELLEN).map(zelleAus),
    ursache: "fehlerwert",
  }),
  satz: (ursprung) => {
    const { zellen } = ursprung;
    const [first] = zellen;
    const { grund, rat } = ratVon(first);
    return [
      `${zellenname(namen, zellen)} ${zellen.length === 1 ? "zeigt" : "zeigen"} ${germanError(first.fehler)}${folgen(ursprung)}.`,
      ...dortSteht(ursprung),
      grund,
      rat,
    ].join(" ");
  },
});

const zellenname = (namen: Benennung, zellen: Fehlerursprung["zellen"]): string =>
  zellen.length === 1
    ? namen.mitAdresse(zellen[0])
    : `${stellenliste(zellen[0].blatt, zellen)} (${anzahl(zellen.length, "Zelle", "Zellen")})`;

/** How many cells show an error value because of it; which of the plan, where it is not in the plan itself. */
function folgen({ zellen, imPlan, abhaengige: others, abhaengigeImPlan }: Fehlerursprung): string {
  if (others.length === 0) return " statt eines Werts";
  const which = imPlan ? "" : `, im Plan ${stellenliste(zellen[0].blatt, abhaengigeImPlan)}`;
  return `; ${anzahl(others.length, "Zelle hängt", "Zellen hängen")} davon ab${which}`;
}

/** The formula of one cell alone. */
function dortSteht({ zellen, formel }: Fehlerursprung): string[] {
  const text = zellen.length === 1 && formel ? formeltext(formel) : undefined;
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
    befunde: fehlerurspruenge(index, plan).map(alsBefund(fehlerwert(benennung(plan)))),
  }),
};
