import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { regelseiten } from "../../scripts/regelkatalog/seiten";
import { katalog } from "../../src/rules/katalog";

const ORDNER = path.join(__dirname, "../../docs/regeln");
const seiten = regelseiten(katalog);
const BEFEHL = "npm run regeln schreibt die Seiten neu";

describe("docs/regeln", () => {
  test(`has a page for every rule and no other; ${BEFEHL}`, () => {
    expect(readdirSync(ORDNER).sort()).toEqual([...seiten.keys()].sort());
  });

  test.each([...seiten])(`%s is what the catalogue says; ${BEFEHL}`, (datei, inhalt) => {
    expect(readFileSync(path.join(ORDNER, datei), "utf8")).toBe(inhalt);
  });
});

describe("a page", () => {
  const seite = seiten.get("KT-1.md") ?? "";

  test("says what is checked, how much it weighs and why", () => {
    expect(seite).toMatch(/^# KT-1: Konten, Summen und Gesamtübersicht\n/);
    expect(seite).toContain("Die Konten ergeben ihre Summe");
    expect(seite).toContain("| Gewicht | **Fehler**. Der Plan kann so nicht vorgelegt werden");
    expect(seite).toContain("| Grundlage | § 16 EigAnVO |");
  });

  test("shows the faulty example as Excel does, with the finding's cell and its message", () => {
    expect(seite).toContain("|  | A | B | C | D | E |");
    expect(seite).toContain("| 5 |  | Summe | 498.210,40 | 515.000 | **530.000** |");
    expect(seite).toContain(
      "> **Kontenübersicht E5**: Summe Umsatzerlöse (Ansatz 2026): Angegeben sind 530.000 €",
    );
    expect(seite).toContain("Kontenübersicht E4, richtig wäre 360.000 € (Zahlendreher).");
  });

  test("is the same text every time", () => {
    expect(regelseiten(katalog)).toEqual(seiten);
  });
});

test("the index links to every page", () => {
  const index = seiten.get("README.md") ?? "";
  for (const { id, titel } of katalog) expect(index).toContain(`| [${id}](${id}.md) | ${titel} |`);
});
