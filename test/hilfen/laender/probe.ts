import { parseCellAddress } from "../../../src/workbook/adresse";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { mappe } from "../mappe";
import { landesplaene } from "./lesen";
const only = process.argv[2];
const show = (f: any) => `    ${f.severity} ${f.rule} ${f.sheet}!${f.cell} ${f.message.slice(0, 200)} >> ${f.suspects.slice(0,3).map((s: any) => s.cell + "=" + s.proposal).join(" ")}`;
for (const plan of landesplaene()) {
  if (only && !plan.name.startsWith(only)) continue;
  const r = pruefen(mappe(plan.blaetter));
  console.log("==", plan.name, r.land?.id === plan.land ? "ok" : `LAND ${r.land?.id}`, r.tables.map((t) => t.kind + ":" + t.sheet + t.range).join(" "), r.coverage);
  for (const f of r.findings) console.log(show(f));
  for (const { sheet, cell, wert } of plan.fehler) {
    const { row, column } = parseCellAddress(cell);
    const ls = (plan.blaetter[sheet] ?? "").split("\n").map((l, i) => { if (i !== row) return l; const c = l.split("|"); c[column] = ` ${wert} `; return c.join("|"); });
    const res = pruefen(mappe({ ...plan.blaetter, [sheet]: ls.join("\n") }));
    const bad = res.findings.filter((f) => f.severity !== "info");
    const at = bad.some((f) => (f.sheet === sheet && f.cell === cell) || f.suspects.slice(0, 3).some((s) => s.sheet === sheet && s.cell === cell));
    console.log("  ", at ? "found" : "MISSED", sheet, cell, wert, (plan.blaetter[sheet] ?? "").split("\n")[row]);
    if (!at) for (const f of res.findings) console.log(show(f));
  }
  for (const { sheet, row } of plan.fehlt) {
    const ls = (plan.blaetter[sheet] ?? "").split("\n").map((l, i) => (i === row - 1 ? "" : l));
    const res = pruefen(mappe({ ...plan.blaetter, [sheet]: ls.join("\n") }));
    const hit = res.findings.some((f) => f.severity === "error" && /fehl/.test(f.message));
    console.log("  ", hit ? "fehlt ok" : "NO FEHLT", (plan.blaetter[sheet] ?? "").split("\n")[row - 1]);
    if (!hit) for (const f of res.findings) console.log(show(f));
  }
}
