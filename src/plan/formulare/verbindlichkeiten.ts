import type { Formular } from "./formular";

/** Stand der Verbindlichkeiten aus Krediten (§ 47 GemHVO). */
export const verbindlichkeiten: Formular = {
  kind: "verbindlichkeiten",
  titel: /verbindlichkeiten/,
  positionen: [
    { id: "anleihenInvestitionen", name: "Anleihen für Investitionen", muster: /^anleihen fuer investition/ },
    {
      id: "anleihenLiquiditaet",
      name: "Anleihen zur Liquiditätssicherung",
      muster: /^anleihen zur liquiditaet/,
    },
    {
      id: "krediteInvestitionen",
      name: "Kreditaufnahmen für Investitionen",
      muster: /kreditaufnahmen fuer investition|^investitionskredite/,
    },
    {
      id: "krediteLiquiditaet",
      name: "Kreditaufnahmen zur Liquiditätssicherung",
      muster: /kreditaufnahmen zur liquiditaet|^liquiditaetskredite/,
    },
    { id: "gleichgestellt", name: "Kreditähnliche Vorgänge", muster: /wirtschaftlich gleich/ },
    { id: "summe", name: "Summe der Verbindlichkeiten", muster: /^summe( der verbindlichkeiten)?$/ },
  ],
  verlangt: { positionen: 3, konten: false },
};
