import { muster } from "../test/hilfen/muster";
import { pruefen } from "../src/rules/kern/pruefen";
import { geaendert, wert } from "../test/hilfen/umbau/zellen";
async function go() {
const m = await muster("Kennzahlen-2023");
const t = (c: string, v: number) => { const f = pruefen(geaendert(m, { Jahresvergleich: { [c]: wert(v) } })).findings; for (const x of f) console.log(c, v, x.rule, x.cell, x.message, x.suspects.map(s=>s.cell+":"+(s.proposal??s.reason)).join(" | ")); if (!f.length) console.log(c, v, "-"); };
t("E7", 3096095-0); t("G10",-376274); t("B7", 19464510); t("D11", -319611); t("E8", 2995263); t("C6",6264671); t("C6",7264617); t("I6", 1591000); t("E9", 783671);
}
void go();
