import { Decimal } from "../../money/dezimal";
import { tabellenVon, type Plan } from "../../plan/plan";
import { euro } from "../../plan/aufbau/gleichung";
import { dokumente, istNachtrag, type Dokument } from "../../plan/aufbau/dokumente";
import {
  angabenDesBerichts,
  angabenDesPlans,
  beschlossen,
  type Veangabe,
} from "../../plan/aufbau/verpflichtungen";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befunde } from "../kern/regel";
import { figurText } from "../kern/saetze";
import { betragText } from "../../money/eurotext";
import { zelleVon } from "../../workbook/zelle";
import { gleicherBetrieb } from "../vorjahr/vorjahresplan";

/** More than planned in a report: against the report's own Ansatz, else against the plan of the same year. */
function imBericht(plan: Plan, resolved: Veangabe[]): Vergleich[] {
  const tables = [
    ...tabellenVon(plan, "zwischenbericht-vermoegensplan"),
    ...tabellenVon(plan, "zwischenbericht-guv"),
  ];
  return tables.flatMap((tabelle) => {
    const stated = angabenDesBerichts(tabelle);
    const own = stated.find(({ erwartet }) => !erwartet);
    const expected = stated.filter(({ erwartet }) => erwartet);
    return (expected.length > 0 ? expected : stated).flatMap((mehr) => {
      const elsewhere = resolved.find(({ jahr, erwartet }) => !erwartet && jahr === mehr.jahr);
      const planned = own && own !== mehr ? own : elsewhere;
      return planned ? [{ mehr, planned }] : [];
    });
  });
}

/** A "neuer Ansatz" beside the old one, unless this is the Nachtrag: the Beschluss has it, or nothing else is fixed. */
function imPlan(dokument: Dokument, stated: Veangabe[]): Vergleich[] {
  const old = stated.find(({ erwartet }) => !erwartet);
  const [fixed] = beschlossen(dokument.tabellen, dokument.jahr);
  return stated.flatMap((mehr) => {
    if (!mehr.erwartet || !old || mehr.jahr !== old.jahr) return [];
    const done = fixed ? euro(fixed.figure).eq(euro(mehr.figure)) : istNachtrag(dokument);
    return done ? [] : [{ mehr, planned: fixed ?? old }];
  });
}

/** Two versions of the plan of one year and one enterprise, neither of them a Nachtrag. */
function inFassungen(all: Dokument[]): Vergleich[] {
  const plans = all.filter((dokument) => dokument.jahr !== undefined && !istNachtrag(dokument));
  const total = (dokument: Dokument): Veangabe | undefined =>
    angabenDesPlans(dokument).find(({ erwartet }) => !erwartet);
  return plans.flatMap((one, index) =>
    plans.slice(index + 1).flatMap((other) => {
      const pair = [total(one), total(other)].filter((angabe) => angabe !== undefined);
      const [low, high] = pair.sort((a, b) => euro(a.figure).comparedTo(euro(b.figure)));
      return low && high && one.jahr === other.jahr && gleicherBetrieb(one, other)
        ? [{ mehr: high, planned: low }]
        : [];
    }),
  );
}

const ORTE: Record<Veangabe["ort"], string> = {
  bericht: "Der Zwischenbericht",
  vermoegensplan: "Der Vermögensplan",
  beschluss: "Der Festsetzungsbeschluss",
};

interface Vergleich {
  mehr: Veangabe;
  planned: Veangabe;
}

/** NT-3: more Verpflichtungsermächtigungen than the plan of the year has. */
export function hoehereVerpflichtungen(plan: Plan): Befunde {
  const all = dokumente(plan);
  const own = all.map((dokument) => ({ dokument, stated: angabenDesPlans(dokument) }));
  const pairs = [
    ...imBericht(
      plan,
      own.flatMap(({ stated }) => stated),
    ),
    ...own.flatMap(({ dokument, stated }) => imPlan(dokument, stated)),
    ...inFassungen(all),
  ];
  const spielraum = new Decimal(plan.vorgaben.nachtragVerpflichtungen);
  const higher = pairs
    .filter((pair) => mehrbetrag(pair).gt(spielraum))
    .map((pair) => ({ ...pair, spielraum }));
  return { geprueft: pairs.length, befunde: higher.map(alsBefund(mehrAlsGeplant)) };
}

/** In euro. */
const mehrbetrag = ({ mehr, planned }: Vergleich): Decimal => euro(mehr.figure).minus(euro(planned.figure));

/** By more than what the user allows. */
interface MehrAlsGeplant extends Vergleich {
  /** In euro. */
  spielraum: Decimal;
}

const mehrAlsGeplant: Feststellung<MehrAlsGeplant> = {
  stelle: (fund) => {
    const [shown, planned] = [fund.mehr.figure, fund.planned.figure];
    const { einheit } = shown.spalte;
    return {
      ...zelleVon(shown),
      expected: euro(planned).div(einheit).toString(),
      actual: shown.wert.toString(),
      difference: mehrbetrag(fund).div(einheit).toString(),
      cells: [shown, planned].map(zelleVon),
    };
  },
  satz: (fund) => {
    const { mehr, planned, spielraum } = fund;
    const room = spielraum.isZero() ? "" : ` Der eingestellte Spielraum ist ${betragText(spielraum)}.`;
    const files = planned.figure.file === mehr.figure.file ? "" : ` (${planned.figure.file})`;
    const year = mehr.jahr === undefined ? "" : ` ${mehr.jahr}`;
    return `Verpflichtungsermächtigungen${year}: ${ORTE[mehr.ort]} nennt ${figurText(mehr.figure)}, geplant sind ${figurText(planned.figure)}${files}, also ${betragText(mehrbetrag(fund), mehr.figure.spalte.einheit)} weniger.${room} Weitere Verpflichtungsermächtigungen brauchen einen Nachtrag; bitte prüfen, ob der Wirtschaftsplan zu ändern ist.`;
  },
};
