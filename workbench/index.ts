import { Gitter } from "./gitter/gitter";
import { gitterfunktionen, type Metadaten } from "./gitter/funktionen";
import { createHost, type Host } from "./host/host";
import { TabelleImSpeicher } from "./host/imSpeicher";
import { Seitenbereich } from "./seite/bereich";
import { Dateiproblem, dateieingang, readBeispiel, readMappe, type GeleseneMappe } from "./seite/dateien";
import { diagrammanzeige } from "./seite/diagramme";
import { element, neu } from "./seite/element";
import { leiste, meldung, meldungEinrichten } from "./seite/leiste";
import { menueband } from "./seite/menueband";
import { tastenkuerzel } from "./seite/tastenkuerzel";
import { beispiele, texte, type Beispiel } from "./seite/texte";
import "./stil.css";

/** Where the built add-in lies. */
const ADDIN = "addin/";

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

  const show = ({ workbook, looks }: GeleseneMappe): void => {
    host.welt.tabelle = gitter.open(workbook, looks);
    diagramme.beobachte();
    meldung(undefined);
    toolbar.zeige(workbook.name);
    bereich.restart();
  };
  const open = async (read: () => Promise<GeleseneMappe>, note?: string): Promise<void> => {
    try {
      show(await read());
      meldung(note);
    } catch (error) {
      if (!(error instanceof Dateiproblem)) throw error;
      meldung(error.message);
    }
  };
  const toolbar = leiste({
    beispiel: ({ datei, titel }: Beispiel) => void open(() => readBeispiel(datei, titel)),
    dunkel: (value) => {
      host.bedienung.thema = value ? "dunkel" : "hell";
      document.documentElement.dataset.thema = host.bedienung.thema;
      gitter.dark(value);
      bereich.restart();
    },
    bearbeitung: (value) => {
      host.welt.editing = value;
    },
  });
  host.bedienung.workbookHandlers.add((base64) => {
    const bytes = Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0));
    void open(() => readMappe(bytes, "Mappe2.xlsx"), texte.neueMappe);
  });
  meldungEinrichten();
  dateieingang((files) => {
    const [file, ...more] = files;
    if (more.length > 0) meldung(texte.mehrereDateien);
    else if (file) void open(async () => readMappe(new Uint8Array(await file.arrayBuffer()), file.name));
  });
  show(first);
  await gitter.drawn;
  element("laden").remove();
}

start().catch((error: unknown) => {
  element("laden").textContent = error instanceof Dateiproblem ? error.message : texte.ladefehler;
  throw error;
});
