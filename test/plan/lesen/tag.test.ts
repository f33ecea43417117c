import { datumText } from "../../../src/finance/datum";
import { abschnittImText, datumAusEingabe, datumImText, tagestext } from "../../../src/plan/lesen/tag";

test.each([
  ["PlanGuV per 30.06.2023", undefined, "30.06.2023"],
  ["Ist 30.9.24", undefined, "30.09.2024"],
  ["IST per 30. 9. 2026 / €", undefined, "30.09.2026"],
  ["Ist bis 31.12.26", undefined, "31.12.2026"],
  ["Ist per 30.06.", 2026, "30.06.2026"],
  ["Stand 30.06.2023", undefined, "30.06.2023"],
  ["01.01.-30.06.2026", undefined, "30.06.2026"],
  ["Ist 01.01.2026 – 30.09.2026", undefined, "30.09.2026"],
  ["1.1. bis zum 30.6.", 2026, "30.06.2026"],
  ["4.1. Zwischenbericht per 30.06.2026", 2025, "30.06.2026"],
  ["Stand 2026-06-30", undefined, "30.06.2026"],
  ["Ist 1. Halbjahr 2026", undefined, "30.06.2026"],
  ["Ist I. Hj. 2026", undefined, "30.06.2026"],
  ["Halbjahresbericht 2026", undefined, "30.06.2026"],
  ["2. Halbjahr 2026", undefined, "31.12.2026"],
  ["Ist zweites Halbjahr", 2026, "31.12.2026"],
  ["Ist II. Quartal", 2025, "30.06.2025"],
  ["Ist III. Quartal", 2025, "30.09.2025"],
  ["1.-3. Quartal", 2026, "30.09.2026"],
  ["Ist erstes Quartal 2026", undefined, "31.03.2026"],
  ["Ist Q1–Q3 2026", undefined, "30.09.2026"],
  ["Ist Januar bis Juni", 2026, "30.06.2026"],
  ["Januar bis Februar 2024", undefined, "29.02.2024"],
  ["Ist Jan.–Sept. 2026", undefined, "30.09.2026"],
  ["Juni 2026", undefined, "30.06.2026"],
  ["Ist Jun 26", undefined, "30.06.2026"],
  ["Ist März", 2025, "31.03.2025"],
  ["per 30. Juni", 2026, "30.06.2026"],
  ["Ist per 15. Juni 2026", undefined, "15.06.2026"],
  ["Ist 01-06/2026", undefined, "30.06.2026"],
  ["Ist 6 Monate", 2026, "30.06.2026"],
  ["Ist der ersten neun Monate 2026", undefined, "30.09.2026"],
])("“%s” names a day", (text, jahr, expected) => {
  const found = datumImText(text, jahr);
  expect(found && datumText(found)).toBe(expected);
});

test.each([
  ["Ist"],
  ["Ist per 31.09.2026"],
  ["Ist per 30.13.2026"],
  ["Konto 30.06"],
  ["Ist 2026"],
  ["Spielzeit 2025/26"],
  ["Ist 14 Monate 2026"],
  ["5. Quartal 2026"],
  ["Ist Januar bis Juni"],
])("“%s” names none", (text) => {
  expect(datumImText(text)).toBeUndefined();
});

test("an entry is a day as a whole, or none", () => {
  expect(datumAusEingabe(" 30.6.2026 ")).toEqual({ jahr: 2026, monat: 6, tag: 30 });
  for (const wrong of ["", "30.06.", "per 30.06.2026", "31.06.2026", "6"]) {
    expect(datumAusEingabe(wrong)).toBeUndefined();
  }
});

test.each([
  [46203, "m/d/yyyy", "30.06.2026"],
  [46203.75, "dd.mm.yyyy hh:mm", "30.06.2026"],
  [46203, "[$-407]d. mmmm yyyy;@", "30.06.2026"],
  [46203, '"Stand" dd/mm/yy', "30.06.2026"],
  [46174, "mmm-yy", "Juni 2026"],
  [46174, "mmmm", "Juni 2026"],
  [46174, "yyyy", "2026"],
])("the serial %s under %s shows %s", (serie, format, expected) => {
  expect(tagestext(serie, format)).toBe(expected);
});

test.each([
  [46203, undefined],
  [46203, "General"],
  [46203, '#,##0.00 "Tsd. €"'],
  [46203, "[Red]#,##0"],
  [46203, "0.00E+00"],
  [46203, "h:mm:ss"],
  [46203, "[h]:mm"],
  [46203, "mm:ss"],
  [-46203, "dd.mm.yyyy"],
  [12, "dd.mm.yyyy"],
  [1500, "dd.mm.yyyy"],
  [1_250_000, "dd.mm.yyyy"],
])("the number %s under %s is no day", (serie, format) => {
  expect(tagestext(serie, format)).toBeUndefined();
});

test.each([
  ["Januar 2026", "Januar"],
  ["Ist Mrz. 26", "März"],
  ["Dez", "Dezember"],
  ["1. Quartal 2026", "1. Quartal"],
  ["Ist II. Quartal", "2. Quartal"],
  ["Q4 2026", "4. Quartal"],
  ["Ansatz 2026", undefined],
  ["Januar bis März 2026", undefined],
  ["Jan-Mrz 2026", undefined],
  ["1.-3. Quartal 2026", undefined],
  ["Ansatz 2026 (Stand Oktober)", undefined],
  ["Beschluss vom Oktober 2025", undefined],
  ["31. Dezember 2026", undefined],
  ["30.06.2026", undefined],
])("the part of the year that „%s“ is about", (text, expected) => {
  expect(abschnittImText(text, 2026)).toBe(expected);
});
