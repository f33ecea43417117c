import {
  protokoll,
  protokollmerkmal,
  type Protokollangaben,
} from "../../../src/berichte/protokoll/protokoll";
import { Decimal } from "../../../src/money/dezimal";
import type { CheckResult } from "../../../src/rules/kern/ergebnis";
import type { Berichtsblatt } from "../../../src/berichte/blatt";
import { fehlerhaft, sauber, warnung, zahlendreher } from "../../taskpane/beispiele";

const AT = new Date(2026, 8, 14, 10, 32);
const MARK = "3F2A-9C01-77B4-E05D-1111-2222-3333-4444";
const angaben = (more: Partial<Protokollangaben> = {}): Protokollangaben => ({
  at: AT,
  name: "A. Beispiel",
  bemerkung: "",
  version: "0.1.0",
  document: "Wirtschaftsplan 2024",
  urteil: { title: "2 Fehler" },
  fingerabdruck: MARK,
  vorgaben: [],
  eigene: [],
  ...more,
});

/** The sheet as lines of text, cells apart by "|", as a reader sees them. */
function gelesen({ zeilen }: Berichtsblatt): string[] {
  return zeilen.map(({ zellen }) =>
    zellen
      .map((zelle) => {
        const inhalt = zelle?.inhalt ?? "";
        if (inhalt instanceof Date) return inhalt.toLocaleString("de-DE");
        if (inhalt instanceof Decimal) return inhalt.toString();
        return typeof inhalt === "object" ? `=${inhalt.formel}` : inhalt;
      })
      .filter((inhalt) => inhalt !== "")
      .join(" | "),
  );
}

const zeilen = (result: CheckResult, more: Partial<Protokollangaben> = {}): string[] =>
  gelesen(protokoll(result, angaben(more)));

test("says what the user switched off, and how much of that was found", () => {
  const abgeschaltet = [
    { id: "KT-4", titel: "Erläuterungen", warnungen: 0, hinweise: 3 },
    { id: "ZB-5", titel: "Hochrechnung", warnungen: 0, hinweise: 0 },
  ];
  const regeln = [{ id: "KT-4", titel: "Erläuterungen", geprueft: 12 }];
  const lines = zeilen({ ...sauber, regeln, abgeschaltet });
  const from = lines.indexOf("Abgeschaltete Prüfungen");
  expect(lines.slice(from + 1, from + 3)).toEqual([
    "KT-4 | Erläuterungen | abgeschaltet, 3 Hinweise nicht gezeigt",
    "ZB-5 | Hochrechnung | abgeschaltet",
  ]);
  expect(lines).toContain("KT-4 | Erläuterungen | 12 | abgeschaltet, 3 Hinweise nicht gezeigt");
  expect(zeilen(sauber)).not.toContain("Abgeschaltete Prüfungen");
});

test("says what was checked, when, by whom and with what", () => {
  expect(zeilen(fehlerhaft, { bemerkung: "Entwurf 2" })).toEqual(
    expect.arrayContaining([
      "Prüfprotokoll · Wirtschaftsplan 2024",
      "Wirtschaftsplan 2024.xlsx · geprüft am 14.09.2026 um 10:32 Uhr",
      "Geprüft am | 14.9.2026, 10:32:00",
      "Geprüft von | A. Beispiel",
      "Bemerkung | Entwurf 2",
      "Planjahr | 2024",
      "Gemeinsam geprüft mit | keiner anderen Datei",
      "Programm | KGRZ Wirtschaftsplan, Version 0.1.0",
      `Fingerabdruck der Zahlen | ${MARK}`,
      "Ergebnis | 2 Fehler",
      "Offene Befunde | 6",
      "Geprüfte Beträge | 1.232 von 1.240 Beträgen",
    ]),
  );
});

test("without a name there is a line to write on; a second file stands with its own mark", () => {
  const lines = zeilen(sauber, { name: "", weitere: { file: "Bericht.xlsx", fingerabdruck: "0000" } });
  expect(lines).toContain("Geprüft von | ______________________________");
  expect(lines).toContain("Gemeinsam geprüft mit | Bericht.xlsx");
  expect(lines).toContain("Fingerabdruck von Bericht.xlsx | 0000");
  expect(lines.join("\n")).not.toContain("Bemerkung");
});

