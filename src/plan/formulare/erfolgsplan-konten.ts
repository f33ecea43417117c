import { erfolgsplanPositionen } from "./erfolgsplan";
import { UNTERJAEHRIG, type Formular } from "./formular";

/** The accounts of the Erfolgsplan under its lines. */
export const erfolgsplanKonten: Formular = {
  kind: "erfolgsplan-konten",
  titel: /kontenuebersicht|erfolgsplan|konten/,
  positionen: erfolgsplanPositionen,
  verlangt: {
    positionen: 1,
    konten: true,
    ohne: [...UNTERJAEHRIG, "ve", "bedarf"],
    jahre: [0, 4],
    planungsjahre: 9,
  },
};
