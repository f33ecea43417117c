import type { Formular } from "./formular";

/** Erläuterungen zum Erfolgsplan account by account: numbers and names of accounts, perhaps with words, no amounts. */
export const erlaeuterungenKonten: Formular = {
  kind: "erlaeuterungen-erfolgsplan",
  titel: /erlaeuterung.*(erfolgsplan|konten)/,
  positionen: [],
  verlangt: { positionen: 0, worte: /erlaeuter|begruend/, konten: true, ohneBetraege: true },
};
