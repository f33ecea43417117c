import { officeOhneExcel } from "./host/ohneExcel";

/**
 * Runs first in the pane's frame: takes what office.js would define from the workbench around it. A page that is
 * opened by itself gets what office.js says outside Excel.
 */
const host = window.parent === window ? undefined : window.parent.kgrzHost;
if (host) {
  host.install(window);
  document.addEventListener("DOMContentLoaded", () => host.bedienung.pageParsed());
} else Object.assign(window, officeOhneExcel());
