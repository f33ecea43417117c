import type { Formular } from "./formular";

/** IT-Kennzahlen over the years. */
export const kennzahlen: Formular = {
  kind: "kennzahlen",
  gerundet: true,
  titel: /kennzahlen/,
  positionen: [
    { id: "pcs", name: "PCs und Notebooks", muster: /^pc( s)? und notebooks|^pcs/ },
    { id: "vms", name: "Virtuelle Maschinen", muster: /^virtuelle maschinen/ },
    { id: "heimarbeitsplaetze", name: "Heim-Arbeitsplätze", muster: /heim ?arbeitsplaetze/ },
    { id: "mobile", name: "Mobile Endgeräte", muster: /^mobile endgeraete/ },
    { id: "arbeitsplaetze", name: "IT-Arbeitsplätze", muster: /^summe it arbeitsplaetze|^it arbeitsplaetze/ },
    {
      id: "arbeitsplaetzeSteigerung",
      name: "Steigerungsrate der IT-Arbeitsplätze",
      muster: /it arbeitsplaetze steigerung/,
    },
    { id: "zwischensumme", name: "Zwischensumme", muster: /^zwischensumme/ },
    { id: "leitstelle", name: "EDV-Kosten der Leitstelle", muster: /kosten der leitstelle/ },
    {
      id: "kostenJeArbeitsplatz",
      name: "Gesamtkosten je Arbeitsplatz",
      muster: /^gesamtkosten je arbeitsplatz (?!bereinigt)/,
    },
    { id: "gesamtkosten", name: "Gesamtkosten der Büroarbeitsplätze", muster: /^gesamtkosten (?!je)/ },
    {
      id: "umsatzVerwaltung",
      name: "Umsatzerlöse mit der Verwaltung",
      muster: /^umsatzerloese .*mit der verwaltung/,
    },
    { id: "gesamtumsatz", name: "Gesamtumsatz", muster: /^gesamt ?umsatz/ },
  ],
  verlangt: { positionen: 3, konten: false, jahre: [2, 99] },
};
