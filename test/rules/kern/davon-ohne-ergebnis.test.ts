import { befunde } from "../../hilfen/befunde";

const erfolgsplan = (davon: string): Record<string, string> => ({
  Erfolgsplan: `
Erfolgsplan | Ansatz 2025 | Ansatz 2026
Erträge | 1.310.000 | 1.320.000
davon Mieterlöse | 920.000 | ${davon}
Aufwendungen | 1.160.000 | 1.170.000
Jahresüberschuss | 150.000 | 350.000`,
});

describe("a row davon that shows no number", () => {
  test("keeps nobody from judging the rows that it is part of", () => {
    for (const davon of ["930.000", "930.000.25"])
      expect(befunde("EP-3", erfolgsplan(davon)).map(({ cell }) => cell)).toEqual(["C5"]);
  });
});
