import type { Host } from "../host/host";
import { element } from "./element";

const PAGE = "bereich.html";

/** The pane beside the grid: the built add-in in a frame of its own, as in Excel. */
export class Seitenbereich {
  private readonly box = element("bereich");

  constructor(private readonly host: Host) {
    const width = Number(new URLSearchParams(location.search).get("breite"));
    if (width >= 200 && width <= 1000) this.box.style.setProperty("--breite", `${width}px`);
    element("bereich-schliessen").addEventListener("click", () => host.bedienung.show(false));
    const { hidden } = host.globals.Office.VisibilityMode;
    host.bedienung.visibilityHandlers.add(({ visibilityMode }) => {
      this.box.hidden = visibilityMode === hidden;
    });
  }

  /** Starts the add-in anew, as Excel does for another workbook. */
  restart(): void {
    this.host.bedienung.pageLoading();
    this.host.bedienung.show(true);
    // A new frame, not a reloaded one: what stood in the old one is gone at once.
    const frame = element<HTMLIFrameElement>("bereich-rahmen");
    const fresh = frame.cloneNode() as HTMLIFrameElement;
    fresh.src = PAGE;
    frame.replaceWith(fresh);
  }
}
