/** The kinds of table that are recognised: the names of the JSON interface, with their German titles. */
export const tableKinds = {
  festsetzung: "Festsetzungsbeschluss",
  erfolgsplan: "Erfolgsplan, Gesamtübersicht",
  "erfolgsplan-konten": "Erfolgsplan, Kontenübersicht",
  vermoegensplan: "Vermögensplan, Gesamtübersicht",
  vorhaben: "Vermögensplan, Vorhaben",
  "erlaeuterungen-vermoegensplan": "Erläuterungen zum Vermögensplan",
  finanzplan: "Finanzplan",
  investitionsprogramm: "Investitionsprogramm",
  gemeindehaushalt: "Auswirkungen auf den Gemeindehaushalt",
  verpflichtungsermaechtigungen: "Übersicht der Verpflichtungsermächtigungen",
  verbindlichkeiten: "Übersicht der Verbindlichkeiten",
  stellenuebersicht: "Stellenübersicht",
  "zwischenbericht-guv": "Zwischenbericht, Gewinn- und Verlustrechnung",
  "zwischenbericht-vermoegensplan": "Zwischenbericht, Vermögensplan",
  liquiditaetskredit: "Liquiditätskredit",
  kennzahlen: "Kennzahlen",
  jahresvergleich: "Jahresvergleich",
  kundenumsaetze: "Umsatzerlöse externe Kunden",
  sonstige: "Sonstige Tabelle",
} as const;

export type TableKind = keyof typeof tableKinds;
