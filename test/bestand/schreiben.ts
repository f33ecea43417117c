/**
 * npx tsx test/bestand/schreiben.ts
 *
 * Leaves the workbooks of this version of the add-in, and what it reads in them, in a folder named like the version.
 * What a released version wrote is never written again: a folder that is there already stays.
 *
 * 0.1.0 is commit 1494e86: there this folder without the versions, and the samples of 0.2.0, were put over its own.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { geaenderteVorgaben, standardvorgaben } from "../../src/plan/vorgaben";
import type { Workbook } from "../../src/workbook/workbook";
import { readXlsx } from "../../src/workbook/xlsx";
import type { TabelleImSpeicher } from "../../workbench/host/imSpeicher";
import { aufbewahrtes, geltendes, type Gelesenes } from "./ablesen";
import * as anwender from "./bearbeiten";
import { FRUEHER, methodenFuer, vorgaben, WANN } from "./entscheidungen";
import { geoeffnet, inExcel } from "./oeffnen";
import { gespeichert } from "./speichern";

const hier = path.dirname(fileURLToPath(import.meta.url));
const projekt = path.join(hier, "../..");
const PLAN = "Wirtschaftsplan";
const BERICHT = "Zwischenbericht";

/** An .xlsx file by the name under which it is checked. */
interface Datei {
  name: string;
  data: Uint8Array;
}

const muster = (sample: string, name: string): Promise<TabelleImSpeicher> =>
  geoeffnet(readFileSync(path.join(projekt, "samples", `${sample}.xlsx`)), `${name}.xlsx`);
const alsDatei = async (tabelle: TabelleImSpeicher): Promise<Datei> => ({
  name: tabelle.name,
  data: await gespeichert(tabelle),
});
const alsMappe = ({ name, data }: Datei): Promise<Workbook> => readXlsx(data, name);

/** What users do in a plan and in a half-year report that they check together. */
async function bearbeite(plan: TabelleImSpeicher, bericht: TabelleImSpeicher): Promise<void> {
  const eigene = vorgaben(methodenFuer(await inExcel(bericht, anwender.berichtskonten)));
  if (geaenderteVorgaben(eigene).length < Object.keys(standardvorgaben).length)
    throw new Error("a Vorgabe is set as by default");
  await inExcel(plan, async () => {
    await anwender.halteFest("Entwurf", FRUEHER);
    await anwender.schreibeProtokollblatt(FRUEHER);
    await anwender.vertippe(plan, (wert) => wert + 7);
    await anwender.korrigiere();
    await anwender.setzeVorgaben(eigene);
  });
  await inExcel(bericht, async () => {
    await anwender.vertippe(bericht, (wert) => wert * 10 + 7);
    await anwender.setzeVorgaben(eigene);
    anwender.rechneNebenher(bericht);
    await anwender.friereEin();
  });
  const [planmappe, berichtsmappe] = [await alsDatei(plan), await alsDatei(bericht)];
  await inExcel(plan, async () => {
    await anwender.gibFrei(await alsMappe(berichtsmappe));
    await anwender.halteFest("Vorlage <Werkausschuss> & „Rat“", WANN);
    await anwender.schreibeProtokollblatt(WANN);
    await anwender.schreibePlanberichte();
    await anwender.markiereBefunde();
  });
  await inExcel(bericht, async () => {
    await anwender.gibFrei(await alsMappe(planmappe));
    await anwender.schreibeProtokollblatt(WANN);
    await anwender.schreibeHochrechnung();
  });
}

/** What this version reads in a saved workbook, and in the other one together with it. */
async function gelesenesAus({ name, data }: Datei, andere: Datei): Promise<Gelesenes> {
  const tabelle = await geoeffnet(data, name);
  return inExcel(tabelle, async () => ({
    geltendes: await geltendes(await anwender.gelesen(), await alsMappe(andere)),
    aufbewahrtes: await aufbewahrtes(tabelle),
  }));
}

async function schreibe(ordner: string, datei: Datei, andere: Datei): Promise<void> {
  const ziel = path.join(ordner, datei.name);
  const json = ziel.replace(/xlsx$/, "json");
  const text = JSON.stringify(await gelesenesAus(datei, andere));
  writeFileSync(ziel, datei.data);
  writeFileSync(json, await format(text, { ...(await resolveConfig(json)), parser: "json" }));
}

const { version } = JSON.parse(readFileSync(path.join(projekt, "package.json"), "utf8")) as {
  version: string;
};
const ordner = path.join(hier, version);
if (existsSync(ordner)) throw new Error(`${version} has left its workbooks already`);
const plan = await muster("Wirtschaftsplan-2024", PLAN);
const bericht = await muster("Zwischenbericht-2023-06-30", BERICHT);
await bearbeite(plan, bericht);
const [a, b] = [await alsDatei(plan), await alsDatei(bericht)];
mkdirSync(ordner);
await schreibe(ordner, a, b);
await schreibe(ordner, b, a);
