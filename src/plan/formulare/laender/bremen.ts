import type { Land } from "./land";

/** Nothing of its law was read yet: its plans are known by their name, and nothing is called missing in them. */
export const bremen: Land = {
  id: "bremen",
  name: "Bremen",
  recht: { name: "", stand: "nicht gelesen", stellen: {} },
  zeichen: [
    { muster: /(Freien? Hansestadt|Land(es)?) Bremen/i, gewicht: 2 },
    { muster: /\bBremen\b/i, gewicht: 1 },
  ],
  formen: [],
};
