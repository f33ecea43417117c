import { datumText, type Datum } from "../../finance/datum";
import type { Decimal } from "../../money/dezimal";
import { betragText } from "../../money/eurotext";
import { dokumente } from "../../plan/aufbau/dokumente";
import { euro } from "../../plan/aufbau/gleichung";
import { hoechstbetraege, kredite } from "../../plan/aufbau/kredite";
import { kreditsaetze, type Kreditsaetze } from "../../plan/aufbau/kreditsaetze";
import { listenbetraege } from "../../plan/aufbau/listenbetraege";
import { tabellenVon, type Plan } from "../../plan/plan";
import type { Figure } from "../../plan/tabelle";
import { stelle, zelleVon, type CellRef } from "../../workbook/zelle";
import { beispielplan } from "../beispiele/beispielplan";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import type { Suspect } from "../kern/ergebnis";
import type { Befund, Befunde, Regel } from "../kern/regel";
import { figurText } from "../kern/saetze";

/** One statement of an amount that others state, too, in euro. */
interface Angabe {
  betrag: Decimal;
  halb: Decimal;
  cell: CellRef;
  /** The amount as it is to be read. */
  text: string;
  /** Absent where a sentence says it. */
  figure?: Figure;
}

const ausFigur = (figure: Figure, wert = euro(figure)): Angabe => ({
  betrag: wert,
  halb: figure.halb.times(figure.spalte.einheit),
  cell: zelleVon(figure),
  text: figurText(figure),
  figure,
});

const gleich = (a: Angabe, b: Angabe): boolean => a.betrag.minus(b.betrag).abs().lte(a.halb.plus(b.halb));

/** A statement of the Höchstbetrag beside the Beschluss, and how it is called in a sentence. */
interface Weitere extends Angabe {
  jahr: number;
  wer: string;
}

/** What reports and lists say; a line of credit of one bank is no Höchstbetrag. */
function weitereHoechstbetraege(plan: Plan, saetze?: Kreditsaetze): Weitere[] {
  const columns = kredite(plan).flatMap(({ datum, hoechstbetrag }) =>
    datum && hoechstbetrag && /höchstbetrag/i.test(hoechstbetrag.figure.spalte.kopf)
      ? [{ ...ausFigur(hoechstbetrag.figure), jahr: datum.jahr, wer: "die Übersicht des Liquiditätskredits" }]
      : [],
  );
  const rows = tabellenVon(plan, "sonstige")
    .filter(({ hidden }) => !hidden)
    .flatMap((tabelle) =>
      listenbetraege(tabelle).flatMap(({ zeile, figure, jahr }) =>
        jahr !== undefined && ZEILE.test(zeile.text)
          ? [{ ...ausFigur(figure), jahr, wer: `das Blatt „${tabelle.sheet}“` }]
          : [],
      ),
    );
  const sentences = (saetze?.hoechstbetraege ?? []).map((satz) => ({ ...satz, wer: "ein Satz im Text" }));
  return [...columns, ...rows, ...sentences];
}

const ZEILE =
  /^(der )?hoechstbetrag (der |fuer )?(liquiditaets|kassen)kredite?( (in )?(t ?€|€|teur|eur|euro))?$/;

