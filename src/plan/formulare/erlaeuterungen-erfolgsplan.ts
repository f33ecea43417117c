import { erfolgsplanPositionen } from "./erfolgsplan";
import { UNTERJAEHRIG, type Formular } from "./formular";

/** Erläuterungen zum Erfolgsplan in figures: lines of the GuV with what they are made of, over several years. */
export const erlaeuterungenErfolgsplan: Formular = {
  kind: "erlaeuterungen-erfolgsplan",
  titel: /erlaeuterung.*erfolgsplan/,
  kopf: /erlaeuterung.*erfolgsplan/,
  positionen: erfolgsplanPositionen,
  verlangt: { positionen: 2, konten: false, ohne: [...UNTERJAEHRIG], jahre: [1, 9] },
};