test("the Festsetzungsbeschluss beside the plan, with differences", () => {
  const lines = zeilen(fehlerhaft);
  expect(lines).toContain(
    "Erträge | Festsetzung C4; Erfolgsplan E14 | 12725500 | 12715500 | 10000 | weicht ab",
  );
  expect(lines).toContain("Höchstbetrag der Liquiditätskredite | Festsetzung C12 | 500000 | offen");
});

test("each finding with place, sentence, amounts and its likeliest cause, gravest first", () => {
  const lines = zeilen(fehlerhaft);
  const own = lines.find((line) => line.startsWith("KT-1 | Kontenübersicht E14"));
  expect(own).toContain(`${zahlendreher.message} ${zahlendreher.tolerance}`);
  expect(own).toContain("| 12722000 | 12712000 | -10000 |");
  expect(own).toMatch(/Kontenübersicht E7: richtig wäre 110\.000 \(Zahlendreher\)$/);
  const titles = lines.filter((line) => /^(Fehler|Warnungen|Hinweise) \(/.test(line));
  expect(titles).toEqual(["Fehler (2)", "Warnungen (3)", "Hinweise (1)"]);
});

test("a formula that puts a finding right stands with its value, and what the finding explains", () => {
  const formula = { proposalFormula: "SUM(E2,E6)", proposalFormulaGerman: "SUMME(E2;E6)" };
  const suspects = zahlendreher.suspects.map((suspect) => ({ ...suspect, ...formula }));
  const cause = { kind: "formel-bezug" as const, text: "", cells: [], explains: 2 };
  const [line] = zeilen({ ...sauber, findings: [{ ...zahlendreher, suspects, cause }] }).filter((one) =>
    one.startsWith("KT-1 | Kontenübersicht E14"),
  );
  expect(line).toContain(`${zahlendreher.message} Erklärt 2 weitere Abweichungen. `);
  expect(line).toMatch(/Kontenübersicht E7 \(Zahlendreher\)\. Formel: =SUMME\(E2;E6\) \(ergibt 110\.000\)$/);
});

test("cells of which one is wrong are named as a choice; where only one is left its value may be unknown", () => {
  const unknown = ["D27", "D30"].map((cell) => ({ sheet: "Plan", cell, reason: "Zahlendreher" }));
  const cause = (suspects: typeof unknown) =>
    zeilen({ ...sauber, findings: [{ ...zahlendreher, suspects }] }).find((one) => one.startsWith("KT-1 | "));
  expect(cause(unknown)).toMatch(
    /\| Eine dieser Zellen ist vermutlich falsch: Plan D27 \(Zahlendreher\) oder D30 \(Zahlendreher\)\.$/,
  );
  expect(cause(unknown.slice(0, 1))).toMatch(/\| Plan D27 \(Zahlendreher\)$/);
});

test("a waived finding stands apart with its reason and day, and counts no more", () => {
  const freigabe = { grund: "Mit der Kämmerei besprochen.", datum: "2026-09-10" };
  const lines = zeilen({ ...sauber, findings: [{ ...warnung, freigabe }] });
  expect(lines).toContain("Freigegebene Befunde (1)");
  expect(lines).toContain("Warnungen (0)");
  expect(lines.find((line) => line.startsWith("KT-2 | "))).toMatch(
    /\| Am 10\.09\.2026: Mit der Kämmerei besprochen\.$/,
  );
  expect(lines).toContain("Offene Befunde | 0");
  expect(lines).toContain("Freigegebene Befunde | 1");
});

test("every rule with its result", () => {
  expect(zeilen(fehlerhaft)).toEqual(
    expect.arrayContaining([
      "KT-1 | Konten und ihre Summen | 639 | 1 Befund",
      "FB-1 | Erträge des Beschlusses | 1 | 1 Befund",
      "ZB-1 | Prozent vom Plan | 0 | nicht anwendbar",
    ]),
  );
  expect(zeilen(sauber)).toContain("KT-1 | Konten und ihre Summen | 639 | ohne Befund");
});

test("what was recognised, corrected, excluded and left unread", () => {
  const [first, second] = sauber.tables;
  if (!first || !second) throw new Error("no tables");
  const lines = zeilen(
    {
      ...sauber,
      tables: [first, { ...second, correction: { anker: second.anchor, jahr: 2024 } }],
      otherTables: [
        { ...first, sheet: "Entwurf", correction: { anker: first.anchor, ausgeschlossen: true } },
        { ...first, sheet: "Notizen", kind: "sonstige", title: "Sonstige Tabelle" },
      ],
    },
    { eigene: ["Prüfprotokoll", "Ausblick"] },
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      "Kontenübersicht | Erfolgsplan, Kontenübersicht | A1:E117 | 2024 | € | vom Programm erkannt",
      "Festsetzung | Festsetzungsbeschluss | A1:C14 | von Hand korrigiert",
      "Entwurf | Erfolgsplan, Kontenübersicht | A1:E117 | 2024 | € | von Hand ausgenommen",
      "Nicht gelesen wurden die von diesem Programm geschriebenen Blätter „Prüfprotokoll“ und „Ausblick“.",
    ]),
  );
});

