import { kurzbetrag } from "../../../../src/berichte/diagramme/achsenbetrag";
import type { Bildzeile, Reihe, Zahlenbild } from "../../../../src/berichte/diagramme/zahlenreihen";
import { Decimal } from "../../../../src/money/dezimal";
import {
  TITELHOEHE,
  ZEILENHOEHE,
  anordnung,
  massstaebe,
} from "../../../../src/taskpane/auswertung/diagramme/anordnung";

const reihe = (jahr: number): Reihe => ({ art: "ansatz", jahr, name: `Ansatz ${jahr}` });

function bild(jahre: number[], zeilen: Record<string, (string | undefined)[]>): Zahlenbild {
  return {
    thema: "erfolgsplan",
    ansicht: "ertraege",
    vollstaendig: true,
    reihen: jahre.map(reihe),
    zeilen: Object.entries(zeilen).map(([name, amounts]): Bildzeile => ({
      name,
      werte: amounts.map((amount) =>
        amount === undefined ? undefined : { betrag: new Decimal(amount), terme: [] },
      ),
    })),
  };
}

test("lines and bars follow each other without gaps; where there is no amount there is no bar", () => {
  const plan = anordnung(bild([2024, 2025], { A: ["1000000", "2500000"], B: [undefined, "-500000"] }));
  const [first, second] = plan.gruppen;
  expect(first?.balken.map(({ mitte }) => mitte)).toEqual([
    TITELHOEHE + ZEILENHOEHE / 2,
    TITELHOEHE + ZEILENHOEHE * 1.5,
  ]);
  expect(second?.balken.map(({ reihe: name }) => name)).toEqual(["2025"]);
  expect(plan.hoehe).toBe(2 * TITELHOEHE + 3 * ZEILENHOEHE);
  expect(second?.balken[0]?.mitte).toBe(plan.hoehe - ZEILENHOEHE / 2);
});

test("all bars count in the unit that the largest amount fills, also a negative one", () => {
  const plan = anordnung(bild([2024], { A: ["250000"], B: ["-2500000"] }));
  expect(plan.einheit.name).toBe("Mio. €");
  expect(plan.gruppen.map(({ balken }) => balken[0]?.laenge)).toEqual([0.25, -2.5]);
});

test("a result that is small beside Erträge and Aufwendungen has an axis of its own; a large one, and lines, have not", () => {
  const ueberblick = (result: string): Zahlenbild => ({
    ...bild([2024], { Erträge: ["12725500"], Aufwendungen: ["12177270"], Jahresergebnis: [result] }),
    ansicht: "ueberblick",
  });
  const [both, own, ...more] = massstaebe(ueberblick("548230")).map(anordnung);
  expect(more).toEqual([]);
  expect(both?.gruppen.map(({ name }) => name)).toEqual(["Erträge", "Aufwendungen"]);
  expect(own?.gruppen.map(({ name }) => name)).toEqual(["Jahresergebnis (eigener Maßstab)"]);
  expect(own?.einheit.name).toBe("T€");
  expect(own?.gruppen[0]?.balken[0]?.laenge).toBe(548.23);
  expect(massstaebe(ueberblick("-548230"))).toHaveLength(2);
  expect(massstaebe(ueberblick("1500000"))).toHaveLength(1);
  const lines = bild([2024], { Umsatz: ["12725500"], Jahresergebnis: ["1"] });
  expect(massstaebe(lines)).toEqual([lines]);
});

test("a single series needs no names beside its bars", () => {
  expect(anordnung(bild([2024], { A: ["1"] })).namensbreite).toBe(0);
  expect(anordnung(bild([2024, 2025], { A: ["1", "2"] })).namensbreite).toBe(4);
});

test.each([
  ["12725500", "12,73 Mio. €"],
  ["-12725500", "−12,73 Mio. €"],
  ["1000000", "1,00 Mio. €"],
  ["994999.99", "995 T€"],
  ["999999.99", "1,00 Mio. €"],
  ["414840", "415 T€"],
  ["10000", "10 T€"],
  ["9999.5", "10 T€"],
  ["9999.49", "9.999 €"],
  ["5190", "5.190 €"],
  ["-0.4", "0 €"],
  ["0", "0 €"],
])("%s is short %s", (amount, expected) => expect(kurzbetrag(new Decimal(amount))).toBe(expected));
