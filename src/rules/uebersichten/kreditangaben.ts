import { datumText, type Datum } from "../../finance/datum";
import type { Decimal } from "../../money/dezimal";
import { betragText } from "../../money/eurotext";
import { dokumente } from "../../plan/aufbau/dokumente";
import { euro } from "../../plan/aufbau/gleichung";
import { hoechstbetraege, kredite } from "../../plan/aufbau/kredite";
import { kreditsaetze, type Inanspruchnahme, type Kreditsaetze } from "../../plan/aufbau/kreditsaetze";
import { listenbetraege } from "../../plan/aufbau/listenbetraege";
import { tabellenVon, type Plan } from "../../plan/plan";
import type { Figure } from "../../plan/tabelle";
import { stelle, zelleVon, type CellRef } from "../../workbook/zelle";
import { beispielplan } from "../beispiele/beispielplan";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import type { Suspect } from "../kern/ergebnis";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befunde, Regel } from "../kern/regel";
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

/** Where the Höchstbetrag is stated beside the Beschluss. */
type Quelle = "uebersicht" | "blatt" | "satz";

/** A statement of the Höchstbetrag beside the Beschluss. */
interface Weitere extends Angabe {
  jahr: number;
  quelle: Quelle;
}

/** What reports and lists say; a line of credit of one bank is no Höchstbetrag. */
function weitereHoechstbetraege(plan: Plan, saetze?: Kreditsaetze): Weitere[] {
  const columns = kredite(plan).flatMap(({ datum, hoechstbetrag }) =>
    datum && hoechstbetrag && /höchstbetrag/i.test(hoechstbetrag.figure.spalte.kopf)
      ? [{ ...ausFigur(hoechstbetrag.figure), jahr: datum.jahr, quelle: "uebersicht" as const }]
      : [],
  );
  const rows = tabellenVon(plan, "sonstige")
    .filter(({ hidden }) => !hidden)
    .flatMap((tabelle) =>
      listenbetraege(tabelle).flatMap(({ zeile, figure, jahr }) =>
        jahr !== undefined && ZEILE.test(zeile.text)
          ? [{ ...ausFigur(figure), jahr, quelle: "blatt" as const }]
          : [],
      ),
    );
  const sentences = (saetze?.hoechstbetraege ?? []).map((satz) => ({ ...satz, quelle: "satz" as const }));
  return [...columns, ...rows, ...sentences];
}

const ZEILE =
  /^(der )?hoechstbetrag (der |fuer )?(liquiditaets|kassen)kredite?( (in )?(t ?€|€|teur|eur|euro))?$/;

