import { standardvorgaben } from "../../../../src/plan/vorgaben";
import { vorgabenliste } from "../../../../src/taskpane/pruefung/protokoll/vorgabenliste";

test("every setting with its parts in words; what differs from the default is told", () => {
  const list = vorgabenliste({
    ...standardvorgaben,
    erlaeuterung: { anteil: 0.1, betrag: 25_000 },
    methoden: { "5225000000": { verfahren: "plan" } },
  });
  expect(list[0]).toEqual({
    name: "Größere Änderungen erläutern (KT-4)",
    wert: "10 % und 25.000 €",
    geaendert: true,
  });
  expect(list.filter(({ geaendert }) => geaendert)).toHaveLength(2);
  expect(list.at(-1)?.wert).toBe("für 1 Zeile eigens festgelegt");
  expect(vorgabenliste(standardvorgaben).some(({ geaendert }) => geaendert)).toBe(false);
});
