import { tableKinds, type TableKind } from "../../plan/arten";
import { kopfangaben, berichtsangaben } from "../../plan/aufbau/kopfangaben";
import { falscheKoepfe } from "../../plan/aufbau/kopfjahre";
import { kopfstelle, type Jahresfehler, type Jahresgrund } from "../../plan/aufbau/jahresfehler";
import { titelangaben } from "../../plan/aufbau/titelangaben";
import { jahrAus } from "../../plan/lesen/kopf";
import type { Plan } from "../../plan/plan";
import { plankolumne } from "../../plan/planjahr";
import type { Tabelle } from "../../plan/tabelle";
import { anzahl } from "../../texte/anzahl";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { zeilenzelle, type CellRef } from "../../workbook/zelle";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import type { Befund, Regel } from "../kern/regel";

const jahre = (years: (number | undefined)[]): string =>
  aufzaehlung([...new Set(years.flatMap((year) => year ?? []))].sort((a, b) => a - b));

/** One finding for a header whose table is judged by other years, at the column of the planned one where that is wrong. */
function kopf(tabelle: Tabelle): Befund[] {
  const wrong = falscheKoepfe(tabelle);
  const planned = plankolumne(tabelle);
  const main = wrong.find((spalte) => spalte === planned) ?? wrong[0];
  if (!main) return [];
  const { top } = tabelle.area;
  const rows = [...new Set([top, tabelle.kopfzeile ?? top])];
  const at = zeilenzelle(tabelle, top, main.column);
  const named = jahre(wrong.map((spalte) => jahrAus(spalte.kopf)));
  const right = jahre(wrong.map(({ jahr }) => jahr));
  const cells = rows.flatMap((row) => wrong.map(({ column }) => zeilenzelle(tabelle, row, column)));
  const { row, richtig } = kopfstelle(tabelle, main, main.jahr ?? 0);
  return [
    {
      ...at,
      message: `Der Kopf der Tabelle nennt ${named}; nach Überschrift, Beschluss, den übrigen Tabellen oder den Spalten daneben müsste es ${right} sein. Bitte die Jahre im Kopf berichtigen; geprüft wurde, als stünden die richtigen schon da.`,
      cells: [at, ...cells],
      ...(row === top && richtig !== undefined && { proposalText: richtig }),
      cause: { kind: "jahr-im-kopf", text: "Jahr im Kopf der Tabelle", cells, explains: 0 },
    },
  ];
}

/** So many texts are quoted. */
const ZITATE = 2;

const zitate = ({ stellen }: Jahresfehler): string =>
  aufzaehlung([...new Set(stellen.map(({ text, kopf }) => `„${kopf ?? text}“`))].slice(0, ZITATE));

/** What is wrong, and how it should read. */
const SAETZE: Record<Jahresgrund, (fehler: Jahresfehler, plan: Plan) => string> = {
  planjahr: ({ genannt, erwartet }, { jahr }) =>
    `Geplant wird das Jahr ${jahr}, der Kopf nennt nur ${jahre(genannt)}; erwartet: ${jahre(erwartet)}. Bitte die Jahre im Kopf berichtigen, oder die Beträge fortschreiben, wenn es noch die des früheren Plans sind.`,
  ve: (fehler, { jahr }) =>
    `${zitate(fehler)} steht neben dem Ansatz ${jahr}: Die Verpflichtungsermächtigungen sind die des Planjahrs ${jahr}, nicht die von ${jahre(fehler.genannt)}. Bitte das Jahr im Kopf berichtigen.`,
  vorjahr: (fehler) =>
    `${zitate(fehler)} steht über ${jahre(fehler.genannt)}, während eine andere Spalte ${jahre(fehler.erwartet)} das Vorjahr nennt. ${jahre(fehler.genannt)} ist das Vorvorjahr; bitte die Überschrift der Spalte berichtigen.`,
  besetzt: (fehler, { jahr }) =>
    `${zitate(fehler)}: Zum Plan ${jahr} gehören die im Jahr ${jahre(fehler.erwartet)} besetzten Stellen. Bitte den Tag berichtigen, oder die Spalte fortschreiben, wenn sie noch die des früheren Plans ist.`,
  abstand: ({ genannt, erwartet }, { jahr }) =>
    `Die Überschriften nennen ${jahre(genannt)}; nach ihren Worten und dem Planjahr ${jahr} müssten dort ${jahre(erwartet)} stehen. Bitte die Jahre berichtigen.`,
  zeitraum: ({ genannt, erwartet }) =>
    `Der Kopf nennt ${jahre(genannt)}; der Finanzplan zeigt ${jahre(erwartet)}. Bitte die Jahre im Kopf berichtigen, oder die Beträge fortschreiben, wenn es noch die des früheren Plans sind.`,
  bericht: (fehler) =>
    `${zitate(fehler)} passt nicht zum Jahr des Berichts; nach den übrigen Spalten müsste dort ${jahre(fehler.erwartet)} stehen. Bitte das Jahr im Kopf berichtigen, oder die Beträge, wenn es noch die eines früheren Berichts sind.`,
  titel: (fehler) =>
    `Die Überschrift ${zitate(fehler)} nennt ${jahre(fehler.genannt)}; die Tabelle darunter gehört zum Plan ${jahre(fehler.erwartet)}. Bitte das Jahr in der Überschrift berichtigen.`,
  spanne: (fehler) =>
    `Die Überschrift ${zitate(fehler)} passt nicht zu den Spalten darunter, die mit ${jahre(fehler.erwartet)} beginnen. Bitte die Jahre in der Überschrift berichtigen.`,
  beschluss: (fehler) =>
    `Der Beschluss nennt ${jahre(fehler.genannt)} (${zitate(fehler)}); die übrigen Teile planen ${jahre(fehler.erwartet)}. Bitte das Jahr im Beschluss berichtigen.`,
};

