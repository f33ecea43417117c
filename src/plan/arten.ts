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

/** The part of the plan or report that a table of each kind belongs to, as staff call it. */
export const teileDesPlans: Record<TableKind, string> = {
  festsetzung: "Festsetzungsbeschluss",
  erfolgsplan: "Erfolgsplan",
  "erfolgsplan-konten": "Kontenübersicht",
  vermoegensplan: "Vermögensplan",
  vorhaben: "Vorhaben",
  "erlaeuterungen-vermoegensplan": "Vermögensplan",
  finanzplan: "Finanzplan",
  investitionsprogramm: "Investitionsprogramm",
  gemeindehaushalt: "Gemeindehaushalt",
  verpflichtungsermaechtigungen: "Verpflichtungsermächtigungen",
  verbindlichkeiten: "Verbindlichkeiten",
  stellenuebersicht: "Stellenübersicht",
  "zwischenbericht-guv": "Zwischenbericht",
  "zwischenbericht-vermoegensplan": "Zwischenbericht",
  liquiditaetskredit: "Liquiditätskredit",
  kennzahlen: "Kennzahlen",
  jahresvergleich: "Kennzahlen",
  kundenumsaetze: "Kennzahlen",
  sonstige: "Sonstige Tabellen",
};
