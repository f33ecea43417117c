import { Zellfehler, gezeigt } from "./excel";
import { KONTENSUMME, KONTENSUMMEN } from "../../src/functions/functions";

const KONTEN = [
  ["4411901000"],
  ["4419911000"],
  ["Summe Erträge"],
  ["5221000000 Strom"],
  [null],
  [5631000000],
];
const WERTE = [
  [100, 10],
  [200, 20],
  [300, 30],
  [40.5, 4],
  [null, null],
  [7, 8],
];
const ERSTE = WERTE.map(([first]) => [first]);
const DIV = new Zellfehler("#DIV/0!");
const nv = (text: string) => new Zellfehler("#N/A", text);

test("one sum per selection and per column", () => {
  expect(KONTENSUMMEN(KONTEN, WERTE, [["44*"], ["5*; !5631*"], [5631000000], ["*"]])).toEqual([
    [300, 30],
    [40.5, 4],
    [7, 8],
    [347.5, 42],
  ]);
});

test("each is what KONTENSUMME gives for it", () => {
  const auswahlen = ["44*", "4411901000-4419911000", "!44*", "5221000000"];
  expect(
    KONTENSUMMEN(
      KONTEN,
      ERSTE,
      auswahlen.map((auswahl) => [auswahl]),
    ),
  ).toEqual(auswahlen.map((auswahl) => [KONTENSUMME(KONTEN, ERSTE, [[auswahl]])]));
});

test("a blank selection leaves its row blank, a wrong one is told in its row alone", () => {
  const [leer, falsch, fehlt, gut] = KONTENSUMMEN(KONTEN, ERSTE, [[""], ["Strom"], ["52"], ["52*"]]);
  expect(leer).toEqual([""]);
  expect(falsch).toEqual([expect.objectContaining({ code: "#VALUE!" })]);
  expect(fehlt).toEqual([
    nv("Das Konto „52“ kommt nicht vor. Für alle Konten, die so beginnen, schreiben Sie „52*“."),
  ]);
  expect(gut).toEqual([40.5]);
});

test("an error in a value stays in its column, and reaches only the selections that need it", () => {
  const werte = [[100, 10], [200, DIV], ...WERTE.slice(2)];
  expect(KONTENSUMMEN(KONTEN, werte, [["44*"], ["52*"]])).toEqual([
    [300, DIV],
    [40.5, 4],
  ]);
});

test("a mistyped account is named, and a blank instead of a semicolon", () => {
  const summe = (auswahl: string) => gezeigt(() => KONTENSUMME(KONTEN, ERSTE, [[auswahl]]));
  expect(summe("4411901001")).toEqual(
    nv(
      "Das Konto „4411901001“ kommt nicht vor. Für alle Konten, die so beginnen, schreiben Sie „4411901001*“.",
    ),
  );
  expect(summe("4411901000 4419911000")).toEqual(
    nv("Das Konto „4411901000 4419911000“ kommt nicht vor. Zwischen zwei Konten gehört ein Semikolon."),
  );
  expect(summe("4411901000; 4411901001")).toMatchObject({ code: "#N/A" });
  // Nothing begins so, or lies there: that is a sum of nothing.
  expect([summe("99*"), summe("1-9")]).toEqual([0, 0]);
});

test("ranges that do not fit are refused", () => {
  expect(gezeigt(() => KONTENSUMMEN(KONTEN, WERTE.slice(1), [["44*"]]))).toMatchObject({ code: "#VALUE!" });
  expect(gezeigt(() => KONTENSUMMEN(KONTEN, WERTE, [["44*", "52*"]]))).toEqual(
    new Zellfehler(
      "#VALUE!",
      "auswahlen: Bitte eine einzige Spalte angeben. Angegeben sind 1 Zeile × 2 Spalten.",
    ),
  );
});
