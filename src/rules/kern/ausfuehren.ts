import { figuren } from "../../plan/aufbau/gleichung";
import type { Plan } from "../../plan/plan";
import { teilplaene } from "../../plan/teilplaene";
import { bewerten } from "./bewerten";
import { entscheidbar, stehtNochLeer } from "./entscheidbar";
import { ersetzt } from "./ersetzt";
import { NOCH_LEER, type Finding, type Regelpruefung, type Suspect } from "./ergebnis";
import {
  einmalJeZelle,
  klaeren,
  mitErklaertem,
  mitFormelfehler,
  type Klaerung,
  type Regelbefund,
} from "./klaeren";
import { alsVorschlag, zusammengehoerige } from "./vorschlag";
import { grundlage } from "./grundlage";
import { katalog } from "../katalog";
import type { Abhilfe, Befunde, Bewertung, Regel, Regelbewertung, Relation } from "./regel";
import { gezeigt, summanden } from "./rechenweg";
import { abweichungssatz, auffaellige, rundungssatz } from "./rundung";
import { toleranzText } from "./saetze";
import { funktion, KEINE_SUMME } from "../../workbook/formel/baum";
import type { Formelindex } from "../../workbook/formel/formelindex";
import { stelle, zelleVon } from "../../workbook/zelle";
import { nachSchwere } from "./schwere";
import { mitTabelle } from "./tabellenort";
import { istVerdaechtig, netzAus, ortVon } from "./netz";
import { erzaehlen } from "../ursachen/erzaehlen";
import { gruppenAus, type Zusammenfassung } from "./zusammenfassen";
import { verschiedeneBefunde, verschiedeneRelationen } from "./zusammenfuehren";

/** What the rules of the catalogue found in a plan. */
export interface Pruefung {
  bewertungen: Regelbewertung[];
  /** How many times a rule looked. */
  geprueft: number;
  /** The same for each rule, in the order of the catalogue. */
  regeln: Regelpruefung[];
  /** Fehler before Warnungen before Hinweise; within these in the order of the catalogue. */
  findings: Finding[];
  /** Which of them have one cause. */
  gruppen: Zusammenfassung[];
}

/** Every relation that a rule of the catalogue claims and that the workbook has the figures for, evaluated. */
export function bewerteRelationen(plan: Plan): Regelbewertung[] {
  const istEntscheidbar = entscheidbar(plan);
  const istErsetzt = ersetzt(plan);
  const teile = teilplaene(plan);
  return katalog.flatMap((regel) =>
    verschiedeneRelationen(teile.map((teil) => regel.relationen?.(teil) ?? []))
      .filter((relation) => istEntscheidbar(relation) && !istErsetzt(relation))
      .map((relation) => ({ regel, ...bewerten(relation) })),
  );
}

/**
 * Evaluates every rule of the catalogue and ranks the causes of what does not hold. The formulas are those of the
 * plan's workbook; without them no rule about formulas is asked.
 */
