import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { darkOfficeTheme } from "../../excel/umgebung/umgebung";

const DARK = "(prefers-color-scheme: dark)";

/**
 * The theme that goes with Excel's, else with the system's. High contrast needs no theme of its own: the browser
 * replaces all colours (forced-colors), and nothing here is said by colour alone.
 */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, wantsDark) ? webDarkTheme : webLightTheme;
}

export const isDark = (theme: Theme): boolean => theme === webDarkTheme;

function wantsDark(): boolean {
  return darkOfficeTheme() ?? globalThis.matchMedia?.(DARK).matches ?? false;
}

/** Excel tells nobody when its theme changes; the user has to come back to the pane to see it. */
function subscribe(changed: () => void): () => void {
  const query = globalThis.matchMedia?.(DARK);
  query?.addEventListener("change", changed);
  globalThis.addEventListener("focus", changed);
  document.addEventListener("visibilitychange", changed);
  return () => {
    query?.removeEventListener("change", changed);
    globalThis.removeEventListener("focus", changed);
    document.removeEventListener("visibilitychange", changed);
  };
}
