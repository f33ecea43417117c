import { eigenesJahr } from "../planjahr";
import { gleicheSpalte, tabelleVon, type Plan } from "../plan";
import { betrag, betragsspalten, type Figure, type Tabelle, type Zeile } from "../tabelle";
import { bilanz, istBelegt } from "./belege";
import { HAUPTTEILE } from "./betriebe";
import { festsetzungszeilen } from "./festsetzungszeilen";
import { gegen, plus, type Gleichung, type Term } from "./gleichung";

/** What the whole shows is what its Betriebszweige show together, where nearly all of it is. */
export function zweigsummen(plan: Plan): Gleichung[] {
  const zweige = plan.betriebszweige ?? [];
  if (zweige.length < 2) return [];
  return [
    ...HAUPTTEILE.concat("stellenuebersicht").flatMap((kind) => {
      const ganzes = tabelleVon(plan, kind);
      const teile = zweige.map((zweig) => tabelleVon(zweig, kind));
      return ganzes && teile.every((teil) => teil !== undefined) ? tabellensummen(ganzes, teile) : [];
    }),
    ...beschlusssummen(plan, zweige),
  ];
}

function tabellensummen(ganzes: Tabelle, teile: Tabelle[]): Gleichung[] {
  if (teile.some((teil) => eigenesJahr(teil) !== eigenesJahr(ganzes))) return [];
  const rows = ganzes.zeilen.map((zeile) => {
    const others = teile.map((teil) => gleicheZeile(teil, zeile));
    return zeile.betraege.flatMap((gesamt) => {
      const figures = teile.flatMap((teil, index) => gleicherBetrag(teil, others[index], gesamt) ?? []);
      return figures.length > 0 ? [{ gesamt, terme: plus(figures) }] : [];
    });
  });
  const all = rows.flat();
  if (!istBelegt("zweige", bilanz(all))) return [];
  // What differs in every year is set off between the Betriebszweige, and no slip.
  const single = betragsspalten(ganzes).length === 1;
  return single ? (bilanz(all).fehlt > 1 ? [] : all) : rows.filter(meistRichtig).flat();
}

function meistRichtig(row: Gleichung[]): boolean {
  const { treffer, fehlt } = bilanz(row);
  return fehlt === 0 || treffer > fehlt;
}

function gleicheZeile({ zeilen }: Tabelle, wanted: Zeile): Zeile | undefined {
  const key = schluessel(wanted);
  return zeilen.find((zeile) => zeile.betraege.length > 0 && schluessel(zeile) === key);
}

const schluessel = ({ konto, position, text }: Zeile): string => konto?.nummer ?? position ?? `„${text}`;

function gleicherBetrag(teil: Tabelle, zeile: Zeile | undefined, { spalte }: Figure): Figure | undefined {
  const column = gleicheSpalte(teil, spalte);
  return column && column.art === spalte.art ? betrag(zeile, column) : undefined;
}

/** A Beschluss of the whole beside the plans of its Betriebszweige, where the whole has none of its own. */
function beschlusssummen(plan: Plan, zweige: Plan[]): Gleichung[] {
  const parts = zweige.map((zweig) => festsetzungszeilen(zweig, plan.jahr));
  const all = festsetzungszeilen(plan).flatMap(({ position, beschluss: gesamt, verlust, plan: own }) => {
    const terme = parts.map((lines) => lines.find((line) => line.position === position)?.plan ?? []);
    if (!gesamt || own.length > 0 || terme.some(({ length }) => length === 0)) return [];
    const flat: Term[] = terme.flat();
    return [{ gesamt, terme: verlust ? flat.map(gegen) : flat, eineAngabe: true as const }];
  });
  return istBelegt("zweigbeschluss", bilanz(all)) ? all : [];
}
