import { Decimal } from "../../money/dezimal";
import { figuren } from "../../plan/aufbau/gleichung";
import { gemeinsamerPlan, plan as planVon } from "../../plan/plan";
import type { Figure, Tabelle } from "../../plan/tabelle";
import type { Summenkorrektur } from "../../plan/korrektur";
import { mitSummen } from "../../plan/summenkorrektur";
import { angegebeneSummen } from "../../plan/aufbau/angegebene-summen";
import { bewerten } from "./bewerten";
import { spaltenname } from "../../plan/spaltenname";
import type { Workbook } from "../../workbook/workbook";
import { type CellRef, zelleVon } from "../../workbook/zelle";
import { leseEinstellungen } from "../gespeichert/einstellungen";
import { bewerteRelationen } from "./ausfuehren";
import type { Glied, Zusammenhang } from "./ergebnis";
import type { Bewertung, Regelbewertung } from "./regel";
import { gezeigt, summanden } from "./rechenweg";
import { lesetext } from "./lesetext";

/**
 * Every relation that the rules claim in workbooks that are checked as one set, each with the workbook of its total,
 * in the order of the catalogue; rates of growth are no sums of what they are made of. What two rules claim alike is one.
 * Cells of another workbook name their file.
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
    const sums = [...own, ...here].filter(({ relation }) => !relation.abzug);
    return jeEinmal(sums.map((one) => zusammenhang(one.regel.id, one)));
  });
}

const verbindetDateien = ({ relation }: Regelbewertung): boolean =>
  new Set(figuren(relation).map(({ file }) => file)).size > 1;

/** What a correction would say of the total of a table, if the user made it. */
export function zusammenhaengeMit(tabelle: Tabelle, summe: Summenkorrektur): Zusammenhang[] {
  const zeilen = tabelle.zeilen.map((zeile) => {
    const plain = { ...zeile };
    delete plain.angabe;
    return plain;
  });
  const korrektur = { anker: tabelle.anker, summen: [summe] };
  return angegebeneSummen(mitSummen({ ...tabelle, zeilen, korrektur })).map((gleichung) =>
    zusammenhang("", bewerten({ ...gleichung, satz: () => "" })),
  );
}

function zusammenhang(rule: string, bewertung: Bewertung): Zusammenhang {
  const { relation, gilt } = bewertung;
  const { gesamt, terme } = relation;
  const expected = gezeigt(bewertung);
  const parts = summanden(relation);
  return {
    ...gesehenVon(gesamt, zelleVon(gesamt)),
    rule,
    row: gesamt.label,
    column: spalte(gesamt),
    actual: gesamt.wert.toString(),
    expected: expected.toString(),
    difference: gesamt.wert.minus(expected).toString(),
    terms: terme.flatMap(({ figure, faktor }, index): Glied[] => {
      const part = parts[index];
      const own = { row: figure.label, column: spalte(figure), counts: new Decimal(faktor).toString() };
      return part ? [{ ...gesehenVon(gesamt, part), ...own }] : [];
    }),
    holds: gilt,
    reading: lesetext(relation),
    message: relation.satz(bewertung),
  };
}

const spalte = ({ spalte: own }: Figure): string => spaltenname(own) || own.kopf;

/** Cells of the file of the total need not name it. */
function gesehenVon<T extends CellRef>({ file: own }: Figure, { file, ...ref }: T) {
  return file === undefined || file === own ? ref : { ...ref, file };
}

function jeEinmal(all: Zusammenhang[]): Zusammenhang[] {
  const seen = new Map<string, Zusammenhang>();
  for (const one of all) {
    const terms = one.terms.map(({ file, sheet, cell, counts }) => [file, sheet, cell, counts].join(" "));
    const key = [one.sheet, one.cell, ...terms.sort()].join("|");
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
