import {
  type Anlage,
  abschreibungsplan,
  abschreibungsvorschau,
  jahresabschreibung,
  planjahre,
  restbuchwert,
} from "../../src/finance/abschreibung";
import { Rechenfehler } from "../../src/finance/fehler";
import { d, tag } from "./dezimal";

interface Kurz {
  ahk: number | string;
  nd?: number | string;
  am: string;
  verfahren?: Anlage["verfahren"];
  abgang?: string;
  erinnerung?: number;
  satz?: number;
}

const plan = ({ ahk, nd, am, verfahren = "linear", abgang, erinnerung, satz }: Kurz) =>
  abschreibungsplan({
    anschaffungswert: d(ahk),
    nutzungsdauer: nd === undefined ? undefined : d(nd),
    anschaffung: tag(am),
    verfahren,
    abgang: abgang === undefined ? undefined : tag(abgang),
    erinnerungswert: erinnerung === undefined ? undefined : d(erinnerung),
    ...(satz !== undefined && { satz: d(satz) }),
  });
const afa = (kurz: Kurz) => planjahre(plan(kurz)).map(({ abschreibung }) => abschreibung.toNumber());
const grund = (kurz: Kurz) => {
  try {
    plan(kurz);
  } catch (fehler) {
    return fehler instanceof Rechenfehler ? fehler.grund.art : fehler;
  }
  return undefined;
};

describe("linear", () => {
  test("the month of acquisition counts, earlier months do not (§ 7 Abs. 1 Satz 4 EStG)", () => {
    expect(afa({ ahk: 12000, nd: 5, am: "30.04.2023" })).toEqual([1800, 2400, 2400, 2400, 2400, 600]);
    expect(afa({ ahk: 12000, nd: 5, am: "01.01.2023" })).toEqual([2400, 2400, 2400, 2400, 2400]);
    expect(afa({ ahk: 12000, nd: 5, am: "31.12.2023" })[0]).toBe(200);
  });

  test("cents that do not divide are spread, and the last year has the rest", () => {
    expect(afa({ ahk: 1000, nd: 3, am: "01.01.2023" })).toEqual([333.33, 333.34, 333.33]);
    expect(afa({ ahk: "0.01", nd: 3, am: "01.01.2023" })).toEqual([0, 0.01, 0]);
  });

  test("useful lives of parts of a year", () => {
    expect(afa({ ahk: 1200, nd: "2.5", am: "01.01.2023" })).toEqual([480, 480, 240]);
  });

  test("the month of a disposal counts when it is on its last day (R 7.4 Abs. 8 EStR)", () => {
    // Five machines of 1.500 € a year, one disposed of at the end of the year: 7.500 €.
    const maschine = { ahk: 15000, nd: 10, am: "01.01.2020" };
    const jahr = (abgang?: string) =>
      jahresabschreibung(plan({ ...maschine, ...(abgang && { abgang }) }), 2023).toNumber();
    expect(4 * jahr() + jahr("31.12.2023")).toBe(7500);
    expect([jahr("30.12.2023"), jahr("30.06.2023"), jahr("29.06.2023"), jahr("31.05.2023")]).toEqual([
      1375, 750, 625, 625,
    ]);
    // Two machines, one sold on 30 June: 20.000 € and half of 10.000 €.
    const zwei = [
      plan({ ahk: 100000, nd: 5, am: "01.01.2022" }),
      plan({ ahk: 50000, nd: 5, am: "01.01.2022", abgang: "30.06.2024" }),
    ];
    expect(abschreibungsvorschau(zwei, 2024, 2024).map(Number)).toEqual([25000]);
    const schaltjahr = (abgang: string) => jahresabschreibung(plan({ ...maschine, abgang }), 2024).toNumber();
    expect([schaltjahr("28.02.2024"), schaltjahr("29.02.2024")]).toEqual([125, 250]);
  });

  test("gone at the end of its last day: no book value is left, and the plan closes", () => {
    const verkauft = plan({ ahk: 12000, nd: 5, am: "15.04.2023", abgang: "31.12.2024" });
    expect(restbuchwert(verkauft, tag("31.12.2024")).toNumber()).toBe(0);
    expect(planjahre(verkauft).at(-1)).toMatchObject({
      abschreibung: d(2400),
      abgang: d(7800),
      endbestand: d(0),
    });
  });

  test("a disposal in between ends the depreciation with the month before it", () => {
    const verkauft = plan({ ahk: 12000, nd: 5, am: "15.04.2023", abgang: "10.09.2025" });
    expect(jahresabschreibung(verkauft, 2025).toNumber()).toBe(1600);
    expect(jahresabschreibung(verkauft, 2026).toNumber()).toBe(0);
    expect(planjahre(verkauft).at(-1)).toMatchObject({ abgang: d(6200), endbestand: d(0) });
  });

  test("an asset disposed of in its first month is never written off", () => {
    expect(afa({ ahk: 12000, nd: 5, am: "03.04.2023", abgang: "20.04.2023" })).toEqual([0]);
  });

  test("an Erinnerungswert stays until the disposal", () => {
    const anlage = { ahk: 900, nd: 3, am: "01.01.2020", erinnerung: 1 };
    expect(afa(anlage)).toEqual([300, 300, 299]);
    expect(restbuchwert(plan(anlage), tag("31.12.2030")).toNumber()).toBe(1);
    const spaeter = planjahre(plan({ ...anlage, abgang: "05.05.2024" }));
    expect(spaeter.map(({ jahr, abgang }) => [jahr, abgang.toNumber()])).toEqual([
      [2020, 0],
      [2021, 0],
      [2022, 0],
      [2023, 0],
      [2024, 1],
    ]);
  });

  test("the book value is that of the end of the month, 0 before the acquisition and after the disposal", () => {
    const anlage = plan({ ahk: 1200, nd: 1, am: "15.04.2023", abgang: "10.09.2023" });
    const am = (text: string) => restbuchwert(anlage, tag(text)).toNumber();
    expect([am("31.03.2023"), am("01.04.2023"), am("31.08.2023"), am("01.09.2023")]).toEqual([
      0, 1100, 700, 0,
    ]);
  });
});

