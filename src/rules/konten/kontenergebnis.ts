import { seite } from "../../plan/formulare/erfolgsplan";
import {
  enthaelt,
  type Gesamtzeile,
  type Kontengliederung,
  type Kontengruppe,
  gruppensumme,
} from "../../plan/aufbau/kontengruppen";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
} from "../../plan/tabelle";
import { erfolgsrechnung, istVerlustPositiv } from "../../plan/aufbau/erfolgsrechnung";
import { gegen, gilt, type Term } from "../../plan/aufbau/gleichung";
import type { Relation } from "../kern/regel";
import { summenrelation } from "../kern/relationen";

/** A line by the largest total that takes it in. */
interface Teil {
  position?: string;
  figuren: (spalte: Spalte) => Figure[];
}

/**
 * Erträge − Aufwendungen − Zinsen − Steuern = Ergebnis in a list of accounts, in every column; the Jahresgewinn
 * after sonstige Steuern. None where the table has one side only. Where accounts stand under no line of the form, only if it comes out in most columns.
 */
export function kontenergebnis(tabelle: Tabelle, { gruppen, gesamt }: Kontengliederung): Relation[] {
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
  const relations = betragsspalten(tabelle).flatMap((spalte) => ergebnisse(tabelle, spalte, terme));
  const held = relations.filter(gilt).length;
  return known.length === teile.length || held * 2 > relations.length ? relations : [];
}

function ergebnisse(
  tabelle: Tabelle,
  spalte: Spalte,
  terme: (spalte: Spalte, welche: (position: string) => boolean) => Term[],
): Relation[] {
  const nachSteuern = betrag(positionszeile(tabelle, "ergebnisNachSteuern"), spalte);
  const jahresergebnis = betrag(positionszeile(tabelle, "jahresergebnis"), spalte);
  const lines = terme(spalte, (position) => position !== "sonstigeSteuern");
  if (lines.length === 0) return [];
  const before = nachSteuern ? [{ figure: nachSteuern, faktor: 1 }] : lines;
  const all = [...before, ...terme(spalte, (position) => position === "sonstigeSteuern")];
  return [
    ...(nachSteuern ? [summenrelation("Ergebnis nach Steuern", nachSteuern, lines)] : []),
    ...(jahresergebnis
      ? [
          summenrelation(
            "Jahresgewinn / Jahresverlust",
            jahresergebnis,
            istVerlustPositiv(tabelle) ? all.map(gegen) : all,
          ),
        ]
      : []),
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
