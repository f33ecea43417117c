import {
  mitAbgeschalteter,
  einstellungstext,
  keineEinstellungen,
} from "../../../src/rules/gespeichert/einstellungen";
import { istAbschaltbar } from "../../../src/rules/gespeichert/abgeschaltet";
import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { fuhrparkMit } from "../../../src/rules/beispiele/beispielfuhrpark";
import type { CheckResult } from "../../../src/rules/kern/ergebnis";
import { pruefen, pruefenGemeinsam } from "../../../src/rules/kern/pruefen";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";

const regeln = ({ findings }: CheckResult): string[] => findings.map(({ rule }) => rule);
const mit = (abgeschaltet: string[]) => ({ ...keineEinstellungen, abgeschaltet });

test("Warnungen and Hinweise of a rule that is switched off are not shown and do not count, but are told", async () => {
  const plan = await muster("Wirtschaftsplan-2024");
  const before = pruefen(plan);
  const after = pruefen(plan, mit(["KT-4", "KT-2", "VB-99"]));
  expect(regeln(after)).toEqual(regeln(before).filter((rule) => rule !== "KT-4" && rule !== "KT-2"));
  expect(after.checks.failed).toBe(before.checks.failed - 5);
  expect(after.abgeschaltet).toMatchObject([
    { id: "KT-2", warnungen: 1, hinweise: 0 },
    { id: "KT-4", warnungen: 0, hinweise: 4 },
  ]);
  expect(before.abgeschaltet).toBeUndefined();
});

test("a Fehler of that rule goes on to be shown", () => {
  const workbook = mappe({
    Konten: mitFehler(beispielplan.konten, "350.000 | 360.000", "350.000 | 306.000"),
  });
  const [first] = pruefen(workbook).findings;
  expect(first?.severity).toBe("error");
  expect(regeln(pruefen(workbook, mit([first?.rule ?? ""])))).toContain(first?.rule);
  expect(istAbschaltbar({ rule: "EP-5", severity: "warning" })).toBe(false);
});

test("what its finding explained is said by itself then", () => {
  const workbook = mappe(fuhrparkMit("53.400"));
  const found = (abgeschaltet: string[]) => regeln(pruefen(workbook, mit(abgeschaltet)));
  expect(found([])).toEqual(["FX-2"]);
  expect(found(["FX-2"])).toEqual(["SU-1"]);
});

test("it is switched off for files that are checked together, too, each in its own workbook", async () => {
  const [plan, bericht] = [await muster("Wirtschaftsplan-2024"), await muster("Zwischenbericht-2023-06-30")];
  const einstellungen = einstellungstext(mit(["KT-2"])) ?? "";
  const [first] = pruefenGemeinsam([plan, bericht]);
  const [own] = pruefenGemeinsam([{ ...plan, einstellungen }, bericht]);
  expect(first && regeln(first).filter((rule) => rule === "KT-2")).toHaveLength(2);
  expect(own && regeln(own)).not.toContain("KT-2");
  expect(own?.abgeschaltet).toMatchObject([{ id: "KT-2", warnungen: 2 }]);
});

test("a rule is switched off once, and on again", () => {
  const off = mitAbgeschalteter(mitAbgeschalteter(mit(["KT-2"]), "KT-4", true), "KT-4", true);
  expect(off.abgeschaltet).toEqual(["KT-2", "KT-4"]);
  expect(mitAbgeschalteter(off, "KT-2", false).abgeschaltet).toEqual(["KT-4"]);
});
