import { zahlDeutsch } from "../../money/zahltext";
import { istNachtragstabelle } from "../../plan/aufbau/nachtrag";
import {
  stellenpaare,
  stellenvergleich,
  zuwachs,
  type Stellenaenderung,
  type Stellenpaar,
  type Stellenvergleich,
} from "../../plan/aufbau/stellenaenderungen";
import {
  istStellenfussnote,
  kwTage,
  sagtAenderung,
  stellenImVermerk,
  vermerkspalten,
} from "../../plan/aufbau/stellenvermerke";
import { tabelleVon } from "../../plan/plan";
import type { Spalte, Tabelle } from "../../plan/tabelle";
import { teilplaene } from "../../plan/teilplaene";
import { datumText } from "../../finance/datum";
import { anzahl } from "../../texte/anzahl";
import type { Formelindex } from "../../workbook/formel/formelindex";
import { zeilenzelle, zelleVon } from "../../workbook/zelle";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import { mitFehler } from "../beispiele/beispielplan";
import type { Befund, Regel } from "../kern/regel";

/** So many changes are listed. */
const GENANNT = 5;
/** So long is the name of a unit in a sentence. */
const LAENGSTE_EINHEIT = 34;

/** What the cell of a column says in a row; a merged one speaks for all its rows. */
function text(index: Formelindex, { sheet }: Tabelle, row: number, { column }: Spalte): string {
  const own = index.zelle({ blatt: sheet, row, column })?.value;
  if (own !== undefined && own !== "") return String(own);
  const merge = index.blaetter
    .find(({ name }) => name === sheet)
    ?.merges.find(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  const first = merge && index.zelle({ blatt: sheet, row: merge.top, column: merge.left })?.value;
  return typeof first === "string" ? first : "";
}

/** Whether something is told below the table: to which row it belongs is not known. */
function hatFussnoten(index: Formelindex, { sheet, area }: Tabelle): boolean {
  const cells = index.blaetter.find(({ name }) => name === sheet)?.cells ?? [];
  return cells.some(
    ({ row, value }) => row > area.bottom && typeof value === "string" && istStellenfussnote(value),
  );
}

function kurz(einheit: string): string {
  return einheit.length > LAENGSTE_EINHEIT ? `${einheit.slice(0, LAENGSTE_EINHEIT - 1).trimEnd()}…` : einheit;
}

const name = ({ einheit, stufe, zeile }: Stellenaenderung): string =>
  [kurz(einheit), stufe?.name ?? zeile.label].filter(Boolean).join(", ");

function genannt(one: Stellenaenderung): string {
  const step = zuwachs(one);
  return `${name(one)}: ${zahlDeutsch(one.vorher)} → ${zahlDeutsch(one.jetzt)} (${step.gt(0) ? "+" : ""}${zahlDeutsch(step)})`;
}

/** The changes as they are listed: those that look like one together. */
function liste(all: Stellenaenderung[], paare: Stellenpaar[]): string {
  const paired = paare.filter(({ mehr, weniger }) => all.includes(mehr) || all.includes(weniger));
  const single = all.filter((one) => !paired.some(({ mehr, weniger }) => mehr === one || weniger === one));
  const lines = [
    ...paired.map(
      ({ art, weniger, mehr }) => `${genannt(weniger)} und ${genannt(mehr)}, vermutlich eine ${art}`,
    ),
    ...single.map(genannt),
  ];
  const rest = lines.length - GENANNT;
  return [
    ...lines.slice(0, GENANNT),
    ...(rest > 0 ? [anzahl(rest, "weitere Änderung", "weitere Änderungen")] : []),
  ].join("; ");
}

function melden(
  tabelle: Tabelle,
  { soll }: Stellenvergleich,
  all: Stellenaenderung[],
  message: string,
): Befund[] {
  const [first] = all;
  if (!first) return [];
  const at = zeilenzelle(tabelle, first.zeile.row, soll.column);
  return [{ ...at, message, cells: [at, ...all.flatMap(({ figuren }) => figuren).map(zelleVon)] }];
}

/** More posts, or others, of which no remark says why. */
function ohneVermerk(
  index: Formelindex,
  tabelle: Tabelle,
  vergleich: Stellenvergleich,
  columns: Spalte[],
): Stellenaenderung[] {
  const { aenderungen } = vergleich;
  const paare = stellenpaare(aenderungen);
  const erklaert = (one: Stellenaenderung): boolean => {
    const remark = columns.map((spalte) => text(index, tabelle, one.zeile.row, spalte)).join("; ");
    if (!sagtAenderung(remark)) return false;
    const told = stellenImVermerk(remark);
    return !told || told.gte(zuwachs(one).abs());
  };
  const partner = (one: Stellenaenderung): Stellenaenderung[] =>
    paare.flatMap(({ mehr, weniger }) => (mehr === one ? [weniger] : weniger === one ? [mehr] : []));
  const offen = aenderungen.filter(
    (one) => zuwachs(one).gt(0) && !erklaert(one) && !partner(one).some(erklaert),
  );
  return aenderungen.filter(
    (one) => offen.includes(one) || partner(one).some((other) => offen.includes(other)),
  );
}

/** Without any remark all changes are named, else those that have none. */
function aenderungen(index: Formelindex, tabelle: Tabelle): Befund[] {
  const vergleich = stellenvergleich(tabelle);
  if (!vergleich || vergleich.aenderungen.length === 0 || istNachtragstabelle(tabelle)) return [];
  const { soll, vorjahr } = vergleich;
  const columns = vermerkspalten(tabelle, soll.jahr);
  const remarked = columns.some((spalte) =>
    tabelle.zeilen.some(({ row }) => text(index, tabelle, row, spalte).trim() !== ""),
  );
  if (!remarked && hatFussnoten(index, tabelle)) return [];
  const all = remarked ? ohneVermerk(index, tabelle, vergleich, columns) : vergleich.aenderungen;
  const paare = stellenpaare(vergleich.aenderungen);
  const gegen =
    soll.jahr === undefined
      ? `„${soll.kopf}“ weicht von „${vorjahr.kopf}“ ab`
      : `Das Soll ${soll.jahr} weicht vom Soll ${vorjahr.jahr} ab`;
  const was = remarked
    ? "ohne Stellenvermerk, der die Änderung nennt"
    : "und die Übersicht hat keine Stellenvermerke";
  return melden(
    tabelle,
    vergleich,
    all,
    `${gegen}, ${was}: ${liste(all, paare)}. Bitte in einem Stellenvermerk nennen, was neu eingerichtet, verlagert oder höher bewertet wird, oder diesen Hinweis annehmen.`,
  );
}

/** Posts that are still planned though by their kw-Vermerk they end before the year begins. */
function abgelaufen(index: Formelindex, tabelle: Tabelle): Befund[] {
  const vergleich = stellenvergleich(tabelle);
  const soll = vergleich?.soll;
  const { jahr } = soll ?? {};
  if (!soll || jahr === undefined) return [];
  const found = tabelle.zeilen.flatMap((zeile) => {
    const planned = zeile.betraege.find(({ column }) => column === soll.column);
    if (zeile.art !== "posten" || !planned || planned.wert.isZero()) return [];
    return vermerkspalten(tabelle, jahr).flatMap((spalte) => {
      const past = kwTage(text(index, tabelle, zeile.row, spalte)).find((day) => day.jahr < jahr);
      return past ? [{ zeile, spalte, past }] : [];
    });
  });
  const [first] = found;
  if (!first) return [];
  const cells = found.map(({ zeile, spalte }) => zeilenzelle(tabelle, zeile.row, spalte.column));
  const at = zeilenzelle(tabelle, first.zeile.row, first.spalte.column);
  const more =
    found.length > 1 ? ` Ebenso ${anzahl(found.length - 1, "weiterer Vermerk", "weitere Vermerke")}.` : "";
  return [
    {
      ...at,
      message: `${first.zeile.label || `Zeile ${first.zeile.row + 1}`}: Der kw-Vermerk nennt den ${datumText(first.past)}, das Soll ${jahr} zeigt noch Stellen.${more} Bitte die Stelle streichen oder den Vermerk berichtigen.`,
      cells: [at, ...cells],
    },
  ];
}

export const st2: Regel = {
  id: "ST-2",
  titel: "Stellenvermerke",
  prueft:
    "Hat die Stellenübersicht Vermerke, nennen sie jede Stelle, die gegenüber dem Vorjahr neu, verlagert oder höher bewertet ist, und kein kw-Vermerk ist abgelaufen. Ohne Vermerke nennt ein Hinweis die Änderungen gegenüber dem Vorjahr.",
  grundlage: "§ 18 EigAnVO",
  recht: "stellen",
  severity: "info",
  beispiel: {
    Stellenübersicht: mitFehler(
      beispieluebersichten.stellen,
      "Neueinrichtung einer 1,0 Stelle",
      "Ist = EGr. 9a (StNr. 17/048)",
    ),
  },
  formelbefunde: ({ index, plan }) => {
    const tables = teilplaene(plan)
      .filter(({ nebenplan, nachtrag }) => !nebenplan && !nachtrag)
      .flatMap((teil) => tabelleVon(teil, "stellenuebersicht") ?? [])
      .filter((tabelle, at, all) => !tabelle.hidden && all.indexOf(tabelle) === at);
    return {
      geprueft: tables.length,
      befunde: tables.flatMap((tabelle) => [...aenderungen(index, tabelle), ...abgelaufen(index, tabelle)]),
    };
  },
};
