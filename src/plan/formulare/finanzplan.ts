import { UNTERJAEHRIG, type Formular } from "./formular";
import { vermoegensplanPositionen } from "./vermoegensplan";

/** The rows of the Vermögensplan over five years. */
export const finanzplan: Formular = {
  kind: "finanzplan",
  titel: /finanzplan/,
  positionen: vermoegensplanPositionen,
  verlangt: { positionen: 6, konten: false, ohne: [...UNTERJAEHRIG, "bedarf"], jahre: [4, 12] },
};
