import { betragAusDouble, type Decimal } from "../../money/dezimal";
import { zeigtBetraege, type Tabelle } from "../../plan/tabelle";
import { deutsch, form } from "../../workbook/formel/schreiben";
import { zelleVon, type CellRef } from "../../workbook/zelle";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Abhilfe, Befunde, Formelgrundlage, Regel } from "../kern/regel";
import { fuhrparkMit } from "../beispiele/beispielfuhrpark";
import { istBestaetigt } from "../kern/formelfehler";
import { ortVon } from "../kern/netz";
import { benennung, type Benennung } from "./benennung";
import { abweichungen, type Abweichung } from "./nachbarn";
import { zelleAus, zellenAuf } from "./stellen";

/** A cell that stands among copies and is built unlike these, with its table. */
type InTabelle<Fund extends Abweichung> = Fund & { tabelle: Tabelle };

/** What the rules about neighbours have in common: they look at every cell of a table that stands among copies. */
function beiNachbarn<Fund extends Abweichung>(
  { index, plan }: Formelgrundlage,
  gesucht: (abweichung: Abweichung) => Fund[],
  feststellung: (namen: Benennung) => Feststellung<InTabelle<Fund>>,
): Befunde {
  const found = plan.tabellen.flatMap((tabelle) =>
    abweichungen(index, tabelle)
      .flatMap(gesucht)
      .map((fund) => ({ ...fund, tabelle })),
  );
  return { geprueft: index.alle.length, befunde: found.map(alsBefund(feststellung(benennung(plan)))) };
}

/** @param satz what is wrong and what to do, without the name of the cell before it */
const unterNachbarn =
  <Fund extends Abweichung>(mehrfach: string, satz: (fund: Fund, namen: Benennung) => string) =>
  (namen: Benennung): Feststellung<InTabelle<Fund>> => ({
    mehrfach,
    stelle: (fund) => {
      const { ort, zelle, formel, vorbilder } = fund;
      return {
        ...zelleAus(ort),
        actual: formel ? `=${deutsch(formel.baum)}` : String(zelle.value),
        cells: [ort, ...vorbilder].map(zelleAus),
        ursache: "formel-bezug",
        ...(fund.richtung === "zeile" && { vormals: [alsFX1(fund)] }),
      };
    },
    satz: (fund) => `${namen.name([fund.ort])}: ${satz(fund, namen)}.`,
    abhilfe,
  });

/** Up to 0.5.0 FX-1 said this, with the sums of the row in their order, a typed amount before them. */
function alsFX1({ tabelle, ort, formel }: InTabelle<Abweichung>): { rule: string; cells: CellRef[] } {
  const zeile = tabelle.zeilen.find(({ row }) => row === ort.row);
  const sums = (zeile?.betraege ?? []).filter(
    ({ formel: own = "", spalte }) => zeigtBetraege(spalte) && (formel ? SUMMENFORMEL : SUMME).test(own),
  );
  return { rule: "FX-1", cells: [...(formel ? [] : [zelleAus(ort)]), ...sums.map(zelleVon)] };
}

