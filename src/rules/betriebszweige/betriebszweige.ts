import { zweigsummen } from "../../plan/aufbau/betriebszweige";
import { postenname } from "../../plan/postenname";
import type { Regel } from "../kern/regel";
import { ist, soll } from "../kern/relationen";
import { differenzText, inSpalte } from "../kern/saetze";

/** An Erfolgsplan of three years, in thousands, in which Umsatzerlöse and result alone differ from year to year. */
function erfolgsplan(umsatz: number[], kosten: number[]): string {
  const row = (label: string, amounts: number[]): string =>
    [label, ...amounts.map((amount) => `${amount}.000`)].join(" | ");
  const same = (amount = 0): number[] => umsatz.map(() => amount);
  const costs = kosten.reduce((sum, amount) => sum + amount, 0);
  return [
    "Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026",
    row("1. Umsatzerlöse", umsatz),
    row("5. Materialaufwand", same(kosten[0])),
    row("6. Personalaufwand", same(kosten[1])),
    row("7. Abschreibungen", same(kosten[2])),
    row("9. Sonstige betriebliche Aufwendungen", same(kosten[3])),
    row(
      "20. Jahresgewinn / Jahresverlust",
      umsatz.map((amount) => amount - costs),
    ),
  ].join("\n");
}

export const bz1: Regel = {
  id: "BZ-1",
  titel: "Betriebszweige ergeben das Ganze",
  prueft:
    "Wo eine Mappe die Pläne mehrerer Betriebszweige und den des ganzen Betriebs enthält, ergeben die Zweige zusammen das Ganze, wenn sie es sonst fast überall tun.",
  grundlage: "§ 16 Abs. 1, § 24 Abs. 3 EigAnVO",
  recht: "erfolgsplan",
  severity: "warning",
  beispiel: {
    Gesamt: erfolgsplan([900, 920, 940], [300, 200, 100, 50]),
    Wasser: erfolgsplan([500, 510, 520], [160, 110, 60, 20]),
    Abwasser: erfolgsplan([400, 410, 402], [140, 90, 40, 30]),
  },
  relationen: (plan) =>
    zweigsummen(plan).map(({ gesamt, terme, eineAngabe }) => ({
      gesamt,
      terme,
      ...(eineAngabe && { eineAngabe }),
      satz: (bewertung) =>
        `${inSpalte(postenname(gesamt), gesamt.spalte)}: Der Plan des ganzen Betriebs nennt ${ist(bewertung)}, die Betriebszweige ergeben zusammen ${soll(bewertung)} (${differenzText(bewertung)}).`,
    })),
};
