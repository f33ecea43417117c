import { createContext, useContext } from "react";
import type { Finding } from "../../rules/kern/ergebnis";

/** What the user sees of the findings; it stays when they are found anew. */
export interface Befundansicht {
  /** A name that a finding keeps from check to check. */
  kennung: (finding: Finding) => string;
  /** What a rule is called. */
  regeltitel: (rule: string) => string;
  /** The findings whose details are shown, by name. */
  offen: ReadonlySet<string>;
  setzeOffen: (name: string, offen: boolean) => void;
  /** The finding that the user is at, by name. */
  aktuell?: string;
  waehle: (name: string) => void;
  /** The findings that were not there at the check before, by name. */
  neu: ReadonlySet<string>;
}

const Context = createContext<Befundansicht>({
  kennung: ({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`,
  regeltitel: (rule) => rule,
  offen: new Set(),
  setzeOffen: () => undefined,
  waehle: () => undefined,
  neu: new Set(),
});

export const BefundansichtProvider = Context.Provider;

export function useBefundansicht(): Befundansicht {
  return useContext(Context);
}
