import { jeTabelle } from "../jetabelle";
import { VERMOEGENSPLAN_SUMMEN, teilpositionen } from "../formulare/vermoegensplan";
import { betrag, betragsspalten, positionszeile, type Tabelle, type Zeile } from "../tabelle";
import { aussagen } from "./aussage";
import { gilt, plus, type Gleichung } from "./gleichung";
import { figurenIn } from "./kontengruppen";
import { besteLesart, bestaetigungen } from "./lesart";
import { summenbau, zaehltMit } from "./summenbau";

/** A total of a Vermögensplan, Finanzplan or Zwischenbericht and the rows that it adds up. */
export interface Mittelsumme {
  zeile: Zeile;
  /** The total of the form; absent for a row that shows its parts below it. */
  position?: string;
  teile: Zeile[];
  /** Whether it is known to add these up: by the form, by its own words, or because it does so. */
  gewiss: boolean;
  /** Rows among those before it that the form does not have there. */
  unbekannte: Zeile[];
}

/** The totals of the two sides: neither is part of another. */
const GESAMT = ["summeEinnahmen", "summeAusgaben"];

/**
 * What every total of the form adds up, and every row that is broken down by a), b) … below it. Rows with letters are
 * parts of the row above them, unless the totals come out more often otherwise. Where a table has rows of its own, a
 * total adds them up, too: then what is confirmed in most columns decides.
 */
export const mittelsummen = jeTabelle((tabelle): Mittelsumme[] => {
  const broken = aufgliederungen(tabelle.zeilen);
  const flat = gelesen(tabelle, []);
  if (broken.length === 0) return flat;
  return besteLesart([gelesen(tabelle, broken), flat], (sums) =>
    sums.flatMap((sum) => mittelgleichungen(tabelle, sum)),
  );
});

/** What a total says in each column of amounts. */
export function mittelgleichungen(
  tabelle: Tabelle,
  { zeile, teile }: Pick<Mittelsumme, "zeile" | "teile">,
): Gleichung[] {
  return betragsspalten(tabelle).flatMap((spalte) => {
    const gesamt = betrag(zeile, spalte);
    const figures = figurenIn(teile, spalte);
    return gesamt && figures.length > 0 ? [{ gesamt, terme: plus(figures) }] : [];
  });
}

/** What there is on a day is no part of what comes in or goes out, unless the figures say so. */
const istBestand = ({ text }: Zeile): boolean => BESTAND.test(text);
const BESTAND = /\b(anfangs|end|kassen|finanzmittel)bestand|(bestand|mittel) (am|zum|zu|per|anfang|ende)\b/;

const BUCHSTABE = /^[a-z]{1,2}$/;
const ZAHL = /^(\d+|[ivx]+)$/;

interface Aufgliederung {
  zeile: Zeile;
  teile: Zeile[];
}

/** Rows with a), b) … right below a row that has a number and amounts of its own. */
function aufgliederungen(zeilen: Zeile[]): Aufgliederung[] {
  const result: Aufgliederung[] = [];
  let offen: Aufgliederung | undefined;
  for (const zeile of zeilen) {
    const { nummer = "", art, betraege } = zeile;
    if (offen && BUCHSTABE.test(nummer) && art === "posten") {
      offen.teile.push(zeile);
    } else if (ZAHL.test(nummer) && art === "posten" && betraege.length > 0) {
      offen = { zeile, teile: [] };
      result.push(offen);
    } else if (art !== "ueberschrift" || nummer !== "") offen = undefined;
  }
  return result.filter(({ teile }) => teile.filter(zaehltMit).length > 1);
}

