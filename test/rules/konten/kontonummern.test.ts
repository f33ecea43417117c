import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { befunde, meldungen } from "../../hilfen/befunde";

const { konten } = beispielplan;

describe("KT-2", () => {
  test("a number with fewer digits than the others is named", () => {
    expect(meldungen("KT-2", { Konten: mitFehler(konten, "5236001000", "523600100") })).toEqual([
      "warning Konten A8: Das Konto 523600100 hat 9 statt 10 Stellen wie die übrigen. Bitte die Kontonummer vervollständigen.",
    ]);
  });

  test("several of the same length are one finding with all their cells", () => {
    const two = mitFehler(mitFehler(konten, "5236001000", "523600100"), "4411902000", "441190200");
    const more = two.replace("4411901000", "4411900000 | Vorab | 1,00 | 1 | 1\n4411901000");
    const [finding, ...others] = befunde("KT-2", { Konten: more });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ expected: "10 Stellen", actual: "9 Stellen" });
    expect(finding?.cells.map(({ cell }) => cell)).toEqual(["A5", "A9"]);
    expect(finding?.message).toMatch(/^2 Konten \(das erste: 441190200\) haben 9 statt 10 Stellen/);
  });

  test("zeros that numbers lost at their end are put back, where the others tell how such numbers end", () => {
    const lines = ["5222001000", "5223001000", "5224001000", "523600100", "523700200"];
    const found = (numbers: string[]) => {
      const rows = numbers.map((number, at) => `${number} | Konto ${at} | 1 | 1 | 1\n`).join("");
      return befunde("KT-2", { Konten: konten.replace("5236001000", `${rows}5239001000`) });
    };
    expect(found(lines)[0]?.berichtigungen).toEqual([
      { sheet: "Konten", cell: "A11", text: "5236001000" },
      { sheet: "Konten", cell: "A12", text: "5237002000" },
    ]);
    // One ends otherwise, one such number is there already, the usual ones end in anything.
    expect(found([...lines, "523600107"])[0]?.berichtigungen).toBeUndefined();
    expect(found([...lines, "5236001000"])[0]?.berichtigungen).toEqual([
      { sheet: "Konten", cell: "A12", text: "5237002000" },
    ]);
    expect(found([...lines, "5226001001"])[0]?.berichtigungen).toBeUndefined();
  });

  test("an account of the other side's class is named", () => {
    const [finding, ...others] = befunde("KT-2", { Konten: mitFehler(konten, "5236001000", "4236001000") });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", cell: "A8", actual: "4236001000" });
    expect(finding?.message).toContain(
      "steht unter den Aufwendungen, seine Kontenklasse 4 gehört aber zur anderen Seite",
    );
  });

  test("eight digits are right where all have eight", () => {
    expect(befunde("KT-2", { Konten: konten.replaceAll(/^(\d{8})00/gm, "$1") })).toEqual([]);
  });
});
