import { gilt, type Term } from "../../plan/aufbau/gleichung";
import { Decimal, runden } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { normalisieren } from "../../plan/lesen/beschriftung";
import { ABGELOEST, GELTEND } from "../../plan/plan";
import { betrag, betragsspalten, type Figure, type Spalte, type Tabelle } from "../../plan/tabelle";
import type { Relation } from "../kern/regel";
import { summenrelation } from "../kern/relationen";
import { differenzText, figurText } from "../kern/saetze";

/** What a column may show of two others; `a` and `b` are the figures of the same row. */
type Vergleich = (a: Figure, b: Figure) => Term[] | undefined;

const differenz: Vergleich = (a, b) => [
  { figure: a, faktor: 1 },
  { figure: b, faktor: -1 },
];

/** 100 · a / b or, in cells with a percent format, a / b; undefined where b is zero. */
const anteil =
  (ganzes: number): Vergleich =>
  (a, b) =>
    b.wert.isZero() ? undefined : [{ figure: a, faktor: jeEuro(ganzes, b).div(a.spalte.einheit) }];

/** 100 · (a − b) / b. */
const veraenderung =
  (ganzes: number): Vergleich =>
  (a, b) => {
    if (b.wert.isZero()) return undefined;
    const faktor = jeEuro(ganzes, b);
    return [
      { figure: a, faktor: faktor.div(a.spalte.einheit) },
      { figure: b, faktor: faktor.div(b.spalte.einheit).negated() },
    ];
  };

function jeEuro(ganzes: number, { wert }: Figure): Decimal {
  return new Decimal(ganzes).div(wert);
}

/** So many columns are compared with each other; a table with more is no comparison. */
const SPALTEN = 8;

/**
 * Columns that compare two others ("Veränderung", "Abw. %"), row by row: where nearly all rows show which two they
 * compare and how. Whether more costs count as favourable is the author's choice, so a column may change its sign.
 */
export function vergleichsspalten(tabelle: Tabelle): Relation[] {
  const columns = betragsspalten(tabelle);
  if (columns.length < 2 || columns.length > SPALTEN) return [];
  const changes = tabelle.spalten.filter(({ art }) => art === "abweichung");
  if (changes.length > 1) return belegte([fortschreibung(tabelle, columns, changes)]);
  return tabelle.spalten.flatMap((spalte) => {
    const ways = wege(tabelle, spalte);
    const variants = ways.flatMap((way) =>
      columns.flatMap((a) =>
        columns.flatMap((b) => (a === b ? [] : [relationen(tabelle, spalte, a, b, way)])),
      ),
    );
    return belegte(variants);
  });
}

/** The variant that nearly all rows show to be right; none where there is no such. */
function belegte(variants: Relation[][]): Relation[] {
  const judged = variants.map((relations) => ({ relations, ...bilanz(relations) }));
  const best = judged.reduce<(typeof judged)[number] | undefined>(
    (a, b) => (a && a.treffer - a.fehlt >= b.treffer - b.fehlt ? a : b),
    undefined,
  );
  return best && best.treffer >= 4 && best.fehlt <= Math.max(1, best.treffer / 10) ? best.relations : [];
}

/** "bisher", "erhöht um", "vermindert um", "neu": the last is the first with both changes. */
function fortschreibung(tabelle: Tabelle, columns: Spalte[], changes: Spalte[]): Relation[] {
  const [before, after] = [ABGELOEST, GELTEND].map((pattern) =>
    columns.find(({ kopf }) => pattern.test(normalisieren(kopf))),
  );
  if (!before || !after) return [];
  return tabelle.zeilen.flatMap((zeile) => {
    const gesamt = betrag(zeile, after);
    const start = betrag(zeile, before);
    if (!gesamt || !start) return [];
    const terme = changes.flatMap((spalte) => {
      const figure = betrag(zeile, spalte);
      const faktor = /vermind|minder|weniger/.test(normalisieren(spalte.kopf)) ? -1 : 1;
      return figure ? [{ figure, faktor }] : [];
    });
    return [summenrelation(zeile.label, gesamt, [{ figure: start, faktor: 1 }, ...terme])];
  });
}

function wege(tabelle: Tabelle, { art }: Spalte): Vergleich[] {
  if (art === "abweichung") return [differenz];
  // What the Zwischenbericht shows in percent, its own rule recomputes.
  if (art !== "prozent" || tabelle.kind === "zwischenbericht-guv") return [];
  return [100, 1].flatMap((ganzes) => [anteil(ganzes), veraenderung(ganzes)]);
}

function relationen(tabelle: Tabelle, spalte: Spalte, a: Spalte, b: Spalte, way: Vergleich): Relation[] {
  const rows = tabelle.zeilen.flatMap((zeile) => {
    const gesamt = betrag(zeile, spalte);
    const [left, right] = [betrag(zeile, a), betrag(zeile, b)];
    const terme = left && right && way(left, right);
    if (!gesamt || !terme) return [];
    const relation = vergleich(gesamt, terme, left, right);
    return [{ relation, turned: vergleich(gesamt, terme.map(umgekehrt), left, right) }];
  });
  const straight = rows.filter(({ relation, turned }) => gilt(relation) && !gilt(turned)).length;
  const otherwise = rows.filter(({ relation, turned }) => !gilt(relation) && gilt(turned)).length;
  const usual = otherwise > straight ? "turned" : "relation";
  const unusual = usual === "turned" ? "relation" : "turned";
  // One sign against all others is a slip.
  const eitherSign = Math.min(straight, otherwise) > 1;
  return rows.map((row) =>
    eitherSign && !gilt(row[usual]) && gilt(row[unusual]) ? row[unusual] : row[usual],
  );
}

function umgekehrt({ figure, faktor }: Term): Term {
  return { figure, faktor: new Decimal(faktor).negated() };
}

function vergleich(gesamt: Figure, terme: Term[], a: Figure, b: Figure): Relation {
  return {
    gesamt,
    terme,
    satz: (bewertung) => {
      const [shown, right] = [gesamt.wert, runden(bewertung.soll.div(gesamt.spalte.einheit), gesamt.stellen)];
      const amounts = `${figurText(a)} und ${figurText(b)}`;
      return gesamt.spalte.art === "prozent"
        ? `${gesamt.label}: „${gesamt.spalte.kopf}“ zeigt ${zahlDeutsch(shown)}, aus ${amounts} folgen ${zahlDeutsch(right)}.`
        : `${gesamt.label}: „${gesamt.spalte.kopf}“ zeigt ${figurText(gesamt)}, aus ${amounts} folgen ${zahlDeutsch(right)} (${differenzText(bewertung)}).`;
    },
  };
}

function bilanz(relations: Relation[]): { treffer: number; fehlt: number } {
  const held = relations.filter(gilt);
  return {
    treffer: held.filter(({ gesamt }) => !gesamt.wert.isZero()).length,
    fehlt: relations.length - held.length,
  };
}
