import { erfolgsplanPositionen } from "./erfolgsplan";
import { UNTERJAEHRIG, type Formular } from "./formular";

/** The GuV of a Zwischenbericht (§ 21 EigAnVO). */
export const zwischenberichtGuv: Formular = {
  kind: "zwischenbericht-guv",
  titel: /zwischenbericht|gewinn und verlust|guv/,
  positionen: erfolgsplanPositionen,
  verlangt: { positionen: 3, eineVon: [...UNTERJAEHRIG] },
};
