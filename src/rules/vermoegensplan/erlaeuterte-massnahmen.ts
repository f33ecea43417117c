import { summe, ZERO } from "../../money/dezimal";
import { euro, gilt, plus } from "../../plan/aufbau/gleichung";
import { istEinzelliste, massnahme, positionNachWorten } from "../../plan/aufbau/massnahmen";
import { positionsname } from "../../plan/formulare";
import { istNebenangabe } from "../../plan/lesen/beschriftung";
import { tabelleVon, tabellenVon, type Plan } from "../../plan/plan";
import { betrag, betragsspalten, type Spalte, type Tabelle, type Zeile } from "../../plan/tabelle";
import { zelleVon } from "../../workbook/zelle";
import { ortVon } from "../kern/netz";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Regelbewertung, Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";
import { figurText } from "../kern/saetze";
import { zugeordnet, type Posten, type Postenpaar } from "./postenpaare";

/** An explained line of the Vermögensplan with the numbered items below it. */
interface Abschnitt {
  position: string;
  posten: Zeile[];
}

/** Headings such as "II.4 Bauten auf fremden Grundstücken" with all items whose number begins with theirs. */
export function abschnitte({ zeilen }: Tabelle): Abschnitt[] {
  return zeilen.flatMap((zeile) => {
    const position = zeile.art === "ueberschrift" ? positionNachWorten(zeile.text) : undefined;
    const { nummer } = zeile;
    if (!position || !nummer) return [];
    const posten = zeilen.filter((row) => row.art === "posten" && row.nummer?.startsWith(`${nummer}.`));
    return posten.length > 0 ? [{ position, posten }] : [];
  });
}

/** The items of one line in the Erläuterungen beside the single items of the Investitionsprogramm. */
interface Gegenueberstellung {
  position: string;
  paare: Postenpaar[];
  erlaeutert: Posten[];
  geplant: Posten[];
  /** Which have no partner. */
  nurErlaeutert: Posten[];
  nurGeplant: Posten[];
  /** Most items of either list are in the other, too. */
  entsprechend: boolean;
}

const bekannt = new WeakMap<Plan, Gegenueberstellung[]>();

function gegenueberstellungen(plan: Plan): Gegenueberstellung[] {
  const known = bekannt.get(plan) ?? gegenuebergestellt(plan);
  bekannt.set(plan, known);
  return known;
}

function gegenuebergestellt(plan: Plan): Gegenueberstellung[] {
  const tabelle = tabelleVon(plan, "erlaeuterungen-vermoegensplan");
  const column = tabelle && betragsspalten(tabelle)[0];
  if (!tabelle || !column) return [];
  const lists = tabellenVon(plan, "investitionsprogramm").filter(istEinzelliste);
  return abschnitte(tabelle).flatMap(({ position, posten }) => {
    const all = mitFigur(posten, column);
    const planned = lists
      .filter((liste) => massnahme(liste) === position)
      .flatMap((liste) => geplantePosten(liste, plan.jahr));
    const [erlaeutert, geplant] = [zuVergleichende(all, planned), zuVergleichende(planned, all)];
    if (erlaeutert.length === 0 || geplant.length === 0) return [];
    const { paare, nachBetrag, eigene, andere } = zugeordnet(erlaeutert, geplant);
    const found = paare.length + nachBetrag;
    const most = Math.max(erlaeutert.length, geplant.length);
    const entsprechend = paare.length >= 3 && found * 4 >= most * 3;
    return [
      { position, paare, erlaeutert, geplant, nurErlaeutert: eigene, nurGeplant: andere, entsprechend },
    ];
  });
}

function mitFigur(rows: Zeile[], spalte: Spalte): Posten[] {
  return rows.flatMap((zeile) => {
    const figure = betrag(zeile, spalte);
    return figure ? [{ zeile, figure }] : [];
  });
}

const istNull = ({ figure }: Posten): boolean => figure.wert.isZero();

/** The items that are not zero, or that the other list has with an amount under the same name. */
const zuVergleichende = (eigene: Posten[], andere: Posten[]): Posten[] => {
  const named = new Set(andere.filter((one) => !istNull(one)).map(({ zeile }) => zeile.text));
  return eigene.filter((one) => !istNull(one) || named.has(one.zeile.text));
};

/** The items of a list in the planned year. */
function geplantePosten(liste: Tabelle, jahr: number | undefined): Posten[] {
  const spalte = betragsspalten(liste).find((column) => column.art === "ansatz" && column.jahr === jahr);
  const rows = liste.zeilen.filter(
    ({ art, position, text }) => art === "posten" && !position && !istNebenangabe(text),
  );
  return spalte ? mitFigur(rows, spalte) : [];
}