/** Where the amounts are those of the right year for sure, or only words are to be put right. */
const NUR_WARNUNG: Jahresgrund[] = ["vorjahr", "besetzt", "titel", "spanne"];

/** What is wrong with the titles and headers of one part of a plan: one finding, at the first place. */
function teil(plan: Plan, fehler: Jahresfehler[]): Befund[] {
  const places = fehler.flatMap(({ tabelle, stellen }) =>
    stellen.map((stelle) => ({ ...stelle, at: zeilenzelle(tabelle, stelle.row, stelle.column) })),
  );
  const [first] = places;
  if (!first) return [];
  const sentences = gruppen(fehler).map((group) => SAETZE[group.grund](group, plan));
  const cells = places.map(({ at }): CellRef => at);
  const art: string = tableKinds[fehler[0]?.tabelle.kind ?? "sonstige"];
  const mehr = cells.length > 1 ? ` Betroffen sind ${anzahl(cells.length, "Zelle", "Zellen")}.` : "";
  return [
    {
      ...first.at,
      ...(fehler.every(({ grund }) => NUR_WARNUNG.includes(grund)) && { severity: "warning" as const }),
      message: `${art}: ${sentences.join(" ")}${mehr}`,
      actual: first.text,
      cells,
      ...(first.richtig !== undefined && { proposalText: first.richtig }),
    },
  ];
}

/** What is said for the same reason, together. */
function gruppen(fehler: Jahresfehler[]): Jahresfehler[] {
  const reasons = [...new Set(fehler.map(({ grund }) => grund))];
  return reasons.flatMap((grund) => {
    const own = fehler.filter((one) => one.grund === grund);
    const [first] = own;
    const all = <T>(of: (one: Jahresfehler) => T[]): T[] => own.flatMap(of);
    return first
      ? [
          {
            ...first,
            stellen: all(({ stellen }) => stellen),
            genannt: all(({ genannt }) => genannt),
            erwartet: all(({ erwartet }) => erwartet),
          },
        ]
      : [];
  });
}

/** A finding for each part; what a header that is judged by other years already tells is left out. */
function angaben(plan: Plan): Befund[] {
  const found = [...kopfangaben(plan), ...titelangaben(plan), ...berichtsangaben(plan)];
  const kinds = [...new Set(found.map(({ tabelle }) => tabelle.kind))];
  return kinds.flatMap((kind: TableKind) =>
    teil(
      plan,
      found.filter(({ tabelle }) => tabelle.kind === kind),
    ),
  );
}

export const ja1: Regel = {
  id: "JA-1",
  titel: "Jahre in Überschriften und Spaltenköpfen",
  prueft:
    "Überschrift, Beschluss und Spaltenköpfe jedes Teils nennen die Jahre, die zum Planjahr gehören: Ansatz, Vorjahr und Vorvorjahr, die Jahre des Finanzplans, die Verpflichtungsermächtigungen, der Stand der Stellen; im Zwischenbericht die des Berichtsjahrs. Eine Meldung je Teil.",
  grundlage: "§ 15, § 16 Abs. 2 EigAnVO",
  recht: "erfolgsplan",
  severity: "error",
  beispiel: {
    Beschluss: beispielplan.festsetzung,
    Erfolgsplan: `Erfolgsplan für das Wirtschaftsjahr 2026\n${mitFehler(
      mitFehler(
        mitFehler(beispielplan.erfolgsplan, "Ergebnis 2024", "Ergebnis 2023"),
        "Ansatz 2025",
        "Ansatz 2024",
      ),
      "Ansatz 2026",
      "Ansatz 2025",
    )}`,
  },
  befunde: (plan) => ({
    geprueft: plan.tabellen.filter((tabelle) => plankolumne(tabelle)?.jahr !== undefined).length,
    befunde: [...plan.tabellen.flatMap(kopf), ...angaben(plan)],
  }),
};
