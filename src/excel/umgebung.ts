/** Where the page runs: inside Excel, or opened in an ordinary browser. */
export type Host = "excel" | "keiner";

const TIMEOUT = 1000;

/**
 * Tells where the page runs as soon as it is known, and "keiner" after a second without an answer. Excel may be
 * slower than that: then a second call says "excel".
 */
export function onHostKnown(report: (host: Host) => void, timeout = TIMEOUT): void {
  if (typeof Office === "undefined") {
    report("keiner");
    return;
  }
  const timer = setTimeout(() => report("keiner"), timeout);
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
