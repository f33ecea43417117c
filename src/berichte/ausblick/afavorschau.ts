import { abschreibungsplan, abschreibungsvorschau } from "../../finance/abschreibung";
import { Decimal, ZERO, summe } from "../../money/dezimal";
import { ANLAGEN } from "../../plan/formulare/vermoegensplan";
import { tabelleVon, tabellenVon, type Plan } from "../../plan/plan";
import { betrag, betragsspalten, positionszeile, type Tabelle, eigenerBetrag } from "../../plan/tabelle";
import { euro } from "../../plan/aufbau/gleichung";
import { positionsname } from "../../plan/formulare";
import { istVeSpalte } from "../../plan/aufbau/verpflichtungen";
import { massnahme } from "../../plan/aufbau/massnahmen";

/** Investments of one kind, year by year, in euro. */
export interface Anlagengruppe {
  position: string;
  name: string;
  quelle: "programm" | "finanzplan";
  /** By year; a year without an amount is absent. */
  investitionen: ReadonlyMap<number, Decimal>;
}

const FINANZANLAGEN = "summeFinanzanlagen";
const GRUPPEN = [...(ANLAGEN.summeImmateriell ?? []), ...(ANLAGEN.summeSachanlagen ?? [])];

/**
 * The planned investments by kind: from the Investitionsprogramm, for kinds that it does not show from the Finanzplan.
 * Land, advance payments and financial assets are not written off, but they are the user's to leave without a
 * Nutzungsdauer. Kinds without any amount are left out.
 */
export function anlagengruppen(plan: Plan): Anlagengruppe[] {
  const programme = programmgruppen(plan);
  const covered = new Set(programme.flatMap(({ position }) => [position, ...(ANLAGEN[position] ?? [])]));
  const planned = finanzplangruppen(plan).filter(
    ({ position }) => !covered.has(position) && position !== FINANZANLAGEN,
  );
  return [...programme, ...planned];
}

/** One group for each Maßnahme: its summary where there is one, else its list. */
function programmgruppen(plan: Plan): Anlagengruppe[] {
  const tables = tabellenVon(plan, "investitionsprogramm").filter(({ hidden }) => !hidden);
  const found = new Map<string, Anlagengruppe>();
  for (const tabelle of [...tables].sort((a, b) => rang(a) - rang(b))) {
    const position = massnahme(tabelle);
    if (position === undefined || found.has(position)) continue;
    const zeile = positionszeile(tabelle, "summeAusgaben");
    const amounts = betragsspalten(tabelle)
      .filter(({ art }) => art === "ansatz" || art === "planung")
      .flatMap((spalte) => {
        const figure = betrag(zeile, spalte);
        return figure && spalte.jahr !== undefined ? [[spalte.jahr, euro(figure).abs()] as const] : [];
      });
    const gruppe = gruppeAus(position, "programm", amounts);
    if (gruppe) found.set(position, gruppe);
  }
  return [...found.values()];
}

const rang = (tabelle: Tabelle): number => (positionszeile(tabelle, "saldo") ? 0 : 1);

function finanzplangruppen(plan: Plan): Anlagengruppe[] {
  const tabelle = tabelleVon(plan, "finanzplan");
  if (!tabelle) return [];
  const columns = betragsspalten(tabelle).filter((spalte) => !istVeSpalte(spalte));
  return GRUPPEN.flatMap((position) => {
    const amounts = columns.flatMap((spalte) => {
      const [figure] = eigenerBetrag(tabelle, position, spalte);
      return figure && spalte.jahr !== undefined ? [[spalte.jahr, euro(figure).abs()] as const] : [];
    });
    return gruppeAus(position, "finanzplan", amounts) ?? [];
  });
}

function gruppeAus(
  position: string,
  quelle: Anlagengruppe["quelle"],
  amounts: (readonly [number, Decimal])[],
): Anlagengruppe | undefined {
  const filled = amounts.filter(([, amount]) => !amount.isZero());
  if (filled.length === 0) return undefined;
  const name = positionsname("vermoegensplan", position).replace(/^Summe /, "");
  return { position, name, quelle, investitionen: new Map(filled) };
}

/** What the user adds: useful life in years by position, and the month (1 to 12) in which assets are acquired. */
export interface Afaangaben {
  nutzungsdauern: Readonly<Record<string, Decimal>>;
  monat: number;
}

export interface Afajahr {
  jahr: number;
  /** By position, for groups with a useful life. */
  gerechnet: ReadonlyMap<string, Decimal>;
  summe: Decimal;
  /** What the plan has for all assets. */
  geplant: Decimal;
  /** geplant − summe: what is left for the assets that there are already. */
  rest: Decimal;
}

/**
 * AfA-Vorschau: straight-line depreciation of the investments of these years beside the planned one. An empty list
 * where no group has a useful life. Throws a Rechenfehler where a useful life is impossible (0 or above 200 years).
 */
export function afavorschau(
  gruppen: Anlagengruppe[],
  jahre: { jahr: number; abschreibungen: Decimal }[],
  { nutzungsdauern, monat }: Afaangaben,
): Afajahr[] {
  const von = jahre[0]?.jahr ?? 0;
  const bis = jahre.at(-1)?.jahr ?? 0;
  const computed = gruppen.flatMap(({ position, investitionen }) => {
    const nutzungsdauer = nutzungsdauern[position];
    if (!nutzungsdauer) return [];
    const plaene = [...investitionen]
      .filter(([jahr]) => jahr >= von && jahr <= bis)
      .map(([jahr, anschaffungswert]) =>
        abschreibungsplan({
          anschaffungswert,
          nutzungsdauer,
          anschaffung: { jahr, monat, tag: 1 },
          verfahren: "linear",
        }),
      );
    return [{ position, werte: abschreibungsvorschau(plaene, von, bis) }];
  });
  if (computed.length === 0) return [];
  return jahre.map(({ jahr, abschreibungen: geplant }) => {
    const gerechnet = new Map(
      computed.map(({ position, werte }) => [position, werte[jahr - von] ?? ZERO] as const),
    );
    const total = summe(gerechnet.values());
    return { jahr, gerechnet, summe: total, geplant, rest: geplant.minus(total) };
  });
}
