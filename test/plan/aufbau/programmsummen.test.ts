import { gesamtausgaben, programmsummen } from "../../../src/plan/aufbau/programmsummen";
import { beispielprogramm } from "../../../src/rules/beispiele/beispielprogramm";
import { gleichungstext, tabelle } from "../tabellen";

const liste = tabelle(beispielprogramm.einzelliste);

test("the rows add up to the sum of every column", () => {
  const { ausgaben, saldo } = programmsummen(liste);
  expect(ausgaben.length).toBeGreaterThan(3);
  for (const gleichung of ausgaben) {
    const [left, right = ""] = gleichungstext(gleichung).split(" = ");
    const sum = right.split(" + ").reduce((total, part) => total + Number(part), 0);
    expect(Number(left)).toBe(sum);
  }
  expect(saldo).toEqual([]);
});

test("the years of a row are its Gesamtausgaben, built as in most rows though one is wrong", () => {
  const right = gesamtausgaben([liste]).map(gleichungstext);
  const wrong = beispielprogramm.einzelliste.replace(
    "Klimaanlage | 0 | 25 | 35",
    "Klimaanlage | 0 | 25 | 53",
  );
  const read = gesamtausgaben([tabelle(wrong)]).map(gleichungstext);
  expect(right).toContain("155 = 0 + 25 + 35 + 30 + 35 + 30");
  expect(read).toEqual(right.map((text) => text.replace("25 + 35 + 30", "25 + 53 + 30")));
});
