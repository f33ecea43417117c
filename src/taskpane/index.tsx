import { createRoot } from "react-dom/client";
import { type Auftrag, connectCommands } from "../commands/befehle";
import { onWorkbookChanged } from "../excel/aenderungen";
import { readSettings, withSettings, writeSettings } from "../excel/einstellungen";
import { createReader } from "../excel/lesen";
import { goTo } from "../excel/springen";
import { enter } from "../excel/uebernehmen";
import { onHostKnown } from "../excel/umgebung";
import { App } from "./App";
import { createWuensche } from "./anforderung";
import type { Services } from "./dienste";
import { protokollieren } from "./protokoll/protokollieren";
import { createCheck } from "./pruefdienst";
import { WuenscheProvider } from "./wunsch";

const wuensche = createWuensche();
const read = createReader();

const newCheck = () =>
  createCheck(
    () => new Worker(new URL("./pruefarbeiter.ts", import.meta.url)),
    async () => (await import("../rules/pruefen")).pruefenGemeinsam,
  );

const services: Services = {
  onHost: (report) =>
    onHostKnown((host) => {
      if (host === "excel") connectCommands(wuensche.ask, protokolliere);
      report(host);
    }),
  read: async (progress, signal, changed) => withSettings(await read(progress, signal, changed), signal),
  check: newCheck(),
  readSettings: () => readSettings(),
  store: writeSettings,
  readFile: async (file) => {
    // Most checks need no second file: what reads one is fetched with the first.
    const { readXlsx } = await import("../workbook/xlsx");
    return readXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
  },
  enter,
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
  return meldung && { ansicht: "pruefung", meldung };
}

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <WuenscheProvider value={wuensche}>
      <App services={services} />
    </WuenscheProvider>,
  );
