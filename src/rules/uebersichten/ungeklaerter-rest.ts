import { Decimal } from "../../money/dezimal";
import { betragText } from "../../money/eurotext";
import { gegen, plus, summeDer, type Term } from "../../plan/aufbau/gleichung";
import { erfolgsrechnung, istVerlustPositiv } from "../../plan/aufbau/erfolgsrechnung";
import { spaltenname } from "../../plan/spaltenname";
import { betragsspalten, eigenerBetrag, type Figure, type Spalte, type Tabelle } from "../../plan/tabelle";
import { zelleVon } from "../../workbook/zelle";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund } from "../kern/regel";
import type { Suspect } from "../kern/ergebnis";
import { figurText } from "../kern/saetze";
import { kennziffern, versehenAus, type Versehen } from "../ursachen/versehen";

// A comparison of years shows the large lines of the Erfolgsplan, not interest and taxes. What is left between revenue,
// costs and result is small then, and of the same size in every year: an amount that was mistyped stands out.

/** What a year leaves over: revenue less costs less result. */
interface Rest {
  spalte: Spalte;
  terme: Term[];
  rest: Decimal;
}

/** A year that leaves over something else than the others, and how it would come right. */
interface Fund extends Rest {
  von: Decimal;
  bis: Decimal;
  versehen: { term: Term; wert: Decimal; slip: Versehen }[];
  /** Amounts that are those of another year to the last digit. */
  kopiert: { figure: Figure; aus: Spalte }[];
}

/** So many other years it takes to know what is usual. */
const JAHRE = 4;
/** What they leave over differs by no more than this share of their revenue; as much says nothing in any year. */
const ENG = 0.001;
/** So many times that the year is off. */
const WEIT = 3;
/** Amounts with fewer digits may be the same in two years. */
const ZIFFERN = 4;

/**
 * Years whose result does not follow from the lines above it as in all others, by a slip of the pen; where another part
 * of the plan contradicts an amount of the year, that says more.
 */
export const ungeklaerteReste = (tabelle: Tabelle, widersprochen: ReadonlySet<Figure>): Befund[] =>
  funde(tabelle)
    .filter(({ terme }) => !terme.some(({ figure }) => widersprochen.has(figure)))
    .map(alsBefund(ungeklaerterRest));

function funde(tabelle: Tabelle): Fund[] {
  const all = betragsspalten(tabelle).flatMap((spalte) => restDer(tabelle, spalte) ?? []);
  return all.flatMap((own) => {
    const others = all.filter((other) => other !== own);
    if (others.length < JAHRE) return [];
    const von = Decimal.min(...others.map(({ rest }) => rest));
    const bis = Decimal.max(...others.map(({ rest }) => rest));
    const usual = Decimal.min(...others.map(erloese)).times(ENG);
    const away = Decimal.max(von.minus(own.rest), own.rest.minus(bis));
    if (bis.minus(von).gt(usual) || away.lte(usual.times(WEIT))) return [];
    const found = versehenIn(own, von.minus(usual), bis.plus(usual));
    const copied = kopierte(own, others);
    return found.length + copied.length > 0 ? [{ ...own, von, bis, versehen: found, kopiert: copied }] : [];
  });
}

const erloese = ({ terme }: Rest): Decimal => summeDer(terme.slice(0, 1)).abs();

const AUFWENDUNGEN = ["materialaufwand", "personalaufwand", "abschreibungen", "sonstigeAufwendungen"];

function restDer(tabelle: Tabelle, spalte: Spalte): Rest | undefined {
  const [own] = eigenerBetrag(tabelle, "summeErtraege", spalte);
  const [result] = eigenerBetrag(tabelle, "jahresergebnis", spalte);
  const costs = AUFWENDUNGEN.map((position) => eigenerBetrag(tabelle, position, spalte)[0]);
  if (!own || !result || costs.includes(undefined)) return undefined;
  const spent = plus(costs.flatMap((figure) => figure ?? []));
  const gain = plus([result]);
  const terme = [
    ...plus([own]),
    ...(erfolgsrechnung(tabelle).aufwandNegativ ? spent : spent.map(gegen)),
    ...(istVerlustPositiv(tabelle) ? gain : gain.map(gegen)),
  ];
  return { spalte, terme, rest: summeDer(terme) };
}

/** The amounts that a slip of the pen leads from, and with which the year leaves over about what the others do. */
function versehenIn({ terme, rest }: Rest, von: Decimal, bis: Decimal): Fund["versehen"] {
  return terme
    .flatMap((term) =>
      versehenAus(term.figure.wert).flatMap(({ wert, slip }) => {
        const change = wert.minus(term.figure.wert).times(term.figure.spalte.einheit).times(term.faktor);
        const then = rest.plus(change);
        return then.gte(von) && then.lte(bis) ? [{ term, wert, slip }] : [];
      }),
    )
    .sort((a, b) => b.slip.gewicht - a.slip.gewicht);
}

/** The amounts of a year that stand in another one, too: the lines of an Erfolgsplan are never the same twice. */
const kopierte = ({ terme }: Rest, others: Rest[]): Fund["kopiert"] =>
  terme.flatMap(({ figure }, index) => {
    const same = others.find((other) => other.terme[index]?.figure.wert.eq(figure.wert));
    return same && kennziffern(figure.wert) >= ZIFFERN ? [{ figure, aus: same.spalte }] : [];
  });

const ungeklaerterRest: Feststellung<Fund> = {
  stelle: ({ terme }) => {
    const result = terme.at(-1)?.figure;
    if (!result) throw new RangeError("no result");
    return { ...zelleVon(result), cells: terme.map(({ figure }) => zelleVon(figure)) };
  },
  satz: ({ spalte, rest, von, bis }) =>
    `Jahresvergleich ${spaltenname(spalte)}: Zwischen Erlösen, Aufwendungen und Jahresergebnis bleiben ${betragText(rest)}; in den übrigen Jahren sind es ${betragText(von)} bis ${betragText(bis)} (Zinsen und Steuern). Wahrscheinlich ist ein Betrag dieses Jahres falsch. Bitte prüfen.`,
  verdacht: ({ versehen, kopiert }) => {
    const [first, second] = versehen;
    const clear = kopiert.length === 0 && first && (!second || second.slip.gewicht < first.slip.gewicht);
    const copies = kopiert.map(({ figure, aus }) => ({
      ...zelleVon(figure),
      reason: `zeigt den Betrag von „${spaltenname(aus)}“`,
    }));
    const slips = versehen.map(({ term, wert, slip }, index): Suspect => {
      const at = zelleVon(term.figure);
      return clear && index === 0
        ? { ...at, proposal: wert.toString(), reason: slip.grund }
        : { ...at, reason: `${slip.grund}: ${figurText({ ...term.figure, wert })}` };
    });
    return [...copies, ...slips];
  },
};
