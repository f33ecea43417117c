/** What is said before a value or a formula is taken over. */
export const bestaetigung = {
  name: {
    wert: (place: string) => `Wert in ${place} übernehmen`,
    formel: (place: string) => `Formel in ${place} übernehmen`,
  },
  ergibt: (formula: string, value: string) => `${formula} (ergibt ${value})`,
  bisher: "Bisher",
  neu: "Neu",
  umfang: (place: string) => `Geändert wird nur ${place}, das Zahlenformat bleibt.`,
  rueckgaengig:
    "Excel kann dabei seine eigene Rückgängig-Liste leeren; hier im Bereich lässt sich der Schritt zurücknehmen.",
  "wird-zahl":
    "Bisher steht der Betrag als Text in der Zelle; danach ist er eine Zahl, mit der Excel rechnet.",
  "bleibt-text": "Der Betrag steht als Text in der Zelle und bleibt Text.",
  "wird-formel":
    "Bisher steht dort ein fester Betrag; danach folgt er jeder Änderung der Zellen, die die Formel nennt.",
  ja: "Übernehmen",
} as const;
