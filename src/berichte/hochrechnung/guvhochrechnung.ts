import type { Abweichungsart } from "../../finance/planvergleich";
import { erfolgsrechnung, istVerlustzeile } from "../../plan/aufbau/erfolgsrechnung";
import { ERTRAEGE, UNTERZEILEN, oberzeile } from "../../plan/formulare/erfolgsplan";
import { positionszeile, type Zeile } from "../../plan/tabelle";
import type { Vorgaben } from "../../plan/vorgaben";
import { positionsname } from "../../plan/formulare";
import { hochrechnung as texte } from "../../texte/hochrechnung";
import type { Berichtstabelle } from "../berichtsquelle";
import { guvlinien, type Guvlinie } from "./guvgliederung";
import { gerechneteZeilen, type Hochrechnungslinie } from "./hochrechnungszeilen";
import {
  berichtsbetraege,
  passt,
  vergleichswerte,
  zusammen,
  type Berichtsbetraege,
  type Betrag,
  type Glied,
  type Rechenwerte,
} from "./rechenwerte";
import type { Lage } from "./zeilenmethode";

/** The GuV of the Zwischenbericht, projected. */
export interface Guvhochrechnung {
  /** Lines and sums in the order of the report, the results last. */
  linien: Hochrechnungslinie[];
  /** All Erträge and all Aufwendungen, taxes included, as the Beschluss has them; the Jahresergebnis. */
  gesamt: Record<"ertraege" | "aufwendungen" | "ergebnis", Hochrechnungslinie>;
  /** Of the lines that other tables show, too. */
  rechenwerte: { abschreibungen?: Rechenwerte; ergebnis: Rechenwerte };
  /** What the report shows as result of its Ist, where its lines add up to something else. */
  abweichendesIst?: { gerechnet: Betrag; gezeigt: Betrag };
  /** Rows that could not be assigned to Erträge or Aufwendungen. */
  nichtZugeordnet: string[];
}

/** A line with its sum. */
interface Teil {
  linie: Guvlinie;
  werte: Rechenwerte;
  zeile: Hochrechnungslinie;
}

/** Totals of the form within the report: which lines they sum. */
const SUMMEN = [
  { position: "summeErtraege", name: texte.summeErtraege, art: "ertrag", zeilen: ERTRAEGE },
  {
    position: "summeAufwendungen",
    name: texte.summeAufwendungen,
    art: "aufwand",
    zeilen: [
      "materialaufwand",
      "personalaufwand",
      "abschreibungen",
      "konzessionsabgaben",
      "sonstigeAufwendungen",
    ],
  },
] as const;

const STEUERN = "sonstigeSteuern";
const top = ({ position = "" }: Pick<Guvlinie, "position">): string => oberzeile(position) ?? position;

