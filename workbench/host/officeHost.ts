import { officeEnums } from "./aufzaehlungen";
import type { Welt } from "./welt";

/**
 * Highest version of every requirement set that the host claims to support: the floor of the add-in, and of what
 * goes beyond it that of Excel on the web, which opens browser windows itself.
 */
const REQUIREMENT_SETS: Record<string, string> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.1",
  KeyboardShortcuts: "1.1",
};

const THEMES = {
  hell: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#262626", controlBackgroundColor: "#F3F3F3" },
  dunkel: {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#363636",
  },
};

type Thema = keyof typeof THEMES;

/** The part of the Office namespace that the add-in uses. */
export type OfficeTeil = Pick<typeof Office, "onReady" | keyof typeof officeEnums> & {
  context: Pick<Office.Context, "displayLanguage" | "contentLanguage" | "host" | "platform"> & {
    requirements: Pick<Office.RequirementSetSupport, "isSetSupported">;
    officeTheme: Pick<Office.OfficeTheme, keyof (typeof THEMES)["hell"] | "controlForegroundColor">;
    document: { settings: Pick<Office.Settings, "get" | "set" | "remove" | "saveAsync" | "refreshAsync"> };
    diagnostics: Office.ContextInformation;
    ui: Pick<Office.UI, "openBrowserWindow">;
  };
  actions: Pick<Office.Actions, "associate" | "getShortcuts">;
  addin: Omit<Office.Addin, "beforeDocumentCloseNotification">;
};

/** What stands around the pane and is moved by it or moves it. */
export class Bedienung {
  thema: Thema = "hell";
  visible = true;
  startup: Office.StartupBehavior = officeEnums.StartupBehavior.none;
  readonly actions = new Map<string, (event?: Office.AddinCommands.Event) => unknown>();
  /** What was pressed before the pane's page was parsed. */
  private waiting: (() => void)[] | undefined;
  /** Supported requirement sets; a test adds or takes away. */
  readonly requirementSets = { ...REQUIREMENT_SETS };
  /** Keyboard shortcuts by the action they start, as the workbench's user has them. */
  shortcuts: Record<string, string> = {};
  /** Called with the address that the add-in wants to see in a browser. */
  readonly browserHandlers = new Set<(url: string) => void>();
  /** Called with the .xlsx file, in Base64, that the add-in opens as a new workbook; an empty one has none. */
  readonly workbookHandlers = new Set<(base64: string | undefined) => void>();
  readonly visibilityHandlers = new Set<(message: Office.VisibilityModeChangedMessage) => void>();

  show(visible: boolean): void {
    if (this.visible === visible) return;
    this.visible = visible;
    const { hidden, taskpane } = officeEnums.VisibilityMode;
    for (const handler of this.visibilityHandlers) handler({ visibilityMode: visible ? taskpane : hidden });
  }

  /** The pane's page is being loaded: what is pressed from now on waits until it has been parsed. */
  pageLoading(): void {
    this.actions.clear();
    this.waiting = [];
  }

  /**
   * The page's scripts have run: as Office does, hands over what waited. A command that is not associated by now is
   * lost.
   */
  pageParsed(): void {
    const waiting = this.waiting ?? [];
    this.waiting = undefined;
    for (const handOver of waiting) handOver();
  }

  /**
   * As a click on a ribbon button: runs the associated function and ends when it calls event.completed().
   * Raises an Error where nothing is associated with the id.
   */
  press(id: string): Promise<void> {
    return new Promise((completed, lost) => {
      const event = { source: { id }, completed: () => completed() } as Office.AddinCommands.Event;
      const handOver = (): void => {
        try {
          this.action(id)(event);
        } catch (error) {
          lost(error as Error);
        }
      };
      if (this.waiting) this.waiting.push(handOver);
      else handOver();
    });
  }

  /** As a keyboard shortcut: the function gets no event. Raises an Error where nothing is associated with the id. */
  async shortcut(id: string): Promise<void> {
    await this.action(id)();
  }

  private action(id: string): (event?: Office.AddinCommands.Event) => unknown {
    const action = this.actions.get(id);
    if (!action) throw new Error(`No action "${id}" is associated.`);
    return action;
  }
}

export function officeHost(welt: Welt, bedienung: Bedienung): OfficeTeil {
  const info = {
    host: officeEnums.HostType.Excel,
    platform: officeEnums.PlatformType.OfficeOnline,
    version: "16.0",
  };
  return {
    ...officeEnums,
    onReady: async (callback) => {
      await Promise.resolve();
      await callback?.(info);
      return info;
    },
    context: {
      displayLanguage: "de-DE",
      contentLanguage: "de-DE",
      host: info.host,
      platform: info.platform,
      diagnostics: info,
      requirements: {
        isSetSupported: (name, version = "1.1") =>
          supported(bedienung.requirementSets[name], String(version)),
      },
      get officeTheme() {
        const theme = THEMES[bedienung.thema];
        return { ...theme, controlForegroundColor: theme.bodyForegroundColor };
      },
      document: { settings: documentSettings(welt) },
      ui: { openBrowserWindow: (url) => bedienung.browserHandlers.forEach((handler) => handler(url)) },
    },
    actions: {
      associate: (id, action) => void bedienung.actions.set(id, action),
      getShortcuts: async () => ({ ...bedienung.shortcuts }),
    },
    addin: {
      showAsTaskpane: async () => bedienung.show(true),
      hide: async () => bedienung.show(false),
      getStartupBehavior: async () => bedienung.startup,
      setStartupBehavior: async (behavior) => void (bedienung.startup = behavior),
      onVisibilityModeChanged: async (handler) => {
        bedienung.visibilityHandlers.add(handler);
        return async () => void bedienung.visibilityHandlers.delete(handler);
      },
    },
  };
}

/** 1.9 is older than 1.14: versions are compared number by number. */
function supported(highest = "0.0", version: string): boolean {
  const [major = 0, minor = 0] = highest.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** What is set here reaches the document only with saveAsync, as in Office. */
function documentSettings(welt: Welt): OfficeTeil["context"]["document"]["settings"] {
  let changes = new Map<string, unknown>();
  const done = (callback: unknown, value?: unknown): void => {
    if (typeof callback === "function") {
      queueMicrotask(() => void callback({ status: officeEnums.AsyncResultStatus.Succeeded, value }));
    }
  };
  return {
    get: (name): unknown =>
      structuredClone(changes.has(name) ? changes.get(name) : welt.tabelle.settings.get(name)) ?? null,
    set: (name, value) => void changes.set(name, structuredClone(value)),
    remove: (name) => void changes.set(name, undefined),
    saveAsync: (first?: unknown, second?: unknown) => {
      for (const [name, value] of changes) {
        if (value === undefined) welt.tabelle.settings.delete(name);
        else welt.tabelle.settings.set(name, value);
      }
      changes = new Map();
      done(typeof first === "function" ? first : second);
    },
    refreshAsync: (callback) => {
      changes = new Map();
      done(callback);
    },
  };
}
