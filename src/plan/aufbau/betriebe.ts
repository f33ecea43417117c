import type { TableKind } from "../arten";
import { normalisieren } from "../lesen/beschriftung";
import { eigenesJahr } from "../planjahr";
import { betragsspalten, type Figure, type Tabelle, type Zeile } from "../tabelle";
import { euro } from "./gleichung";

/** The parts that every enterprise has once: two of a kind are two enterprises, two versions or two years. */
export const HAUPTTEILE: TableKind[] = [
  "erfolgsplan",
  "erfolgsplan-konten",
  "festsetzung",
  "vermoegensplan",
  "finanzplan",
];

/** One of several enterprises or Betriebszweige of a workbook, with the tables that are its own. */
interface Betrieb {
  /** As its sheets or titles call it: "Wasserversorgung". */
  name: string;
  tabellen: Tabelle[];
}

/** A Betrieb while its tables are gathered. */
interface Gruppe {
  worte: Set<string>;
  tabellen: Tabelle[];
}

/**
 * The enterprises or Betriebszweige that a workbook tells apart: its tables of a kind for the same year differ in their
 * figures and in words of sheet, title or header, and other parts repeat these words. Tables that name none, and those
 * of the whole, belong to none of them. Empty where there is only one.
 */
export function betriebe(tabellen: Tabelle[]): Betrieb[] {
  const visible = tabellen.filter(({ hidden }) => !hidden);
  const mehrfach = HAUPTTEILE.map((kind) => mehrfache(visible.filter((tabelle) => tabelle.kind === kind)));
  if (mehrfach.every((some) => some.length < 2)) return [];
  const trennend = trennendeWorte(mehrfach);
  const gruppen: Gruppe[] = [];
  const taken = new Set<Tabelle>();
  const nehmen = (gruppe: Gruppe, tabelle: Tabelle): void => {
    gruppe.tabellen.push(tabelle);
    taken.add(tabelle);
    for (const wort of worte(tabelle)) if (trennend.has(wort)) gruppe.worte.add(wort);
  };
  for (const tabelle of [...mehrfach.flat(), ...visible]) {
    if (taken.has(tabelle) || istGanzes(tabelle)) continue;
    const own = worte(tabelle).filter((wort) => trennend.has(wort));
    if (own.length === 0) continue;
    const known = gruppeMit(own, gruppen);
    if (known && !hatSchon(known, tabelle)) nehmen(known, tabelle);
    else if (!known && mehrfach.some((some) => some.includes(tabelle))) {
      const neu: Gruppe = { worte: new Set(), tabellen: [] };
      gruppen.push(neu);
      nehmen(neu, tabelle);
    }
  }
  const sheets = new Set(tabellen.map(blattDer));
  for (const sheet of sheets)
    fortsetzen(
      tabellen.filter((tabelle) => blattDer(tabelle) === sheet),
      gruppen,
      nehmen,
    );
  return gruppen.map((gruppe) => ({ name: name(gruppe, gruppen), tabellen: gruppe.tabellen }));
}

const blattDer = ({ file = "", sheet }: Tabelle): string => `${file}|${sheet}`;

/** On a sheet what stands below a table of a Betrieb is its own, too, until another one is named. */
function fortsetzen(
  all: Tabelle[],
  gruppen: Gruppe[],
  nehmen: (gruppe: Gruppe, tabelle: Tabelle) => void,
): void {
  let current: Gruppe | undefined;
  for (const tabelle of all) {
    const own = gruppen.find((gruppe) => gruppe.tabellen.includes(tabelle));
    if (own) current = own;
    else if (istGanzes(tabelle) || (current && hatSchon(current, tabelle))) current = undefined;
    else if (current) nehmen(current, tabelle);
  }
}

/** Tables of a kind of which another has the same rows for the same year, and other figures. */
function mehrfache(all: Tabelle[]): Tabelle[] {
  const candidates = all.filter((tabelle) => !istAufgegliedert(tabelle));
  return candidates.filter((tabelle) =>
    candidates.some(
      (other) =>
        other !== tabelle &&
        eigenesJahr(other) === eigenesJahr(tabelle) &&
        gleichartig(tabelle, other) &&
        !gleicheZahlen(tabelle, other),
    ),
  );
}

