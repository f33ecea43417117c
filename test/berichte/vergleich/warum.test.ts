import fc from "fast-check";
import { leseStand, standtext } from "../../../src/berichte/auswertung/standtext";
import { standAus, type Stand } from "../../../src/berichte/auswertung/stand";
import { vergleich } from "../../../src/berichte/vergleich/vergleich";
import { vorjahresstand } from "../../../src/berichte/vergleich/vorjahr";
import { unerklaert, warum, type Begruendung } from "../../../src/berichte/vergleich/warum";
import { Decimal, summe } from "../../../src/money/dezimal";
import { eigenerPlan } from "../../../src/rules/gespeichert/eigenerplan";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { abwasserwerk } from "../../hilfen/betriebe/abwasserwerk";
import { muster } from "../../hilfen/muster";
import { umfang } from "../../hilfen/umfang";
import { geaendert, leer, wert } from "../../hilfen/umbau/zellen";

const AM = new Date(2026, 10, 21, 14, 5);
const stand = (workbook: Workbook): Stand => standAus(workbook, workbook.name, AM);
/** As it comes back from the workbook in which it was kept. */
function aufbewahrt(workbook: Workbook): Stand {
  const read = leseStand(standtext(stand(workbook)));
  if (read === undefined || read === "neuer") throw new RangeError("unreadable");
  return read;
}
/** Why the later workbook, which is open, differs from the kept one. */
const gruende = (vorher: Workbook, nachher: Workbook): Begruendung[] =>
  warum(vergleich(aufbewahrt(vorher), stand(nachher)), eigenerPlan(nachher), "neu");
const grund = (all: Begruendung[], position: string): Begruendung => {
  const found = all.find((one) => one.position === position);
  if (!found) throw new RangeError(`${position} did not change`);
  return found;
};
/** "4419911000 UE aus Netzwerkbetrieb, mehr ertrag: 500000" */
const kurz = ({ anteile }: Begruendung, count = anteile.length): string[] =>
  anteile
    .slice(0, count)
    .map(
      ({ konto, label, art, mehr, anteil }) =>
        `${[konto, label].filter(Boolean).join(" ")}, ${mehr ? "mehr" : "weniger"} ${art}: ${anteil.toFixed()}`,
    );
const KONTEN = "Kontenübersicht";
/** The workbook with other cells in its Kontenübersicht. */
const mitZeilen = (workbook: Workbook, change: (cell: Cell) => Cell[]): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) =>
    sheet.name === KONTEN ? { ...sheet, cells: sheet.cells.flatMap(change) } : sheet,
  ),
});
const PLAN = "Wirtschaftsplan-2024";

describe("the published plan beside its own Vorjahr", () => {
  const published = async (): Promise<Begruendung[]> => {
    const workbook = await muster(PLAN);
    const own = stand(workbook);
    const before = vorjahresstand(own);
    if (!before) throw new RangeError("no Vorjahr");
    return warum(vergleich(before, own), eigenerPlan(workbook), "neu");
  };

  test("548.230 instead of 414.840: the accounts that moved the Jahresergebnis most stand first", async () => {
    const result = grund(await published(), "jahresergebnis");
    expect([result.alt, result.neu, result.differenz].map((value) => value.toFixed())).toEqual([
      "414840",
      "548230",
      "133390",
    ]);
    expect(kurz(result, 6)).toEqual([
      "4419911000 UE aus Netzwerkbetrieb, mehr ertrag: 500000",
      "4419901000 UE aus Verfahren, mehr ertrag: 400000",
      "5624300000 Wartung, Unterhal. Software EK, mehr aufwand: -400000",
      "5624100000 Aufw. laufende Lizenzen, mehr aufwand: -100000",
      "5624200000 Aufw. laufende Beratung EK, mehr aufwand: -100000",
      "562100100 Aufw. Raummiete Büroräume, mehr aufwand: -100000",
    ]);
    expect(result.anteile[0]).toMatchObject({
      linie: "1. Umsatzerlöse",
      zelle: { sheet: KONTEN, cell: "E16" },
    });
    expect(result.rest).toEqual([]);
  });

  test("less rent raises the result, and is said to be less Aufwand", async () => {
    const result = grund(await published(), "jahresergebnis");
    expect(kurz(result)).toContain("5621000000 Aufw. Raummieten, weniger aufwand: 97300");
    expect(
      result.anteile.every(({ anteil, mehr, art }) => anteil.gt(0) === (mehr === (art === "ertrag"))),
    ).toBe(true);
  });

  test("the shares of each line are what the line moved, as the Gesamtübersicht shows both years", async () => {
    const result = grund(await published(), "jahresergebnis");
    const names = [...new Set(result.anteile.map(({ linie }) => linie ?? ""))];
    const moved = names.map((name) => [
      name.slice(0, 20),
      summe(result.anteile.filter(({ linie }) => linie === name).map(({ anteil }) => anteil)).toNumber(),
    ]);
    // 12.722.000 − 11.589.000, 3.500 − 2.000, 1.243.600 − 1.309.600 and so on.
    expect(Object.fromEntries(moved) as unknown).toEqual({
      "1. Umsatzerlöse": 1133000,
      "4. Sonstige betriebl": 1500,
      "a) Aufwendungen für ": -66000,
      "b) Aufwendungen für ": -619310,
      "a) Löhne und Gehälte": -66700,
      "b) Soziale Abgaben u": -20470,
      "a) auf immaterielle ": -70000,
      "9. Sonstige betriebl": -158470,
      "17. Steuern vom Eink": -160,
    });
  });

  test("Erträge and Aufwendungen are explained by their own side alone", async () => {
    const all = await published();
    expect(grund(all, "ertraege").anteile.every(({ art }) => art === "ertrag")).toBe(true);
    expect(summe(grund(all, "ertraege").anteile.map(({ anteil }) => anteil)).toFixed()).toBe("1134500");
    expect(summe(grund(all, "aufwendungen").anteile.map(({ anteil }) => anteil)).toFixed()).toBe("1001110");
    expect(all.map(unerklaert).every((rest) => rest.isZero())).toBe(true);
  });
});

