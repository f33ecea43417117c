import fc from "fast-check";
import { leseStand, standtext } from "../../../src/berichte/auswertung/standtext";
import { ohneZellen, standAus, type Stand } from "../../../src/berichte/auswertung/stand";
import {
  inReihenfolge,
  vergleich,
  vergleichsarten,
  type Vergleich,
} from "../../../src/berichte/vergleich/vergleich";
import type { Zeilenaenderung } from "../../../src/berichte/vergleich/zeilenvergleich";
import { ZERO, summe } from "../../../src/money/dezimal";
import type { TableKind } from "../../../src/plan/arten";
import type { Workbook } from "../../../src/workbook/workbook";
import { abwasserwerk } from "../../hilfen/betriebe/abwasserwerk";
import {
  andereBlattnamen,
  aufEinemBlatt,
  leerzeilen,
  spaltenRueckwaerts,
  verschoben,
} from "../../hilfen/umbau/anordnung";
import { andereJahre, kontenAlsZahlen } from "../../hilfen/umbau/schreibweise";
import { nacheinander, type Umbau } from "../../hilfen/umbau/umbau";
import { geaendert, wert } from "../../hilfen/umbau/zellen";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";

const AM = new Date(2026, 10, 21, 14, 5);
const stand = (workbook: Workbook): Stand => standAus(workbook, workbook.name, AM);
/** As it comes back from the workbook in which it was kept. */
function aufbewahrt(workbook: Workbook): Stand {
  const read = leseStand(standtext(stand(workbook)));
  if (read === undefined || read === "neuer") throw new RangeError("unreadable");
  return read;
}
const zeilen = ({ tabellen }: Vergleich, kind: TableKind): Zeilenaenderung[] =>
  tabellen.find((tabelle) => tabelle.kind === kind)?.zeilen ?? [];
/** "4411901000 ansatz 2024: 115000 → 120000" */
const kurz = (rows: Zeilenaenderung[]): string[] =>
  rows.flatMap(({ art, konto, label, werte }) =>
    werte.length === 0
      ? [`${konto ?? label} ${art}`]
      : werte.map(
          ({ spalte, alt, neu }) =>
            `${konto ?? label} ${spalte.art} ${spalte.jahr ?? ""}: ${alt?.toFixed() ?? "–"} → ${neu?.toFixed() ?? "–"}`,
        ),
  );

const konten = (rows: string): Workbook =>
  mappe({
    Konten: `Erfolgsplan 2024 nach Konten\nKonto-Nr. | Bezeichnung | Ergebnis 2022 | Ansatz 2023 | Ansatz 2024\n${rows.trim()}`,
  });
const KONTEN = `
 | 1. Umsatzerlöse
4411901000 | Druck | 90 | 100 | 110
4411903000 | Versand | 40 | 50 | 60
 | Summe | 130 | 150 | 170
 | 9. Sonstige betriebliche Aufwendungen
5225000000 | Abfall | 5 | 6 | 7
5634100000 | Telefon | 9 | 8 | 7
 | Summe | 14 | 14 | 14`;
const gegen = (before: string, after: string): Vergleich =>
  vergleich(aufbewahrt(konten(before)), stand(konten(after)));

const PUBLISHED = ["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30", "Kennzahlen-2023"];