const SUMME = /\bSUM\(/i;
const SUMMENFORMEL = /^[-+(\s]*(SUM\(|\$?[A-Z]{1,3}\$?\d)[^*/^&]*$/i;

function abhilfe({ ort, soll: { text, wert }, richtung }: Abweichung): Abhilfe[] {
  const grund = richtung === "zeile" ? "wie in den Nachbarspalten" : "wie in den Nachbarzeilen";
  return wert ? [{ ...ort, wert, formel: text, grund }] : [];
}

/**
 * "Eine Formel wie dort ergibt 53.300 €": what a copy of the neighbours comes to, or itself where that is not known.
 * The formula of a known result stands in the proposal.
 */
function wieNachbarn(abweichung: Abweichung, namen: Benennung): string {
  const { ort, zelle, soll } = abweichung;
  if (!soll.wert) return `Eine Formel wie dort lautet =${deutsch(soll.baum)}`;
  const result = namen.betrag(ort, soll.wert, zelle.format);
  return `Eine Formel wie dort ergibt ${result === gezeigt(abweichung, namen) ? "ebenfalls " : ""}${result}`;
}

const ANGLEICHEN = "Bitte die Formel angleichen, wenn die Abweichung nicht gewollt ist";

/** The neighbours in words: "Nachbarzellen (C40:D40)". */
const nachbarzellen = ({ ort, vorbilder }: Abweichung): string =>
  `Nachbarzellen (${zellenAuf(ort.blatt, vorbilder)})`;

/** The numbers in a formula and in the copy of its neighbours, which alone differ. */
interface FesteZahlen {
  eigene: Decimal;
  andere: Decimal;
}

function festeZahlen({ formel, soll, ort }: Abweichung): FesteZahlen | undefined {
  const [own, other] = [formel?.linear, soll.summe];
  if (!formel || !own || !other || own.fest.eq(other.fest) || own.glieder.length !== other.glieder.length)
    return undefined;
  const same = own.glieder.every(({ bezug, faktor }, at) => {
    const beside = other.glieder[at];
    return beside && faktor.eq(beside.faktor) && JSON.stringify(bezug) === JSON.stringify(beside.bezug);
  });
  return same && form(formel.baum, ort) !== form(soll.baum, ort)
    ? { eigene: own.fest, andere: other.fest }
    : undefined;
}

const betragStattFormel = unterNachbarn(
  "Beträge stehen fest statt als Formel",
  (abweichung: Abweichung, namen) => {
    const typed = gezeigt(abweichung, namen);
    return `Hier steht ein fester Betrag${typed && ` (${typed})`}; die ${nachbarzellen(abweichung)} enthalten Formeln. ${wieNachbarn(abweichung, namen)}. Bitte auch hier eine Formel eintragen, wenn kein fester Betrag gewollt ist`;
  },
);

const andereFormel = unterNachbarn(
  "Formeln sind anders gebaut als ihre Nachbarn",
  (abweichung: Abweichung, namen) => {
    const { ort, zelle, soll } = abweichung;
    const shown = gezeigt(abweichung, namen);
    const differs = soll.wert && shown !== "" && namen.betrag(ort, soll.wert, zelle.format) !== shown;
    const instead = differs ? ` statt ${shown}` : "";
    return `Die Formel ${eigene(abweichung)} ist anders gebaut als die Formeln der ${nachbarzellen(abweichung)}. ${wieNachbarn(abweichung, namen)}${instead}. ${ANGLEICHEN}`;
  },
);

/** Which number stands in a formula beside what its neighbours have: one alone, another, or none. */
const festeZahl = unterNachbarn(
  "Formeln enthalten eine feste Zahl",
  (abweichung: Abweichung & { zahlen: FesteZahlen }, namen) => {
    const {
      ort,
      zelle: { format },
      soll,
      zahlen: { eigene: number, andere },
    } = abweichung;
    const [own, beside] = [eigene(abweichung), nachbarzellen(abweichung)];
    const [here, there] = [number, andere].map((wert) => namen.betrag(ort, wert, format));
    if (andere.isZero()) {
      const ohne = soll.wert
        ? `ergibt die Formel ${namen.betrag(ort, soll.wert, format)}`
        : `lautet die Formel =${deutsch(soll.baum)}`;
      return `In der Formel ${own} steht eine von Hand eingetragene Zahl (${here}), die in den ${beside} fehlt. Ohne sie ${ohne}. Bitte den Betrag in eine eigene Zeile eintragen, wenn er dazugehört`;
    }
    const differs = number.isZero()
      ? `fehlt die feste Zahl (${there}), die in den ${beside} steht`
      : `steht die feste Zahl ${here}, in den ${beside} ${there}`;
    return `In der Formel ${own} ${differs}. ${wieNachbarn(abweichung, namen)}. ${ANGLEICHEN}`;
  },
);

export const fx2: Regel = {
  id: "FX-2",
  titel: "Betrag statt Formel",
  prueft: "Wo die Nachbarzellen rechnen, steht kein fester Betrag an der Stelle der Formel.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: fuhrparkMit("53.300"),
  formelbefunde: (grundlage) =>
    beiNachbarn(grundlage, (abweichung) => (abweichung.formel ? [] : [abweichung]), betragStattFormel),
};

/** What the form asks for weighs more than what neighbours do: they may all be wrong. */
const stimmtNachForm = ({ index, bewertungen }: Formelgrundlage, { ort }: Abweichung): boolean =>
  bewertungen.some((bewertung) => {
    const { blatt, row, column } = ortVon(bewertung.relation.gesamt);
    const here = blatt === ort.blatt && row === ort.row && column === ort.column;
    return here && !bewertung.relation.ausZahlen && istBestaetigt(index, bewertung);
  });

export const fx3: Regel = {
  id: "FX-3",
  titel: "Abweichende Formel",
  nachrangig: true,
  prueft: "Keine Formel ist anders gebaut als die ihrer Nachbarn in Zeile oder Spalte.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: fuhrparkMit("=SUMME(C2:C4) → 51.500"),
  formelbefunde: (grundlage) =>
    beiNachbarn(
      grundlage,
      (abweichung) =>
        abweichung.formel && !festeZahlen(abweichung) && !stimmtNachForm(grundlage, abweichung)
          ? [abweichung]
          : [],
      andereFormel,
    ),
};

export const fx5: Regel = {
  id: "FX-5",
  titel: "Feste Zahl in der Formel",
  prueft: "In keiner Formel steht eine Zahl von Hand, die ihre Nachbarn nicht haben.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: fuhrparkMit("=SUMME(D2:D4)+5000 → 58.300"),
  formelbefunde: (grundlage) =>
    beiNachbarn(
      grundlage,
      (abweichung) => {
        const zahlen = festeZahlen(abweichung);
        return zahlen ? [{ ...abweichung, zahlen }] : [];
      },
      festeZahl,
    ),
};

const eigene = ({ formel }: Abweichung): string => (formel ? `=${deutsch(formel.baum)}` : "");

/** The number that stands in the cell; empty where it shows something else. */
const gezeigt = ({ ort, zelle: { value, format } }: Abweichung, namen: Benennung): string =>
  typeof value === "number" ? namen.betrag(ort, betragAusDouble(value), format) : "";
