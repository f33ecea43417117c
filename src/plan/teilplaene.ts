import { betriebe, gleichartig, gleicheZahlen, HAUPTTEILE } from "./aufbau/betriebe";
import { festsetzungszeilen } from "./aufbau/festsetzungszeilen";
import { gilt } from "./aufbau/gleichung";
import { ansatzspalte, tabelleVon, tabellenVon, type Plan } from "./plan";
import { eigenesJahr, planjahr } from "./planjahr";
import { betragsspalten, type Tabelle } from "./tabelle";

/**
 * A workbook's plans: one for each enterprise or Betriebszweig and for each year, never mixed. The first is that of the
 * whole, or the only one; every table belongs to one of them, a Beschluss of two years to both.
 */
export function teilplaene(plan: Plan): Plan[] {
  const known = gelesen.get(plan) ?? aufgeteilt(plan);
  gelesen.set(plan, known);
  return known;
}

const gelesen = new WeakMap<Plan, Plan[]>();

/** The plan that reports and diagrams are about: that of the whole, or of the first Betrieb that has one. */
export function hauptplan(plan: Plan): Plan {
  const all = teilplaene(plan);
  return all.find((teil) => tabelleVon(teil, "erfolgsplan")) ?? all[0] ?? plan;
}

function aufgeteilt(plan: Plan): Plan[] {
  if (HAUPTTEILE.every((kind) => tabellenVon(plan, kind).length < 2)) return mitJahren(plan);
  const found = betriebe(plan.tabellen);
  const named = new Set(found.flatMap(({ tabellen }) => tabellen));
  const rest = plan.tabellen.filter((tabelle) => !named.has(tabelle));
  const zweige = found.map(({ name, tabellen }) => mitJahr({ ...plan, betrieb: name, tabellen }));
  const [ganzes, parts] = zugeordnet({ ...plan, tabellen: rest }, zweige);
  const [first, ...others] = [ganzes, ...parts].map(getrennt);
  const whole = first?.[0];
  if (!first || !whole) return [plan];
  const betriebszweige = others.flatMap(([zweig]) => zweig ?? []);
  const main = betriebszweige.length > 0 ? { ...whole, betriebszweige } : whole;
  return [main, ...first.slice(1), ...others.flat()].flatMap(mitJahren);
}

/** The year of a Betrieb's own plan, where it says one. */
function mitJahr(plan: Plan): Plan {
  const jahr = planjahr(plan.tabellen);
  return jahr === undefined ? plan : { ...plan, jahr };
}

/** A Beschluss that names no Betrieb is of the one with whose plan, and with no other's, it agrees. */
function zugeordnet(ganzes: Plan, zweige: Plan[]): [Plan, Plan[]] {
  const open = ganzes.tabellen.filter(({ kind, hidden }) => kind === "festsetzung" && !hidden);
  const own = new Map<Tabelle, Plan>();
  for (const beschluss of open) {
    const fitting = [ganzes, ...zweige].filter(
      (teil) => !anderer(teil, beschluss) && stimmtUeberein(teil, beschluss),
    );
    const [one] = fitting;
    if (one && one !== ganzes && fitting.length === 1) own.set(beschluss, one);
  }
  return [
    { ...ganzes, tabellen: ganzes.tabellen.filter((tabelle) => !own.has(tabelle)) },
    zweige.map((zweig) => ({
      ...zweig,
      tabellen: [...zweig.tabellen, ...open.filter((beschluss) => own.get(beschluss) === zweig)],
    })),
  ];
}

const anderer = (teil: Plan, beschluss: Tabelle): boolean =>
  teil.tabellen.some((other) => other !== beschluss && gleichartig(other, beschluss));

/** So many amounts of a Beschluss that are not zero tell whose it is. */
const ZEICHEN = 2;

/** Whether two amounts of a Beschluss are those of a plan, and more than are not. */
export function stimmtUeberein(teil: Plan, beschluss: Tabelle): boolean {
  const tabellen = [beschluss, ...teil.tabellen.filter(({ kind }) => kind !== "festsetzung")];
  const lines = festsetzungszeilen({ ...teil, tabellen }).flatMap(
    ({ beschluss: gesamt, verlust, plan: terme }) =>
      gesamt && terme.length > 0 && !verlust && !gesamt.wert.isZero()
        ? [gilt({ gesamt, terme, eineAngabe: true })]
        : [],
  );
  const right = lines.filter(Boolean).length;
  return right >= ZEICHEN && right * 2 > lines.length;
}

