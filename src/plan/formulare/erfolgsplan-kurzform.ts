import { erfolgsplanPositionen } from "./erfolgsplan";
import { UNTERJAEHRIG, type Formular } from "./formular";

/** Erfolgsplan in few lines: Erträge, davon …, Aufwendungen, davon …, Betriebsergebnis, Steuern, Jahresüberschuss. */
export const erfolgsplanKurzform: Formular = {
  kind: "erfolgsplan",
  titel: /^(?!)/,
  positionen: erfolgsplanPositionen,
  // The word is demanded, but no reason to prefer this form; what stands "im Erfolgsplan" is a Beschluss.
  verlangt: {
    worte: /(?:^|[^ ]|(?:^|[^m]) |(?:^|[^i])m |\wim )erfolgsplan/,
    positionen: 3,
    konten: false,
    ohne: [...UNTERJAEHRIG],
    jahre: [0, 9],
  },
};
