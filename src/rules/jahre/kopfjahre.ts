import { falscheKoepfe } from "../../plan/aufbau/kopfjahre";
import { jahrAus } from "../../plan/lesen/kopf";
import { plankolumne } from "../../plan/planjahr";
import type { Spalte, Tabelle } from "../../plan/tabelle";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { zeilenzelle } from "../../workbook/zelle";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import type { Befund, Regel } from "../kern/regel";

const jahre = (years: (number | undefined)[]): string =>
  aufzaehlung([...new Set(years.flatMap((year) => year ?? []))]);

/** The text of a header with the year that belongs there. */
const berichtigt = ({ kopf, jahr }: Spalte): string => kopf.replace(String(jahrAus(kopf)), String(jahr));

/** One finding for a header, at the column of the planned year where that is wrong. */
function befund(tabelle: Tabelle): Befund[] {
  const wrong = falscheKoepfe(tabelle);
  const planned = plankolumne(tabelle);
  const main = wrong.find((spalte) => spalte === planned) ?? wrong[0];
  if (!main) return [];
  const { top } = tabelle.area;
  const rows = [...new Set([top, tabelle.kopfzeile ?? top])];
  const at = zeilenzelle(tabelle, top, main.column);
  const named = jahre(wrong.map(({ kopf }) => jahrAus(kopf)));
  const right = jahre(wrong.map(({ jahr }) => jahr));
  const cells = rows.flatMap((row) => wrong.map(({ column }) => zeilenzelle(tabelle, row, column)));
  return [
    {
      ...at,
      message: `Der Kopf der Tabelle nennt ${named}; nach Überschrift, Beschluss und den übrigen Tabellen müsste es ${right} sein. Bitte die Jahre im Kopf berichtigen; geprüft wurde, als stünden die richtigen schon da.`,
      cells: [at, ...cells],
      ...(rows.length === 1 && { proposalText: berichtigt(main) }),
      cause: { kind: "jahr-im-kopf", text: "Jahr im Kopf der Tabelle", cells, explains: 0 },
    },
  ];
}

export const ja1: Regel = {
  id: "JA-1",
  titel: "Jahre in den Spaltenköpfen",
  prueft:
    "Der Kopf jedes Teils nennt die Jahre, die zum Planjahr gehören: Er widerspricht weder seiner Überschrift noch den Beträgen der übrigen Teile. Eine Meldung je Tabelle.",
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
    befunde: plan.tabellen.flatMap(befund),
  }),
};
