import { plan } from "../../../src/plan/plan";
import { mappe } from "../mappe";
import { landesplaene } from "./lesen";
const [name, sheet] = process.argv.slice(2);
const p = landesplaene().find((x) => x.name === name)!;
for (const t of plan(mappe(p.blaetter)).tabellen.filter((t) => !sheet || t.sheet === sheet)) {
  console.log(t.kind, t.sheet, t.titel, t.spalten.map((s) => `${s.column}:${s.art}:${s.jahr ?? ""}`).join(" "));
  for (const z of t.zeilen) console.log("  ", z.row + 1, z.art, z.nummer ?? "", z.position ?? "-", "|", z.text.slice(0, 60), "|", z.betraege.map((f) => f.wert.toString()).join(" "));
}
