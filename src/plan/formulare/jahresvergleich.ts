import { erfolgsplanPositionen } from "./erfolgsplan";
import { type Formular } from "./formular";

/** The lines of the GuV over many years. */
export const jahresvergleich: Formular = {
  kind: "jahresvergleich",
  gerundet: true,
  titel: /jahresvergleich/,
  positionen: erfolgsplanPositionen,
  verlangt: { positionen: 3, konten: false, jahre: [5, 99] },
};
