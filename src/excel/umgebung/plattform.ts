/** Whether the keys are those of a Mac: in Excel for Mac, and in Excel on the web in a browser there. */
export const isMac = (): boolean =>
  officePlatform() === "Mac" || (typeof navigator !== "undefined" && /^Mac/.test(navigator.platform));

/** Whether Excel runs in a browser, which may keep new windows from opening. */
export const isWeb = (): boolean => officePlatform() === "OfficeOnline";

const officePlatform = (): string => (typeof Office === "undefined" ? "" : String(Office.context?.platform));
