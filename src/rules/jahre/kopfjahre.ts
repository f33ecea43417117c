import { tableKinds, type TableKind } from "../../plan/arten";
import { berichtstitel } from "../../plan/aufbau/berichtstitel";
import { kopfangaben, berichtsangaben } from "../../plan/aufbau/kopfangaben";
import { falscheKoepfe } from "../../plan/aufbau/kopfjahre";
import { kopfstelle, type Jahresfehler, type Jahresgrund } from "../../plan/aufbau/jahresfehler";
import { titelangaben } from "../../plan/aufbau/titelangaben";
import { jahrAus } from "../../plan/lesen/kopf";
import type { Plan } from "../../plan/plan";
import { plankolumne } from "../../plan/planjahr";
import type { Spalte, Tabelle } from "../../plan/tabelle";
import { anzahl } from "../../texte/anzahl";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { zeilenzelle, type CellRef } from "../../workbook/zelle";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";

const jahre = (years: (number | undefined)[]): string =>
  aufzaehlung([...new Set(years.flatMap((year) => year ?? []))].sort((a, b) => a - b));

/** A header whose table is judged by other years: the columns that are wrong, and the one at which it is told. */
interface FalscherKopf {
  tabelle: Tabelle;
  falsch: Spalte[];
  /** The planned year's where that is wrong, else the first. */
  bei: Spalte;
}

function falscherKopf(tabelle: Tabelle): FalscherKopf[] {
  const falsch = falscheKoepfe(tabelle);
  const planned = plankolumne(tabelle);
  const bei = falsch.find((spalte) => spalte === planned) ?? falsch[0];
  return bei ? [{ tabelle, falsch, bei }] : [];
}

const falscheJahreImKopf: Feststellung<FalscherKopf> = {
  stelle: ({ tabelle, falsch, bei }) => {
    const { top } = tabelle.area;
    const at = zeilenzelle(tabelle, top, bei.column);
    const rows = [...new Set([top, tabelle.kopfzeile ?? top])];
    const cells = rows.flatMap((row) => falsch.map(({ column }) => zeilenzelle(tabelle, row, column)));
    const { row, richtig } = kopfstelle(tabelle, bei, bei.jahr ?? 0);
    return {
      ...at,
      cells: [at, ...cells],
      ...(row === top && richtig !== undefined && { proposalText: richtig }),
      cause: { kind: "jahr-im-kopf", text: "Jahr im Kopf der Tabelle", cells, explains: 0 },
    };
  },
  satz: ({ falsch }) =>
    `Der Kopf der Tabelle nennt ${jahre(falsch.map(({ kopf }) => jahrAus(kopf)))}; nach Überschrift, Beschluss, den übrigen Tabellen oder den Spalten daneben müsste es ${jahre(falsch.map(({ jahr }) => jahr))} sein. Bitte die Jahre im Kopf berichtigen; geprüft wurde, als stünden die richtigen schon da.`,
};

/** So many texts are quoted. */
const ZITATE = 2;

const zitate = ({ stellen }: Jahresfehler): string =>
  aufzaehlung([...new Set(stellen.map(({ text, kopf }) => `„${kopf ?? text}“`))].slice(0, ZITATE));

/** What is wrong, and how it should read. */
const SAETZE: Record<Jahresgrund, (fehler: Jahresfehler, of: Pick<Plan, "jahr">) => string> = {
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
  berichtstitel: (fehler) =>
    `Die Überschrift ${zitate(fehler)} nennt ${jahre(fehler.genannt)}; die Tabelle darunter und die übrigen Teile gehören zum Bericht ${jahre(fehler.erwartet)}. Bitte das Jahr in der Überschrift berichtigen.`,
  spanne: (fehler) =>
    `Die Überschrift ${zitate(fehler)} passt nicht zu den Spalten darunter, die mit ${jahre(fehler.erwartet)} beginnen. Bitte die Jahre in der Überschrift berichtigen.`,
  beschluss: (fehler) =>
    `Der Beschluss nennt ${jahre(fehler.genannt)} (${zitate(fehler)}); die übrigen Teile planen ${jahre(fehler.erwartet)}. Bitte das Jahr im Beschluss berichtigen.`,
};

/** Where the amounts are those of the right year for sure, or only words are to be put right. */
const NUR_WARNUNG: Jahresgrund[] = ["vorjahr", "besetzt", "titel", "berichtstitel", "spanne"];

/** What is wrong with the titles and headers of one part of a plan, and the places where it stands. */
interface Teilfehler extends Pick<Plan, "jahr"> {
  kind: TableKind;
  fehler: Jahresfehler[];
  stellen: [Stelle, ...Stelle[]];
}

type Stelle = Jahresfehler["stellen"][number] & { at: CellRef };

function teilfehler({ jahr }: Plan, kind: TableKind, fehler: Jahresfehler[]): Teilfehler[] {
  const [first, ...others] = fehler.flatMap(({ tabelle, stellen }) =>
    stellen.map((stelle) => ({ ...stelle, at: zeilenzelle(tabelle, stelle.row, stelle.column) })),
  );
  return first ? [{ jahr, kind, fehler, stellen: [first, ...others] }] : [];
}

/** One finding for each part, at the first place. */
const falscheJahresangaben: Feststellung<Teilfehler> = {
  stelle: ({ fehler, stellen }) => {
    const [{ at, text, richtig }] = stellen;
    return {
      ...at,
      ...(fehler.every(({ grund }) => NUR_WARNUNG.includes(grund)) && { severity: "warning" as const }),
      actual: text,
      cells: stellen.map((stelle) => stelle.at),
      ...(richtig !== undefined && { proposalText: richtig }),
    };
  },
  satz: (fund) => {
    const sentences = gruppen(fund.fehler).map((group) => SAETZE[group.grund](group, fund));
    const count = fund.stellen.length;
    const mehr = count > 1 ? ` Betroffen sind ${anzahl(count, "Zelle", "Zellen")}.` : "";
    return `${tableKinds[fund.kind]}: ${sentences.join(" ")}${mehr}`;
  },
};

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

/** What is wrong in each part; what a header that is judged by other years already tells is left out. */
function angaben(plan: Plan): Teilfehler[] {
  const found = [
    ...kopfangaben(plan),
    ...titelangaben(plan),
    ...berichtsangaben(plan),
    ...berichtstitel(plan),
  ];
  const kinds = [...new Set(found.map(({ tabelle }) => tabelle.kind))];
  return kinds.flatMap((kind) =>
    teilfehler(
      plan,
      kind,
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
    befunde: [
      ...plan.tabellen.flatMap(falscherKopf).map(alsBefund(falscheJahreImKopf)),
      ...angaben(plan).map(alsBefund(falscheJahresangaben)),
    ],
  }),
};
