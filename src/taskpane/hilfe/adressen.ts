/** Set by the build's loader: the folder from which this script came, and beside which the help lies. */
declare const __webpack_public_path__: string | undefined;

const ordner = typeof __webpack_public_path__ === "string" ? __webpack_public_path__ : "";

/** Where docs/Benutzerhandbuch.md explains something: the anchor that the build makes of that heading. */
export const HANDBUCH = {
  pruefung: "die-mappe-pruefen",
  auswertung: "zahlen-auswerten",
  diagramme: "diagramme",
  vergleich: "zwei-staende-vergleichen",
  hochrechnung: "hochrechnung",
  ausblick: "ausblick",
  protokoll: "pruefprotokoll",
  funktionen: "funktionen-im-tabellenblatt",
  einfrieren: "als-werte-einfrieren",
  einstellungen: "einstellungen",
  menueband: "menueband-kontextmenue-und-tastatur",
} as const;

export type Hilfethema = keyof typeof HANDBUCH;

export const handbuchseite = (thema: Hilfethema): string => `${ordner}hilfe/handbuch.html#${HANDBUCH[thema]}`;

/** The page that explains a rule of the check: "KT-1". */
export const regelseite = (id: string): string => `${ordner}hilfe/regeln/${id}.html`;

/** The page that Excel also opens as the help of the function. */
export const funktionsseite = (name: string): string => `${ordner}hilfe/funktionen/${name}.html`;

/** What has changed from version to version. */
export const AENDERUNGEN = `${ordner}hilfe/aenderungen.html`;

/** The sample to try things out with. */
export const BEISPIELMAPPE = `${ordner}hilfe/beispiel/Wirtschaftsplan-2024.xlsx`;
