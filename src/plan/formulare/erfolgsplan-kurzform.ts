import { erfolgsplanPositionen } from "./erfolgsplan";
import { UNTERJAEHRIG, type Formular } from "./formular";

/** Erfolgsplan in few lines: Erträge, davon …, Aufwendungen, davon …, Betriebsergebnis, Steuern, Jahresüberschuss. */
export const erfolgsplanKurzform: Formular = {
  kind: "erfolgsplan",
  titel: /erfolgsplan/,
  kopf: /erfolgsplan/,
  positionen: erfolgsplanPositionen,
  verlangt: { positionen: 3, konten: false, ohne: [...UNTERJAEHRIG], jahre: [0, 9] },
};
