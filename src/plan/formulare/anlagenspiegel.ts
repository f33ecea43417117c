import type { Formular } from "./formular";

/** Anlagenspiegel (§ 284 Abs. 3 HGB): the Anlagevermögen carried forward over a year. Its rows are its own. */
export const anlagenspiegel: Formular = {
  kind: "anlagenspiegel",
  titel: /anlagen(spiegel|nachweis|gitter|uebersicht)/,
  kopf: /^(?=.*(anlagen(spiegel|nachweis|gitter|uebersicht)|anlagevermoegen|buchwert|anschaffung))(?=.*\bzug(ae|a)ng)(?=.*\babg(ae|a)ng)/,
  positionen: [],
  verlangt: { positionen: 0, konten: false },
};