/** Item by item the same amount. What is called otherwise counts only where the lists correspond as a whole. */
export function einzelneMassnahmen(plan: Plan): Relation[] {
  return gegenueberstellungen(plan).flatMap(({ paare, entsprechend }) =>
    paare.filter((paar) => entsprechend || istGleichlautend(paar)).map(postenrelation),
  );
}

const istGleichlautend = ({ eigener, anderer }: Postenpaar): boolean =>
  eigener.zeile.text === anderer.zeile.text;

function postenrelation(paar: Postenpaar): Relation {
  const { eigener, anderer } = paar;
  const name = `„${eigener.zeile.label}“`;
  const named = istGleichlautend(paar) ? name : `${name}, im Programm „${anderer.zeile.label}“`;
  return gleichheit(named, anderer.figure, PROGRAMM, plus([eigener.figure]), "Erläuterungen");
}

const PROGRAMM = "Investitionsprogramm";

/** What only one of two lists has that otherwise correspond. */
interface OhnePartner extends Gegenueberstellung {
  ersterPosten: Posten;
}

/** One finding for each line of the Vermögensplan. */
export function massnahmenOhnePartner(plan: Plan, bewertungen: Regelbewertung[]): Befund[] {
  return gegenueberstellungen(plan)
    .flatMap(ohnePartner)
    .map((one) => alsBefund(istZuViel(one, bewertungen) ? zuVielErlaeutert : postenOhnePartner)(one));
}

function ohnePartner(one: Gegenueberstellung): OhnePartner[] {
  const { entsprechend, nurErlaeutert, nurGeplant } = one;
  const ersterPosten = nurErlaeutert[0] ?? nurGeplant[0];
  return ersterPosten && entsprechend && !sindDasselbe(nurErlaeutert, nurGeplant)
    ? [{ ...one, ersterPosten }]
    : [];
}

/** Whether what is left comes to the same on both sides: one list has together what the other lists apart. */
function sindDasselbe(eigene: Posten[], andere: Posten[]): boolean {
  const [first] = eigene;
  if (!first || andere.length === 0) return false;
  const terme = [
    ...plus(andere.map(({ figure }) => figure)),
    ...eigene.slice(1).map(({ figure }) => ({ figure, faktor: -1 })),
  ];
  return gilt({ gesamt: first.figure, terme });
}

/** Whether the only item without a partner, one of the Erläuterungen, is by how much something else does not come out. */
function istZuViel(
  { nurErlaeutert, nurGeplant, ersterPosten: { figure } }: OhnePartner,
  bewertungen: Regelbewertung[],
): boolean {
  const only = nurErlaeutert.length === 1 && nurGeplant.length === 0 && figure.formel === undefined;
  return only && bewertungen.some(({ gilt: holds, differenz }) => !holds && differenz.abs().eq(euro(figure)));
}

const postenOhnePartner: Feststellung<OhnePartner> = {
  stelle: ({ nurErlaeutert, nurGeplant, ersterPosten }) => {
    const figures = [...nurErlaeutert, ...nurGeplant].map(({ figure }) => figure);
    return {
      ...zelleVon(ersterPosten.figure),
      ...(nurErlaeutert.length === 0 && { severity: "info" }),
      actual: summe(figures.map(euro)).toString(),
      cells: figures.map(zelleVon),
    };
  },
  satz: ({ position, paare, nurErlaeutert, nurGeplant }) => {
    const missing = [
      ...(nurErlaeutert.length > 0
        ? [`Im Investitionsprogramm fehlt, was die Erläuterungen nennen: ${liste(nurErlaeutert)}`]
        : []),
      ...(nurGeplant.length > 0
        ? [`In den Erläuterungen fehlt, was das Investitionsprogramm vorsieht: ${liste(nurGeplant)}`]
        : []),
    ];
    return `${positionsname("vermoegensplan", position)}: ${missing.join(". ")}. Die übrigen ${paare.length} Posten entsprechen einander. Bitte prüfen, ob etwas zu ergänzen oder zu streichen ist.`;
  },
};

/** Without the item something else comes out. */
const zuVielErlaeutert: Feststellung<OhnePartner> = {
  ...postenOhnePartner,
  // Whether the item is to go, or the programme lacks it, nobody can tell from here.
  verdacht: ({ ersterPosten: { figure } }) => [
    { ...zelleVon(figure), reason: "steht nicht im Investitionsprogramm" },
  ],
  abhilfe: ({ ersterPosten: { figure } }) => [{ ...ortVon(figure), wert: ZERO, grund: "" }],
};

const GENANNT = 5;

function liste(posten: Posten[]): string {
  const named = posten
    .slice(0, GENANNT)
    .map(({ zeile, figure }) => `„${zeile.label}“ (${figurText(figure)})`);
  const more = posten.length - GENANNT;
  return more > 0 ? `${named.join(", ")} und ${more} weitere` : named.join(", ");
}
