import type { Formular } from "./formular";

/** Umsatzerlöse je Kunde over the years. */
export const kundenumsaetze: Formular = {
  kind: "kundenumsaetze",
  titel: /kunden/,
  kopf: /\bkunden?\b/,
  positionen: [{ id: "gesamt", name: "Umsatzerlöse gesamt", muster: /gesamt$|^(summe|gesamt)/ }],
  verlangt: { positionen: 1, konten: false, jahre: [2, 99] },
};
