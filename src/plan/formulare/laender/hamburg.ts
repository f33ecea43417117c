import type { Land } from "./land";

/** Nothing of its law was read yet: its plans are known by their name, and nothing is called missing in them. */
export const hamburg: Land = {
  id: "hamburg",
  name: "Hamburg",
  recht: { name: "", stand: "nicht gelesen", stellen: {} },
  zeichen: [
    { muster: /(Freien? und Hansestadt|Land(es)?) Hamburg/i, gewicht: 2 },
    { muster: /\bHamburg\b/i, gewicht: 1 },
  ],
  formen: [],
};
