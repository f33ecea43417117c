import { betriebe, gleichartig, gleicheZahlen, HAUPTTEILE } from "./aufbau/betriebe";
import { festsetzungszeilen } from "./aufbau/festsetzungszeilen";
import { gilt } from "./aufbau/gleichung";
import { verbunden } from "./aufbau/fortsetzung";
import { istNachtragstabelle, nachtragsspalten } from "./aufbau/nachtrag";
import { ansatzspalte, tabelleVon, tabellenVon, type Plan } from "./plan";
import { eigenesJahr, planjahr, PLANTEILE } from "./planjahr";
import { betragsspalten, type Tabelle } from "./tabelle";

/**
 * A workbook's plans: one for each enterprise or Betriebszweig and for each year, never mixed. The first is that of the
 * whole, or the only one; every table belongs to one of them, a Beschluss of two years to both.
 */
export function teilplaene(plan: Plan): Plan[] {
  const known = gelesen.get(plan) ?? mitWeiterenJahren(aufgeteilt(plan).map(mitFortsetzungen));
  gelesen.set(plan, known);
  return known;
}

/** Every plan knows which other years are planned beside it. */
function mitWeiterenJahren(teile: Plan[]): Plan[] {
  const years = [
    ...new Set(teile.flatMap(({ jahr, vergleichsjahr }) => (vergleichsjahr ? [] : (jahr ?? [])))),
  ];
  return years.length < 2
    ? teile
    : teile.map((teil) => ({ ...teil, weitereJahre: years.filter((jahr) => jahr !== teil.jahr) }));
}

const gelesen = new WeakMap<Plan, Plan[]>();

/** A plan in which what is spread over two sheets is one table. */
function mitFortsetzungen(plan: Plan): Plan {
  const tabellen = verbunden(plan.tabellen);
  return tabellen === plan.tabellen ? plan : { ...plan, tabellen };
}

/** The plan that reports and diagrams are about: that of the whole, or of the first Betrieb that has one. */
export function hauptplan(plan: Plan): Plan {
  const all = teilplaene(plan);
  return all.find((teil) => tabelleVon(teil, "erfolgsplan")) ?? all[0] ?? plan;
}

function aufgeteilt(plan: Plan): Plan[] {
  if (HAUPTTEILE.every((kind) => tabellenVon(plan, kind).length < 2)) return mitJahren(mitNachtrag(plan));
  const found = betriebe(plan.tabellen);
  const named = new Set(found.flatMap(({ tabellen }) => tabellen));
  const rest = plan.tabellen.filter((tabelle) => !named.has(tabelle));
  const zweige = found.map(({ name, tabellen }) => mitJahr({ ...plan, betrieb: name, tabellen }));
  const [ganzes, parts] = zugeordnet({ ...plan, tabellen: rest }, zweige);
  const [first, ...others] = [ganzes, ...parts].map((teil) => mitNachtrag(teil).flatMap(getrennt));
  const whole = first?.[0];
  if (!first || !whole) return [plan];
  const betriebszweige = others.flatMap(([zweig]) => zweig ?? []);
  const main = betriebszweige.length > 0 ? { ...whole, betriebszweige } : whole;
  return [[main, ...first.slice(1)], ...others].flatMap(mitJahren);
}

/** The year of a Betrieb's own plan, where it says one. */
function mitJahr(plan: Plan): Plan {
  const jahr = planjahr(plan.tabellen);
  return jahr === undefined ? plan : { ...plan, jahr };
}

/**
 * A Beschluss that names no Betrieb is of the one with whose plan, and with no other's, it agrees. Where it agrees with
 * other parts that name none either, these and that plan are of one: what named it told a version apart.
 */
