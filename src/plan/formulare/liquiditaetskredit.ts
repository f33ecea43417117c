import type { Formular } from "./formular";

/** In Anspruch genommener Liquiditätskredit an Stichtagen. */
export const liquiditaetskredit: Formular = {
  kind: "liquiditaetskredit",
  titel: /liquiditaetskredit|kassenkredit/,
  kopf: /liquiditaetskredit|kassenkredit/,
  positionen: [],
  verlangt: { positionen: 0, konten: false, eineVon: ["datum"] },
};
