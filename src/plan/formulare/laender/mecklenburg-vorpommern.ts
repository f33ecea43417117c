import type { Land } from "./land";

/** Nothing of its law was read yet: its plans are known by their name, and nothing is called missing in them. */
export const mecklenburgVorpommern: Land = {
  id: "mecklenburg-vorpommern",
  name: "Mecklenburg-Vorpommern",
  recht: { name: "EigVO M-V", stand: "nicht gelesen", stellen: {} },
  zeichen: [
    { muster: /\bEigVO[ -]?M-?V\b/, gewicht: 4 },
    { muster: /Land(es)? Mecklenburg-Vorpommern/i, gewicht: 2 },
    { muster: /\bMecklenburg-Vorpommern\b/i, gewicht: 1 },
  ],
  formen: [],
};
