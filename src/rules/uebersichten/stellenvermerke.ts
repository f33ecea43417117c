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
import { hatLuecken, type Spalte, type Tabelle, type Zeile } from "../../plan/tabelle";
import { teilplaene } from "../../plan/teilplaene";
import { datumText, type Datum } from "../../finance/datum";
import { anzahl } from "../../texte/anzahl";
import type { Formelindex } from "../../workbook/formel/formelindex";
import { zeilenzelle, zelleVon, type CellRef } from "../../workbook/zelle";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import { mitFehler } from "../beispiele/beispielplan";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";

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

/** A Stellenübersicht with changes that no remark tells of. */
interface OhneVermerk {
  tabelle: Tabelle;
  vergleich: Stellenvergleich;
  aenderungen: [Stellenaenderung, ...Stellenaenderung[]];
  /** It has remarks, but on other rows. */
  mitVermerken: boolean;
}

/** Without any remark all changes are named, else those that have none. */
function unerklaerteAenderungen(index: Formelindex, tabelle: Tabelle): OhneVermerk[] {
  const vergleich = stellenvergleich(tabelle);
  if (!vergleich || vergleich.aenderungen.length === 0 || istNachtragstabelle(tabelle)) return [];
  const columns = vermerkspalten(tabelle, vergleich.soll.jahr);
  const mitVermerken = columns.some((spalte) =>
    tabelle.zeilen.some(({ row }) => text(index, tabelle, row, spalte).trim() !== ""),
  );
  if (!mitVermerken && hatFussnoten(index, tabelle)) return [];
  const [first, ...others] = mitVermerken
    ? ohneVermerk(index, tabelle, vergleich, columns)
    : vergleich.aenderungen;
  return first ? [{ tabelle, vergleich, aenderungen: [first, ...others], mitVermerken }] : [];
}

const aenderungOhneVermerk: Feststellung<OhneVermerk> = {
  stelle: ({ tabelle, vergleich, aenderungen }) => {
    const at = zeilenzelle(tabelle, aenderungen[0].zeile.row, vergleich.soll.column);
    return { ...at, cells: [at, ...aenderungen.flatMap(({ figuren }) => figuren).map(zelleVon)] };
  },
  satz: ({ vergleich, aenderungen, mitVermerken }) => {
    const was = mitVermerken
      ? "ohne Stellenvermerk, der die Änderung nennt"
      : "und die Übersicht hat keine Stellenvermerke";
    const paare = stellenpaare(vergleich.aenderungen);
    return `${abweichung(vergleich)}, ${was}: ${liste(aenderungen, paare)}. Bitte in einem Stellenvermerk nennen, was neu eingerichtet, verlagert oder höher bewertet wird, oder diesen Hinweis annehmen.`;
  },
};

const abweichung = ({ soll, vorjahr }: Stellenvergleich): string =>
  soll.jahr === undefined
    ? `„${soll.kopf}“ weicht von „${vorjahr.kopf}“ ab`
    : `Das Soll ${soll.jahr} weicht vom Soll ${vorjahr.jahr} ab`;

/** A remark that a post ends on a day, though it is still planned in a later year. */
interface AbgelaufenerVermerk {
  zeile: Zeile;
  spalte: Spalte;
  tag: Datum;
}

/** All such remarks of a Stellenübersicht. */
interface AbgelaufeneVermerke {
  tabelle: Tabelle;
  /** The planned year. */
  jahr: number;
  vermerke: [AbgelaufenerVermerk, ...AbgelaufenerVermerk[]];
}

/** Posts that are still planned though by their kw-Vermerk they end before the year begins. */
function abgelaufeneVermerke(index: Formelindex, tabelle: Tabelle): AbgelaufeneVermerke[] {
  const vergleich = stellenvergleich(tabelle);
  const soll = vergleich?.soll;
  const { jahr } = soll ?? {};
  if (!soll || jahr === undefined) return [];
  const [first, ...others] = tabelle.zeilen.flatMap((zeile) => {
    const planned = zeile.betraege.find(({ column }) => column === soll.column);
    if (zeile.art !== "posten" || !planned || planned.wert.isZero()) return [];
    return vermerkspalten(tabelle, jahr).flatMap((spalte) => {
      const tag = kwTage(text(index, tabelle, zeile.row, spalte)).find((day) => day.jahr < jahr);
      return tag ? [{ zeile, spalte, tag }] : [];
    });
  });
  return first ? [{ tabelle, jahr, vermerke: [first, ...others] }] : [];
}

const abgelaufenerVermerk: Feststellung<AbgelaufeneVermerke> = {
  stelle: ({ tabelle, vermerke }) => {
    const zelle = ({ zeile, spalte }: AbgelaufenerVermerk): CellRef =>
      zeilenzelle(tabelle, zeile.row, spalte.column);
    return { ...zelle(vermerke[0]), cells: vermerke.map(zelle) };
  },
  satz: ({ jahr, vermerke: [{ zeile, tag }, ...others] }) => {
    const more =
      others.length > 0 ? ` Ebenso ${anzahl(others.length, "weiterer Vermerk", "weitere Vermerke")}.` : "";
    return `${zeile.label || `Zeile ${zeile.row + 1}`}: Der kw-Vermerk nennt den ${datumText(tag)}, das Soll ${jahr} zeigt noch Stellen.${more} Bitte die Stelle streichen oder den Vermerk berichtigen.`;
  },
};

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
    const befunde = tables.flatMap((tabelle) => [
      // Which changes belong together only all of them tell.
      ...(hatLuecken(tabelle) ? [] : unerklaerteAenderungen(index, tabelle)).map(
        alsBefund(aenderungOhneVermerk),
      ),
      ...abgelaufeneVermerke(index, tabelle).map(alsBefund(abgelaufenerVermerk)),
    ]);
    return { geprueft: tables.length, befunde };
  },
};
