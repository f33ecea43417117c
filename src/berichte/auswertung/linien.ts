import {
  alleAufwendungen,
  eigeneLinien,
  ertragsterme,
  jahresergebnisterme,
  linieIn,
} from "../../plan/aufbau/ergebnisrechnung";
import { erfolgsrechnung } from "../../plan/aufbau/erfolgsrechnung";
import type { Erfolgszeile } from "../../plan/aufbau/erfolgszeilen";
import { gegen, plus, type Term } from "../../plan/aufbau/gleichung";
import type { Seite } from "../../plan/aufbau/seiten";
import { positionsname } from "../../plan/formulare";
import { AUFWENDUNGEN, ERTRAEGE, FINANZERTRAEGE, oberzeile } from "../../plan/formulare/erfolgsplan";
import {
  eigenerBetrag,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { teilpositionen } from "../../plan/formulare/vermoegensplan";
import { figurenIn } from "../../plan/aufbau/kontengruppen";
import { mittelsummen } from "../../plan/aufbau/mittel";
import { diagramme } from "../../texte/diagramme";

/** A column of a table. */
export interface Quelle {
  tabelle: Tabelle;
  spalte: Spalte;
}

/** A line of a form, and the figures that make it up in a column; none where the table shows nothing. */
export interface Linie {
  name: string;
  /** Of the form; absent for a line that only this enterprise has. */
  position?: string;
  terme: (quelle: Quelle) => Term[];
}

/**
 * The lines of a GuV (Erfolgsplan, Kontenübersicht, Zwischenbericht, Jahresvergleich), costs counted positive.
 * `rest` is what Erträge less Aufwendungen leaves over from the Jahresergebnis: zero, unless lines are missing.
 */
export function guvzeilen(quellen: Quelle[]) {
  const ertraege = seitenlinien(quellen, "ertrag", ["summeErtraege", ...ERTRAEGE, ...FINANZERTRAEGE]);
  const aufwendungen = seitenlinien(quellen, "aufwand", [
    "summeAufwendungen",
    ...AUFWENDUNGEN,
    "sonstigeSteuern",
  ]);
  const ueberblick: Linie[] = [
    { name: diagramme.ertraege, terme: ausGuv(ertragsterme) },
    { name: diagramme.aufwendungen, terme: ausGuv(alleAufwendungen) },
    { name: diagramme.jahresergebnis, terme: ergebnisterme },
  ];
  const rest = (quelle: Quelle): Term[] => {
    const [plusTerme, minusTerme, ergebnis] = ueberblick.map(({ terme }) => terme(quelle));
    if (!plusTerme?.length || !minusTerme?.length || !ergebnis?.length) return [];
    return [...plusTerme, ...minusTerme.map(gegen), ...ergebnis.map(gegen)];
  };
  return { ueberblick, ertraege, aufwendungen, rest };
}

/** The lines of a side: those of the form in its order, then those that only this enterprise has. */
function seitenlinien(quellen: Quelle[], seite: Seite, positions: string[]): Linie[] {
  const ofForm = positions.map((position) => ({
    name: positionsname("erfolgsplan", position),
    terme: ausGuv((tabelle, spalte) =>
      erfolgsrechnung(tabelle)
        .zeilen.filter((line) => line.position !== undefined && oberste(line.position) === position)
        .flatMap((line) => linieIn(tabelle, line, spalte)),
    ),
  }));
  const own = quellen.flatMap(({ tabelle }) => eigeneLinien(tabelle)).filter((line) => line.seite === seite);
  const further = [...new Set(own.map(linienname))].map((name) => ({
    name,
    terme: ausGuv((tabelle, spalte) =>
      eigeneLinien(tabelle)
        .filter((line) => line.seite === seite && linienname(line) === name)
        .flatMap((line) => linieIn(tabelle, line, spalte)),
    ),
  }));
  return [...ofForm, ...further];
}

const oberste = (position: string): string => oberzeile(position) ?? position;
const linienname = ({ zeile }: Erfolgszeile): string => zeile?.label ?? diagramme.sonstigeKonten;

/** The Finanzplan has no Erträge and Aufwendungen, only what of them belongs to the Vermögensplan. */
function ausGuv(read: (tabelle: Tabelle, spalte: Spalte) => Term[]): Linie["terme"] {
  return ({ tabelle, spalte }) => (tabelle.kind === "finanzplan" ? [] : read(tabelle, spalte));
}

/** The Jahresergebnis, a loss negative; the Finanzplan shows it as Jahresgewinn or as Jahresverlust. */
function ergebnisterme({ tabelle, spalte }: Quelle): Term[] {
  if (tabelle.kind !== "finanzplan") return jahresergebnisterme(tabelle, spalte);
  return [
    ...plus(eigenerBetrag(tabelle, "jahresgewinn", spalte)),
    ...plus(eigenerBetrag(tabelle, "jahresverlust", spalte)).map(gegen),
  ];
}

/**
 * The lines that a total of the Vermögensplan adds up. Where a table shows only the sum of a group, the group is
 * the line. `rest` is what the lines leave over from the total.
 */
export function mittelzeilen(gesamt: string, quellen: Quelle[]) {
  const lines = einzelzeilen(gesamt, quellen);
  const rest = (quelle: Quelle): Term[] => {
    const total = plus(figuren(quelle, gesamt));
    return total.length === 0 ? [] : [...total, ...lines.flatMap(({ terme }) => terme(quelle)).map(gegen)];
  };
  return { linien: lines, rest };
}

function einzelzeilen(position: string, quellen: Quelle[]): Linie[] {
  const lines = [
    ...teilpositionen(position).flatMap((part) => einzelzeilen(part, quellen)),
    ...eigeneZeilen(position, quellen),
  ];
  const inDetail = quellen.every(
    (quelle) => figuren(quelle, position).length === 0 || lines.some(({ terme }) => terme(quelle).length > 0),
  );
  if (lines.length > 0 && inDetail) return lines;
  const name = positionsname("vermoegensplan", position);
  return [{ name, position, terme: (quelle) => plus(figuren(quelle, position)) }];
}

/** The rows that a total adds up beside those of the form, by their labels. */
function eigeneZeilen(gesamt: string, quellen: Quelle[]): Linie[] {
  const rows = quellen.flatMap(({ tabelle }) => eigene(tabelle, gesamt));
  return [...new Set(rows.map(({ label }) => label))].map((name) => {
    const position = rows.find(({ label }) => label === name)?.position;
    return {
      name,
      ...(position !== undefined && { position }),
      terme: ({ tabelle, spalte }) =>
        plus(
          figurenIn(
            eigene(tabelle, gesamt).filter(({ label }) => label === name),
            spalte,
          ),
        ),
    };
  });
}

function eigene(tabelle: Tabelle, gesamt: string): Zeile[] {
  const sum = mittelsummen(tabelle).find(({ position }) => position === gesamt);
  return (sum?.unbekannte ?? []).filter(
    (zeile) =>
      sum?.teile.includes(zeile) &&
      zeile.art === "posten" &&
      (zeile.position === undefined || positionszeile(tabelle, zeile.position) !== zeile),
  );
}

function figuren({ tabelle, spalte }: Quelle, position: string): Figure[] {
  return eigenerBetrag(tabelle, position, spalte);
}
