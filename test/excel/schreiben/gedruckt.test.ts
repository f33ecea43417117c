import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/installieren.mjs";
import { ausblick, ausblicksplan } from "../../../src/berichte/ausblick/ausblick";
import { ausblickaussagen } from "../../../src/berichte/ausblick/ausblickaussagen";
import { ausblickblatt } from "../../../src/berichte/ausblick/ausblickblatt";
import { standAus } from "../../../src/berichte/auswertung/stand";
import type { Berichtsblatt } from "../../../src/berichte/blatt";
import { hochrechnungsbericht } from "../../../src/berichte/hochrechnung/hochrechnungsbericht";
import { hochrechnungsblatt } from "../../../src/berichte/hochrechnung/hochrechnungsblatt";
import { kernaussagen } from "../../../src/berichte/hochrechnung/kernaussagen";
import { protokoll } from "../../../src/berichte/protokoll/protokoll";
import { vergleich } from "../../../src/berichte/vergleich/vergleich";
import { vergleichsblatt } from "../../../src/berichte/vergleich/vergleichsblatt";
import { schreibeBerichtsblatt } from "../../../src/excel/schreiben/berichtsblatt";
import { Decimal } from "../../../src/money/dezimal";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { alsDatei } from "../../hilfen/alsDatei";
import { excelMit, sheet, workbook } from "../../hilfen/excel";
import { muster } from "../../hilfen/muster";
import { geaendert, wert } from "../../hilfen/umbau/zellen";

const PROGRAMME = ["soffice", "pdftotext", "pdfinfo"];
const fehlt = PROGRAMME.filter((name) => spawnSync("which", [name]).status !== 0);
const gedruckt = fehlt.length === 0 ? test.each : test.skip.each;
const grund = fehlt.length === 0 ? "" : ` (not here: ${fehlt.join(", ")})`;

/** Remains to be looked at: pdftoppm -png makes pictures of it. */
const ordner = path.join(root, "build", "gedruckt");
const AM = new Date(2026, 10, 21, 14, 5);

const blaetter: Record<string, () => Promise<Berichtsblatt>> = {
  Prüfprotokoll: async () => {
    const before = await muster("Wirtschaftsplan-2024");
    const result = pruefen(geaendert(before, { Kontenübersicht: { E5: wert(120000) } }));
    return protokoll(result, {
      at: AM,
      name: "",
      bemerkung: "Entwurf für die Sitzung des Werkausschusses",
      version: "1.2.3",
      document: "Wirtschaftsplan 2024",
      urteil: { title: "Fehler gefunden" },
      fingerabdruck: "3F2A-9C01-77B4-E05D-1111-2222-3333-4444",
      vorgaben: [{ name: "Ampel: gelb", wert: "5 % und 5.000 €", geaendert: false }],
      eigene: [],
    });
  },
  Vergleich: async () => {
    const before = await muster("Wirtschaftsplan-2024");
    const after = geaendert(before, { Kontenübersicht: { E5: wert(120000), E9: wert(7) } });
    return vergleichsblatt(vergleich(standAus(before, "Stand 1", AM), standAus(after, "Plan.xlsx", AM)));
  },
  Hochrechnung: async () => {
    const result = hochrechnungsbericht([await muster("Zwischenbericht-2023-06-30")], {
      verfahren: "linear",
    });
    if (result.kind !== "bericht") throw new Error(result.kind);
    return hochrechnungsblatt(result, kernaussagen(result));
  },
  "Ausblick 2024 bis 2027": async () => {
    const plan = ausblicksplan([await muster("Wirtschaftsplan-2024")]);
    if (!plan) throw new Error("no outlook");
    const result = ausblick(plan, {
      nach: 2023,
      bestand: new Decimal(-120000),
      hoechstbetrag: new Decimal(500000),
    });
    return ausblickblatt(plan, result, ausblickaussagen(result));
  },
};

async function drucke(name: string): Promise<{ blatt: Berichtsblatt; text: string; info: string }> {
  const build = blaetter[name];
  if (!build) throw new Error(name);
  const blatt = await build();
  const { host, tabelle } = excelMit(workbook(sheet("Plan")));
  const uninstall = host.install();
  const written = await schreibeBerichtsblatt(blatt).finally(uninstall);
  if (written.kind !== "geschrieben") throw new Error(written.kind);
  mkdirSync(ordner, { recursive: true });
  const file = path.join(ordner, name);
  rmSync(`${file}.pdf`, { force: true });
  writeFileSync(`${file}.xlsx`, await alsDatei(tabelle, written.sheet));
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: "pipe" });
  mkdirSync(path.join(ordner, "profil", "user"), { recursive: true });
  writeFileSync(path.join(ordner, "profil", "user", "registrymodifications.xcu"), DEUTSCH);
  const profile = `-env:UserInstallation=file://${path.join(ordner, "profil")}`;
  run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", ordner, `${file}.xlsx`);
  run("pdftotext", "-layout", `${file}.pdf`, `${file}.txt`);
  return {
    blatt,
    text: readFileSync(`${file}.txt`, "utf8").replaceAll("\u00a0", " "),
    info: String(run("pdfinfo", `${file}.pdf`)),
  };
}

/** Numbers as in a German Excel, whatever the computer's language. */
const DEUTSCH = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>de-DE</value></prop></item>
</oor:items>`;

const einzeilig = (text: string): string => text.replace(/\s+/g, " ");

gedruckt(Object.keys(blaetter))(`%s is printed on A4, as one would hand it in${grund}`, async (name) => {
  const { blatt, text, info } = await drucke(name);
  const pages = text.split("\f").slice(0, -1);
  const count = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
  expect(pages).toHaveLength(count);
  expect(info).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/);

  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`Seite ${index + 1} von ${count}`);
    expect(page).toContain("KGRZ Wirtschaftsplan, Version Entwicklung");
    expect(page).toContain(`${name}.xlsx`);
    const repeated = blatt.druckkopf ?? (blatt.kopfzeilen ? 0 : undefined);
    const words = blatt.zeilen[repeated ?? -1]?.zellen.flatMap((cell) => cell?.inhalt ?? []) ?? [];
    for (const word of words) expect(einzeilig(page)).toContain(String(word).split(" ")[0]);
  }

  // A sentence has the width of the page: it stands in one line, or fills more than half of the first.
  for (const { zellen, breit } of blatt.zeilen) {
    const last = zellen.at(-1)?.inhalt;
    if (!breit || typeof last !== "string") continue;
    expect(text.split("\n").some((line) => einzeilig(line).includes(last.slice(0, 70).trim()))).toBe(true);
  }
  expect(text).toMatch(/(?:Aufgestellt|Geprüft):/);
  expect(text).toMatch(/Ort, Datum\s+Unterschrift/);
});

test("nothing on a sheet asks its reader to do something", async () => {
  for (const build of Object.values(blaetter)) {
    const { zeilen } = await build();
    const texts = zeilen
      .filter(({ breit }) => breit)
      .flatMap(({ zellen }) =>
        zellen.flatMap((cell) => (typeof cell?.inhalt === "string" ? cell.inhalt : [])),
      );
    expect(texts.filter((one) => /\b(?:Bitte|bitte|Tragen Sie|Klicken Sie|wählen Sie)\b/.test(one))).toEqual(
      [],
    );
  }
});
