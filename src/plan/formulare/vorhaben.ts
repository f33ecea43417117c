import { UNTERJAEHRIG, type Formular } from "./formular";
import { vermoegensplanPositionen } from "./vermoegensplan";

/** Vorhaben of the Vermögensplan: investment accounts by Anlagengruppe. */
export const vorhaben: Formular = {
  kind: "vorhaben",
  titel: /vermoegensplan|vorhaben|investition/,
  positionen: vermoegensplanPositionen,
  verlangt: { positionen: 1, konten: true, eineVon: ["bedarf", "ve", "bisher"], ohne: [...UNTERJAEHRIG] },
};
