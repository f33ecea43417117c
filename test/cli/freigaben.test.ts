import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { standardvorgaben } from "../../src/plan/vorgaben";
import { beispielplan, mitFehler } from "../../src/rules/beispiele/beispielplan";
import { einstellungstext, keineEinstellungen } from "../../src/rules/gespeichert/einstellungen";
import { freigabe } from "../../src/rules/gespeichert/freigaben";
import { pruefen as pruefe } from "../../src/rules/kern/pruefen";
import { settingsXml } from "../../src/workbook/einstellungsteil";
import { xlsx } from "../hilfen/datei";
import { mappe } from "../hilfen/mappe";
import { ordner } from "./aufruf";

const { ablegen, pruefen } = ordner();
const LINKS = "xl/_rels/workbook.xml.rels";
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

/** The file as Excel saves it when the add-in has stored this in it. */
function gespeichert(file: Uint8Array, text: string): Uint8Array {
  const parts = unzipSync(file);
  const link = `<Relationship Id="kgrz" Type="${TYPE}" Target="../customXml/item1.xml"/></Relationships>`;
  const links = strFromU8(parts[LINKS] ?? new Uint8Array()).replace("</Relationships>", link);
  return zipSync({ ...parts, [LINKS]: strToU8(links), "customXml/item1.xml": strToU8(settingsXml(text)) });
}

const workbook = mappe({
  Konten: mitFehler(beispielplan.konten, "350.000 | 360.000", "350.000 | 306.000"),
});
const freigaben = pruefe(workbook).findings.map((finding) =>
  freigabe(finding, [workbook], "so beschlossen", new Date(2026, 8, 14)),
);

test("a Fehler waived in its workbook is shown as such and does not count", async () => {
  ablegen("offen.xlsx", workbook);
  ablegen(
    "freigegeben.xlsx",
    gespeichert(xlsx(workbook), einstellungstext({ ...keineEinstellungen, freigaben }) ?? ""),
  );
  expect((await pruefen("offen.xlsx")).status).toBe(1);
  const { status, out } = await pruefen("freigegeben.xlsx");
  expect(status).toBe(0);
  expect(out).toContain(`Freigegeben (${freigaben.length})`);
  expect(out).toContain("Geprüft, in Ordnung (14.09.2026): so beschlossen");
  const document = JSON.parse((await pruefen("--format", "json", "freigegeben.xlsx")).out) as {
    workbooks: { findings: { freigabe?: unknown }[]; checks: { failed: number } }[];
  };
  expect(document.workbooks[0]?.checks.failed).toBe(0);
  expect(document.workbooks[0]?.findings[0]?.freigabe).toEqual({
    grund: "so beschlossen",
    datum: "2026-09-14",
  });
});

test("thresholds that its workbook sets count, and the report names them", async () => {
  const plan = mappe({
    Konten: beispielplan.konten,
    Erläuterungen: "Konto | Bezeichnung\n5236001000 | Wartung\n5299000000 | Sonstiges",
  });
  ablegen("vorgaben.xlsx", plan);
  expect((await pruefen("vorgaben.xlsx")).out).not.toContain("KT-4");
  const vorgaben = { ...standardvorgaben, erlaeuterung: { anteil: 0.015, betrag: 1000 } };
  const text = einstellungstext({ ...keineEinstellungen, vorgaben }) ?? "";
  ablegen("streng.xlsx", gespeichert(xlsx(plan), text));
  const { out, status } = await pruefen("streng.xlsx");
  expect(out).toContain("KT-4");
  expect(out.replace(/\s+/g, " ")).toContain("Änderungen über 1,5 % und 1.000 € sind zu erläutern.");
  expect(out.replace(/\s+/g, " ")).toContain(
    "In der Mappe anders eingestellt als vorgegeben: Größere Änderungen erläutern (KT-4).",
  );
  expect(status).toBe(0);
});

test("rules that its workbook switches off are named, with what they found", async () => {
  const plan = mappe({ Konten: mitFehler(beispielplan.konten, "5236001000", "523600100") });
  const text = einstellungstext({ ...keineEinstellungen, abgeschaltet: ["KT-2"] }) ?? "";
  ablegen("abgeschaltet.xlsx", gespeichert(xlsx(plan), text));
  const { out } = await pruefen("abgeschaltet.xlsx");
  expect(out).not.toContain("523600100");
  expect(out).toContain("1 Art von Warnungen abgeschaltet (1 nicht gezeigt): KT-2 Kontonummern.");
  expect(out).not.toContain("keine Warnungen");
  const document = JSON.parse((await pruefen("--format", "json", "abgeschaltet.xlsx")).out) as {
    workbooks: { switchedOff: unknown; findings: unknown[] }[];
  };
  expect(document.workbooks[0]).toMatchObject({
    switchedOff: [{ rule: "KT-2", findings: 1 }],
    findings: [],
  });
});

test("a later version's settings are named, and the check goes on without them", async () => {
  ablegen("neuer.xlsx", gespeichert(xlsx(workbook), '{"version":5}'));
  const { status, out } = await pruefen("neuer.xlsx");
  expect(status).toBe(1);
  expect(out).toContain("aus einer neueren Version");
});