describe("degressiv", () => {
  test("30 % of the book value, change to linear in the fourth year (§ 7 Abs. 2 and 3 EStG, from 01.07.2025)", () => {
    expect(afa({ ahk: 100000, nd: 5, am: "01.07.2025", verfahren: "degressiv" })).toEqual([
      15000, 25500, 17850, 16660, 16660, 8330,
    ]);
  });

  test("2.5 times the linear rate, at most 25 % (§ 7 Abs. 2 EStG, 2020 to 2022)", () => {
    const zehnJahre = afa({ ahk: 100000, nd: 10, am: "01.01.2020", verfahren: "degressiv" });
    expect(zehnJahre.slice(0, 3)).toEqual([25000, 18750, 14062.5]);
    expect(afa({ ahk: 100000, nd: 20, am: "01.01.2020", verfahren: "degressiv" })[0]).toBe(12500);
  });

  test("twice the linear rate, at most 20 % (§ 7 Abs. 2 EStG, 01.04. to 31.12.2024)", () => {
    expect(afa({ ahk: 100000, nd: 8, am: "01.10.2024", verfahren: "degressiv" }).slice(0, 2)).toEqual([
      5000, 19000,
    ]);
    expect(afa({ ahk: 100000, nd: 20, am: "01.04.2024", verfahren: "degressiv" })[0]).toBe(7500);
  });

  test("a half cent is rounded up although the rate never ends (2/15)", () => {
    // 37.519,75 · 2/15 · 9/12 = 3.751,975
    expect(afa({ ahk: "37519.75", nd: 15, am: "01.04.2024", verfahren: "degressiv" })[0]).toBe(3751.98);
  });

  test("a rate of one's own knows no periods, and changes to linear as the other does", () => {
    const jahre = afa({ ahk: 80000, nd: 10, am: "01.01.2023", verfahren: "degressiv", satz: 15 });
    expect(jahre.slice(0, 2)).toEqual([12000, 10200]);
    expect(jahre).toHaveLength(10);
    expect(jahre.reduce((a, b) => a + b, 0)).toBeCloseTo(80000, 6);
    // 15 % of what is left is less than a sixth of it from the fifth year on: 41.760,50 / 6.
    expect(jahre.slice(2, 6)).toEqual([8670, 7369.5, 6960.08, 6960.09]);
  });

  test("a short life is linear from the beginning, because degressive would be less", () => {
    const kurz = { ahk: 9000, nd: 3, am: "01.07.2025" };
    expect(afa({ ...kurz, verfahren: "degressiv" })).toEqual(afa(kurz));
  });

  test.each(["31.12.2019", "01.01.2023", "31.03.2024", "01.01.2025", "30.06.2025", "01.01.2028"])(
    "not for an acquisition on %s",
    (am) => {
      expect(grund({ ahk: 1000, nd: 5, am, verfahren: "degressiv" })).toBe("verfahren-unzulaessig");
    },
  );

  test.each(["01.01.2020", "31.12.2022", "01.04.2024", "31.12.2024", "01.07.2025", "31.12.2027"])(
    "still for an acquisition on %s",
    (am) => {
      expect(grund({ ahk: 1000, nd: 5, am, verfahren: "degressiv" })).toBeUndefined();
    },
  );

  test("a disposal within a year takes its months of the year's amount", () => {
    const anlage = {
      ahk: 100000,
      nd: 5,
      am: "01.07.2025",
      verfahren: "degressiv",
      abgang: "15.04.2026",
    } as const;
    expect(afa(anlage)).toEqual([15000, 6375]);
  });
});

