/** Where the page runs: inside Excel, opened in an ordinary browser, or in an Excel that does not answer. */
export type Host = "excel" | "keiner" | "stumm";

/** A cold start of Excel's web view takes several seconds; after this many milliseconds something is wrong. */
const TIMEOUT = 15_000;

/** Whether office.js was loaded; without it nobody can say where the page runs. */
export const officeGeladen = (): boolean => typeof Office !== "undefined";

/**
 * Tells where the page runs as soon as Office knows, and "stumm" after 15 seconds without an answer; where one comes
 * later a second call says so. To be called only where office.js was loaded.
 */
export function onHostKnown(report: (host: Host) => void, timeout = TIMEOUT): void {
  const timer = setTimeout(() => report("stumm"), timeout);
  void Office.onReady().then(({ host }) => {
    clearTimeout(timer);
    report(host === Office.HostType.Excel ? "excel" : "keiner");
  });
}

/** Whether Excel's own theme is dark; undefined where it does not tell (Excel on the web, older versions). */
export function darkOfficeTheme(): boolean | undefined {
  const background =
    typeof Office === "undefined" ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "");
  if (!channels) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => parseInt(channel, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