describe("the same figures", () => {
  test.each(PUBLISHED)("%s: a state compared with itself shows nothing", async (name) => {
    const workbook = await muster(name);
    const result = vergleich(aufbewahrt(workbook), stand(workbook));
    expect(result).toMatchObject({ tabellen: [], nichtVerglichen: [], vergleichbar: true });
    expect(result.eckwerte.every(({ unterschied }) => unterschied?.differenz.isZero())).toBe(true);
  });

  const layouts: [string, Umbau][] = [
    ["moved", verschoben(3, 2)],
    ["on one sheet", aufEinemBlatt()],
    ["with accounts as numbers, leading zeros lost", kontenAlsZahlen],
    ["with blank rows between", leerzeilen(7)],
    ["on sheets of other names", andereBlattnamen],
    ["moved, renamed and with lost zeros", nacheinander(verschoben(1, 4), andereBlattnamen, kontenAlsZahlen)],
  ];
  /** Two tables whose headers are the same are, below each other, pages of one. */
  const ohneGleicheKoepfe = (workbook: Workbook): Workbook => ({
    ...workbook,
    sheets: workbook.sheets.filter(({ name }) => name !== "Fachverfahren und Speicher"),
  });

  test.each(layouts)("laid out otherwise show nothing: %s", async (_, umbau) => {
    const published = (await Promise.all(PUBLISHED.map(muster))).map(ohneGleicheKoepfe);
    for (const workbook of [...published, abwasserwerk()]) {
      const result = vergleich(aufbewahrt(workbook), stand(umbau(workbook)));
      expect(result).toMatchObject({ tabellen: [], nichtVerglichen: [] });
    }
  });

  test("with the columns in reverse order show nothing in any table that is recognised", async () => {
    const workbook = await muster("Wirtschaftsplan-2024");
    const result = vergleich(aufbewahrt(workbook), stand(spaltenRueckwaerts(workbook)));
    expect(result.tabellen.filter(({ kind }) => kind !== "sonstige")).toEqual([]);
    expect(result.nichtVerglichen.filter(({ kind }) => kind !== "sonstige")).toEqual([]);
  });

  test("with costs shown negative in one of them show nothing", () => {
    const result = vergleich(aufbewahrt(abwasserwerk()), stand(abwasserwerk({ aufwandNegativ: true })));
    expect(result.tabellen).toEqual([]);
    const loss = vergleich(
      aufbewahrt(abwasserwerk({ verlust: true, alsJahresverlust: true })),
      stand(abwasserwerk({ verlust: true })),
    );
    expect(loss.tabellen).toEqual([]);
  });

  test("with blanks for zeros show nothing", () => {
    expect(
      gegen(KONTEN.replace("| 9 | 8 | 7", "| 0 | 8 | 7"), KONTEN.replace("| 9 | 8 | 7", "|  | 8 | 7"))
        .tabellen,
    ).toEqual([]);
  });

  test("as a formula's binary sum show nothing", () => {
    const before = konten(KONTEN);
    const after = geaendert(before, { Konten: { E4: wert(110.00000000000001) } });
    expect(vergleich(aufbewahrt(before), stand(after)).tabellen).toEqual([]);
  });
});

describe("a changed amount", () => {
  test("is shown from what to what, with its cell and what it means for the result", () => {
    const [row] = zeilen(gegen(KONTEN, KONTEN.replace("50 | 60", "50 | 75")), "erfolgsplan-konten");
    expect(row).toMatchObject({ art: "geaendert", konto: "4411903000", label: "Versand", summe: false });
    expect(row?.werte).toHaveLength(1);
    const [change] = row?.werte ?? [];
    expect(change?.differenz.toFixed()).toBe("15");
    expect(change?.prozent?.toFixed()).toBe("25");
    expect(change).toMatchObject({ wirkung: "guenstig", zelle: { sheet: "Konten", cell: "E5" } });
  });

  test("of costs is unfavourable when it rises, also where costs are shown negative", () => {
    const wirkung = (before: string, after: string) =>
      zeilen(gegen(before, after), "erfolgsplan-konten").map(({ konto, werte }) => [
        konto,
        werte[0]?.wirkung,
      ]);
    expect(wirkung(KONTEN, KONTEN.replace("6 | 7", "6 | 9"))).toEqual([["5225000000", "unguenstig"]]);
    const negative = KONTEN.replace("5 | 6 | 7", "−5 | −6 | −7").replace("9 | 8 | 7", "−9 | −8 | −7");
    expect(wirkung(negative, negative.replace("−6 | −7", "−6 | −9"))).toEqual([["5225000000", "unguenstig"]]);
  });

  test("to many times as much has no percentage that anybody would read", () => {
    const prozent = (amount: string): string | undefined =>
      zeilen(
        gegen(KONTEN, KONTEN.replace("6 | 7", `6 | ${amount}`)),
        "erfolgsplan-konten",
      )[0]?.werte[0]?.prozent?.toFixed();
    expect(prozent("70")).toBe("900");
    expect(prozent("77")).toBeUndefined();
  });

  test("from nothing has no percentage, nor has one that changes its sign", () => {
    const percents = zeilen(
      gegen(KONTEN.replace("| 7\n", "| 0\n"), KONTEN.replace("| 7\n", "| 9\n").replace("40 |", "−40 |")),
      "erfolgsplan-konten",
    ).map(({ konto, werte }) => [konto, werte.map(({ prozent }) => prozent)]);
    expect(percents).toEqual([
      ["4411903000", [undefined]],
      ["5225000000", [undefined]],
    ]);
  });

  test("with a greater difference comes first, whatever its sign", () => {
    const after = KONTEN.replace("100 | 110", "100 | 112")
      .replace("50 | 60", "50 | 20")
      .replace("6 | 7", "6 | 17");
    expect(zeilen(gegen(KONTEN, after), "erfolgsplan-konten").map(({ konto }) => konto)).toEqual([
      "4411903000",
      "5225000000",
      "4411901000",
    ]);
  });

  test("moves the totals of the Beschluss and of the plan", async () => {
    const workbook = await muster("Wirtschaftsplan-2024");
    const after = geaendert(workbook, { Erfolgsplan: { D4: wert(12822000) } });
    const { eckwerte } = vergleich(aufbewahrt(workbook), stand(after));
    const [ertraege, aufwendungen] = eckwerte;
    expect(ertraege).toMatchObject({ name: "Erträge", unterschied: { wirkung: "guenstig" } });
    expect(ertraege?.unterschied?.differenz.toFixed()).toBe("100000");
    expect(aufwendungen?.unterschied?.differenz.isZero()).toBe(true);
  });
});

