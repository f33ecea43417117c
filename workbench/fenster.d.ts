import type { Gitter } from "./gitter/gitter";
import type { Host } from "./host/host";

declare global {
  interface Window {
    /** The workbench's host, for the pane's frame and for tests. */
    kgrzHost?: Host;
    /** The grid, for tests. */
    kgrzGitter?: Pick<Gitter, "api" | "shown" | "inFormulaBar">;
  }
}
