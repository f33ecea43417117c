import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { befundeIn, eintraege, inReihenfolge } from "../../../src/taskpane/ablauf/eintraege";
import { muster } from "../../hilfen/muster";
import { hinweis, warnung, zahlendreher } from "../beispiele";

const an = (cell: string, more: Partial<Finding> = {}): Finding => ({ ...warnung, cell, ...more });
/** The cells of each entry. */
const zellen = (findings: Finding[]): string[] =>
  eintraege(findings).map((entry) =>
    befundeIn(entry)
      .map(({ cell }) => cell)
      .join(" "),
  );

test("three that say the same of different cells are one entry, where the first of them stands; two are two", () => {
  const other = an("B1", { message: "Etwas anderes." });
  const more = ["A2", "A3"].map((cell) =>
    an(cell, { message: `Konto 50629000${cell} hat 8 statt 10 Ziffern.`.replace("A", "") }),
  );
  expect(zellen([an("A1"), other, ...more])).toEqual(["A1 A2 A3", "B1"]);
  expect(zellen([an("A1"), other, ...more.slice(1)])).toEqual(["A1", "B1", "A3"]);
});

test("names and figures make no difference, other words do; nor do other rules or severities go together", () => {
  const konto = (name: string, amount: string): Finding =>
    an(name, { message: `Konto „${name}: Miete“ (Ansatz 2024): ${amount} € nach 1 €, ohne Erläuterung.` });
  const three = [konto("A1", "2.700"), konto("A2", "−0,50"), konto("A3", "9")];
  expect(zellen(three)).toEqual(["A1 A2 A3"]);
  const [first, second, third] = three as [Finding, Finding, Finding];
  expect(zellen([first, second, { ...third, message: `${third.message} Bitte ergänzen.` }])).toHaveLength(3);
  expect(zellen([first, second, { ...third, rule: "KT-4" }])).toHaveLength(3);
  expect(zellen([first, second, { ...third, severity: "info" }])).toHaveLength(3);
});

test("Fehler go together only where their rule says what several of them are called", () => {
  const errors = ["A1", "A2", "A3"].map((cell) => an(cell, { severity: "error" }));
  expect(zellen(errors)).toHaveLength(3);
  expect(zellen(errors.map((one) => ({ ...one, mehrfach: "Summen lassen Zeilen aus" })))).toHaveLength(1);
});

test("what has one cause stays under that cause", () => {
  const [suspect] = zahlendreher.suspects;
  if (!suspect) throw new RangeError("no suspect");
  const caused = (cell: string): Finding => an(cell, { suspects: [suspect] });
  expect(zellen([caused("A1"), an("A3"), caused("A2"), an("A4"), an("A5")])).toEqual(["A1 A2", "A3 A4 A5"]);
});

test("the way through the findings follows the entries", () => {
  const found = [
    hinweis,
    an("A1"),
    an("B1", { message: "Etwas anderes." }),
    an("A2"),
    an("A3"),
    zahlendreher,
  ];
  expect(inReihenfolge(found).map(({ cell }) => cell)).toEqual(["E14", "A1", "A2", "A3", "B1", "E31"]);
});

test("in the published plan four accounts without an explanation are one entry, in the Zwischenbericht four rows", async () => {
  const gruppen = async (name: "Wirtschaftsplan-2024" | "Zwischenbericht-2023-06-30") =>
    eintraege(pruefen(await muster(name)).findings).flatMap((entry) =>
      "gleiche" in entry ? [`${entry.gleiche.length} ${entry.gleiche[0]?.mehrfach}`] : [],
    );
  expect(await gruppen("Wirtschaftsplan-2024")).toEqual(["4 Konten ändern sich stark, ohne Erläuterung"]);
  expect(await gruppen("Zwischenbericht-2023-06-30")).toEqual([
    "4 Zeilen haben im Ist 0 und deshalb eine Hochrechnung von 0",
  ]);
});
