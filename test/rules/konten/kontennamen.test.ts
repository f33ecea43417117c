import { namensschluessel, verschiedeneNamen } from "../../../src/rules/konten/kontennamen";

describe("names of accounts", () => {
  test.each([
    ["sonst. Personalnebenaufw.", "Sonstige Personalnebenaufw."],
    ["Aufw. Raummieten", "Aufwendungen Raummieten"],
    ["Verbrauchs-Material", "Verbrauchsmaterial"],
    ["STROM", "Strom"],
    ["Bezüge", "Bezuege"],
  ])("%s and %s are the same", (a, b) => {
    expect(namensschluessel(a)).toBe(namensschluessel(b));
    expect(verschiedeneNamen(a, b)).toBe(false);
  });

  test.each([
    ["Aufw. Rats- + Ausschusmitgl.", "Aufw. Rats- + Ausschussmitgl."],
    ["sonstige Personalnebenaufw.", "sonstige Personalnebeaufw."],
    ["UE aus Hosting", "UE aus Hostingbetrieb"],
    ["UE aus Vermietung HW/SR", "UE aus Vermietung / Arbeitsplatzpauschale"],
    ["Afa BGA, Betriebsausstattung", "Abschreibungen auf die Betriebsausstattung"],
    ["BGA", "Betriebs- und Geschäftsausstattung"],
    ["Raummieten", "Mietaufwand"],
    ["Kfz-Steuer", "Kraftfahrzeugsteuer"],
    ["Wartung", "Wartung und Pflege"],
    ["Gewerbesteuer", "10. Steuern vom Einkommen und vom Ertrag Gewerbsteuer"],
    ["Beitr. gesetzl.SV Beschäftigte", "Sozialversicherungsbeiträge"],
    ["Strom", ""],
  ])("%s and %s are spelt differently, no more", (a, b) => {
    expect(verschiedeneNamen(a, b)).toBe(false);
    expect(verschiedeneNamen(b, a)).toBe(false);
  });

  test.each([
    ["Wartung", "Mieten"],
    ["Strom", "Wasser"],
    ["Sonstige Erträge", "Sonstige Aufwendungen Papier"],
    ["Bewirtung", "Fortbildung"],
    ["Abfallentsorgung", "Reisekosten"],
  ])("%s and %s are different things", (a, b) => {
    expect(verschiedeneNamen(a, b)).toBe(true);
    expect(verschiedeneNamen(b, a)).toBe(true);
    expect(namensschluessel(a)).not.toBe(namensschluessel(b));
  });
});