describe("rows", () => {
  const row = (before: string, after: string) => zeilen(gegen(before, after), "erfolgsplan-konten");

  test("that are new or gone are named with their amounts", () => {
    const after = KONTEN.replace("4411903000 | Versand", "4411990000 | Archiv");
    expect(kurz(row(KONTEN, after))).toEqual([
      "4411903000 ansatz 2024: 60 → –",
      "4411903000 ansatz 2023: 50 → –",
      "4411903000 ergebnis 2022: 40 → –",
      "4411990000 ansatz 2024: – → 60",
      "4411990000 ansatz 2023: – → 50",
      "4411990000 ergebnis 2022: – → 40",
    ]);
    expect(row(KONTEN, after).map(({ art }) => art)).toEqual(["entfallen", "neu"]);
  });

  test("of nothing but zeros are not missed", () => {
    expect(
      row(KONTEN, KONTEN.replace(" | Summe | 130", "4411990000 | Archiv | 0 | 0 | 0\n | Summe | 130")),
    ).toEqual([]);
  });

  test("are found by their number, whatever they are called now", () => {
    expect(row(KONTEN, KONTEN.replace("Versand", "Porto und Versand"))).toEqual([
      expect.objectContaining({
        art: "umbenannt",
        konto: "4411903000",
        vorher: { label: "Versand" },
        werte: [],
      }),
    ]);
  });

  test("are found by their number also where it lost a zero at either end", () => {
    expect(row(KONTEN, KONTEN.replace("5225000000", "522500000"))).toEqual([]);
    expect(
      row(KONTEN.replace("5225000000", "0722900000"), KONTEN.replace("5225000000", "722900000")),
    ).toEqual([]);
  });

  test("of another number are another account", () => {
    const [gone, come] = row(
      KONTEN.replace("5225000000 | Abfall", "5225000000 | Papier"),
      KONTEN.replace("5225000000 | Abfall", "5225100000 | Glas"),
    );
    expect([gone?.art, come?.art]).toEqual(["entfallen", "neu"]);
  });

  test("that were renumbered are found by their label", () => {
    expect(row(KONTEN, KONTEN.replace("5225000000", "5225700000").replace("6 | 7", "6 | 8"))).toEqual([
      expect.objectContaining({ art: "geaendert", konto: "5225700000", vorher: { konto: "5225000000" } }),
    ]);
  });

  test("that moved to another line are still the same account", () => {
    const after = KONTEN.replace("4411903000 | Versand | 40 | 50 | 60\n", "").replace(
      "5225000000",
      "4411903000 | Versand | 40 | 50 | 60\n5225000000",
    );
    expect(row(KONTEN, after)).toEqual([]);
  });

  test("with the same number stay together with those of the same amounts", () => {
    const twice = KONTEN.replace("5634100000 | Telefon", "5225000000 | Abfall");
    const after = twice.replace(
      "5225000000 | Abfall | 5 | 6 | 7\n5225000000 | Abfall | 9 | 8 | 7",
      "5225000000 | Abfall | 9 | 8 | 7\n5225000000 | Abfall | 5 | 6 | 77",
    );
    expect(kurz(row(twice, after))).toEqual(["5225000000 ansatz 2024: 7 → 77"]);
  });

  test("are found where a state of 0.1.0 has the remark beside a label in it", async () => {
    const now = stand(await muster("Wirtschaftsplan-2024"));
    const mitVermerk = (vermerk: (label: string) => string): Stand => ({
      ...now,
      tabellen: now.tabellen.map((tabelle) => ({
        ...tabelle,
        zeilen: tabelle.zeilen.map((zeile) =>
          tabelle.kind === "stellenuebersicht" ? { ...zeile, label: vermerk(zeile.label) } : zeile,
        ),
      })),
    });
    const changes = (before: Stand) => zeilen(vergleich(before, now), "stellenuebersicht");
    expect(changes(mitVermerk((label) => `${label} 1. Verlagerung (StNr. 17/081)`))).toEqual([]);
    expect(changes(mitVermerk((label) => `${label}a`)).length).toBeGreaterThan(20);
  });

  test("called Summe say of which line they are", () => {
    const [total] = row(KONTEN, KONTEN.replace("150 | 170", "150 | 171"));
    expect(total).toMatchObject({ label: "Summe", gruppe: "Umsatzerlöse", summe: true });
  });

  test("are found when a list goes on in a second table", () => {
    const head = "Konto-Nr. | Bezeichnung | Ergebnis 2022 | Ansatz 2023 | Ansatz 2024\n";
    const [first = "", second = ""] = KONTEN.trim().split(" | 9.");
    const split = mappe({
      Erträge: `Erfolgsplan 2024 nach Konten\n${head} | ${first.trim().slice(2)}`,
      Aufwand: `Erfolgsplan 2024 nach Konten\n${head} | 9.${second}`,
    });
    expect(stand(split).tabellen.map(({ kind }) => kind)).toEqual([
      "erfolgsplan-konten",
      "erfolgsplan-konten",
    ]);
    expect(vergleich(aufbewahrt(konten(KONTEN)), stand(split)).tabellen).toEqual([]);
  });
});

