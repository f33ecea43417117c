import { PROGRAMM } from "./programm";

/** What every sheet of its own says on paper. */
export const berichtsblatt = {
  erstelltMit: (version: string) => `${PROGRAMM}, Version ${version}`,
  seite: (page: string, pages: string) => `Seite ${page} von ${pages}`,
  unterschrift: {
    aufgestellt: "Aufgestellt:",
    geprueft: "Geprüft:",
    ort: "Ort, Datum",
    name: "Unterschrift",
    linie: "______________________________",
  },
};
