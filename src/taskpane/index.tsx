import { createRoot } from "react-dom/client";
import { connectCommands } from "../commands/befehle";
import { onWorkbookChanged } from "../excel/aenderungen";
import { readWorkbook } from "../excel/lesen";
import { goTo } from "../excel/springen";
import { onHostKnown } from "../excel/umgebung";
import { pruefen } from "../rules/pruefen";
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
  read: readWorkbook,
  check: pruefen,
  goTo,
  onChanged: onWorkbookChanged,
  onCheckRequested: (start) => requested.listen(start),
  now: () => new Date(),
};

const root = document.getElementById("root");
if (root) createRoot(root).render(<App services={services} />);
