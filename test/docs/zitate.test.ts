import { lies } from "./lesen";
import { zahlensaetze } from "./zahlensaetze";
import { sagtDasAddIn, zitate } from "./zitate";

/** What the pages quote of Excel, Windows, macOS, browsers and Microsoft 365: whether they still say so, no test can know. */
const BESCHRIFTUNGEN = [
  "Add-Ins",
  "Aktualisieren",
  "App entfernen",
  "Arbeitsmappe schützen",
  "Bedingte Formatierung",
  "Benutzer",
  "Benutzerdefinierte Apps hochladen",
  "Benutzerdefinierte XML-Daten",
  "Blatt schützen",
  "Datei",
  "Dieses Arbeitsblatt",
  "Dokument prüfen",
  "Druckwarteschlange",
  "Einfügen",
  "Einstellungen für das Trust Center",
  "Erweitert",
  "Excel",
  "Farbskalen",
  "Freigegebener Ordner",
  "Graustufen",
  "Größer als",
  "Gruppe",
  "Gruppierung aufheben",
  "Hinzufügen",
  "In Menü anzeigen",
  "Info zu Excel",
  "Informationen",
  "Integrierte Apps",
  "Katalog hinzufügen",
  "Katalog-URL",
  "Kataloge vertrauenswürdiger Add-Ins",
  "Konsole",
  "Konto",
  "Langsames 4G",
  "3G",
  "Lesen und Schreiben im Dokument",
  "Mein Add-In hochladen",
  "Meine Add-Ins",
  "Meine Add-Ins verwalten",
  "Microsoft Excel",
  "Microsoft Print to PDF",
  "Nachthimmel",
  "Netzwerk",
  "Neues Fenster",
  "OK",
  "Office-Add-In",
  "Office-Add-Ins",
  "Optionen",
  "optionale verbundene Erfahrungen",
  "optionalen verbundenen Erfahrungen",
  "ReadWriteDocument",
  "Regeln verwalten",
  "Schwarz",
  "Sprache",
  "Start",
  "Trust Center",
  "Webcache löschen",
  "Weiß",
  "Weitere Einstellungen",
  "Wüste",
  "erweitert",
  "reduziert",
  "Über Microsoft Excel",
  "Überprüfen",
];
/** Signs and names in the workbook that no sentence is made of, and what the page of the trial says of itself. */
const EIGENES = ["?", "KGRZ Formeln", "Abnahme", "L-27", "W-27", "ja", "entfällt"];
const FREMD = [...BESCHRIFTUNGEN, ...EIGENES];

const abnahme = lies("docs/abnahme.md");
const gezeigt = [...zitate(lies("docs/installation.md")), ...zitate(abnahme)];
let gerechnet: string[];
beforeAll(async () => {
  gerechnet = await zahlensaetze();
});

test("what the pages quote of the add-in it says, word for word and with these figures", () => {
  expect(gezeigt.length).toBeGreaterThan(150);
  const falsch = gezeigt.filter((text) => ![...FREMD, ...gerechnet].includes(text) && !sagtDasAddIn(text));
  expect(falsch).toEqual([]);
});

test("the page of the trial names every figure that is reckoned for it", () => {
  expect(gerechnet.filter((text) => !gezeigt.includes(text))).toEqual([]);
});

test("no name of another program is listed that the pages do not quote", () => {
  expect(FREMD.filter((text) => !gezeigt.includes(text))).toEqual([]);
});

test("the ribbon's group and buttons are named as the manifest names them, in its order", () => {
  const manifest = lies("manifest.xml");
  const text = (id: string) => new RegExp(`id="${id}" DefaultValue="([^"]*)"`).exec(manifest)?.[1];
  const labels = [...manifest.matchAll(/<Label resid="([^"]*)"/g)].map(([, id = ""]) => text(id));
  const [group, ...buttons] = labels.slice(0, -1).map((label) => `„${label}“`);
  const named = `die Gruppe ${group} mit ${buttons.slice(0, -1).join(", ")} und ${buttons.at(-1)}`;
  expect(buttons.length).toBe(5);
  expect(abnahme).toContain(named);
  expect(abnahme).toContain(`„${labels.at(-1)}“`);
});
