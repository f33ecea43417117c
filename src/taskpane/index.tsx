import { createRoot } from "react-dom/client";
import { connectCommands } from "../commands/befehle";
import { onWorkbookChanged } from "../excel/aenderungen";
import { withSettings, writeSettings } from "../excel/einstellungen";
import { readWorkbook } from "../excel/lesen";
import { goTo } from "../excel/springen";
import { onHostKnown } from "../excel/umgebung";
import { pruefenGemeinsam } from "../rules/pruefen";
import { App } from "./App";
import { createCheckRequest } from "./anforderung";
import type { Services } from "./dienste";

const requested = createCheckRequest();

const services: Services = {
  onHost: (report) =>
    onHostKnown((host) => {
      if (host === "excel") connectCommands(() => requested.ask());
      report(host);
    }),
  read: async (progress, signal) => withSettings(await readWorkbook(progress, signal), signal),
  check: pruefenGemeinsam,
  store: writeSettings,
  readFile: async (file) => {
    // Most checks need no second file: what reads one is fetched with the first.
    const { readXlsx } = await import("../workbook/xlsx");
    return readXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
  },
  goTo,
  onChanged: onWorkbookChanged,
  onCheckRequested: (start) => requested.listen(start),
  now: () => new Date(),
};

const root = document.getElementById("root");
if (root) createRoot(root).render(<App services={services} />);
