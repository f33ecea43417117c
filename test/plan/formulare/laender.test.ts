import { laender, landMit } from "../../../src/plan/formulare/laender";
import { formularVon } from "../../../src/plan/formulare";
import { landDer } from "../../../src/plan/landerkennung";
import { standardvorgaben } from "../../../src/plan/vorgaben";
import type { CheckResult } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { keineEinstellungen } from "../../../src/rules/gespeichert/einstellungen";
import { parseCellAddress } from "../../../src/workbook/adresse";
import { kurz } from "../../hilfen/befunde";
import { landesplaene, type Landesplan } from "../../hilfen/laender/lesen";
import { mappe } from "../../hilfen/mappe";

const plaene = landesplaene();
const namen = plaene.map((plan) => [plan.name, plan] as const);

/** The plan with one line of a sheet changed. */
function mitZeile(
  { blaetter }: Landesplan,
  sheet: string,
  row: number,
  change: (line: string) => string,
): CheckResult {
  const lines = (blaetter[sheet] ?? "").split("\n").map((line, at) => (at === row ? change(line) : line));
  return pruefen(mappe({ ...blaetter, [sheet]: lines.join("\n") }));
}

describe("the Länder", () => {
  test("are all sixteen, each with an id, a name and signs of its own", () => {
    expect(laender).toHaveLength(16);
    expect(new Set(laender.map(({ id }) => id)).size).toBe(16);
    for (const { zeichen, formen, recht } of laender) {
      expect(zeichen.length).toBeGreaterThan(0);
      // Of what was not read nothing is required, and no paragraph is cited.
      if (recht.stand === "nicht gelesen") expect([formen, recht.stellen]).toEqual([[], {}]);
    }
  });

  test("name amounts that the form of the Beschluss knows, and lines that the Erfolgsplan has", () => {
    const ids = (kind: string): string[] => formularVon(kind)?.positionen.map(({ id }) => id) ?? [];
    for (const form of laender.flatMap(({ formen }) => formen)) {
      expect(ids("festsetzung")).toEqual(expect.arrayContaining(Object.keys(form.betraege)));
      expect(ids("erfolgsplan")).toEqual(expect.arrayContaining(form.zusatzzeilen));
    }
  });

  test.each([
    ["§ 14 Abs. 1 EigV", "brandenburg"],
    ["Wirtschaftsplan nach EigBVO-HGB", "baden-wuerttemberg"],
    ["gemäß § 13 EBV", "bayern"],
    ["§ 15 EigBGes", "hessen"],
    ["NKomVG", "niedersachsen"],
    ["§ 14 EigVO NRW", "nordrhein-westfalen"],
    ["§ 16 SächsEigBVO", "sachsen"],
    ["§ 110 KVG LSA", "sachsen-anhalt"],
    ["§ 13 ThürEBV", "thueringen"],
    ["§ 15 Abs. 2 EigAnVO", "rheinland-pfalz"],
    // One sign that other Länder have, too, is none.
    ["EigVO", undefined],
    ["§ 5 EigBG", undefined],
    ["Rheinland-Pfalz Tourismus GmbH", undefined],
    ["Gebrüder Evers, HEBV 3000", undefined],
    ["Umsatzerlöse", undefined],
  ])("%s", (text, land) => {
    expect(landDer(mappe({ Titel: text }), "erkannt")).toBe(land);
  });

  test("two that are named alike leave it undecided; what the user set counts", () => {
    const both = mappe({ Titel: "EigV\nEigAnVO" });
    expect(landDer(both, "erkannt")).toBeUndefined();
    expect(landDer(both, "hessen")).toBe("hessen");
    expect(landDer(both, "unbekannt")).toBeUndefined();
  });
});

describe("a plan in the manner of its Land", () => {
  test.each(namen)("%s: is known, and nothing in it is wrong", (_, { blaetter, land }) => {
    const { land: known, findings } = pruefen(mappe(blaetter));
    expect(known?.id).toBe(land);
    expect(findings.filter(({ severity }) => severity !== "info").map(kurz)).toEqual([]);
    const law = landMit(land)?.recht;
    for (const { basis } of findings)
      expect([...Object.values(law?.stellen ?? {}), "Rechenprobe", "Wirtschaftsplan"]).toContain(basis);
  });

  const fehler = plaene.flatMap((plan) => plan.fehler.map((one) => ({ plan, name: plan.name, ...one })));
  test.each(fehler)("$name: $sheet $cell is not $wert", ({ plan, sheet, cell, wert }) => {
    const { row, column } = parseCellAddress(cell);
    const { findings } = mitZeile(plan, sheet, row, (line) => {
      const cells = line.split("|");
      cells[column] = ` ${wert} `;
      return cells.join("|");
    });
    const wrong = findings.filter(({ severity }) => severity !== "info");
    const places = wrong.flatMap((finding) => [finding, ...finding.suspects.slice(0, 3)]);
    expect(places.map((place) => `${place.sheet} ${place.cell}`)).toContain(`${sheet} ${cell}`);
  });

  const fehlt = plaene.flatMap((plan) => plan.fehlt.map((one) => ({ plan, name: plan.name, ...one })));
  test.each(fehlt)("$name: $sheet row $row must be there", ({ plan, sheet, row }) => {
    const { findings } = mitZeile(plan, sheet, row - 1, () => "");
    const missing = findings.filter(({ severity, message }) => severity === "error" && /fehl/.test(message));
    expect(missing.map(({ sheet: where }) => where)).toContain(sheet);
  });

  test.each(namen)("%s: without a Land nothing is called missing", (_, { blaetter }) => {
    const [first = ""] = Object.keys(blaetter);
    const half = { [first]: (blaetter[first] ?? "").split("\n").slice(0, -3).join("\n") };
    const vorgaben = { ...standardvorgaben, land: "unbekannt" };
    const { land, findings } = pruefen(mappe(half), { ...keineEinstellungen, vorgaben });
    expect(land).toBeUndefined();
    expect(findings.filter(({ message }) => /fehlt|fehlen|braucht/.test(message))).toEqual([]);
  });
});