test("the thresholds by which was checked, and which of them are the user's", () => {
  const vorgaben = [
    { name: "Größere Änderungen (KT-4)", wert: "20 % und 50.000 €", geaendert: false },
    { name: "Stellen der Kontonummern", wert: "8 Stellen", geaendert: true },
  ];
  expect(zeilen(sauber, { vorgaben })).toEqual(
    expect.arrayContaining([
      "vom Programm vorgegeben | Größere Änderungen (KT-4) | 20 % und 50.000 €",
      "für diese Mappe festgelegt | Stellen der Kontonummern | 8 Stellen",
    ]),
  );
});

test("what no check covers, one line for each row", () => {
  const open = ["C31", "D31", "E31"].map((cell) => ({ sheet: "Konten", cell, label: "Abfall" }));
  expect(zeilen({ ...sauber, ungeprueft: open })).toContain("Konten | Abfall | C31:E31");
  expect(zeilen({ ...sauber, ungeprueft: [] })).toContain(
    "Jeder Betrag der erkannten Tabellen ist durch mindestens eine Prüfung erfasst.",
  );
});

test("values only, and no row wider than the sheet", () => {
  const { zeilen: rows, spalten } = protokoll(fehlerhaft, angaben());
  for (const { zellen } of rows) {
    expect(zellen.length).toBeLessThanOrEqual(spalten.length);
    for (const zelle of zellen) expect(Object(zelle?.inhalt)).not.toHaveProperty("formel");
  }
});

test("ends with a place for the signature", () => {
  expect(zeilen(sauber).at(-1)).toBe("Ort, Datum | Unterschrift");
});

test("a year in a finding is no amount", () => {
  const finding = { ...warnung, message: "Erwartet 2024, gefunden 2023.", expected: "2024", actual: "2023" };
  const { zeilen: rows } = protokoll({ ...sauber, findings: [finding] }, angaben());
  const own = rows.find(({ zellen }) => zellen[0]?.inhalt === "KT-2");
  expect(own?.zellen[3]?.inhalt).toBe("2024");
});

test("the mark that stays with the sheet can be read again, anything else not", () => {
  const { merkmal = "" } = protokoll(sauber, angaben());
  expect(protokollmerkmal(merkmal)).toEqual({ at: AT, fingerabdruck: MARK });
  for (const wrong of ["", "gestern", `2026-99-99T00:00Z ${MARK}`, `${AT.toISOString()} 1234`])
    expect(protokollmerkmal(wrong)).toBeUndefined();
});

test("cells without a result are named, as many as a reader can use, and stand against the plan", () => {
  const cells = Array.from({ length: 20_000 }, (_, index) => ({
    sheet: "Finanzplan",
    cell: `B${2 * index + 1}`,
  }));
  const blatt = protokoll({ ...sauber, ohneErgebnis: [{ zeigt: "#REF!", cells }] }, angaben());
  const [line = ""] = gelesen(blatt).filter((text) => text.startsWith("Nicht geprüft |"));
  expect(line).toMatch(
    /^Nicht geprüft \| 20\.000 Zellen zeigen #BEZUG! \(Finanzplan B1, B3, .* und 19\.950 weitere Stellen\)\. /,
  );
  expect(line.length).toBeLessThan(1000);
  const urteil = blatt.zeilen.flatMap(({ zellen }) => zellen).find((zelle) => zelle?.inhalt === "2 Fehler");
  expect(urteil?.stil).toBe("schlecht");
});