function zugeordnet(ganzes: Plan, zweige: Plan[]): [Plan, Plan[]] {
  const open = ganzes.tabellen.filter(({ kind, hidden }) => kind === "festsetzung" && !hidden);
  return open.reduce<[Plan, Plan[]]>(
    ([whole, parts], beschluss) => {
      const fitting = parts.filter((teil) => !anderer(teil, beschluss) && stimmtUeberein(teil, beschluss));
      const [one] = fitting;
      if (!one || fitting.length > 1) return [whole, parts];
      if (stimmtUeberein(whole, beschluss))
        return ueberschneiden(whole, one) ? [whole, parts] : [mit(whole, one.tabellen), ohne(parts, one)];
      const rest = whole.tabellen.filter((tabelle) => tabelle !== beschluss);
      return [
        { ...whole, tabellen: rest },
        parts.map((teil) => (teil === one ? mit(teil, [beschluss]) : teil)),
      ];
    },
    [ganzes, zweige],
  );
}

const mit = (plan: Plan, more: Tabelle[]): Plan => ({ ...plan, tabellen: [...plan.tabellen, ...more] });

const ohne = (plans: Plan[], one: Plan): Plan[] => plans.filter((plan) => plan !== one);

/** Whether two plans both have a main part of the same kind. */
const ueberschneiden = (a: Plan, b: Plan): boolean =>
  HAUPTTEILE.some((kind) =>
    [a, b].every(({ tabellen }) => tabellen.some((tabelle) => tabelle.kind === kind)),
  );

const anderer = (teil: Plan, beschluss: Tabelle): boolean =>
  teil.tabellen.some((other) => other !== beschluss && gleichartig(other, beschluss));

/** So many amounts of a Beschluss that are not zero tell whose it is. */
const ZEICHEN = 2;

/** Whether two amounts of a Beschluss are those of a plan, and more than are not. */
function stimmtUeberein(teil: Plan, beschluss: Tabelle): boolean {
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
  const further = parts.flatMap((some) => {
    const [first, ...others] = geltendeZuerst(plan, some);
    return first ? others.filter((tabelle) => gleichartig(first, tabelle) && istEigener(first, tabelle)) : [];
  });
  if (further.length === 0) return [plan];
  const years = new Map<number | Tabelle, Tabelle[]>();
  for (const tabelle of further) {
    const jahr = eigenesJahr(tabelle);
    const key = jahr === undefined || jahr === plan.jahr ? tabelle : jahr;
    years.set(key, [...(years.get(key) ?? []), tabelle]);
  }
  const neben = [...years].map(([key, tabellen]): Plan => ({
    ...plan,
    tabellen,
    nebenplan: true,
    ...(typeof key === "number" && { jahr: key }),
  }));
  return [{ ...plan, tabellen: plan.tabellen.filter((tabelle) => !further.includes(tabelle)) }, ...neben];
}

/** Of several versions of the planned year the one with which the Beschluss agrees, where that is not the first one. */
function geltendeZuerst(plan: Plan, some: Tabelle[]): Tabelle[] {
  const [first] = some;
  const beschluss = tabelleVon(plan, "festsetzung");
  if (!first || some.length < 2 || !beschluss || first.kind === "festsetzung") return some;
  const versions = some.filter((tabelle) => eigenesJahr(tabelle) === eigenesJahr(first));
  const fitting = versions.filter((tabelle) => stimmtUeberein({ ...plan, tabellen: [tabelle] }, beschluss));
  const [one] = fitting;
  return one && !fitting.includes(first) ? [one, ...some.filter((tabelle) => tabelle !== one)] : some;
}

/**
 * A Nachtrag beside the plan that it changes is a plan of its own: where both have a part, or where the amounts so far,
 * and not the new ones, are those of the plan.
 */