/** Statements of one source that say the same of one year are one finding. */
function jeQuelle(all: Weitere[]): Weitere[][] {
  const groups = new Map<string, Weitere[]>();
  for (const one of all) {
    const key = [one.jahr, one.wer, one.betrag, one.cell.file, one.cell.sheet].join("|");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** The Höchstbetrag of a year as the Beschluss has it against what else states it. */
function abweichendeHoechstbetraege(plan: Plan, saetze?: Kreditsaetze): Befunde {
  const fixed = hoechstbetraege(plan).map(({ figure, jahr }) => ({ ...ausFigur(figure), jahr }));
  // Where no year is told for it, it is not known which one a Beschluss is about.
  const alle = fixed.every(({ jahr }) => jahr !== undefined) ? weitereHoechstbetraege(plan, saetze) : [];
  const vergleichbar = alle.filter((one) => fixed.some(({ jahr }) => jahr === one.jahr));
  const befunde = jeQuelle(vergleichbar).flatMap((group) => {
    const [first] = group;
    // A Nachtrag and further plans fix others for the same year.
    const own = fixed.filter(({ jahr }) => jahr === first?.jahr);
    const [grenze] = own;
    return first && grenze && !own.some((one) => gleich(one, first))
      ? [hoechstbetragsbefund(group, first, grenze, own.length)]
      : [];
  });
  return { geprueft: vergleichbar.length, befunde };
}

function hoechstbetragsbefund(group: Weitere[], first: Weitere, grenze: Angabe, fixed: number): Befund {
  const others = [...group.slice(1)].map(({ cell }) => cell);
  const beschluss = vorschlag(grenze, first.betrag, "so steht es an der anderen Stelle");
  return {
    ...first.cell,
    message: `Höchstbetrag der Liquiditätskredite ${first.jahr}: Der Festsetzungsbeschluss (${stelle(grenze.cell)}) nennt ${grenze.text}, ${first.wer} ${first.text}. Maßgeblich ist der Beschluss, auch der eines Nachtrags; bitte klären, welcher Betrag gilt, und die andere Angabe berichtigen.`,
    expected: inEinheit(grenze.betrag, first).toString(),
    actual: inEinheit(first.betrag, first).toString(),
    difference: inEinheit(first.betrag.minus(grenze.betrag), first).toString(),
    cells: [first.cell, ...others, grenze.cell],
    suspects:
      fixed > 1
        ? []
        : [
            ...group.flatMap((one) => vorschlag(one, grenze.betrag, "so steht es im Beschluss")),
            ...beschluss,
          ],
  };
}

const inEinheit = (value: Decimal, { figure }: Angabe): Decimal => value.div(figure?.spalte.einheit ?? 1);

/** A value for a cell with a number; a sentence is changed by hand. */
function vorschlag({ figure, cell }: Angabe, value: Decimal, reason: string): Suspect[] {
  return figure ? [{ ...cell, proposal: value.div(figure.spalte.einheit).toString(), reason }] : [];
}

const istTag = (a: Datum, b: Datum | undefined): boolean => b !== undefined && datumText(a) === datumText(b);

/** The credit in use on a day as a sentence has it against the tables that show that day: one row, or their sum. */
function abweichendeKredite(plan: Plan, { inanspruchnahmen }: Kreditsaetze): Befunde {
  const shown = kredite(plan);
  const pairs = inanspruchnahmen.flatMap((satz) => {
    const own = shown
      .filter(({ datum }) => istTag(satz.datum, datum))
      .map((one) => ausFigur(one.figure, one.betrag));
    const [first, ...others] = own;
    return first ? [{ satz, first, others }] : [];
  });
  const befunde = pairs.flatMap(({ satz, first, others }): Befund[] => {
    const sum = others.reduce(
      (total, one) => ({ ...total, betrag: total.betrag.plus(one.betrag), halb: total.halb.plus(one.halb) }),
      first,
    );
    if ([first, ...others, sum].some((one) => gleich(one, satz))) return [];
    return [
      {
        ...satz.cell,
        message: `Liquiditätskredit am ${datumText(satz.datum)}: Der Satz nennt ${satz.text}, die Tabelle (${stelle(first.cell)}) ${betragText(sum.betrag)}. Bitte klären, welcher Betrag stimmt, und den anderen berichtigen.`,
        expected: sum.betrag.toString(),
        actual: satz.betrag.toString(),
        difference: satz.betrag.minus(sum.betrag).toString(),
        cells: [satz.cell, first.cell, ...others.map(({ cell }) => cell)],
      },
    ];
  });
  return { geprueft: pairs.length, befunde };
}

const zusammen = (...all: Befunde[]): Befunde => ({
  geprueft: all.reduce((sum, { geprueft }) => sum + geprueft, 0),
  befunde: all.flatMap(({ befunde }) => befunde),
});

/** Every statement of the Höchstbetrag and of the credit in use says the same of its year and day. */
export const lq2: Regel = {
  id: "LQ-2",
  titel: "Angaben zum Liquiditätskredit",
  prueft:
    "Höchstbetrag und in Anspruch genommener Liquiditätskredit sind überall gleich angegeben: im Beschluss, im Bericht, in Übersichten und in Sätzen, je Jahr und Stichtag.",
  grundlage: "§ 105 Abs. 2 GemO",
  severity: "warning",
  beispiel: {
    Festsetzungsbeschluss: beispielplan.festsetzung,
    Liquiditätskredit: beispieluebersichten.liquiditaetskredit.concat(
      "\n\nAm 30.06.2026 war ein Liquiditätskredit von 18.247,30 € in Anspruch genommen.",
    ),
  },
  // Several files know no sentences; with a plan of another version among them it is not clear which one holds.
  befunde: (plan) =>
    dokumente(plan).length > 1 && !plan.anderePlaene && !plan.nachtrag
      ? abweichendeHoechstbetraege(plan)
      : { geprueft: 0, befunde: [] },
  // All plans of a workbook at once: a Nachtrag raises the Höchstbetrag of the plan that it changes.
  formelbefunde: ({ plan, index }) => {
    const saetze = kreditsaetze(index.blaetter);
    return zusammen(abweichendeHoechstbetraege(plan, saetze), abweichendeKredite(plan, saetze));
  },
};
