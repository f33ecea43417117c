import { type Root, createRoot } from "react-dom/client";
import { type Auftrag, connectCommands } from "../commands/befehle";
import { onWorkbookChanged } from "../excel/lesen/aenderungen";
import { readSettings, withSettings, writeSettings } from "../excel/ablage/einstellungen";
import { createReader } from "../excel/lesen/lesen";
import { goTo } from "../excel/lesen/springen";
import { officeGeladen, onHostKnown } from "../excel/umgebung/umgebung";
import { App } from "./App";
import { createWuensche } from "./ablauf/anforderung";
import type { Services } from "./ablauf/dienste";
import { protokollieren } from "./pruefung/protokoll/protokollieren";
import { createCheck } from "./ablauf/pruefdienst";
import { WuenscheProvider } from "./ablauf/wunsch";

const wuensche = createWuensche();
const read = createReader();

const newCheck = () =>
  createCheck(
    () => new Worker(new URL("./ablauf/pruefarbeiter.ts", import.meta.url)),
    async () => (await import("../rules/kern/pruefen")).pruefenGemeinsam,
  );

const services: Services = {
  read: async (progress, signal, changed) => withSettings(await read(progress, signal, changed), signal),
  check: newCheck(),
  readSettings: () => readSettings(),
  store: writeSettings,
  readFile: async (file) => {
    // Most checks need no second file: what reads one is fetched with the first.
    const { readXlsx } = await import("../workbook/xlsx");
    return readXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
  },
  enter: async (entry) => (await import("../excel/schreiben/uebernehmen")).enter(entry),
  goTo,
  onChanged: onWorkbookChanged,
  onCheckRequested: (start) => wuensche.listen("pruefen", () => start()),
  now: () => new Date(),
};

let ownCheck: Services["check"] | undefined;

/** Checks by itself: the pane's check may be running, and does one at a time. */
async function protokolliere(): Promise<Auftrag> {
  ownCheck ??= newCheck();
  const meldung = await protokollieren(ownCheck, services.now());
  if (meldung === "nachfragen") return { ansicht: "pruefung", pruefen: true, protokoll: true };
  return meldung && { ansicht: "pruefung", meldung };
}

/** Until Excel answers the page stays as it was loaded: it says that Excel is being connected. */
function starte(root: Root): void {
  onHostKnown((host) =>
    root.render(
      <WuenscheProvider value={wuensche}>
        <App services={services} host={host} />
      </WuenscheProvider>,
    ),
  );
}

/** Where it cannot be fetched lines end where they may. */
const setzeSchriftbild = (): Promise<unknown> =>
  import("./gemeinsam/schriftbild").then(
    (schriftbild) => schriftbild.setzeSchriftbild(document),
    () => undefined,
  );

const page = document.getElementById("root");
page?.classList.add(officeGeladen() ? "mit-office" : "ohne-office");
if (officeGeladen()) {
  // Here and not later: Excel hands commands over as soon as the page's scripts have run, and each only once.
  connectCommands(wuensche.ask, protokolliere);
  if (page) starte(createRoot(page));
  void setzeSchriftbild();
}