function mitNachtrag(plan: Plan): Plan[] {
  const parts = plan.tabellen.filter(({ kind, hidden }) => !hidden && PLANTEILE.includes(kind));
  const own = parts.filter(istNachtragstabelle);
  if (own.length === 0) return [plan];
  const others = parts.filter((tabelle) => !own.includes(tabelle));
  const apart =
    own.some((tabelle) => others.some(({ kind }) => kind === tabelle.kind)) ||
    own.some((tabelle) => nenntNurAltes(plan, tabelle, others));
  if (!apart) return [{ ...plan, nachtrag: true }];
  const bisheriger = { ...plan, tabellen: plan.tabellen.filter((tabelle) => !own.includes(tabelle)) };
  return [bisheriger, { ...plan, tabellen: own, nachtrag: true, bisheriger }];
}

/** Whether a Beschluss agrees with other tables by what it calls the amounts so far, and not by the new ones. */
function nenntNurAltes(plan: Plan, beschluss: Tabelle, others: Tabelle[]): boolean {
  const columns = nachtragsspalten(beschluss);
  if (beschluss.kind !== "festsetzung" || !columns) return false;
  const teil = { ...plan, tabellen: others };
  const alt = { ...beschluss, spalten: beschluss.spalten.filter((spalte) => spalte !== columns.neu) };
  return !stimmtUeberein(teil, beschluss) && stimmtUeberein(teil, alt);
}

/** Of another year, or with other figures: no second view of the same, such as one by branches. */
function istEigener(first: Tabelle, tabelle: Tabelle): boolean {
  const dated = betragsspalten(tabelle).some(({ jahr }) => jahr !== undefined);
  const other = eigenesJahr(tabelle) !== eigenesJahr(first);
  return (dated || betragsspalten(tabelle).length === 1) && (other || !gleicheZahlen(first, tabelle));
}

/**
 * The plans of a Betrieb, and one for each further year that its Beschluss has a column for: what is of that year alone,
 * else what shows an Ansatz of it.
 */
function mitJahren(teile: Plan[]): Plan[] {
  const [plan] = teile;
  const beschluss = plan && tabelleVon(plan, "festsetzung");
  if (!beschluss) return teile;
  return beschlussjahre(beschluss)
    .filter((jahr) => jahr !== plan.jahr)
    .reduce((all, jahr) => {
      const own = all.find((teil) => teil.nebenplan && !teil.nachtrag && teil.jahr === jahr);
      const weiteres = weiteresJahr(plan, own, beschluss, jahr);
      return own ? all.map((teil) => (teil === own ? weiteres : teil)) : [...all, weiteres];
    }, teile);
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
function weiteresJahr(plan: Plan, own: Plan | undefined, beschluss: Tabelle, jahr: number): Plan {
  if (own && tabelleVon(own, "festsetzung")) return own;
  const shown = own?.tabellen ?? plan.tabellen.filter((tabelle) => zeigtAnsatz(tabelle, jahr));
  const base: Plan = own ?? { ...plan, jahr, nebenplan: true, betriebszweige: [] };
  const teil = { ...base, tabellen: [beschluss, ...shown] };
  const planned = nenntBeide(plan.tabellen, jahr, plan.jahr) || stimmtUeberein(teil, beschluss);
  if (planned) return teil;
  return own ?? { ...teil, tabellen: [beschluss], vergleichsjahr: true };
}

const zeigtAnsatz = (tabelle: Tabelle, jahr: number): boolean =>
  tabelle.kind !== "festsetzung" && ansatzspalte(tabelle, jahr) !== undefined;

/** "2026/27", "2026 und 2027", "2026/2027". */
const ZWEI_JAHRE = /(20\d\d)\s*(?:\/|und|u\.|bis|[-–])\s*(?:20)?(\d\d)\b/g;

/** Whether a title or heading names two years together as planned. */
function nenntBeide(tabellen: Tabelle[], eines: number, anderes: number | undefined): boolean {
  const years = [eines, anderes ?? 0].sort((a, b) => a - b).map((jahr) => jahr % 100);
  return tabellen.some(({ titel }) =>
    titel.some((text) =>
      [...text.matchAll(ZWEI_JAHRE)].some(
        ([, first, second]) => Number(first) % 100 === years[0] && Number(second) === years[1],
      ),
    ),
  );
}
