import { erfolgsplanPositionen } from "./erfolgsplan";
import { UNTERJAEHRIG, type Formular } from "./formular";

/** Erfolgsplan in few lines: Erträge, davon …, Aufwendungen, davon …, Betriebsergebnis, Steuern, Jahresüberschuss. */
export const erfolgsplanKurzform: Formular = {
  kind: "erfolgsplan",
  titel: /^(?!)/,
  positionen: erfolgsplanPositionen,
  // A Beschluss speaks of the Erfolgsplan, too: that is demanded, but no reason to prefer this form.
  verlangt: { worte: /erfolgsplan/, positionen: 3, konten: false, ohne: [...UNTERJAEHRIG], jahre: [0, 9] },
};