/** A plan with what is of another year or another version of it set apart, each by itself. */
function getrennt(plan: Plan): Plan[] {
  const parts = HAUPTTEILE.map((kind) => tabellenVon(plan, kind).filter(({ hidden }) => !hidden));
  const further = parts.flatMap(([first, ...others]) =>
    first ? others.filter((tabelle) => gleichartig(first, tabelle) && istEigener(first, tabelle)) : [],
  );
  if (further.length === 0) return [plan];
  const years = new Map<number | Tabelle, Tabelle[]>();
  for (const tabelle of further) {
    const jahr = eigenesJahr(tabelle);
    const key = jahr === undefined || jahr === plan.jahr ? tabelle : jahr;
    years.set(key, [...(years.get(key) ?? []), tabelle]);
  }
  const neben = [...years].map(([key, tabellen]): Plan => {
    return { ...plan, tabellen, nebenplan: true, ...(typeof key === "number" && { jahr: key }) };
  });
  return [{ ...plan, tabellen: plan.tabellen.filter((tabelle) => !further.includes(tabelle)) }, ...neben];
}

/** Of another year, or with other figures: no second view of the same, such as one by branches. */
function istEigener(first: Tabelle, tabelle: Tabelle): boolean {
  const dated = betragsspalten(tabelle).some(({ jahr }) => jahr !== undefined);
  const other = eigenesJahr(tabelle) !== eigenesJahr(first);
  return (dated || betragsspalten(tabelle).length === 1) && (other || !gleicheZahlen(first, tabelle));
}

/** A plan once for each further year that its Beschluss has a column for, with what shows an Ansatz of that year. */
function mitJahren(plan: Plan): Plan[] {
  const beschluss = tabelleVon(plan, "festsetzung");
  const years = beschluss ? beschlussjahre(beschluss).filter((jahr) => jahr !== plan.jahr) : [];
  if (!beschluss || years.length === 0) return [plan];
  return [plan, ...years.map((jahr) => weiteresJahr(plan, beschluss, jahr))];
}

const beschlussjahre = (beschluss: Tabelle): number[] => [
  ...new Set(
    betragsspalten(beschluss).flatMap(({ art, jahr }) =>
      jahr !== undefined && (art === "ansatz" || art === "betrag") ? [jahr] : [],
    ),
  ),
];

/**
 * What a Beschluss says of another year than the planned one. That it is planned with it, too, must be said, or its
 * amounts agree with the plan: beside last year's column a Nachtrag may have changed the plan since.
 */
function weiteresJahr(plan: Plan, beschluss: Tabelle, jahr: number): Plan {
  const shown = plan.tabellen.filter(
    (tabelle) => tabelle.kind !== "festsetzung" && ansatzspalte(tabelle, jahr) !== undefined,
  );
  const teil: Plan = { ...plan, jahr, nebenplan: true, betriebszweige: [], tabellen: [beschluss, ...shown] };
  const planned = nenntBeide(plan.tabellen, jahr, plan.jahr) || stimmtUeberein(teil, beschluss);
  return planned ? teil : { ...teil, tabellen: [beschluss] };
}

/** "2026/27", "2026 und 2027", "2026/2027". */
const ZWEI_JAHRE = /(20\d\d)\s*(?:\/|und|u\.|bis|[-–])\s*(?:20)?(\d\d)\b/g;

/** Whether a title or heading names two years together as planned. */
export function nenntBeide(tabellen: Tabelle[], eines: number, anderes: number | undefined): boolean {
  const years = [eines, anderes ?? 0].sort((a, b) => a - b).map((jahr) => jahr % 100);
  return tabellen.some(({ titel }) =>
    titel.some((text) =>
      [...text.matchAll(ZWEI_JAHRE)].some(
        ([, first, second]) => Number(first) % 100 === years[0] && Number(second) === years[1],
      ),
    ),
  );
}