export function ausfuehren(
  plan: Plan,
  index?: Formelindex,
  angenommen: ReadonlySet<string> = KEINE,
): Pruefung {
  const teile = teilplaene(plan);
  const bewertungen = bewerteRelationen(plan).filter((one) => !index || !weissEsBesser(index, one));
  const netz = netzAus(plan, bewertungen, index);
  const weitere = katalog.map((regel) => ({
    regel,
    ...verschiedeneBefunde(
      teile
        .filter(({ nebenplan, nachtrag }) => !regel.vollstaendigkeit || (!nebenplan && !nachtrag))
        .map((teil) => regel.befunde?.(teil, bewertungen) ?? NICHTS)
        .concat((index && regel.formelbefunde?.({ index, plan, bewertungen })) ?? NICHTS),
    ),
  }));
  const leer = stehtNochLeer(plan);
  const befunde = einmalJeZelle(
    weitere.flatMap(({ regel, befunde: own }) =>
      own.filter((befund) => regel.id === NOCH_LEER || !leer(befund)).map((befund) => ({ regel, befund })),
    ),
  );
  const geklaert = klaeren(plan, netz, bewertungen, befunde, angenommen);
  const open = bewertungen.filter((bewertung) => !geklaert.erklaert.has(bewertung));
  const verletzt = open.filter((one) => istVerdaechtig(one) && !geklaert.formelfehler.has(one));
  const erzaehlung = erzaehlen(plan, netz, verletzt);
  const { suspects } = erzaehlung;
  const anTabelle = mitTabelle(plan);
  const broken = new Map(
    open
      .filter(({ gilt }) => !gilt)
      .map((bewertung) => {
        const found = befundAus(plan, bewertung, suspects.get(bewertung) ?? []);
        const wrong = geklaert.formelfehler.get(bewertung);
        return [bewertung, anTabelle(wrong ? mitFormelfehler(found, bewertung, wrong, index) : found)];
      }),
  );
  const told = new Set(erzaehlung.vermutungen.flatMap(({ erklaert }) => erklaert));
  const unexplained = open.filter((one) => !told.has(one));
  const istAndersErklaert = andersErklaert(geklaert, told);
  const besondere = befunde.map((own) => {
    const found = vervollstaendigt(plan, istAndersErklaert(own) ? ohneAbhilfe(own) : own, index);
    const finding = anTabelle(mitErklaertem(found, own.befund.ursache, geklaert.befunde.get(own) ?? []));
    return { finding, teilVon: own.befund.teilVon };
  });
  const findings = [
    ...broken.values(),
    ...rundungshinweise(plan, unexplained, suspects).map(anTabelle),
    ...besondere.map(({ finding }) => finding),
  ];
  const relationen = new Map<Regel, number>();
  for (const { regel } of bewertungen) relationen.set(regel, (relationen.get(regel) ?? 0) + 1);
  const regeln = weitere.map(({ regel, geprueft }) => ({
    id: regel.id,
    titel: regel.titel,
    geprueft: geprueft + (relationen.get(regel) ?? 0),
  }));
  return {
    bewertungen,
    geprueft: regeln.reduce((total, { geprueft }) => total + geprueft, 0),
    regeln,
    findings: findings.sort(nachSchwere),
    gruppen: gruppenAus(erzaehlung, broken, besondere, anTabelle),
  };
}

/** Whether the formula of a total says otherwise than figures alone what it is. */
function weissEsBesser(index: Formelindex, bewertung: Regelbewertung): boolean {
  const { ausZahlen, gesamt } = bewertung.relation;
  const formel = bewertung.gilt ? undefined : index.formel(ortVon(gesamt));
  if (!formel) return false;
  // A row „Summe“ may hold a mean where the column has shares.
  if (bewertung.regel.id === "SU-1" && KEINE_SUMME.has(funktion(formel.baum) ?? "")) return true;
  return ausZahlen === true && formel.linear !== undefined;
}

const KEINE: ReadonlySet<string> = new Set();
const NICHTS: Befunde = { geprueft: 0, befunde: [] };

/** What is to be said of a relation: that it does not hold, or with a hint why it is to be looked at all the same. */
function befundAus(plan: Plan, bewertung: Regelbewertung, suspects: Suspect[], hint?: string): Finding {
  const { regel, relation } = bewertung;
  const tolerance = toleranzText(bewertung);
  return {
    rule: regel.id,
    severity: hint === undefined ? (relation.severity ?? regel.severity) : "info",
    basis: grundlage(plan, regel),
    ...zelleVon(relation.gesamt),
    message: [relation.satz(bewertung), hint].filter(Boolean).join(" "),
    expected: gezeigt(bewertung).toString(),
    actual: relation.gesamt.wert.toString(),
    difference: relation.gesamt.wert.minus(gezeigt(bewertung)).toString(),
    ...(tolerance !== undefined && { tolerance }),
    ...beteiligte(relation, regel.id),
    ...(!relation.abzug && { terms: summanden(relation) }),
    suspects,
  };
}

