import { plan } from "../../../src/plan/plan";
import { standardvorgaben } from "../../../src/plan/vorgaben";
import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispieluebersichten } from "../../../src/rules/beispiele/beispieluebersichten";
import { entgeltgruppe } from "../../../src/plan/aufbau/entgeltgruppe";
import { nt4 } from "../../../src/rules/nachtrag/nachtrag-stellen";
import { mappe } from "../../hilfen/mappe";
import { alleBefunde, befunde, meldungen, meldungenZwischen } from "../../hilfen/befunde";

const { stellen: bericht } = beispielbericht;
const { stellen } = beispieluebersichten;
const BITTE =
  "Mehr oder höhere Stellen brauchen einen Nachtrag; bitte prüfen, ob die Stellenübersicht zu ändern ist.";

describe("NT-4: more Stellen than planned", () => {
  const mehr = mitFehler(
    mitFehler(bericht, "6,50 | 6,50 | 6,50", "6,50 | 6,50 | 7,50"),
    "11,25 | 11,40",
    "11,25 | 12,40",
  );

  test("that are needed at the end of the year", () => {
    expect(alleBefunde({ Stellen: mehr })).toEqual([
      `NT-4 warning Stellen E6: Stellen 2026: „Hochrechnung 31.12.2026“ ergibt 12,40 Stellen, „Soll 2026“ 11,40 Stellen. ${BITTE}`,
    ]);
    expect(befunde("NT-4", { Stellen: mehr })).toMatchObject([
      { expected: "11.4", actual: "12.4", difference: "1", cells: [{ cell: "E6" }, { cell: "C6" }] },
    ]);
  });

  test("are right within the room that is set", () => {
    const found = (nachtragStellen: number): number =>
      nt4.befunde?.(plan(mappe({ Stellen: mehr }), [], { ...standardvorgaben, nachtragStellen }), []).befunde
        .length ?? 0;
    expect([0, 0.5, 1].map(found)).toEqual([1, 1, 0]);
  });

  test("that are filled, in all, beyond the Soll of the same year", () => {
    const voll = mitFehler(bericht, "11,40 | 11,25", "11,40 | 12,25").replace(
      "6,50 | 6,50 | 6,50",
      "6,50 | 7,50 | 6,50",
    );
    expect(meldungen("NT-4", { Stellen: voll })).toEqual([
      `warning Stellen D6: Stellen 2026: „Ist am 30.06.2026“ ergibt 12,25 Stellen, „Soll 2026“ 11,40 Stellen. ${BITTE}`,
    ]);
    expect(befunde("NT-4", { Stellen: voll.replace("Ist am 30.06.2026", "Ist am 30.06.2025") })).toEqual([]);
  });

  test("without a row for the sum the rows count", () => {
    const ohne = mehr.replace(/\nSumme.*/, "");
    expect(befunde("NT-4", { Stellen: ohne })).toMatchObject([
      { expected: "11.4", actual: "12.4", cell: "E4" },
    ]);
  });

  test("a column for a new Soll counts, unless the document is the Nachtrag", () => {
    const neu = (kopf: string): string => mehr.replace("Hochrechnung 31.12.2026", kopf);
    expect(befunde("NT-4", { Stellen: neu("neues Soll 2026") })).toHaveLength(1);
    expect(befunde("NT-4", { Stellen: neu("Stellenbedarf 2026") })).toHaveLength(1);
    expect(befunde("NT-4", { Stellen: neu("Soll 2026 mit Nachtrag") })).toEqual([]);
    expect(befunde("NT-4", { "Nachtrag 2026": neu("neues Soll 2026") })).toEqual([]);
  });
});