export function guvhochrechnung(bericht: Berichtstabelle, lage: Lage, vorgaben: Vorgaben): Guvhochrechnung {
  const { tabelle, spalten } = bericht;
  const { linien, rest } = guvlinien(tabelle);
  const { aufwandNegativ } = erfolgsrechnung(tabelle);
  const sign = (art: Abweichungsart): 1 | -1 => (aufwandNegativ && art === "aufwand" ? -1 : 1);
  const teile = linien.map((linie) => teil(linie, bericht, lage, vorgaben, sign(linie.art)));
  const eigene = (position: string, art: Abweichungsart): Berichtsbetraege =>
    berichtsbetraege(summenzeileDer(tabelle.zeilen, position), spalten, sign(art));
  const { saldo, einseitig, oberzeilen } = summierer(teile, eigene);
  const ohneSteuern = teile.filter(({ linie }) => linie.position !== STEUERN);
  const ergebnis = saldo(teile, eigenesErgebnis(bericht, "jahresergebnis"));
  const vorSteuern = saldo(ohneSteuern, eigenesErgebnis(bericht, "ergebnisNachSteuern"));
  const ergebniszeile = (position: string, werte: Rechenwerte): Hochrechnungslinie =>
    summenzeile(positionsname("erfolgsplan", position), position, "ergebnis", "ertrag", werte, vorgaben);
  const side = (name: string, art: Abweichungsart): Hochrechnungslinie =>
    summenzeile(
      name,
      undefined,
      "summe",
      art,
      einseitig(teile.filter(({ linie }) => linie.art === art)),
      vorgaben,
    );
  const abschreibungen = teile.filter(({ linie }) => top(linie) === "abschreibungen");
  const abweichendesIst = abweichendesErgebnis(bericht, teile);
  return {
    linien: [
      ...teile.flatMap((one) => [
        one.zeile,
        ...summenNach(one, teile, oberzeilen, vorgaben),
        ...gesamtsummenNach(one, teile, (parts, position, art) =>
          einseitig(parts, eigene(position, art)),
        ).map(({ name, position, art, werte }) => summenzeile(name, position, "summe", art, werte, vorgaben)),
      ]),
      ...(ohneSteuern.length < teile.length ? [ergebniszeile("ergebnisNachSteuern", vorSteuern)] : []),
      ergebniszeile("jahresergebnis", ergebnis),
    ],
    gesamt: {
      ertraege: side(texte.ertraege, "ertrag"),
      aufwendungen: side(texte.aufwendungen, "aufwand"),
      ergebnis: ergebniszeile("jahresergebnis", ergebnis),
    },
    rechenwerte: {
      ...(abschreibungen.length > 0 && { abschreibungen: einseitig(abschreibungen) }),
      ergebnis,
    },
    ...(abweichendesIst && { abweichendesIst }),
    nichtZugeordnet: rest.filter(({ betraege }) => betraege.length > 0).map(({ label }) => label),
  };
}

function teil(
  linie: Guvlinie,
  bericht: Berichtstabelle,
  lage: Lage,
  vorgaben: Vorgaben,
  vorzeichen: 1 | -1,
): Teil {
  const rows = gerechneteZeilen(linie.zeilen, bericht, linie.art, lage, vorgaben, vorzeichen);
  const werte = zusammen(alle(rows), berichtsbetraege(linie.summen.at(-1), bericht.spalten, vorzeichen));
  const zeile: Hochrechnungslinie = {
    art: "linie",
    ...(linie.position !== undefined && { position: linie.position }),
    name: linie.name || texte.sonstigeKonten,
    seite: linie.art,
    werte: vergleichswerte(werte, linie.art, vorgaben),
    zeilen: rows.map((row) => row.zeile),
  };
  return { linie, werte, zeile };
}

const alle = (parts: { werte: Rechenwerte }[]): Glied[] => parts.map(({ werte }) => ({ werte, faktor: 1 }));

/** Sums of lines; a) and b) go into them as the sum that the report shows of both. */
function summierer(teile: Teil[], eigene: (position: string, art: Abweichungsart) => Berichtsbetraege) {
  const oberzeilen = new Map(
    Object.keys(UNTERZEILEN).flatMap((position) => {
      const parts = teile.filter(({ linie }) => oberzeile(linie.position ?? "") === position);
      return parts.length > 1
        ? [[position, zusammen(alle(parts), eigene(position, "aufwand"))] as const]
        : [];
    }),
  );
  const glieder = (parts: Teil[], faktor: (art: Abweichungsart) => 1 | -1): Glied[] => {
    const unique = new Map(
      parts.map(({ linie, werte }, index) => {
        const ober = oberzeilen.get(top(linie));
        return [ober ? top(linie) : index, { werte: ober ?? werte, faktor: faktor(linie.art) }] as const;
      }),
    );
    return [...unique.values()];
  };
  return {
    oberzeilen,
    einseitig: (parts: Teil[], own?: Berichtsbetraege): Rechenwerte =>
      zusammen(
        glieder(parts, () => 1),
        own,
      ),
    saldo: (parts: Teil[], own?: Berichtsbetraege): Rechenwerte =>
      zusammen(
        glieder(parts, (art) => (art === "ertrag" ? 1 : -1)),
        own,
      ),
  };
}