describe("pool and sofort", () => {
  test("a fifth each year whatever the month, the rest in the fifth (§ 6 Abs. 2a EStG)", () => {
    expect(afa({ ahk: "999.99", am: "10.11.2023", verfahren: "pool" })).toEqual([200, 200, 200, 200, 199.99]);
    expect(afa({ ahk: "0.03", am: "10.11.2023", verfahren: "pool" })).toEqual([0.01, 0.01, 0.01, 0, 0]);
  });

  test("a disposal changes nothing in a pool (§ 6 Abs. 2a Satz 3 EStG)", () => {
    const anlage = { ahk: 1000, am: "10.11.2023", verfahren: "pool" } as const;
    expect(planjahre(plan({ ...anlage, abgang: "01.06.2024" }))).toEqual(planjahre(plan(anlage)));
  });

  test("a GWG is written off in its year, even in December (§ 6 Abs. 2 EStG)", () => {
    expect(afa({ ahk: 800, am: "31.12.2023", verfahren: "sofort" })).toEqual([800]);
    expect(afa({ ahk: 800, am: "03.04.2023", verfahren: "sofort", abgang: "20.04.2023" })).toEqual([800]);
    expect(
      restbuchwert(plan({ ahk: 800, am: "03.04.2023", verfahren: "sofort" }), tag("30.04.2023")).isZero(),
    ).toBe(true);
  });
});

describe("elektrofahrzeug (§ 7 Abs. 2a EStG)", () => {
  test("75, 10, 5, 5, 3 and 2 per cent, whatever the month", () => {
    const wagen = { ahk: 40000, verfahren: "elektrofahrzeug" } as const;
    expect(afa({ ...wagen, am: "01.07.2025" })).toEqual([30000, 4000, 2000, 2000, 1200, 800]);
    expect(afa({ ...wagen, am: "31.12.2027" })).toEqual([30000, 4000, 2000, 2000, 1200, 800]);
  });

  test("the last year has the cents that are left", () => {
    expect(afa({ ahk: "33333.33", am: "01.07.2025", verfahren: "elektrofahrzeug" })).toEqual([
      25000, 3333.33, 1666.67, 1666.67, 1000, 666.66,
    ]);
  });
});