/** Columns without a year are parts of a whole: an Erfolgsübersicht. */
function istAufgegliedert(tabelle: Tabelle): boolean {
  const columns = betragsspalten(tabelle);
  return columns.length > 1 && columns.every(({ jahr }) => jahr === undefined);
}

/** Whether two tables have half of their rows in common, two at the least: not one the continuation of the other. */
export function gleichartig(a: Tabelle, b: Tabelle): boolean {
  if (a.kind !== b.kind) return false;
  const [one, other] = [a, b].map((tabelle) => new Set(zeilenDer(tabelle).keys()));
  if (!one || !other) return false;
  const shared = [...one].filter((key) => other.has(key)).length;
  return shared >= 2 && shared * 2 >= Math.min(one.size, other.size);
}

/** The rows with amounts by account, or else by line of the form. */
function zeilenDer({ zeilen }: Tabelle): Map<string, Zeile> {
  return new Map(
    zeilen.flatMap((zeile) => {
      const key = zeile.konto?.nummer ?? zeile.position;
      return key === undefined || zeile.betraege.length === 0 ? [] : [[key, zeile] as const];
    }),
  );
}

/** Whether most of what two tables say of the same years is the same: two versions, or two views of one plan. */
export function gleicheZahlen(a: Tabelle, b: Tabelle): boolean {
  const others = zeilenDer(b);
  const pairs = [...zeilenDer(a)].flatMap(([key, zeile]) =>
    zeile.betraege.flatMap((figure) => {
      const same = others.get(key)?.betraege.find((other) => vergleichbar(figure, other));
      return same && !(figure.wert.isZero() && same.wert.isZero()) ? [[figure, same] as const] : [];
    }),
  );
  const equal = pairs.filter(([one, other]) => euro(one).abs().eq(euro(other).abs())).length;
  return pairs.length >= 2 && equal * 2 >= pairs.length;
}

const vergleichbar = ({ spalte: a }: Figure, { spalte: b }: Figure): boolean =>
  a.jahr === b.jahr && (a.art === b.art || [a.art, b.art].includes("betrag"));

/** Whether a table says that it is of all together. */
function istGanzes({ sheet, titel }: Tabelle): boolean {
  return [sheet, ...titel].some((text) =>
    /\b(gesamt(betrieb|unternehmen|plan|erfolgsplan|vermoegensplan)?|insgesamt|zusammen(fassung|stellung)?|konzern|konsolidiert)\b/.test(
      normalisieren(text),
    ),
  );
}

function hatSchon({ tabellen }: Gruppe, tabelle: Tabelle): boolean {
  return tabellen.some((other) => gleichartig(other, tabelle) && eigenesJahr(other) === eigenesJahr(tabelle));
}

/** The group that shares most of these words, none of which it has in common with others; undefined where two do. */
function gruppeMit(own: string[], gruppen: Gruppe[]): Gruppe | undefined {
  const [best, next] = gruppen
    .map((gruppe) => ({
      gruppe,
      zahl: own.filter(
        (wort) =>
          heisstSo(gruppe, wort) && !gruppen.some((other) => other !== gruppe && heisstSo(other, wort)),
      ).length,
    }))
    .sort((a, b) => b.zahl - a.zahl);
  return best && best.zahl > 0 && best.zahl > (next?.zahl ?? 0) ? best.gruppe : undefined;
}

/** A shorter word begins no longer one by chance. */
const WORTSTAMM = 5;

/** Whether a group has a word or one that goes on with it: "Wasser" and "Wasserversorgung" are one Betrieb. */
const heisstSo = ({ worte: known }: Gruppe, wort: string): boolean =>
  known.has(wort) ||
  [...known].some((own) => {
    const [short = "", long = ""] = [own, wort].sort((a, b) => a.length - b.length);
    return short.length >= WORTSTAMM && /^[a-z]/.test(short) && long.startsWith(short);
  });

/** Words that some tables of a kind have and others do not. */
function trennendeWorte(mehrfach: Tabelle[][]): Set<string> {
  return new Set(
    mehrfach.flatMap((some) =>
      some.flatMap((tabelle) =>
        worte(tabelle).filter((wort) => some.some((other) => !worte(other).includes(wort))),
      ),
    ),
  );
}