/** "Summe Materialaufwand" behind the last of a) and b). */
function summenNach(
  one: Teil,
  teile: Teil[],
  oberzeilen: Map<string, Rechenwerte>,
  vorgaben: Vorgaben,
): Hochrechnungslinie[] {
  const position = top(one.linie);
  const werte = oberzeilen.get(position);
  if (!werte || teile.findLast(({ linie }) => top(linie) === position) !== one) return [];
  const name = `Summe ${positionsname("erfolgsplan", position)}`;
  return [summenzeile(name, position, "summe", "aufwand", werte, vorgaben)];
}

/** "Summe Erträge" and "Summe Aufwendungen" behind the last of their lines. */
function gesamtsummenNach(
  one: Teil,
  teile: Teil[],
  sum: (parts: Teil[], position: string, art: Abweichungsart) => Rechenwerte,
) {
  return SUMMEN.flatMap(({ position, name, art, zeilen }) => {
    const lines: readonly string[] = zeilen;
    const parts = teile.filter((part) => gehoertZu(part, teile, lines));
    return parts.length > 1 && parts.at(-1) === one
      ? [{ position, name, art, werte: sum(parts, position, art) }]
      : [];
  });
}

/** A line that the form does not know belongs to the sum of the line of its side before it. */
function gehoertZu(part: Teil, teile: Teil[], lines: readonly string[]): boolean {
  const known = ({ linie }: Teil): boolean => linie.art === part.linie.art && linie.position !== undefined;
  const line = known(part) ? part : teile.slice(0, teile.indexOf(part)).findLast(known);
  return line !== undefined && lines.includes(top(line.linie));
}

/** A line of the report that is no row of its own. */
export function summenzeile(
  name: string,
  position: string | undefined,
  art: "summe" | "ergebnis",
  seite: Abweichungsart,
  werte: Rechenwerte,
  vorgaben: Vorgaben,
): Hochrechnungslinie {
  return {
    art,
    ...(position !== undefined && { position }),
    name,
    seite,
    werte: vergleichswerte(werte, seite, vorgaben),
    zeilen: [],
  };
}

/** The row that sums a line of the form; "Summe Aufwendungen" is known by its words. */
function summenzeileDer(zeilen: Zeile[], position: string): Zeile | undefined {
  const words = /^(summe|gesamt)( der)?( betrieblichen)? ?aufwendungen/;
  return zeilen.find(
    (zeile) =>
      zeile.art === "summe" &&
      (zeile.position === position || (position === "summeAufwendungen" && words.test(zeile.text))),
  );
}

/** The result as the report shows it, a loss negative. */
function eigenesErgebnis({ tabelle, spalten }: Berichtstabelle, position: string): Berichtsbetraege {
  const zeile = positionszeile(tabelle, position);
  return berichtsbetraege(zeile, spalten, zeile && istVerlustzeile(zeile.text) ? -1 : 1);
}

/** Where the lines of the Ist do not give the result that the report shows: one is not recognised, or a sum is wrong. */
function abweichendesErgebnis(bericht: Berichtstabelle, teile: Teil[]): Guvhochrechnung["abweichendesIst"] {
  const position = ["jahresergebnis", "ergebnisNachSteuern"].find(
    (one) => eigenesErgebnis(bericht, one).ist !== undefined,
  );
  const shown = position === undefined ? undefined : eigenesErgebnis(bericht, position).ist;
  const parts = teile.filter(({ linie }) => position === "jahresergebnis" || linie.position !== STEUERN);
  const { ist } = zusammen(
    parts.map(({ linie, werte }) => ({ werte, faktor: linie.art === "ertrag" ? 1 : -1 })),
  );
  return shown && ist && !passt(shown, ist) ? { gerechnet: ist, gezeigt: shown } : undefined;
}
