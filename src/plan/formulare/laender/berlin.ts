import type { Land } from "./land";

/** Nothing of its law was read yet: its plans are known by their name, and nothing is called missing in them. */
export const berlin: Land = {
  id: "berlin",
  name: "Berlin",
  recht: { name: "EigG", stand: "nicht gelesen", stellen: {} },
  zeichen: [
    { muster: /\bEigG\b/, gewicht: 4 },
    { muster: /Land(es)? Berlin/i, gewicht: 2 },
    { muster: /\bBerlin\b/i, gewicht: 1 },
  ],
  formen: [],
};