/** The cells that take part; what is divided by was not named among them in earlier versions. */
function beteiligte({ nenner, ...relation }: Relation, rule: string): Pick<Finding, "cells" | "vormals"> {
  const cells = figuren(relation).map(zelleVon);
  return nenner ? { cells: [...cells, zelleVon(nenner)], vormals: [{ rule, cells }] } : { cells };
}

/** What rounding explains, and is to be looked at all the same: one Hinweis for each table. */
function rundungshinweise(
  plan: Plan,
  bewertungen: Regelbewertung[],
  suspects: Map<Bewertung, Suspect[]>,
): Finding[] {
  return auffaellige(plan, bewertungen).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { regel, relation } = first;
    if (group.length === 1) return [befundAus(plan, first, suspects.get(first) ?? [], rundungssatz(group))];
    return [
      {
        rule: regel.id,
        severity: "info",
        basis: grundlage(plan, regel),
        ...zelleVon(relation.gesamt),
        message: `${abweichungssatz(group)} ${rundungssatz(group)}`,
        cells: [...new Set(group.flatMap((bewertung) => figuren(bewertung.relation)))].map(zelleVon),
        suspects: gemeinsame(group.map((bewertung) => suspects.get(bewertung) ?? [])),
      },
    ];
  });
}

/** What one other value would settle all at once is hardly rounding. */
function gemeinsame([first = [], ...others]: Suspect[][]): Suspect[] {
  const same = (a: Suspect, b: Suspect): boolean =>
    a.sheet === b.sheet && a.cell === b.cell && a.proposal === b.proposal;
  return first.filter((suspect) => others.every((all) => all.some((other) => same(other, suspect))));
}

/**
 * Whether a total that stands in for a formula is explained by something else: then it is right, and a formula in its
 * place would show the fault.
 */
function andersErklaert(
  { befunde }: Pick<Klaerung, "befunde">,
  told: ReadonlySet<Regelbewertung>,
): (own: Regelbefund) => boolean {
  const by = new Map<string, Regelbefund | undefined>([
    ...[...befunde].flatMap(([von, all]) => all.map((one) => [zelle(one), von] as const)),
    ...[...told].map((one) => [zelle(one), undefined] as const),
  ]);
  return (own) => {
    const key = stelle(own.befund);
    return own.befund.ursache === "formel-bezug" && by.has(key) && by.get(key) !== own;
  };
}

const zelle = ({ relation: { gesamt } }: Regelbewertung): string => stelle(zelleVon(gesamt));

const ohneAbhilfe = ({ regel, befund }: Regelbefund): Regelbefund => ({
  regel,
  befund: { ...befund, abhilfe: [] },
});

/** Of the cells of a row that are put right, first those that then show another amount. */
function zuerstWasSichAendert(abhilfe: Abhilfe[], index: Formelindex | undefined): Abhilfe[] {
  const bleibt = (one: Abhilfe): number => (index?.zelle(one)?.value === one.wert.toNumber() ? 1 : 0);
  return [...abhilfe].sort((a, b) => bleibt(a) - bleibt(b));
}

function vervollstaendigt(plan: Plan, { regel, befund }: Regelbefund, index?: Formelindex): Finding {
  const { abhilfe = [], ...own } = befund;
  delete own.ursache;
  delete own.teilVon;
  const suspects = zuerstWasSichAendert(abhilfe, index).map((one) => alsVorschlag(one, index));
  const first = suspects.find(({ proposalFormula }) => proposalFormula !== undefined);
  // Of a row whose formulas are put right it stands at the cell that shows another amount then.
  const amongThem = suspects.some((one) => stelle(one) === stelle(own));
  return {
    rule: regel.id,
    severity: regel.severity,
    basis: grundlage(plan, regel),
    suspects,
    ...(!own.suspects && zusammengehoerige(suspects)),
    ...own,
    ...(first && amongThem && { sheet: first.sheet, cell: first.cell }),
  };
}
