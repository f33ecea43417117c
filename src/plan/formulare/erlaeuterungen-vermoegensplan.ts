import type { Formular } from "./formular";

/** Erläuterungen zum Vermögensplan: numbered items in T€. */
export const erlaeuterungenVermoegensplan: Formular = {
  kind: "erlaeuterungen-vermoegensplan",
  titel: /erlaeuterung/,
  positionen: [],
  verlangt: { positionen: 0, konten: false, gliederungsnummern: true },
};
