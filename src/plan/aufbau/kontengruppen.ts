import { betrag, type Figure, type Spalte, type Tabelle, type Zeile } from "../tabelle";

/** Accounts under one line of a form, with the rows that sum them. */
export interface Kontengruppe {
  /** Line of the form; absent where the heading is missing. */
  position?: string;
  posten: Zeile[];
  /** "Summe", or the heading where it carries the total itself. */
  summen: Zeile[];
}

/** A row that sums several groups ("Summe Materialaufwand"), or a result line, which has no groups of its own. */
export interface Gesamtzeile {
  position: string;
  zeile: Zeile;
  /** What it sums: groups, and totals of groups that stand before it. */
  teile: (Kontengruppe | Gesamtzeile)[];
}

export interface Kontengliederung {
  gruppen: Kontengruppe[];
  gesamt: Gesamtzeile[];
}

/** Whether a total of the form takes in a line. */
type Umfasst = (gesamt: string, position: string) => boolean;

const ERGEBNISSE = ["ergebnisNachSteuern", "jahresergebnis"];

export function istGesamtzeile(teil: Kontengruppe | Gesamtzeile): teil is Gesamtzeile {
  return "zeile" in teil;
}

/** How a list of accounts is built: which accounts stand under which line, and which rows sum them. */
export function kontengliederung({ zeilen }: Tabelle, umfasst: Umfasst): Kontengliederung {
  if (istSaldenliste(zeilen)) return { gruppen: [{ posten: zeilen.filter(zaehlt), summen: [] }], gesamt: [] };
  const gruppen: Kontengruppe[] = [];
  const gesamt: Gesamtzeile[] = [];
  let offen: Kontengruppe | undefined;
  const beginnen = (position?: string): Kontengruppe => {
    const gruppe: Kontengruppe = { posten: [], summen: [], ...(position && { position }) };
    gruppen.push(gruppe);
    return gruppe;
  };
  for (const zeile of zeilen) {
    const { position, art } = zeile;
    if (art === "ueberschrift") {
      if (position && !zeile.konto) offen = beginnen(position);
    } else if (position && ERGEBNISSE.includes(position)) {
      gesamt.push({ position, zeile, teile: [] });
      offen = undefined;
    } else if (art === "summe") {
      const teile = position ? gruppenIn(gruppen, position, umfasst) : [];
      const own = offen !== undefined && (!position || teile.every((gruppe) => gruppe === offen));
      if (offen && own && offen.posten.length > 0) schliessen(offen, zeile);
      else if (offen && own && !position && offen.summen.length > 0) schliessen(offen, zeile);
      else if (position && teile.length > 0)
        gesamt.push({ position, zeile, teile: zusammengefasst(teile, gesamt) });
      offen = undefined;
    } else if (position) {
      offen = beginnen(position);
      (zeile.konto ? offen.posten : offen.summen).push(zeile);
    } else {
      offen ??= beginnen();
      offen.posten.push(zeile);
    }
  }
  gruppen.forEach(ohneKonten);
  return { gruppen: gruppen.filter(({ posten }) => posten.length > 0), gesamt };
}

/** Accounts one after another, under no line and with no sum: what one of them is called says nothing of the next. */
function istSaldenliste(zeilen: Zeile[]): boolean {
  const filled = zeilen.filter(zaehlt);
  return filled.length > 1 && filled.every(({ konto }) => konto) && zeilen.every(istKontoOderFrei);
}

const zaehlt = ({ art }: Zeile): boolean => art !== "ueberschrift";
const istKontoOderFrei = ({ konto, position, art }: Zeile): boolean =>
  konto !== undefined || (position === undefined && art !== "summe");

/** The groups that a total sums: those of its lines, and those without a heading that no other total took. */
function gruppenIn(gruppen: Kontengruppe[], gesamt: string, umfasst: Umfasst): Kontengruppe[] {
  const filled = gruppen.filter(({ posten, summen }) => posten.length > 0 || summen.length > 0);
  const named = filled.filter(({ position }) => position && umfasst(gesamt, position));
  const first = named[0] ? filled.indexOf(named[0]) : filled.length - 1;
  return filled.filter((gruppe, index) => named.includes(gruppe) || (!gruppe.position && index >= first));
}

function schliessen(gruppe: Kontengruppe, zeile: Zeile): void {
  gruppe.summen.push(zeile);
  if (zeile.position) gruppe.position ??= zeile.position;
}

/** Groups that an earlier total already sums stand as that total. */
function zusammengefasst(gruppen: Kontengruppe[], gesamt: Gesamtzeile[]): Gesamtzeile["teile"] {
  const outermost = (gruppe: Kontengruppe): Gesamtzeile | undefined =>
    gesamt.findLast((zeile) => enthaelt(zeile, gruppe));
  return [...new Set(gruppen.map((gruppe) => outermost(gruppe) ?? gruppe))];
}

export function enthaelt({ teile }: Gesamtzeile, gruppe: Kontengruppe): boolean {
  return teile.some((teil) => teil === gruppe || (istGesamtzeile(teil) && enthaelt(teil, gruppe)));
}

/** A line that stands without accounts is its own and only item. */
function ohneKonten(gruppe: Kontengruppe): void {
  if (gruppe.posten.length > 0 || gruppe.summen[0]?.art === "summe") return;
  gruppe.posten = gruppe.summen.splice(0, 1);
}

/** The sum of a group in a column; its accounts where it shows none. */
export function gruppensumme(gruppe: Kontengruppe, spalte: Spalte): Figure[] {
  const total = betrag(gruppe.summen.at(-1), spalte);
  return total ? [total] : figurenIn(gruppe.posten, spalte);
}

export function figurenIn(zeilen: Zeile[], spalte: Spalte): Figure[] {
  return zeilen.flatMap((zeile) => betrag(zeile, spalte) ?? []);
}
