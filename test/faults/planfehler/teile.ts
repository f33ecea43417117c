import type { TableKind } from "../../../src/plan/arten";
import type { Spalte } from "../../../src/plan/tabelle";
import type { Workbook } from "../../../src/workbook/workbook";
import {
  type Feld,
  felder,
  getippt,
  gezogen,
  mitWerten,
  type Pflanzung,
  planjahrVon,
  ref,
  stelle,
} from "./felder";

const betraegeDesBeschlusses = (workbook: Workbook): Feld[] =>
  getippt(workbook).filter(({ tabelle, value }) => tabelle.kind === "festsetzung" && value !== 0);

const GESAMT: TableKind[] = ["erfolgsplan", "vermoegensplan", "finanzplan"];

/** What a plan shows one year earlier in a row whose amount of the plan year is this one. */
function einJahrFrueher(workbook: Workbook, value: number): number {
  const earlier = felder(workbook).flatMap(({ tabelle, zeile, figure, value: own }) => {
    const { jahr } = figure.spalte;
    if (own !== value || jahr === undefined || !GESAMT.includes(tabelle.kind)) return [];
    return zeile.betraege.filter((one) => one.spalte.jahr === jahr - 1).map((one) => one.wert.toNumber());
  });
  return earlier.find((one) => one !== value && one !== 0) ?? Math.round(value * 0.096) * 10;
}

/** All amounts of the Beschluss are those of last year. */
export const beschlussAlt: Pflanzung = (workbook, random) => {
  // A Beschluss has few amounts: who typed last year's may have brought one of them up to date.
  const all = betraegeDesBeschlusses(workbook);
  const current = random() < 0.5 ? gezogen(all, random) : undefined;
  const old = all
    .filter((feld) => feld !== current)
    .map((feld) => ({ ...feld, neu: einJahrFrueher(workbook, feld.value) }));
  if (old.length < 2) return undefined;
  return {
    was: `Beschluss mit ${old.length} Beträgen des Vorjahres`,
    falsch: mitWerten(workbook, old),
    zellen: old.map(({ figure }) => ref(figure)),
    nennt: /Vorjahr/,
  };
};

export const einBetragAlt: Pflanzung = (workbook, random) => {
  const feld = gezogen(betraegeDesBeschlusses(workbook), random);
  if (!feld) return undefined;
  const neu = einJahrFrueher(workbook, feld.value);
  const zelle = { ...ref(feld.figure), right: feld.value };
  return {
    was: `${stelle(zelle)}: ${feld.value} → ${neu}`,
    falsch: mitWerten(workbook, [{ figure: feld.figure, neu }]),
    zellen: [zelle],
  };
};

const MIT_VE: TableKind[] = ["festsetzung", "vermoegensplan", "vorhaben", "verpflichtungsermaechtigungen"];
const VE = /Verpflichtungserm|\bVE\b/;

/** A VE entered in one of the places that name it. */
export const veNurHier: Pflanzung = (workbook, random) => {
  const open = getippt(workbook).filter(
    ({ tabelle: { kind }, zeile, figure: { spalte } }) =>
      MIT_VE.includes(kind) &&
      (spalte.art === "ve" || (kind === "festsetzung" && zeile.position === "verpflichtungsermaechtigungen")),
  );
  const feld = gezogen(open, random);
  if (!feld) return undefined;
  const neu = feld.value + 50_000 * (1 + Math.floor(random() * 8));
  const zelle = ref(feld.figure);
  return {
    was: `${stelle(zelle)}: VE ${feld.value} → ${neu}`,
    falsch: mitWerten(workbook, [{ figure: feld.figure, neu }]),
    zellen: [zelle],
    nennt: VE,
  };
};

const gleicherBetrag =
  ({ jahr, einheit }: Spalte, value: number) =>
  ({ figure, value: own }: Feld): boolean =>
    figure.spalte.jahr === jahr && own * figure.spalte.einheit === value * einheit;

/** A measure raised in the programme and wherever the programme repeats its sum, but not in the Vermögensplan. */
export const nurImProgramm: Pflanzung = (workbook, random) => {
  const all = felder(workbook);
  const programme = all.filter(({ tabelle }) => tabelle.kind === "investitionsprogramm");
  const feld = gezogen(
    programme.filter(
      ({ tabelle, figure, value, zeile }) =>
        figure.formel === undefined &&
        value > 0 &&
        zeile.art === "posten" &&
        figure.spalte.jahr === planjahrVon(tabelle),
    ),
    random,
  );
  const sum =
    feld &&
    programme.find(
      ({ tabelle, zeile, figure }) =>
        tabelle === feld.tabelle && zeile.art === "summe" && figure.column === feld.figure.column,
    );
  if (!feld || !sum || sum.figure.formel === undefined) return undefined;
  const more = Math.max(1, Math.round(feld.value * 0.4));
  const same = all.filter(gleicherBetrag(feld.figure.spalte, sum.value)).filter((one) => one !== sum);
  const [inside, outside] = [true, false].map((is) =>
    same.filter(({ tabelle }) => (tabelle.kind === "investitionsprogramm") === is),
  );
  if (!inside || !outside || outside.length === 0) return undefined;
  const raised = [feld, ...inside.filter(({ figure }) => figure.formel === undefined)];
  return {
    was: `${stelle(ref(feld.figure))} und ${raised.length - 1} weitere um ${more} höher`,
    falsch: mitWerten(
      workbook,
      raised.map((one) => ({ figure: one.figure, neu: one.value + more })),
    ),
    zellen: [...raised, ...outside].map(({ figure }) => ref(figure)),
  };
};
