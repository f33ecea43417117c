import { seite } from "../formulare/erfolgsplan";
import { betrag, betragsspalten, eigenerBetrag, type Figure, type Spalte, type Tabelle } from "../tabelle";
import { bilanz, istBelegt } from "./belege";
import { erfolgsrechnung, istVerlustPositiv } from "./erfolgsrechnung";
import { gegen, plus, type Gleichung, type Term } from "./gleichung";
import {
  enthaelt,
  gruppensumme,
  type Gesamtzeile,
  type Kontengliederung,
  type Kontengruppe,
} from "./kontengruppen";

/** A line by the largest total that takes it in. */
interface Teil {
  position?: string;
  figuren: (spalte: Spalte) => Figure[];
}

/** A result with what it follows from. */
interface Kontenergebnis extends Gleichung {
  position: "ergebnisNachSteuern" | "jahresergebnis";
}

/**
 * Erträge − Aufwendungen − Zinsen − Steuern = Ergebnis in a list of accounts, in every column; the Jahresgewinn
 * after sonstige Steuern. None where the table has one side only. Where accounts stand under no line of the form,
 * only if it comes out in most columns.
 */
export function kontenergebnisse(tabelle: Tabelle, { gruppen, gesamt }: Kontengliederung): Kontenergebnis[] {
  const teile = obersteTeile(gruppen, gesamt);
  const known = teile.filter(({ position }) => position !== undefined);
  const sides = new Set(known.map(({ position = "" }) => istErtrag(position)));
  if (sides.size < 2) return [];
  const negative = erfolgsrechnung(tabelle).aufwandNegativ;
  const terme = (spalte: Spalte, welche: (position: string) => boolean): Term[] =>
    known.flatMap(({ position = "", figuren }) =>
      welche(position)
        ? figuren(spalte).map((figure) => ({ figure, faktor: istErtrag(position) || negative ? 1 : -1 }))
        : [],
    );
  const results = betragsspalten(tabelle).flatMap((spalte) => ergebnisse(tabelle, spalte, terme));
  return known.length === teile.length || istBelegt("ergebnis", bilanz(results)) ? results : [];
}

function ergebnisse(
  tabelle: Tabelle,
  spalte: Spalte,
  terme: (spalte: Spalte, welche: (position: string) => boolean) => Term[],
): Kontenergebnis[] {
  const nachSteuern = eigenerBetrag(tabelle, "ergebnisNachSteuern", spalte);
  const lines = terme(spalte, (position) => position !== "sonstigeSteuern");
  if (lines.length === 0) return [];
  const before = nachSteuern.length > 0 ? plus(nachSteuern) : lines;
  const all = [...before, ...terme(spalte, (position) => position === "sonstigeSteuern")];
  const year = istVerlustPositiv(tabelle) ? all.map(gegen) : all;
  return [
    ...nachSteuern.map((figure) => ({
      position: "ergebnisNachSteuern" as const,
      gesamt: figure,
      terme: lines,
    })),
    ...eigenerBetrag(tabelle, "jahresergebnis", spalte).map((figure) => ({
      position: "jahresergebnis" as const,
      gesamt: figure,
      terme: year,
    })),
  ];
}

function istErtrag(position: string): boolean {
  return position === "summeErtraege" || seite(position) === "ertrag";
}

/** Every line once, by the largest total that takes it in. */
function obersteTeile(gruppen: Kontengruppe[], gesamt: Gesamtzeile[]): Teil[] {
  const tops = new Set<Kontengruppe | Gesamtzeile>(
    gruppen.map((gruppe) => gesamt.findLast((zeile) => enthaelt(zeile, gruppe)) ?? gruppe),
  );
  return [...tops].map((top) => {
    const { position } = top;
    const figuren = (spalte: Spalte): Figure[] =>
      "zeile" in top ? [betrag(top.zeile, spalte) ?? []].flat() : gruppensumme(top, spalte);
    return { ...(position !== undefined && { position }), figuren };
  });
}
