/** Whether this Excel has the requirement set; outside Excel there is none. */
export const supports = (set: string, version = "1.1"): boolean =>
  typeof Office !== "undefined" && Office.context?.requirements?.isSetSupported(set, version) === true;

/**
 * Opens the page in the user's browser rather than in Excel's own web view; false where Excel leaves that to the link
 * that was clicked.
 */
export function openInBrowser(url: string): boolean {
  if (!supports("OpenBrowserWindowApi")) return false;
  try {
    Office.context.ui.openBrowserWindow(url);
    return true;
  } catch {
    return false;
  }
}
