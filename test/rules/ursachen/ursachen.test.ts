import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import { ohneFormeln } from "../../hilfen/umbau/umbau";
import { formel, geaendert, wert } from "../../hilfen/umbau/zellen";
import { muster } from "../../hilfen/muster";
import { mappe } from "../../hilfen/mappe";
import { sheet, workbook } from "../../hilfen/excel";
import { umfang } from "../../hilfen/umfang";

const { festsetzung, konten, erfolgsplan } = beispielplan;

const fehler = (workbook: Workbook): Finding[] =>
  pruefen(workbook).findings.filter(({ severity }) => severity === "error");
const ersterVerdacht = (workbook: Workbook): string[] =>
  fehler(workbook).map(({ suspects: [best] }) =>
    best ? `${best.sheet} ${best.cell} ${best.proposal} ${best.reason}` : "–",
  );

describe("one wrong account of the published plan is the first suspect, with its right value", () => {
  const slips: [slip: string, cell: string, value: number, verdict: string][] = [
    ["two digits exchanged", "E7", 2_760_000, "2670000 Zahlendreher"],
    ["two digits exchanged, in cents", "C9", 3_100_441.91, "3100414.91 Zahlendreher"],
    ["the point one place further", "E27", 40_000, "400000 Komma um eine Stelle verschoben"],
    ["T€ instead of €", "D44", 4.3, "4300 Einheit: € und T€ verwechselt"],
    ["the sign forgotten", "C36", 1_605.31, "-1605.31 Vorzeichen"],
    ["a digit missing", "E63", 376_205, "3762050 Komma um eine Stelle verschoben"],
  ];

  test.each(slips)("%s (%s)", async (slip, cell, value, verdict) => {
    const workbook = ohneFormeln(await muster("Wirtschaftsplan-2024"));
    expect(slip).not.toBe("");
    const verdicts = ersterVerdacht(geaendert(workbook, { Kontenübersicht: { [cell]: wert(value) } }));
    expect(verdicts).toContain(`Kontenübersicht ${cell} ${verdict}`);
  });
});

test("a digit in a sum of a hundred rows: all cells that are about as likely are named, none is proposed", async () => {
  const workbook = ohneFormeln(await muster("Kennzahlen-2023"));
  const wrong = geaendert(workbook, { "Externe Kunden": { E5: wert(118757.45) } });
  const [finding, ...others] = pruefen(wrong).findings;
  expect(others).toEqual([]);
  const suspects = finding?.suspects ?? [];
  expect(suspects.length).toBeGreaterThan(12);
  expect(suspects.every(({ proposal }) => proposal === undefined)).toBe(true);
  expect(suspects).toContainEqual({
    sheet: "Externe Kunden",
    cell: "E5",
    reason: "eine Ziffer falsch: 119.757,45 €",
  });
});

test("what is divided by may be to blame for a quotient", async () => {
  const workbook = ohneFormeln(await muster("Kennzahlen-2023"));
  const wrong = geaendert(workbook, { "Kosten je Arbeitsplatz": { H4: wert(3920) } });
  expect(pruefen(wrong).findings).toMatchObject([
    {
      rule: "KZ-1",
      cause: { kind: "betrag" },
      suspects: [{ sheet: "Kosten je Arbeitsplatz", cell: "H4", proposal: "3290" }],
    },
  ]);
  const anders = geaendert(workbook, { "Kosten je Arbeitsplatz": { H4: wert(146_533) } });
  const named = { sheet: "Kosten je Arbeitsplatz", cell: "H4" };
  for (const { cells } of pruefen(anders).findings) expect(cells).toContainEqual(named);
});

