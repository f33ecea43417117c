import { beispielplan } from "../../../src/rules/beispiele/beispielplan";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { summary } from "../../../src/taskpane/ablauf/pruefergebnis";
import { alleBefunde } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";

const { erfolgsplan, festsetzung, konten, vermoegensplan } = beispielplan;

/** A table in which only so many of its last amounts are entered. */
const nur = (table: string, rows: number): string => {
  const lines = table.trim().split("\n");
  const amounts = lines.flatMap((line, at) => (at > 0 && /\| [\d.]+$/.test(line) ? [at] : []));
  return lines
    .map((line, at) => (amounts.indexOf(at) >= rows ? line.replace(/\| [\d.]+$/, "|") : line))
    .join("\n");
};

/** Last year's Beschluss and Vermögensplan, nothing entered yet for the new year. */
const neu = {
  Beschluss: festsetzung.replace(/\| [\d.]+$/gm, "|"),
  Erfolgsplan: nur(erfolgsplan, 0),
};

const STORY =
  "EP-5 warning Erfolgsplan D2: 8 Ansätze 2026 sind noch leer: Gesamtübersicht des Erfolgsplans (8). Bitte eintragen, gegebenenfalls 0. Bis mehr als ein Drittel eingetragen ist, werden Summen und Vergleiche mit diesen Ansätzen nicht beurteilt.";

describe("EP-5: a plan of which nothing is entered yet", () => {
  test("is one story, with the right count, and no Fehler", () => {
    expect(alleBefunde(neu)).toEqual([STORY]);
  });

  test("what still shows last year's amounts is not compared with it", () => {
    expect(alleBefunde({ ...neu, Beschluss: festsetzung, Vermögensplan: vermoegensplan })).toEqual([STORY]);
  });

  test("zeros that formulas make of blank cells are nothing entered", () => {
    const lines = neu.Erfolgsplan.split("\n").map((line, at) =>
      at === 1
        ? line.replace(/\|$/, "| =0*1 → 0")
        : line.replace(/(Jahresverlust.*)\|$/, "$1| =SUMME(D2:D9) → 0"),
    );
    expect(alleBefunde({ ...neu, Erfolgsplan: lines.join("\n") })).toEqual([
      STORY.replace("D2", "D3").replaceAll("8", "7"),
    ]);
  });

  test("every table is counted", () => {
    const counted = pruefen(mappe({ ...neu, Konten: nur(konten, 0) })).findings.filter(
      ({ rule }) => rule === "EP-5",
    );
    expect(counted.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        "12 Ansätze 2026 sind noch leer: Gesamtübersicht des Erfolgsplans (8) und Kontenübersicht (4).",
      ),
    ]);
    expect(alleBefunde({ Konten: nur(konten, 0) })).toEqual([
      expect.stringContaining("EP-5 warning Konten E3: 4 Ansätze"),
    ]);
  });

  test("the verdict is no green one", () => {
    expect(summary(pruefen(mappe(neu)))).toEqual({
      verdict: "nicht-begonnen",
      title: "Der Plan ist noch nicht ausgefüllt",
      detail: "1 Warnung",
    });
  });

  test("a plan of which more than a third is there is a plan", () => {
    const begun = nur(erfolgsplan, 4);
    expect(alleBefunde({ Erfolgsplan: begun }).filter((text) => text.startsWith("EP-5"))).toEqual([]);
    expect(alleBefunde({ Erfolgsplan: begun })).not.toEqual([]);
  });

  test("a finished plan, one of zeros and one that compares no years are quiet", () => {
    expect(alleBefunde({ Erfolgsplan: erfolgsplan })).toEqual([]);
    expect(alleBefunde({ Konten: konten })).toEqual([]);
    const ohneJahre = erfolgsplan.replaceAll(/( \| [^|\n]+){2}(?= \| [^|\n]+$)/gm, "");
    expect(alleBefunde({ Erfolgsplan: ohneJahre })).toEqual([]);
  });
});