describe("plans of two years", () => {
  /** Last year's plan as the published one shows it: every year one less, and the Ansätze of 2023 and before. */
  const vorjahr = async (): Promise<Workbook> => andereJahre(-1)(await muster("Wirtschaftsplan-2024"));

  test("are compared by their plan years first, else by the years that both show", async () => {
    const [alt, neu] = [stand(await vorjahr()), stand(await muster("Wirtschaftsplan-2024"))];
    expect(vergleichsarten(alt, neu)).toEqual(["planjahre", "gleiche-jahre"]);
    expect(vergleichsarten(neu, neu)).toEqual(["gleiche-jahre"]);
    expect(inReihenfolge(neu, alt)).toEqual([alt, neu]);
    expect(inReihenfolge(alt, neu)).toEqual([alt, neu]);
    // The same figures one year on: no planned year differs.
    expect(vergleich(alt, neu).tabellen.filter(({ kind }) => kind !== "sonstige")).toEqual([]);
  });

  test("by the same years: what the earlier plans for its year beside what the later shows for it", async () => {
    const [alt, neu] = [stand(await vorjahr()), stand(await muster("Wirtschaftsplan-2024"))];
    const result = vergleich(alt, neu, "gleiche-jahre");
    expect(kurz(zeilen(result, "erfolgsplan-konten"))).toContain("4411901000 ansatz 2023: 115000 → 110000");
    expect(result.eckwerte.map(({ unterschied }) => unterschied?.differenz.toFixed())).toEqual([
      "-1134500",
      "-1001110",
      "-133390",
    ]);
    // The Beschluss names no year in its column, and each is about its own.
    expect(result.nichtVerglichen).toContainEqual({ kind: "festsetzung", grund: "keine-spalten" });
  });

  test("by their plan years: one amount per account, in both years", () => {
    const before = konten(KONTEN);
    const alt = stand(andereJahre(-1)(before));
    const neu = stand(konten(KONTEN.replace("50 | 60", "60 | 66")));
    const [row] = zeilen(vergleich(alt, neu), "erfolgsplan-konten");
    expect(row?.werte).toHaveLength(1);
    expect(row?.werte[0]).toMatchObject({ spalte: { art: "ansatz", jahr: 2024 }, vorher: { jahr: 2023 } });
    expect(row?.werte[0]?.differenz.toFixed()).toBe("6");
  });

  test("by their plan years: what carries a year in its label moves on with it", () => {
    const programm = (jahr: number, amount: string): Workbook =>
      mappe({
        Erfolgsplan: `Erfolgsplan ${jahr} nach Konten\nKonto-Nr. | Bezeichnung | Ansatz ${jahr}\n | 1. Umsatzerlöse\n4411901000 | Druck | 10\n4411903000 | Versand | 20`,
        Plan: `Vermögensplan ${jahr} – Erläuterungen\nNr. | Bezeichnung | T€\nI.1 | Software ${jahr} | ${amount}\nI.2 | Software ${jahr + 1} | 20\nI.3 | Server | 30\nI.4 | Netz | 40\nI.5 | Lizenzen | 50`,
      });
    const result = vergleich(stand(programm(2023, "10")), stand(programm(2024, "12")));
    expect(kurz(zeilen(result, "erlaeuterungen-vermoegensplan"))).toEqual([
      "I.1 Software 2024 betrag : 10000 → 12000",
    ]);
  });
});