/** What any plan may be called, whoever's it is. */
const ALLGEMEIN =
  /^((gesamt|wirtschafts|erfolgs|vermoegens|finanz|liquiditaets|stellen|ertrags|aufwands|konten|kosten|investitions|ergebnis|haushalts)?(plan|plaene|plans|planung|programm|uebersicht|rechnung|jahr|jahres|jahre)|festsetzung(en|s.*)?|beschluss.*|satzung|gesamt.*|summe|anlage|seite|blatt|tabelle|teil|entwurf|fassung|version|variante|kopie|copy|alt|neu|neue|stand|ansatz|ansaetze|ergebnis|plan|ist|nr|lfd|bezeichnung|nachtrags?|nachtragsplan|eur|euro|teur|tsd|wp|ep|vp|fp|lp|guv|gewinn|verlust|und|u|der|die|das|des|dem|den|fuer|von|vom|im|in|mit|zum|zur|auf|eigenbetriebe?s?|betriebe?s?|betriebszweige?s?|zweig|sparten?|bereich|werke?s?|gmbh|zweckverband|einnahmen|ausgaben|ertraege|aufwendungen|mittelherkunft|mittelverwendung|festgesetzt|wird|werden|wurde|blattnr|mappe|sheet|vorjahr|vorbericht|original|end(gueltig|fassung|stand)|final|vorlaeufig.*|arbeits.*|korr.*|ueberarbeit.*|test|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|betrag|betraege|konto|position|posten)$/;

/** "Betriebszweig 1", "Sparte B": what is told apart by a number. */
const NUMMERIERT = /\b(betriebszweig|sparte|betrieb|bereich|zweig|teilplan) ([0-9]{1,2}|[a-z]|[ivx]+)\b/g;

/** The words by which a table may say whose it is; those of its sheet twice, for they are chosen with care. */
function worte(tabelle: Tabelle): string[] {
  const known = gelesen.get(tabelle);
  if (known) return known;
  const { sheet, titel, spalten } = tabelle;
  const first = tabelle.zeilen.findIndex(({ betraege }) => betraege.length > 0);
  const headings = tabelle.zeilen.slice(0, Math.max(0, first)).map(({ label }) => label);
  const texts = [sheet, ...titel, ...headings, ...spalten.map(({ kopf }) => kopf)];
  const blattnummer = /(?:^|\D)(\d{1,2})\D*$/.exec(sheet)?.[1];
  const found = [
    ...worteIn(sheet).map((wort) => `@${wort}`),
    ...texts.flatMap(worteIn),
    ...(blattnummer === undefined ? [] : [`#${blattnummer}`]),
  ];
  const own = [...new Set(found)];
  gelesen.set(tabelle, own);
  return own;
}

const gelesen = new WeakMap<Tabelle, string[]>();

function worteIn(text: string): string[] {
  const normal = normalisieren(text);
  const plain = normal.split(" ").filter((wort) => /^[a-z]{2,}$/.test(wort) && !ALLGEMEIN.test(wort));
  return [...plain, ...[...normal.matchAll(NUMMERIERT)].map(([whole]) => whole)];
}

/** What a Betrieb is called: the word of its own that its sheets and titles use most, as they write it. */
function name(gruppe: Gruppe, gruppen: Gruppe[]): string {
  const eigene = [...gruppe.worte].filter(
    (wort) => !gruppen.some((other) => other !== gruppe && other.worte.has(wort)),
  );
  const zahl = (wort: string): number =>
    gruppe.tabellen.filter((tabelle) => worte(tabelle).includes(wort)).length;
  const [best] = [...eigene].sort((a, b) => zahl(b) - zahl(a) || rang(a) - rang(b));
  const wanted = (best ?? "").replace(/^[@#]/, "");
  const texts = gruppe.tabellen.flatMap(({ sheet, titel }) => [sheet, ...titel]);
  const written = texts
    .flatMap((text) => text.split(/[\s,;:()/–_]+/))
    .find((word) => normalisieren(word) === wanted);
  return written ?? (/^\d+$/.test(wanted) ? `Plan ${wanted}` : wanted);
}

/** Words before numbered names, these before numbers of sheets. */
const rang = (wort: string): number => (wort.startsWith("#") ? 2 : wort.includes(" ") ? 1 : 0);
