import { baueEin } from "./einbau/ausfuehren";
import { Fehlereinbau, type Fehlerart } from "./einbau/einbau";
import { aenderbareMappe } from "./einbau/mappe";
import { Gitter } from "./gitter/gitter";
import { gitterfunktionen, type Metadaten } from "./gitter/funktionen";
import type { UniverTabelle } from "./gitter/univerTabelle";
import { createHost, type Host } from "./host/host";
import { TabelleImSpeicher } from "./host/imSpeicher";
import { Seitenbereich } from "./seite/bereich";
import {
  dateieingang,
  dateiname,
  Dateiproblem,
  herunterladen,
  readBeispiel,
  readMappe,
  type GeleseneMappe,
} from "./seite/dateien";
import { diagrammanzeige } from "./seite/diagramme";
import { element, neu } from "./seite/element";
import { ladeanzeige } from "./seite/laden";
import { leiste, meldung, meldungEinrichten } from "./seite/leiste";
import { fehlermenue } from "./seite/fehlermenue";
import { menueband } from "./seite/menueband";
import { tastenkuerzel } from "./seite/tastenkuerzel";
import { beispiele, texte, type Beispiel } from "./seite/texte";
import "./stil.css";

/** Where the built add-in lies. */
const ADDIN = "addin/";
/** Bytes above which opening or saving a file is said: smaller ones are there at once. */
const GROSSE_DATEI = 400_000;

/** The built functions associate themselves with the host's CustomFunctions as soon as their script has run. */
function loadFunctions(host: Host): Promise<void> {
  Object.assign(globalThis, { CustomFunctions: host.globals.CustomFunctions });
  return new Promise((resolve, reject) => {
    const script = neu("script", { src: `${ADDIN}functions.js` });
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error("functions.js")));
    document.head.append(script);
  });
}

const addinFile = async (name: string): Promise<string> => (await fetch(ADDIN + name)).text();

async function start(): Promise<void> {
  const host = createHost(new TabelleImSpeicher({ name: "", sheets: [] }));
  window.kgrzHost = host;
  const [metadata, manifest, shortcuts, first] = await Promise.all([
    addinFile("functions.json"),
    addinFile("manifest.xml"),
    addinFile("assets/tastenkuerzel.json"),
    readBeispiel(beispiele[0].datei, beispiele[0].titel),
    loadFunctions(host),
  ]);
  const gitter = new Gitter(
    element("gitter"),
    gitterfunktionen(JSON.parse(metadata) as Metadaten, host.functions),
  );
  window.kgrzGitter = gitter;
  const bereich = new Seitenbereich(host);
  const diagramme = diagrammanzeige(host);
  menueband(manifest, host.bedienung);
  tastenkuerzel(shortcuts, host.bedienung);

  let opened: UniverTabelle;
  let einbau: Fehlereinbau;
  let gross = false;
  const show = ({ workbook, looks, groesse }: GeleseneMappe): void => {
    opened = gitter.open(workbook, looks);
    einbau = new Fehlereinbau();
    gross = groesse > GROSSE_DATEI;
    host.welt.tabelle = opened;
    diagramme.beobachte();
    meldung(undefined);
    toolbar.zeige(workbook.name);
    bereich.restart();
  };
  const open = async (name: string, read: () => Promise<GeleseneMappe>, note?: string): Promise<void> => {
    try {
      show(await read());
      meldung(note, "hinweis");
    } catch (error) {
      const expected = error instanceof Dateiproblem;
      if (!expected) console.error(error);
      meldung(expected ? error.message : texte.nichtGeoeffnet(name));
    } finally {
      void ladeanzeige(undefined);
    }
  };
  const openFile = (file: File): Promise<void> =>
    open(file.name, async () => {
      if (file.size > GROSSE_DATEI) await ladeanzeige(texte.wirdGeoeffnet(file.name));
      return readMappe(new Uint8Array(await file.arrayBuffer()), file.name);
    });
  const save = async (): Promise<void> => {
    const name = dateiname(opened.name);
    try {
      if (gross) await ladeanzeige(texte.wirdGesichert(name));
      herunterladen(name, await gitter.datei());
      meldung(texte.gesichert(name), "hinweis");
    } catch (error) {
      console.error(error);
      meldung(texte.nichtGesichert(name));
    } finally {
      void ladeanzeige(undefined);
    }
  };
  element("sichern").addEventListener("click", () => void save());
  const toolbar = leiste({
    beispiel: ({ datei, titel }: Beispiel) => void open(titel, () => readBeispiel(datei, titel)),
    dunkel: (value) => {
      host.bedienung.thema = value ? "dunkel" : "hell";
      document.documentElement.dataset.thema = host.bedienung.thema;
      gitter.dark(value);
      bereich.restart();
    },
    bearbeitung: (value) => {
      host.welt.editing = value;
      meldung(value ? texte.bearbeitung : undefined, "hinweis");
    },
  });
  host.bedienung.workbookHandlers.add((base64) => {
    const bytes = Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0));
    const name = "Mappe2.xlsx";
    void open(name, () => readMappe(bytes, name), texte.neueMappe);
  });
  fehlermenue((art: Fehlerart) => {
    const found = einbau.naechster(aenderbareMappe(opened), art);
    if (!found) return meldung(texte.keineStelle(art));
    baueEin(opened, found);
    meldung(texte.eingebaut(found), "hinweis");
    // As after a command of Excel's ribbon: Ctrl+Z is the grid's.
    gitter.focus();
  });
  meldungEinrichten();
  dateieingang((files) => {
    const [file, ...more] = files;
    if (more.length > 0) meldung(texte.mehrereDateien);
    else if (file) void openFile(file);
  });
  show(first);
  await gitter.drawn;
  await ladeanzeige(undefined);
}

start().catch((error: unknown) => {
  element("laden").textContent = error instanceof Dateiproblem ? error.message : texte.ladefehler;
  throw error;
});
