import { datumText } from "../../../src/finance/datum";
import {
  hoechstbetraege,
  hoechstbetragFuer,
  kredite,
  massgeblich,
  naechsterHoechstbetrag,
} from "../../../src/plan/aufbau/kredite";
import { plan } from "../../../src/plan/plan";
import { beispielplan } from "../../../src/rules/beispiele/beispielplan";
import { mappe } from "../../hilfen/mappe";

/** Day, year and amount of each credit; `jahr` is that of the report. */
function texte(kredit: string, jahr?: number): string[] {
  return kredite(plan(mappe({ Kredit: kredit })), jahr).map((one) =>
    [one.datum ? datumText(one.datum) : "-", one.jahr ?? "-", one.betrag.toString()].join(" "),
  );
}

const KOPF = "Stichtag | In Anspruch genommener Liquiditätskredit";

describe("credits in use", () => {
  test.each([
    ["with their day", `${KOPF} €\n30.06.2026 | 81.247,30`, ["30.06.2026 2026 81247.3"]],
    ["in euro", `${KOPF} T€\n30.06.2026 | 81`, ["30.06.2026 2026 81000"]],
    ["without the sign of a debt", `${KOPF} €\n30.06.2026 | -81`, ["30.06.2026 2026 81"]],
    [
      "of the year that the title names",
      `Liquiditätskredite 2025\n${KOPF} €\nEnde Juni | 5\nSonstige | 7`,
      ["30.06.2025 2025 5", "- 2025 7"],
    ],
    ["of the report's year, where nothing names one", `${KOPF} €\nSonstige | 7`, ["- 2024 7"]],
    [
      "but no other amounts of the row",
      `${KOPF} € | Höchstbetrag € | noch verfügbar € | Zinsen €\n30.06.2026 | 1 | 4 | 3 | 2`,
      ["30.06.2026 2026 1"],
    ],
  ])("%s", (_, kredit, expected) => {
    expect(texte(kredit, 2024)).toEqual(expected);
  });

  test("nothing names a year", () => {
    expect(texte(`${KOPF} €\nSonstige | 7`)).toEqual(["- - 7"]);
  });
});

describe("the Höchstbetrag that counts", () => {
  const all = hoechstbetraege(
    plan(
      mappe({
        Beschluss: beispielplan.festsetzung,
        Nachtrag: beispielplan.festsetzung.replace(
          "Liquiditätskredite | 100.000",
          "Liquiditätskredite | 150.000",
        ),
        Vorjahr: beispielplan.festsetzung
          .replace("Liquiditätskredite | 100.000", "Liquiditätskredite | 70.000")
          .replaceAll("2026", "2025"),
      }),
    ),
  );
  const text = (found: ReturnType<typeof hoechstbetragFuer>): string | undefined =>
    found && `${found.jahr ?? "-"} ${found.betrag.toString()}`;

  test("is that of the year, the highest of several", () => {
    expect(all.map(text).sort()).toEqual(["2025 70000", "2026 100000", "2026 150000"]);
    expect([2026, 2025, 2024].map((jahr) => text(hoechstbetragFuer(all, jahr)))).toEqual([
      "2026 150000",
      "2025 70000",
      undefined,
    ]);
    expect(text(naechsterHoechstbetrag(all, 2024))).toBe("2025 70000");
  });

  test("is that of the credit's own row before any other", () => {
    const table = `${KOPF} € | Kreditrahmen €\n30.06.2026 | 1 | 400\n31.12.2026 | 2 |`;
    const found = kredite(plan(mappe({ Kredit: table }))).map((one) => text(massgeblich(one, all)));
    expect(found).toEqual(["2026 400", "2026 150000"]);
  });
});