describe("a kept state", () => {
  test("50.000 more for furniture, paid by a credit", async () => {
    const before = await muster(PLAN);
    const after = geaendert(before, {
      Vermögensplan: {
        B28: wert(60000),
        B30: wert(1431000),
        B35: wert(2076000),
        B47: wert(2078230),
        B12: wert(50000),
        B14: wert(2078230),
      },
    });
    const all = gruende(before, after);
    const credit = grund(all, "investitionskredite");
    expect(kurz(credit)).toEqual(["7. Betriebs- u. Geschäftsausstattung, mehr ausgabe: 50000"]);
    expect(credit.rest).toEqual([]);
    expect(kurz(grund(all, "ausgaben"))).toEqual([
      "7. Betriebs- u. Geschäftsausstattung, mehr ausgabe: 50000",
    ]);
    expect(kurz(grund(all, "einnahmen"))).toEqual([
      "8. Investitionskredite (Neuaufnahme), mehr einnahme: 50000",
    ]);
    expect(all.map(({ position }) => position)).not.toContain("liquideMittel");
  });

  test("a lower Jahresgewinn makes the liquid funds shrink", async () => {
    const before = await muster(PLAN);
    const after = geaendert(before, {
      Vermögensplan: {
        B7: wert(500000),
        B14: wert(1980000),
        B13: wert(0),
        B45: wert(-46000),
        B46: wert(-46000),
        B47: wert(1980000),
      },
    });
    const funds = grund(gruende(before, after), "liquideMittel");
    expect([funds.alt, funds.neu].map((value) => value.toFixed())).toEqual(["2230", "-46000"]);
    expect(kurz(funds)).toEqual(["3. Jahresgewinn, weniger einnahme: -48230"]);
    expect(funds.imBeschluss).toBe(false);
    expect(funds.rest).toEqual([]);
  });

  test("an account that is gone counts for the line that it stood under", async () => {
    const before = await muster(PLAN);
    const shorter = mitZeilen(before, (cell) => (cell.row === 26 ? [] : [cell]));
    const after = geaendert(shorter, {
      Erfolgsplan: { D10: wert(909600), D28: wert(948230), D30: wert(948230) },
    });
    const result = grund(gruende(before, after), "jahresergebnis");
    expect(kurz(result)).toEqual(["5221000000 Strom, weniger aufwand: 400000"]);
    expect(result.anteile[0]).toMatchObject({ linie: expect.stringContaining("Roh-, Hilfs-") as string });
    expect(result.anteile[0]).not.toHaveProperty("zelle");
    expect(result.rest).toEqual([]);
  });

  test("an account that stands under another line leaves the one and comes to the other", async () => {
    const before = await muster(PLAN);
    const cells = before.sheets.find(({ name }) => name === KONTEN)?.cells ?? [];
    const other = cells.find(({ value }) => value === "4419913000")?.row ?? -1;
    const swapped = mitZeilen(before, (cell) => {
      if (cell.row === 4) return [{ ...cell, row: other }];
      return cell.row === other ? [{ ...cell, row: 4 }] : [cell];
    });
    const after = geaendert(swapped, {
      [KONTEN]: { E9: wert(3301000) },
      // 12.722.000 − 115.000 + 3.500 + 1.000
      Erfolgsplan: { D4: wert(12611500), D7: wert(115000), D28: wert(549230), D30: wert(549230) },
    });
    const result = grund(gruende(before, after), "jahresergebnis");
    expect(kurz(result).sort()).toEqual([
      "4411901000 UE aus Druckaufträgen, mehr ertrag: 115000",
      "4411901000 UE aus Druckaufträgen, weniger ertrag: -115000",
      "4419901000 UE aus Verfahren, mehr ertrag: 1000",
      "4419913000 Sonstige Erträge, mehr ertrag: 3500",
      "4419913000 Sonstige Erträge, weniger ertrag: -3500",
    ]);
    expect(result.rest).toEqual([]);
  });

  test("the earlier plan may be the open one: the same reasons, its own cells", async () => {
    const before = await muster(PLAN);
    const after = geaendert(before, {
      [KONTEN]: { E9: wert(3250000) },
      Erfolgsplan: { D4: wert(12672000), D28: wert(498230), D30: wert(498230) },
    });
    const [alt, neu] = [stand(before), aufbewahrt(after)];
    const [own] = warum(vergleich(alt, neu), eigenerPlan(before), "alt").filter(
      ({ position }) => position === "jahresergebnis",
    );
    expect(own && kurz(own)).toEqual(["4419901000 UE aus Verfahren, weniger ertrag: -50000"]);
    expect(own?.anteile[0]).toMatchObject({ zelle: { sheet: KONTEN, cell: "E9" } });
    expect(own?.anteile[0]?.neu?.toFixed()).toBe("3250000");
  });
});

