import { mappe } from "../test/hilfen/mappe";
import { durchgerechnet } from "../test/hilfen/tabellenrechnung";
import { pruefen } from "../src/rules/kern/pruefen";
const T: Record<string, string> = {
A3: `Monat|Vorstellungen|Auslastung|Erlös
Januar|24|0,78|135.000
Februar|22|0,74|117.000
März|25|0,80|144.000
Summe|=SUMME(B2:B4) → 0|=MITTELWERT(C2:C4) → 0|=SUMME(D2:D4) → 0`,
A3b: `Monat|Vorstellungen|Auslastung|Erlös
Januar|24|0,78|135.000
Februar|22|0,74|117.000
März|25|0,80|144.000
Gesamt|=SUMME(B2:B4) → 0|=MITTELWERT(C2:C4) → 0|=MAX(D2:D4) → 0`,
A2: `Spielzeit|Vorstellungen|Auslastung
1|24|0,78
2|22|0,74
3|25|0,80
4|25|0,81
5|25|0,60
6|25|0,64
Summe|=SUMME(B2:B7) → 0|=MITTELWERT(C2:C7) → 0`,
A4: `Personalkosten|2026
Entgelte|1.200.000
Zulagen|25.200
Sozialabgaben|=B2*0,2 → 0
Summe|=SUMME(B2:B4) → 0`,
W3: `Posten|Ansatz 2025|Ansatz 2026
Strom|900.000|930.000
Gas|400.000|410.000
Verweis|=B3*#BEZUG! → #BEZUG!|=C3*#BEZUG! → #BEZUG!
Summe|=SUMME(B2:B4) → 0|=SUMME(C2:C4) → 0`,
W4: `|2024|2025|2026|2027|2028|2029
Anfang|100|=B4 → 0|=C4 → 0|=C4 → 0|=E4 → 0|=F4 → 0
Zugang|10|20|30|40|50|60
Ende|=B2+B3 → 0|=C2+C3 → 0|=D2+D3 → 0|=E2+E3 → 0|=F2+F3 → 0|=G2+G3 → 0`,
W6: `Position|Ansatz 2024|Ansatz 2025|Ansatz 2026|Ansatz 2027|Ansatz 2028
Gebühren|2.011.450|2.050.000|2.120.000|2.150.000|2.180.000
Erstattung|310.000|315.000|320.000|325.000|330.000
Erträge gesamt|=B2+B3 → 0|=C2+C3 → 0|=D2+D3 → 0|=E2+E3 → 0|=F2+F3 → 0
Energie|231.900|240.000|236.000|=RUNDEN(D5*1,02;-3) → 0|=RUNDEN(E5*1,02;-3) → 0
Personal|804.300|830.000|861.000|=RUNDEN(D6*1,02;-3) → 0|=RUNDEN(E6*1,02;-3) → 0
Aufwendungen gesamt|=SUMME(B5:B6) → 0|=SUMME(C5:C6) → 0|=SUMME(D5:D6) → 0|=SUMME(E5:E6) → 0|=SUMME(F5:F6) → 0
Jahresergebnis|=B4-B7 → 0|=C4-C7 → 0|=D4-D7 → 0|=D4-E7 → 0|=F4-F7 → 0`,
};
for (const [k, t] of Object.entries(T)) {
  const [w] = await durchgerechnet([mappe({ Blatt: "\n" + t.replaceAll("|", " | ") })]);
  console.log(k); for (const f of pruefen(w!).findings) console.log("  ", f.severity, f.rule, f.cell, f.message.slice(0, 200), f.suspects[0]?.cell, f.suspects[0]?.proposalFormula ?? f.suspects[0]?.proposal);
}
