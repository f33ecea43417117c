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
}

const plan = ({ ahk, nd, am, verfahren = "linear", abgang, erinnerung }: Kurz) =>
  abschreibungsplan({
    anschaffungswert: d(ahk),
    nutzungsdauer: nd === undefined ? undefined : d(nd),
    anschaffung: tag(am),
    verfahren,
    abgang: abgang === undefined ? undefined : tag(abgang),
    erinnerungswert: erinnerung === undefined ? undefined : d(erinnerung),
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

  test("a disposal ends the depreciation with the month before it", () => {
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

  test("a short life is linear from the beginning, because degressive would be less", () => {
    const kurz = { ahk: 9000, nd: 3, am: "01.07.2025" };
    expect(afa({ ...kurz, verfahren: "degressiv" })).toEqual(afa(kurz));
  });

  test.each(["31.12.2019", "01.01.2023", "31.03.2024", "01.01.2025", "30.06.2025", "01.01.2028"])(
    "not for an acquisition on %s",
    (am) => {
      expect(grund({ ahk: 1000, nd: 5, am, verfahren: "degressiv" })).toBe("degressiv-unzulaessig");
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

test.each([
  ["anschaffungswert-negativ", { ahk: -1, nd: 5, am: "01.01.2023" }],
  ["nutzungsdauer-ausserhalb", { ahk: 1, nd: 0, am: "01.01.2023" }],
  ["nutzungsdauer-ausserhalb", { ahk: 1, nd: -5, am: "01.01.2023" }],
  ["nutzungsdauer-ausserhalb", { ahk: 1, nd: 201, am: "01.01.2023" }],
  ["nutzungsdauer-ausserhalb", { ahk: 1, am: "01.01.2023" }],
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