describe("what no row explains", () => {
  test("a line that moved without its accounts is named, with its cell", async () => {
    const before = await muster(PLAN);
    const after = geaendert(before, {
      Erfolgsplan: { D11: wert(3564300), D28: wert(548330), D30: wert(548330) },
    });
    const result = grund(gruende(before, after), "jahresergebnis");
    expect(result.anteile).toEqual([]);
    expect(result.rest).toEqual([
      {
        grund: "konten",
        label: "b) Aufwendungen für bezogene Leistungen",
        betrag: new Decimal(100),
        zelle: { sheet: "Erfolgsplan", cell: "D11" },
      },
    ]);
  });

  test("a result that moved without its lines says so", async () => {
    const before = await muster(PLAN);
    const after = geaendert(before, { Erfolgsplan: { D30: wert(548233.5) } });
    const result = grund(gruende(before, after), "jahresergebnis");
    expect(result.rest).toEqual([{ grund: "zeilen", betrag: new Decimal(3.5) }]);
    expect(unerklaert(result).toFixed()).toBe("3.5");
  });

  test("an amount that stands in the Beschluss alone follows from nothing", async () => {
    const before = await muster(PLAN);
    const after = geaendert(before, {
      Festsetzungsbeschluss: { B13: (cell) => ({ ...cell, value: 600000 }) },
    });
    const result = grund(gruende(before, after), "liquiditaetskredite");
    expect(result.rest).toEqual([{ grund: "ohne-rechnung", betrag: new Decimal(100000) }]);
  });
});

test("costs with a minus sign: the same reasons", () => {
  const [before, after] = [abwasserwerk(), abwasserwerk({ verlust: true })];
  const negative = [
    abwasserwerk({ aufwandNegativ: true }),
    abwasserwerk({ verlust: true, aufwandNegativ: true }),
  ] as const;
  const plain = gruende(before, after).map((one) => [one.position, kurz(one), unerklaert(one).toFixed()]);
  expect(plain.length).toBeGreaterThan(2);
  expect(gruende(...negative).map((one) => [one.position, kurz(one), unerklaert(one).toFixed()])).toEqual(
    plain,
  );
  expect(
    gruende(before, negative[1]).map((one) => [one.position, kurz(one), unerklaert(one).toFixed()]),
  ).toEqual(plain);
});

