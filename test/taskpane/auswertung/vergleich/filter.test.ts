import type { Tabellenaenderung } from "../../../../src/berichte/vergleich/vergleich";
import type { Zeilenaenderung } from "../../../../src/berichte/vergleich/zeilenvergleich";
import { Decimal } from "../../../../src/money/dezimal";
import {
  betragsgrenze,
  erste,
  type Filtereingabe,
  gefiltert,
} from "../../../../src/taskpane/auswertung/vergleich/filter";

const zeile = (label: string, differenz: number, more: Partial<Zeilenaenderung> = {}): Zeilenaenderung => ({
  art: "geaendert",
  label,
  summe: false,
  werte: [{ differenz: new Decimal(differenz), spalte: { art: "ansatz", jahr: 2024, kopf: "ansatz" } }],
  ...more,
});
const tabellen: Tabellenaenderung[] = [
  {
    kind: "erfolgsplan-konten",
    zeilen: [
      zeile("Summe", -900, { summe: true, gruppe: "Umsatzerlöse" }),
      zeile("Löhne & Gehälter", 500, { konto: "5021100000" }),
      zeile("Porto", -20, { vorher: { label: "Versand" } }),
      zeile("Neuer Name", 0, { art: "umbenannt", werte: [] }),
    ],
  },
  { kind: "vorhaben", zeilen: [zeile("Server", 300)] },
];
const alles: Filtereingabe = { suche: "", abBetrag: "", kind: "", summen: true };
const labels = (eingabe: Partial<Filtereingabe>): string[] =>
  gefiltert(tabellen, { ...alles, ...eingabe }).tabellen.flatMap(({ zeilen }) =>
    zeilen.map(({ label }) => label),
  );

test.each<[Partial<Filtereingabe>, string[]]>([
  [{}, ["Summe", "Löhne & Gehälter", "Porto", "Neuer Name", "Server"]],
  [{ suche: "loehne" }, ["Löhne & Gehälter"]],
  [{ suche: "gehälter 5021" }, ["Löhne & Gehälter"]],
  [{ suche: "versand" }, ["Porto"]],
  [{ suche: "umsatz" }, ["Summe"]],
  [{ abBetrag: "300" }, ["Summe", "Löhne & Gehälter", "Server"]],
  [{ abBetrag: "300,01 €" }, ["Summe", "Löhne & Gehälter"]],
  [{ abBetrag: "viel" }, ["Summe", "Löhne & Gehälter", "Porto", "Neuer Name", "Server"]],
  [{ kind: "vorhaben" }, ["Server"]],
  [{ summen: false, abBetrag: "21" }, ["Löhne & Gehälter", "Server"]],
])("%j", (eingabe, expected) => {
  expect(labels(eingabe)).toEqual(expected);
});

test("the totals among what was found are counted, shown or not", () => {
  expect(gefiltert(tabellen, { ...alles, summen: false }).summen).toBe(1);
  expect(gefiltert(tabellen, { ...alles, abBetrag: "1.000" })).toEqual({ tabellen: [], summen: 0 });
});

test("a limit is an amount in German notation, whatever its sign, or none", () => {
  expect(betragsgrenze(" ")).toBeUndefined();
  expect(betragsgrenze("−1.000")).toEqual(new Decimal(1000));
  expect(betragsgrenze("1,000.5")).toBe("falsch");
});

test("the first rows go over the tables", () => {
  expect(erste(tabellen, 5)).toEqual(tabellen);
  expect(erste(tabellen, 4).map(({ kind, zeilen }) => [kind, zeilen.length])).toEqual([
    ["erfolgsplan-konten", 4],
  ]);
  expect(erste(tabellen, 0)).toEqual([]);
});
