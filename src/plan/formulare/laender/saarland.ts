import type { Land } from "./land";

/** Nothing of its law was read yet: its plans are known by their name, and nothing is called missing in them. */
export const saarland: Land = {
  id: "saarland",
  name: "Saarland",
  recht: { name: "EigVO", stand: "nicht gelesen", stellen: {} },
  zeichen: [{ muster: /Saarlande?s?|saarländisch/i, gewicht: 2 }],
  formen: [],
};
