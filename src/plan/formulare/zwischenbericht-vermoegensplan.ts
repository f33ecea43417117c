import { UNTERJAEHRIG, type Formular } from "./formular";
import { vermoegensplanPositionen } from "./vermoegensplan";

/** The Vermögensplan of a Zwischenbericht. */
export const zwischenberichtVermoegensplan: Formular = {
  kind: "zwischenbericht-vermoegensplan",
  titel: /zwischenbericht|vermoegensplan/,
  positionen: vermoegensplanPositionen,
  verlangt: { positionen: 6, konten: false, eineVon: [...UNTERJAEHRIG] },
};
