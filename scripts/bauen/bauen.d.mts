/** Builds add-in and workbench where they are missing or older than their sources. */
export function bauenWoNoetig(beginnt?: () => void): Promise<void>;
/** Builds the add-in anew whatever is there, for the ADDIN_URL, OFFICE_JS and BUILD of the environment. */
export function baueAddin(): Promise<void>;
/** Does something that no second process may do at the same time. */
export function gesperrt(work: () => unknown): Promise<void>;