describe("keine", () => {
  const grundstueck = { ahk: 250000, am: "01.01.2010", verfahren: "keine" } as const;

  test("the value stays until the disposal", () => {
    expect(planjahre(plan(grundstueck))).toEqual([
      {
        jahr: 2010,
        anfangsbestand: d(0),
        zugang: d(250000),
        abschreibung: d(0),
        abgang: d(0),
        endbestand: d(250000),
      },
    ]);
    expect(restbuchwert(plan(grundstueck), tag("31.12.2030")).toNumber()).toBe(250000);
    const verkauft = planjahre(plan({ ...grundstueck, abgang: "31.12.2012" }));
    expect(verkauft.map(({ jahr, abgang }) => [jahr, abgang.toNumber()])).toEqual([
      [2010, 0],
      [2011, 0],
      [2012, 250000],
    ]);
  });
});

test.each([
  ["anschaffungswert-negativ", { ahk: -1, nd: 5, am: "01.01.2023" }],
  ["nutzungsdauer-fehlt", { ahk: 1, nd: 0, am: "01.01.2023" }],
  ["nutzungsdauer-ausserhalb", { ahk: 1, nd: -5, am: "01.01.2023" }],
  ["nutzungsdauer-ausserhalb", { ahk: 1, nd: 201, am: "01.01.2023" }],
  ["nutzungsdauer-fehlt", { ahk: 1, am: "01.01.2023" }],
  ["nutzungsdauer-fehlt", { ahk: 1, am: "01.07.2025", verfahren: "degressiv" }],
  ["verfahren-unzulaessig", { ahk: 1, am: "30.06.2025", verfahren: "elektrofahrzeug" }],
  ["verfahren-unzulaessig", { ahk: 1, am: "01.01.2028", verfahren: "elektrofahrzeug" }],
  ["satz-ausserhalb", { ahk: 1, nd: 5, am: "01.01.2023", verfahren: "degressiv", satz: 0 }],
  ["satz-ausserhalb", { ahk: 1, nd: 5, am: "01.01.2023", verfahren: "degressiv", satz: 100 }],
  ["erinnerungswert-ausserhalb", { ahk: 1, nd: 5, am: "01.01.2023", erinnerung: 2 }],
  ["erinnerungswert-ausserhalb", { ahk: 1, nd: 5, am: "01.01.2023", erinnerung: -1 }],
  ["abgang-vor-anschaffung", { ahk: 1, nd: 5, am: "01.01.2023", abgang: "31.12.2022" }],
] as const)("%s is an error", (art, kurz) => {
  expect(grund(kurz)).toBe(art);
});

test("the Vorschau adds up the years of all plans", () => {
  const plaene = [
    plan({ ahk: 12000, nd: 5, am: "15.04.2023" }),
    plan({ ahk: 100000, nd: 5, am: "01.07.2025", verfahren: "degressiv" }),
  ];
  const vorschau = abschreibungsvorschau(plaene, 2024, 2028).map((wert) => wert.toNumber());
  expect(vorschau).toEqual([2400, 17400, 27900, 20250, 17260]);
  expect(() => abschreibungsvorschau(plaene, 2028, 2024)).toThrow(Rechenfehler);
});

test("a useful life that no double holds exactly still ends with its month", () => {
  expect(afa({ ahk: 2000, nd: 5 / 3, am: "01.05.2023" })).toEqual([800, 1200]);
  expect(afa({ ahk: 2000, nd: 5 / 3, am: "01.05.2022", verfahren: "degressiv" })).toEqual([800, 1200]);
  expect(afa({ ahk: 2000, nd: 1e-300, am: "01.12.2023" })).toEqual([2000]);
});
