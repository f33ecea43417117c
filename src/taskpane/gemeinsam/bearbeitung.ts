import { createContext, useContext } from "react";
import type { Entry } from "../../excel/schreiben/uebernehmen";
import type { Korrektur } from "../../plan/korrektur";
import type { Finding } from "../../rules/kern/ergebnis";
import type { Workbook } from "../../workbook/workbook";
import type { Speicher } from "../ablauf/einstellungsspeicher";

/** What the user can decide about a result. The promises say whether it was stored. */
export interface Bearbeitung {
  /** Whether decisions can be stored: not over settings that could not be read. */
  storable: boolean;
  /** The open workbook as it was checked. */
  workbook?: Workbook;
  /** The file that is checked together with the workbook. */
  otherFile?: string;
  /** `before` is the correction that the table has so far. */
  correct: (korrektur: Korrektur, before?: Korrektur) => Promise<boolean>;
  /** Several findings with one reason, all or none. */
  waive: (findings: Finding[], grund: string) => Promise<boolean>;
  unwaive: (findings: Finding[]) => Promise<boolean>;
  /** Shows no Warnungen and Hinweise of this rule any more. */
  switchOff: (rule: string) => Promise<boolean>;
  addFile: (file: File) => Promise<void>;
  removeFile: () => void;
  /** Puts proposals into their cells, or back what stood there before: all or none. */
  enter: (entries: Entry[]) => Promise<boolean>;
  takeBack: (entries: Entry[]) => Promise<boolean>;
  /** For the view of the settings: it says itself what was not stored. */
  speicher: Speicher;
}

const nothing = async (): Promise<boolean> => false;

const Context = createContext<Bearbeitung>({
  storable: false,
  correct: nothing,
  waive: nothing,
  unwaive: nothing,
  switchOff: nothing,
  addFile: async () => undefined,
  removeFile: () => undefined,
  enter: nothing,
  takeBack: nothing,
  speicher: {
    lies: async () => undefined,
    aendere: async () => ({ hindernis: { kind: "laeuft" } }),
    verwirfBeschaedigte: async () => ({ hindernis: { kind: "laeuft" } }),
  },
});

export const BearbeitungProvider = Context.Provider;

export function useBearbeitung(): Bearbeitung {
  return useContext(Context);
}

/** Where the keyboard goes when the button that had it is gone with its finding: to the verdict. */
export function zumUrteil(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById("urteil")?.focus();
  }, 0);
}
