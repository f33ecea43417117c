import { ja3 } from "../../../src/rules/jahre/andere-einheit";
import { meldungen } from "../../hilfen/befunde";

const vergleich = ja3.beispiel?.Vergleich ?? "";

describe("JA-3: a column in another unit than those of the other years", () => {
  test("in T€ where all others are in €", () => {
    expect(meldungen("JA-3", { Vergleich: vergleich })).toEqual([
      "warning Vergleich D1: Blatt „Vergleich“: Die Beträge der Spalte „Ansatz 2026“ (D2:D6) sind etwa ein Tausendstel derer in den übrigen Jahren. Sie stehen wohl in T€ statt in €. Bitte die Beträge in € eintragen oder die Einheit in den Kopf schreiben.",
    ]);
  });

  test("in € where its header says T€", () => {
    const euro = vergleich
      .replace("Ansatz 2026", "Ansatz 2026 T€")
      .replace(/\| (\d+)$/gm, (_, amount: string) => `| ${amount}.000`);
    expect(meldungen("JA-3", { Vergleich: euro })).toEqual([
      expect.stringContaining(
        "sind etwa das Tausendfache derer in den übrigen Jahren. Sie stehen wohl in € statt in T€.",
      ),
    ]);
  });

  test("not where the header says so, where half of the rows are as large as ever, or where it is no year", () => {
    for (const right of [
      vergleich.replace("Ansatz 2026", "Ansatz 2026 T€"),
      vergleich.replace("| 530\n", "| 530.000\n").replace("| 184\n", "| 184.000\n"),
      vergleich.replace("Ansatz 2026", "€ je Einwohner"),
      vergleich.replace("Ansatz 2026", "Ansatz 2026 je Einwohner"),
      vergleich.replace("Ansatz 2026", "Ansatz 2024"),
    ])
      expect(meldungen("JA-3", { Vergleich: right })).toEqual([]);
  });
});
