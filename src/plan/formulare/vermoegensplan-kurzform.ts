import { UNTERJAEHRIG, type Formular } from "./formular";
import { vermoegensplanPositionen } from "./vermoegensplan";

/** Vermögensplan of few rows, most of them in words of its own. */
export const vermoegensplanKurzform: Formular = {
  kind: "vermoegensplan",
  titel: /^(?!)/,
  positionen: vermoegensplanPositionen,
  // It must call itself so; that many tables do.
  verlangt: {
    worte: /vermoegensplan/,
    positionen: 4,
    konten: false,
    ohne: [...UNTERJAEHRIG, "bedarf"],
    jahre: [0, 3],
  },
};
