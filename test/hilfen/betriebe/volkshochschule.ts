/**
 * An adult education centre that lives on a grant: amounts before labels, half of the lines its own, a column of remarks.
 */
export const volkshochschule: Record<string, string> = {
  Plan: `
Volkshochschule – Erfolgsplan
Plan 2026 | Plan 2025 | Ergebnis 2024 | Position | Bemerkung
412.000 | 400.000 | 388.214,50 | Umsatzerlöse | Gebühren, siehe § 4
690.000 | 670.000 | 655.000,00 | Betriebskostenzuschuss der Stadt | fest
88.000 | 80.000 | 91.330,12 | Zuweisungen des Landes
12.000 | 12.000 | 14.201,99 | Sonstige betriebliche Erträge
1.202.000 | 1.162.000 | 1.148.746,61 | Erträge insgesamt
402.000 | 390.000 | 377.120,40 | Honorare | 2.100 Stunden
512.000 | 498.000 | 489.330,11 | Personalaufwand
61.000 | 60.000 | 58.440,00 | Raummieten
41.000 | 41.000 | 40.118,00 | Abschreibungen
118.000 | 115.000 | 112.440,20 | Innere Verrechnung Stadt
74.000 | 70.000 | 69.003,77 | Sonstige betriebliche Aufwendungen
1.208.000 | 1.174.000 | 1.146.452,48 | Aufwendungen insgesamt
-6.000 | -12.000 | 2.294,13 | Jahresergebnis`,
};