/** Statements of one source that say the same of one year are one finding. */
function jeQuelle(all: Weitere[]): Weitere[][] {
  const groups = new Map<string, Weitere[]>();
  for (const one of all) {
    const key = [one.jahr, one.quelle, one.betrag, one.cell.file, one.cell.sheet].join("|");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** Another Höchstbetrag of a year than the Beschluss has. */
interface AndererHoechstbetrag {
  /** What one source states, always the same amount. */
  angaben: [Weitere, ...Weitere[]];
  beschluss: Angabe;
  /** A Nachtrag or a further plan fixes another one. */
  mehrfach: boolean;
}

/** The Höchstbetrag of a year as the Beschluss has it against what else states it. */
function abweichendeHoechstbetraege(plan: Plan, saetze?: Kreditsaetze): Befunde {
  const fixed = hoechstbetraege(plan).map(({ figure, jahr }) => ({ ...ausFigur(figure), jahr }));
  // Where no year is told for it, it is not known which one a Beschluss is about.
  const alle = fixed.every(({ jahr }) => jahr !== undefined) ? weitereHoechstbetraege(plan, saetze) : [];
  const vergleichbar = alle.filter((one) => fixed.some(({ jahr }) => jahr === one.jahr));
  const others = jeQuelle(vergleichbar).flatMap(([first, ...same]): AndererHoechstbetrag[] => {
    // A Nachtrag and further plans fix others for the same year.
    const own = fixed.filter(({ jahr }) => jahr === first?.jahr);
    const [beschluss] = own;
    return first && beschluss && !own.some((one) => gleich(one, first))
      ? [{ angaben: [first, ...same], beschluss, mehrfach: own.length > 1 }]
      : [];
  });
  return { geprueft: vergleichbar.length, befunde: others.map(alsBefund(andererHoechstbetrag)) };
}

const andererHoechstbetrag: Feststellung<AndererHoechstbetrag> = {
  stelle: ({ angaben, beschluss }) => {
    const [first] = angaben;
    return {
      ...first.cell,
      expected: inEinheit(beschluss.betrag, first).toString(),
      actual: inEinheit(first.betrag, first).toString(),
      difference: inEinheit(first.betrag.minus(beschluss.betrag), first).toString(),
      cells: [...angaben, beschluss].map(({ cell }) => cell),
    };
  },
  satz: ({ angaben: [first], beschluss }) =>
    `Höchstbetrag der Liquiditätskredite ${first.jahr}: Der Festsetzungsbeschluss (${stelle(beschluss.cell)}) nennt ${beschluss.text}, ${wer(first)} ${first.text}. Maßgeblich ist der Beschluss, auch der eines Nachtrags; bitte klären, welcher Betrag gilt, und die andere Angabe berichtigen.`,
  verdacht: ({ angaben, beschluss, mehrfach }) =>
    mehrfach
      ? []
      : [
          ...angaben.flatMap((one) => vorschlag(one, beschluss.betrag, "so steht es im Beschluss")),
          ...vorschlag(beschluss, angaben[0].betrag, "so steht es an der anderen Stelle"),
        ],
};

function wer({ quelle, cell }: Weitere): string {
  if (quelle === "blatt") return `das Blatt „${cell.sheet}“`;
  return quelle === "uebersicht" ? "die Übersicht des Liquiditätskredits" : "ein Satz im Text";
}

const inEinheit = (value: Decimal, { figure }: Angabe): Decimal => value.div(figure?.spalte.einheit ?? 1);

/** A value for a cell with a number; a sentence is changed by hand. */
function vorschlag({ figure, cell }: Angabe, value: Decimal, reason: string): Suspect[] {
  return figure ? [{ ...cell, proposal: value.div(figure.spalte.einheit).toString(), reason }] : [];
}

const istTag = (a: Datum, b: Datum | undefined): boolean => b !== undefined && datumText(a) === datumText(b);

/** The credit in use on a day as a sentence has it, beside what the tables show. */
interface Kreditvergleich {
  satz: Inanspruchnahme;
  /** What they show of that day, and what that adds up to. */
  angaben: [Angabe, ...Angabe[]];
  summe: Angabe;
}

/** The credit in use on a day as a sentence has it against the tables that show that day: one row, or their sum. */
function abweichendeKredite(plan: Plan, { inanspruchnahmen }: Kreditsaetze): Befunde {
  const shown = kredite(plan);
  const pairs = inanspruchnahmen.flatMap((satz): Kreditvergleich[] => {
    const own = shown
      .filter(({ datum }) => istTag(satz.datum, datum))
      .map((one) => ausFigur(one.figure, one.betrag));
    const [first, ...others] = own;
    return first ? [{ satz, angaben: [first, ...others], summe: zusammengezaehlt(first, others) }] : [];
  });
  const different = pairs.filter(
    ({ satz, angaben, summe }) => ![...angaben, summe].some((one) => gleich(one, satz)),
  );
  return { geprueft: pairs.length, befunde: different.map(alsBefund(andererKredit)) };
}

const zusammengezaehlt = (first: Angabe, others: Angabe[]): Angabe =>
  others.reduce(
    (total, one) => ({ ...total, betrag: total.betrag.plus(one.betrag), halb: total.halb.plus(one.halb) }),
    first,
  );

const andererKredit: Feststellung<Kreditvergleich> = {
  stelle: ({ satz, angaben, summe }) => ({
    ...satz.cell,
    expected: summe.betrag.toString(),
    actual: satz.betrag.toString(),
    difference: satz.betrag.minus(summe.betrag).toString(),
    cells: [satz, ...angaben].map(({ cell }) => cell),
  }),
  satz: ({ satz, angaben: [first], summe }) =>
    `Liquiditätskredit am ${datumText(satz.datum)}: Der Satz nennt ${satz.text}, die Tabelle (${stelle(first.cell)}) ${betragText(summe.betrag)}. Bitte klären, welcher Betrag stimmt, und den anderen berichtigen.`,
};

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