function gelesen(tabelle: Tabelle, broken: Aufgliederung[]): Mittelsumme[] {
  const parts = new Set(broken.flatMap(({ teile }) => teile));
  const said = new Map(aussagen(tabelle).map((aussage) => [aussage.zeile, aussage]));
  // A row of one's own that says what it sums adds nothing to what it sums.
  const counts = (zeile: Zeile): boolean =>
    zaehltMit(zeile) && !parts.has(zeile) && (zeile.position !== undefined || !said.has(zeile));
  const rows = tabelle.zeilen.filter(counts);
  const total = (zeile: Zeile): boolean =>
    zeile.art === "summe" || VERMOEGENSPLAN_SUMMEN.some(({ gesamt }) => gesamt === zeile.position);
  const built = summenbau(rows, betragsspalten(tabelle), total, ({ position }) =>
    GESAMT.includes(position ?? ""),
  );
  const candidates = VERMOEGENSPLAN_SUMMEN.flatMap(({ gesamt, plus: positions }): Kandidat[] => {
    const zeile = positionszeile(tabelle, gesamt);
    const own = built.find((other) => other.zeile === zeile);
    if (!zeile || !own) return [];
    const known = new Set(mitTeilen(tabelle, gesamt));
    const teile = own.treffer > 0 ? own.teile : own.teile.filter((row) => !istBestand(row));
    return [
      {
        zeile,
        position: gesamt,
        nachFormblatt: positions
          .flatMap((part) => vorhandene(tabelle, part))
          .filter((row) => !parts.has(row)),
        nachAufbau: teile,
        unbekannte: teile.filter((teil) => !known.has(teil)),
      },
    ];
  });
  const sums = candidates.map((one): Mittelsumme => {
    const { zeile, position, unbekannte } = one;
    const statement = said.get(zeile);
    if (statement?.glieder.every(({ faktor }) => faktor > 0))
      return {
        zeile,
        position,
        unbekannte,
        gewiss: true,
        teile: statement.glieder.map((glied) => glied.zeile),
      };
    const way = weg(tabelle, one, candidates);
    return { zeile, position, unbekannte, gewiss: way !== undefined, teile: one[way ?? "nachAufbau"] };
  });
  const confirmed = bestaetigungen(sums.flatMap((sum) => mittelgleichungen(tabelle, sum))) > 0;
  return [
    ...sums,
    ...broken.map(({ zeile, teile }): Mittelsumme => {
      const own = mittelgleichungen(tabelle, { zeile, teile });
      // Shown in one column only, a row that is broken down has nothing but the other sums to confirm it.
      const gewiss = own.some(zaehltAlsBeleg) || (own.length === 1 && confirmed);
      return { zeile, teile, unbekannte: [], gewiss };
    }),
  ];
}

/** A total with the rows that it adds up as the form says, and as the table itself is built. */
interface Kandidat {
  zeile: Zeile;
  position: string;
  nachFormblatt: Zeile[];
  nachAufbau: Zeile[];
  unbekannte: Zeile[];
}

type Weg = "nachFormblatt" | "nachAufbau";

/** What stands for a part of a total: its own row with amounts, else the rows of its parts. */
function vorhandene(tabelle: Tabelle, position: string): Zeile[] {
  const zeile = positionszeile(tabelle, position);
  if (zeile && zaehltMit(zeile)) return [zeile];
  return teilpositionen(position).flatMap((part) => vorhandene(tabelle, part));
}

/** The rows of the form that a total takes in, those of its subtotals included. */
function mitTeilen(tabelle: Tabelle, gesamt: string): Zeile[] {
  return teilpositionen(gesamt).flatMap((part) =>
    [positionszeile(tabelle, part) ?? [], mitTeilen(tabelle, part)].flat(),
  );
}

/** By which way a total is judged: the form's where no row is unknown, else one that comes out somewhere. */
function weg(tabelle: Tabelle, own: Kandidat, all: Kandidat[]): Weg | undefined {
  if (own.unbekannte.length === 0) return "nachFormblatt";
  const ways: Weg[] = ["nachAufbau", "nachFormblatt"];
  const held = (other: Kandidat, way: Weg): number =>
    mittelgleichungen(tabelle, { zeile: other.zeile, teile: other[way] }).filter(zaehltAlsBeleg).length;
  const [best] = ways.filter((way) => held(own, way) > 0).sort((a, b) => held(own, b) - held(own, a));
  return best ?? ways.find((way) => all.some((other) => held(other, way) > 0));
}

function zaehltAlsBeleg(gleichung: Gleichung): boolean {
  return gleichung.terme.length > 1 && !gleichung.gesamt.wert.isZero() && gilt(gleichung);
}