describe("NT-4: higher Stellen than planned", () => {
  const gehoben = mitFehler(
    mitFehler(bericht, "4,90 | 4,75 | 4,90", "4,90 | 4,75 | 5,90"),
    "6,50 | 6,50 | 6,50",
    "6,50 | 6,50 | 5,50",
  );

  test("as many in all, but more from a grade on", () => {
    expect(alleBefunde({ Stellen: gehoben })).toEqual([
      `NT-4 warning Stellen E4: Höhere Stellen 2026: Ab E 11 aufwärts ergibt „Hochrechnung 31.12.2026“ 5,90 Stellen, „Soll 2026“ 4,90 Stellen. ${BITTE}`,
    ]);
  });

  test.each([
    ["lower ones", gehoben.replace("| 5,90", "| 3,90").replace("6,50 | 5,50", "6,50 | 7,50")],
    ["unknown grades", gehoben.replace("E 09b", "außer Tarif")],
    ["as planned", bericht],
  ])("%s are right", (_, table) => {
    expect(befunde("NT-4", { Stellen: table })).toEqual([]);
  });

  test("Beamte are not of the Stellenübersicht", () => {
    const beamte = mitFehler(
      bericht,
      "\nSumme",
      "\nnachrichtlich: Beamtinnen und Beamte | A 11 | 1,00 | 1,00 | 2,00\nSumme",
    );
    expect(befunde("NT-4", { Stellen: beamte })).toEqual([]);
  });

  test.each([
    ["Beschäftigte/r E 09b", "E", 9.2],
    ["E 9a", "E", 9.1],
    ["EG 13", "E", 13],
    ["Entgeltgruppe 15Ü", "E", 15.5],
    ["S 11b", "S", 11.2],
  ])("%s is ordered", (label, tarif, rang) => {
    expect(entgeltgruppe(label)).toMatchObject({ tarif, rang });
  });

  test.each(["Werkleitung", "A 12", "Stellen 2026", "17.20.10 Zentrale IT-Technik"])(
    "%s is no grade",
    (label) => {
      expect(entgeltgruppe(label)).toBeUndefined();
    },
  );
});

describe("NT-4: what other documents say of a year", () => {
  const vorjahr = stellen
    .replace("Soll 2025 | Ist am 30.06.2025", "Soll 2024 | Ist am 30.06.2024")
    .replace("Soll 2026", "Soll 2025");
  const plan2025 = vorjahr
    .replace("6,50 | 5,50 | 5,50", "5,50 | 5,50 | 5,50")
    .replace("12,40 | 11,40", "11,40 | 11,40");
  const beide = (alt: string, neu = stellen, name = "Plan 2025.xlsx"): string[] =>
    meldungenZwischen({
      "Plan 2026.xlsx": { Stellen: neu, Erfolgsplan: beispielplan.erfolgsplan },
      [name]: { Stellen: alt },
    });

  test("the next plan repeats the Soll of the year before", () => {
    expect(beide(plan2025)).toEqual([]);
    expect(
      beide(plan2025.replace("5,50 | 5,50 | 5,50", "4,50 | 5,50 | 5,50").replace("11,40 |", "10,40 |")),
    ).toEqual([
      `Plan 2026.xlsx NT-4 warning Stellen D9: Stellen 2025: „Soll 2025“ (Plan 2026.xlsx) ergibt 11,40 Stellen, „Soll 2025“ (Plan 2025.xlsx) 10,40 Stellen. ${BITTE}`,
    ]);
  });

  test("fewer than before are right, and so is a Stellenübersicht of another enterprise", () => {
    expect(
      beide(plan2025.replace("5,50 | 5,50 | 5,50", "7,50 | 5,50 | 5,50").replace("11,40 |", "13,40 |")),
    ).toEqual([]);
    const fremd = plan2025
      .replaceAll(/E (\d)/g, "S $1")
      .replace("Werkleitung", "Bauhof")
      .replace("Technik", "Kolonne");
    expect(beide(fremd.replace("11,40 |", "1,40 |").replace("Summe der Beschäftigten", "Insgesamt"))).toEqual(
      [],
    );
  });

  test("of two versions of one year, the one with more is named unless it is the Nachtrag", () => {
    const mehr = stellen.replace("6,50 | 5,50", "7,50 | 5,50").replace("12,40", "13,40");
    expect(beide(mehr, stellen, "Entwurf.xlsx").map((line) => line.slice(0, 34))).toEqual([
      "Entwurf.xlsx NT-4 warning Stellen ",
    ]);
    expect(beide(mehr, stellen, "Nachtrag.xlsx")).toEqual([]);
  });
});
