import { nachtragsgleichungen, nachtragsspalten } from "../../plan/aufbau/nachtrag";
import { dateiname, dokumente, istNachtrag } from "../../plan/aufbau/dokumente";
import { gilt, type Gleichung } from "../../plan/aufbau/gleichung";
import { planspalte, type Plan } from "../../plan/plan";
import { postenname } from "../../plan/postenname";
import { PLANTEILE } from "../../plan/planjahr";
import { betrag, type Tabelle, type Zeile } from "../../plan/tabelle";
import type { Regel, Relation } from "../kern/regel";
import { ist, soll } from "../kern/relationen";
import { differenzText } from "../kern/saetze";

/** "die Erträge" at the beginning of a sentence. */
const gross = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const aenderung = ({ gesamt, terme }: Gleichung): Relation => ({
  gesamt,
  terme,
  satz: (bewertung) =>
    `${gross(postenname(gesamt))}: Neu festgesetzt sind ${ist(bewertung)}, aus dem bisherigen Ansatz und seinen Änderungen folgen ${soll(bewertung)} (${differenzText(bewertung)}).`,
});

/** The rows that two tables share, by account or else by line of the form. */
function gemeinsame(nachtrag: Tabelle, plan: Tabelle): [Zeile, Zeile][] {
  const key = ({ konto, position }: Zeile): string | undefined => konto?.nummer ?? position;
  return nachtrag.zeilen.flatMap((zeile): [Zeile, Zeile][] => {
    const own = key(zeile);
    const other = plan.zeilen.find((row) => row.betraege.length > 0 && key(row) === own);
    return own !== undefined && other ? [[zeile, other]] : [];
  });
}

/** What a Nachtrag calls the Ansatz so far is the one of the plan that it changes, where most of it is. */
function bisherige(nachtrag: Tabelle, plan: Tabelle, jahr: number | undefined): Relation[] {
  const columns = nachtragsspalten(nachtrag);
  const spalte = planspalte(plan, jahr);
  if (!columns || !spalte) return [];
  const where = plan.file === nachtrag.file ? `auf dem Blatt „${plan.sheet}“` : `in ${dateiname(plan)}`;
  const all = gemeinsame(nachtrag, plan).flatMap(([zeile, other]): Relation[] => {
    const gesamt = betrag(zeile, columns.bisher);
    const figure = betrag(other, spalte);
    if (!gesamt || !figure || (gesamt.wert.isZero() && figure.wert.isZero())) return [];
    return [
      {
        gesamt,
        terme: [{ figure, faktor: 1 }],
        satz: (bewertung) =>
          `${gross(postenname(gesamt))}: Als bisheriger Ansatz stehen hier ${ist(bewertung)}, im Plan (${where}) ${soll(bewertung)} (${differenzText(bewertung)}). Hat ein früherer Nachtrag den Ansatz geändert, gilt dessen Betrag.`,
      },
    ];
  });
  const wrong = all.filter((relation) => !gilt(relation)).length;
  return wrong * 2 < all.length ? all : [];
}

/** The parts of the plans that a Nachtrag changes: in the same workbook, or in one that is checked together with it. */
function geaenderte(plan: Plan, nachtrag: Tabelle): Tabelle[] {
  const others = dokumente(plan).filter(
    (dokument) => dokument.file !== nachtrag.file && dokument.jahr === plan.jahr && !istNachtrag(dokument),
  );
  return [...(plan.bisheriger?.tabellen ?? []), ...others.flatMap(({ tabellen }) => tabellen)].filter(
    ({ kind, hidden }) => kind === nachtrag.kind && !hidden,
  );
}

function mitPlan(plan: Plan): Relation[] {
  return plan.tabellen
    .filter(({ kind }) => PLANTEILE.includes(kind))
    .flatMap((nachtrag) => {
      const [other] = geaenderte(plan, nachtrag);
      return other ? bisherige(nachtrag, other, plan.jahr) : [];
    });
}

export const nr1: Regel = {
  id: "NR-1",
  titel: "Änderungen eines Nachtrags",
  prueft:
    "Im Nachtrag ergibt der bisherige Ansatz mit seinen Änderungen den neuen; der bisherige ist der des geänderten Plans, wo dieser mitgeprüft wird.",
  grundlage: "§ 15 Abs. 3 EigAnVO",
  recht: "nachtrag",
  severity: "error",
  beispiel: {
    Nachtrag: `
1. Nachtrag zum Wirtschaftsplan 2026
Im Erfolgsplan | erhöht um | vermindert um | gegenüber bisher | nunmehr festgesetzt auf
die Erträge | 20.000 | 0 | 905.000 | 925.000
die Aufwendungen | 40.000 | 5.000 | 880.000 | 951.000
die Einnahmen | 50.000 | 0 | 300.000 | 350.000
die Ausgaben | 50.000 | 0 | 300.000 | 350.000`,
  },
  relationen: (plan) => [...plan.tabellen.flatMap(nachtragsgleichungen).map(aenderung), ...mitPlan(plan)],
};