test("what only one state has is named and not counted as new", async () => {
  const plan = await muster("Wirtschaftsplan-2024");
  const without = { ...plan, sheets: plan.sheets.filter(({ name }) => name !== "Finanzplan") };
  expect(vergleich(stand(plan), stand(without))).toMatchObject({
    tabellen: [],
    nichtVerglichen: [{ kind: "finanzplan", grund: "nur-alt" }],
  });
  expect(vergleich(stand(plan), stand(konten("")))).toMatchObject({ vergleichbar: false });
});

describe("whatever changes", () => {
  const NUMMERN = ["4411901000", "4411903000", "5225000000", "5634100000"];
  const posten = fc.record({
    nummer: fc.constantFrom(...NUMMERN, "4411990000", "441199000", "0441199000"),
    name: fc.constantFrom("Druck", "Versand", "Abfall", "Telefon", "Archiv 2023", "Archiv 2024"),
    betraege: fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: -999, max: 9999 }))),
  });
  const liste = fc.array(posten, { minLength: 2, maxLength: 9 });
  type Posten = typeof posten extends fc.Arbitrary<infer T> ? T : never;
  const mitKonten = (rows: Posten[]): Workbook =>
    konten(
      [
        " | 1. Umsatzerlöse",
        ...rows.map(
          ({ nummer, name, betraege }) =>
            `${nummer} | ${name} | ${betraege.join(" | ").replaceAll("-", "−")}`,
        ),
      ].join("\n"),
    );
  const erkannt = (state: Stand): boolean => state.tabellen.some(({ kind }) => kind === "erfolgsplan-konten");

  test("the differences add up to the difference of the totals, column by column", () => {
    fc.assert(
      fc.property(liste, liste, (before, after) => {
        const [alt, neu] = [stand(mitKonten(before)), stand(mitKonten(after))];
        fc.pre(erkannt(alt) && erkannt(neu));
        const changes = zeilen(vergleich(alt, neu), "erfolgsplan-konten").flatMap(({ werte }) => werte);
        ["ergebnis 2022", "ansatz 2023", "ansatz 2024"].forEach((column, index) => {
          const own = changes.filter(({ spalte }) => `${spalte.art} ${spalte.jahr}` === column);
          const total = (rows: Posten[]): number =>
            rows.reduce((sum, { betraege }) => sum + (betraege[index] ?? 0), 0);
          expect(summe(own.map(({ differenz }) => differenz)).toNumber()).toBe(total(after) - total(before));
        });
      }),
    );
  });

  test("a comparison the other way round says the opposite", () => {
    fc.assert(
      fc.property(liste, liste, (before, after) => {
        const [alt, neu] = [ohneZellen(stand(mitKonten(before))), ohneZellen(stand(mitKonten(after)))];
        fc.pre(erkannt(alt) && erkannt(neu));
        const total = (result: Vergleich) =>
          zeilen(result, "erfolgsplan-konten").reduce(
            (sum, { werte }) => sum.plus(summe(werte.map(({ differenz }) => differenz))),
            ZERO,
          );
        expect(
          total(vergleich(alt, neu))
            .plus(total(vergleich(neu, alt)))
            .toNumber(),
        ).toBe(0);
      }),
    );
  });

  test("the same rows in another order are the same rows", () => {
    const shuffled = liste
      .filter((rows) => new Set(rows.map(({ nummer }) => nummer)).size === rows.length)
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        const [alt, neu] = [stand(mitKonten(rows)), stand(mitKonten(other))];
        fc.pre(erkannt(alt) && erkannt(neu));
        expect(vergleich(alt, neu).tabellen).toEqual([]);
      }),
    );
  });
});
