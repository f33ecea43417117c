import { Decimal } from "../../money/dezimal";
import { figuren } from "../../plan/aufbau/gleichung";
import { gemeinsamerPlan, plan as planVon } from "../../plan/plan";
import { spaltenname } from "../../plan/spaltenname";
import type { Workbook } from "../../workbook/workbook";
import { type CellRef, zelleVon } from "../../workbook/zelle";
import { leseEinstellungen } from "../gespeichert/einstellungen";
import { bewerteRelationen } from "./ausfuehren";
import type { Zusammenhang } from "./ergebnis";
import type { Regelbewertung } from "./regel";
import { lesetext } from "./lesetext";

/**
 * Every relation that the rules claim in workbooks that are checked as one set, each with the workbook of its total,
 * in the order of the catalogue. What two rules claim alike is one. Cells of another workbook name their file.
 */
export function zusammenhaenge(workbooks: Workbook[]): Zusammenhang[][] {
  const mappen = workbooks.map((workbook) => ({
    workbook,
    ...leseEinstellungen(workbook.einstellungen).einstellungen,
  }));
  const across = mappen.length > 1 ? bewerteRelationen(gemeinsamerPlan(mappen)).filter(verbindetDateien) : [];
  return mappen.map(({ workbook, korrekturen, vorgaben }) => {
    const own = bewerteRelationen(planVon(workbook, korrekturen, vorgaben));
    const here = across.filter(({ relation }) => relation.gesamt.file === workbook.name);
    return jeEinmal([...own, ...here].map(zusammenhang));
  });
}

const verbindetDateien = ({ relation }: Regelbewertung): boolean =>
  new Set(figuren(relation).map(({ file }) => file)).size > 1;

function zusammenhang({ regel, relation, gilt }: Regelbewertung): Zusammenhang {
  const { gesamt, terme } = relation;
  const { file: own } = gesamt;
  const seen = (ref: CellRef): CellRef => (ref.file === own ? { sheet: ref.sheet, cell: ref.cell } : ref);
  return {
    ...seen(zelleVon(gesamt)),
    rule: regel.id,
    label: gesamt.label,
    column: spaltenname(gesamt.spalte) || gesamt.spalte.kopf,
    amount: gesamt.wert.toString(),
    terms: terme.map(({ figure, faktor }) => ({
      ...seen(zelleVon(figure)),
      label: figure.label,
      amount: figure.wert.toString(),
      factor: new Decimal(faktor).toString(),
    })),
    holds: gilt,
    reading: lesetext(relation),
  };
}

function jeEinmal(all: Zusammenhang[]): Zusammenhang[] {
  const seen = new Map<string, Zusammenhang>();
  for (const one of all) {
    const terms = one.terms.map(({ file, sheet, cell, factor }) => [file, sheet, cell, factor].join(" "));
    const key = [one.sheet, one.cell, ...terms.sort()].join("|");
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