describe("totals that are formulas follow the wrong cell, and the trail leads back to it", () => {
  const GESAMT = `
Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | 498.210,40 | 515.000 | 530.000
3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0
4. Sonstige betriebliche Erträge | 0,00 | 0 | 0
5. Materialaufwand | 171.300,25 | 178.000 | 184.000
6. Personalaufwand | 0,00 | 0 | 0
20. Jahresgewinn / Jahresverlust | 326.910,15 | 337.000 | 346.000`;
  const original = geaendert(mappe({ Konten: konten, Gesamt: GESAMT }), {
    Konten: { E5: formel("SUM(E3:E4)", 530_000), E9: formel("SUM(E7:E8)", 184_000) },
  });

  test("the workbook itself is in order", () => {
    expect(fehler(original)).toEqual([]);
  });

  test("an account with two digits exchanged", () => {
    const wrong = geaendert(original, {
      Konten: { E4: wert(306_000), E5: formel("SUM(E3:E4)", 476_000) },
    });
    expect(fehler(wrong).map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual(["Gesamt D2"]);
    expect(ersterVerdacht(wrong)).toEqual(["Konten E4 360000 Zahlendreher"]);
  });

  test("a formula itself is suspected last", () => {
    const wrong = geaendert(original, {
      Konten: { E4: wert(306_000), E5: formel("SUM(E3:E4)", 476_000) },
    });
    const [finding] = fehler(wrong);
    expect(finding?.suspects.findIndex(({ cell, sheet }) => sheet === "Konten" && cell === "E5")).not.toBe(0);
  });
});

describe("one cell that settles several findings at once is the first suspect of all of them", () => {
  const sheets = { Beschluss: festsetzung, Erfolgsplan: erfolgsplan };

  test("an amount of the Erfolgsplan, at the crossing of its result and the Beschluss", () => {
    const wrong = mappe({
      ...sheets,
      Erfolgsplan: mitFehler(erfolgsplan, "515.000 | 530.000", "515.000 | 503.000"),
    });
    expect(
      fehler(wrong)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(["FB-1"]);
    expect(new Set(ersterVerdacht(wrong))).toEqual(new Set(["Erfolgsplan D2 530000 Zahlendreher"]));
  });

  test("even where no known slip explains it, and another cell would settle some of them", () => {
    const wrong = mappe({
      ...sheets,
      Erfolgsplan: mitFehler(erfolgsplan, "178.000 | 184.000", "178.000 | 190.000"),
      Konten: konten,
    });
    const together = fehler(wrong).filter(({ difference, suspects }) => difference && suspects.length > 0);
    expect(together.map(({ cause }) => cause?.explains)).toEqual([2]);
    expect(together.map(({ rule }) => rule).sort()).toEqual(["FB-2"]);
    for (const { suspects } of together) {
      expect(suspects[0]).toMatchObject({ sheet: "Erfolgsplan", cell: "D5", proposal: "184000" });
    }
  });

  test("an amount of the Beschluss, at the crossing of the plan and its own difference", () => {
    const wrong = mappe({
      ...sheets,
      Beschluss: mitFehler(festsetzung, "Erträge | 540.000", "Erträge | 450.000"),
    });
    expect(
      fehler(wrong)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(["FB-1"]);
    expect(new Set(ersterVerdacht(wrong))).toEqual(new Set(["Beschluss B2 540000 Zahlendreher"]));
  });
});

describe("what else explains a finding", () => {
  test("a blank account where the amount may belong", () => {
    const three = mitFehler(konten, "170.000\n", "170.000\n4411903000 | Übriges | 0,00 | 0 | 0\n");
    const [finding] = fehler(mappe({ Konten: mitFehler(three, "350.000 | 360.000", "350.000 | ") }));
    expect(finding?.suspects).toContainEqual({
      sheet: "Konten",
      cell: "E5",
      proposal: "360000",
      reason: "die Zelle ist leer",
    });
  });

  test("in a sum of more rows than a call takes arguments", () => {
    const count = umfang(5_000, 140_000);
    const row = (index: number, ...values: (string | number | undefined)[]) =>
      values.flatMap((value, column) => (value === undefined ? [] : [{ row: index, column, value }]));
    const accounts = Array.from({ length: count }, (_, index) =>
      row(index + 2, String(4411900000 + index), `Erlöse ${index}`, 1, 2, 3),
    );
    const cells = [
      row(0, "Konto-Nr.", "Bezeichnung", "Ergebnis 2024", "Ansatz 2025", "Ansatz 2026"),
      row(1, undefined, "1. Umsatzerlöse"),
      ...accounts,
      row(count + 2, undefined, "Summe", count, 2 * count, 3 * count + 5),
    ].flat();
    const { findings } = pruefen(workbook(sheet("Konten", cells)));
    expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual([["KT-1", `E${count + 3}`]]);
  });

  test("at most five suspects are named, and never one twice", async () => {
    const workbook = ohneFormeln(await muster("Wirtschaftsplan-2024"));
    for (const finding of fehler(geaendert(workbook, { Kontenübersicht: { E6: wert(2_670_017) } }))) {
      const named = finding.suspects.map(({ sheet, cell }) => `${sheet} ${cell}`);
      expect(named.length).toBeLessThanOrEqual(5);
      expect(new Set(named).size).toBe(named.length);
    }
  });

  test("a plan that was moved by hand in a hundred places is still checked, without guessing every cell", () => {
    const rows = Array.from(
      { length: 120 },
      (_, index) => `44${10000000 + index} | Konto ${index} | ${index} | 1`,
    );
    const many = `Konto-Nr. | Bezeichnung | Ansatz 2025 | Ansatz 2026\n | 1. Umsatzerlöse\n${rows.join("\n")}\n | Summe | 1 | 1`;
    expect(fehler(mappe({ Konten: many }))).toHaveLength(2);
  });
});

describe("a proposal has the sign that the other years have", () => {
  const PLAN = `
Erfolgsplan 2026
Position | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | 600.000 | 612.000 | 630.000
4. Sonstige betriebliche Erträge | 20.000 | 20.400 | 21.000
5. Materialaufwand | 200.000 | 204.000 | 210.000
7. Abschreibungen | 40.000 | 40.800 | 42.000
9. Sonstige betriebliche Aufwendungen | 30.000 | 30.600 | 31.500
20. Jahresgewinn / Jahresverlust | 350.000 | 357.000 | 367.500`;
  const vorschlaege = (content: string): Record<string, string | undefined> =>
    Object.fromEntries(
      fehler(mappe({ Plan: content }))
        .flatMap(({ suspects }) => suspects)
        .map(({ cell, proposal }) => [cell, proposal]),
    );

  test("no cost is proposed negative where all years are positive", () => {
    const off = vorschlaege(PLAN.replace("| 367.500", "| 667.500"));
    expect(off).toMatchObject({ D8: "367500" });
    expect(Object.values(off).filter((proposal) => proposal?.startsWith("-"))).toEqual([]);
  });

  test("a forgotten sign is found all the same, and a result may turn", () => {
    expect(vorschlaege(PLAN.replace("| 21.000", "| -21.000"))).toMatchObject({ D4: "21000" });
    const verlust = PLAN.replace("| 630.000", "| 200.000").replace("| 367.500", "| 62.500");
    expect(vorschlaege(verlust)).toMatchObject({ D8: "-62500" });
  });
});