/** Accounts of three lines, with the sign in which they count in the result and the cells of their lines. */
const ZEILEN = [
  { konten: ["E5", "E9", "E16"], zeile: "D4", basis: 12722000, faktor: 1, label: "1. Umsatzerlöse" },
  {
    konten: ["E48", "E50"],
    zeile: "D11",
    basis: 3564400,
    faktor: -1,
    label: "b) Aufwendungen für bezogene Leistungen",
  },
  {
    konten: ["E27"],
    zeile: "D10",
    basis: 1309600,
    faktor: -1,
    label: "a) Aufwendungen für Roh-, Hilfs- u. Betriebsstoffe sowie für bezogene Waren",
  },
];
const ERGEBNIS = 548230;

test("property: shares and rest are the change, the rest is what was left unexplained, the greatest share first", async () => {
  const before = await muster(PLAN);
  const kept = aufbewahrt(before);
  const stored = (cell: string): number => {
    const sheet = before.sheets.find(({ name }) => name === KONTEN);
    const found = sheet?.cells.find(({ row, column }) => column === 4 && row === Number(cell.slice(1)) - 1);
    return Number(found?.value);
  };
  const cents = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((value) => value / 100);
  const oft = fc.oneof(fc.constant(0), cents);
  const aenderungen = fc.record({
    konten: fc.tuple(...ZEILEN.map(({ konten }) => fc.tuple(...konten.map(() => oft)))),
    // By how much more a line moves than its accounts, and the result than its lines.
    zeilen: fc.tuple(...ZEILEN.map(() => oft)),
    ergebnis: oft,
  });
  fc.assert(
    fc.property(aenderungen, ({ konten, zeilen, ergebnis }) => {
      const lines = ZEILEN.map((one, index) => {
        const accounts = (konten[index] ?? []).map((delta) => new Decimal(delta));
        const own = new Decimal(zeilen[index] ?? 0);
        return { ...one, accounts, own, delta: summe(accounts).plus(own) };
      });
      const moved = summe(lines.map(({ delta, faktor }) => delta.times(faktor))).plus(ergebnis);
      const after = geaendert(before, {
        [KONTEN]: Object.fromEntries(
          lines.flatMap(({ konten: cells, accounts }) =>
            cells.map((cell, at) => [
              cell,
              wert((accounts[at] ?? new Decimal(0)).plus(stored(cell)).toNumber()),
            ]),
          ),
        ),
        Erfolgsplan: Object.fromEntries([
          ...lines.map(({ zeile, basis, delta }) => [zeile, wert(delta.plus(basis).toNumber())] as const),
          ["D30", wert(moved.plus(ERGEBNIS).toNumber())] as const,
        ]),
      });
      const result = warum(vergleich(kept, stand(after)), eigenerPlan(after), "neu").find(
        ({ position }) => position === "jahresergebnis",
      );
      if (moved.isZero()) {
        expect(result).toBeUndefined();
        return;
      }
      const { anteile = [], rest = [], differenz } = result ?? {};
      expect(differenz?.toFixed()).toBe(moved.toFixed());
      const shares = summe(anteile.map(({ anteil }) => anteil));
      const left = summe(rest.map(({ betrag }) => betrag));
      expect(shares.plus(left).toFixed()).toBe(moved.toFixed());
      expect(left.toFixed()).toBe(
        summe(lines.map(({ own, faktor }) => own.times(faktor)))
          .plus(ergebnis)
          .toFixed(),
      );
      const wanted = lines.flatMap(({ accounts, faktor }) =>
        accounts.filter((delta) => !delta.isZero()).map((delta) => delta.times(faktor).toNumber()),
      );
      expect(anteile.map(({ anteil }) => anteil.toNumber()).sort()).toEqual(wanted.sort());
      const sizes = anteile.map(({ anteil }) => anteil.abs().toNumber());
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      const named = rest.flatMap((one) => (one.grund === "konten" ? [one.label] : []));
      expect(named.sort()).toEqual(
        lines
          .filter(({ own }) => !own.isZero())
          .map(({ label }) => label)
          .sort(),
      );
    }),
    { numRuns: umfang(25, 400) },
  );
});

test("an account of costs that is cleared is less Aufwand, and a share of its own", async () => {
  const before = await muster(PLAN);
  const after = geaendert(before, {
    [KONTEN]: { E27: leer },
    Erfolgsplan: { D10: wert(909600), D28: wert(948230), D30: wert(948230) },
  });
  const result = grund(gruende(before, after), "jahresergebnis");
  expect(kurz(result)).toEqual(["5221000000 Strom, weniger aufwand: 400000"]);
  expect(result.anteile[0]?.neu).toBeUndefined();
  expect(result.rest).toEqual([]);
});
