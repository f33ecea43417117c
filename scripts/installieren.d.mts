/** The project's folder, with a separator at its end. */
export const root: string;
/** Runs a command in the project folder and returns its exit code. */
export function ausfuehren(command: string, args: string[], options?: object): number;
/** Runs Node with these arguments in the project folder and keeps what it says, or shows it as it comes. */
export function laufen(
  args: string[],
  ausgabe?: "pipe" | "inherit",
): Promise<{ status: number; output: string }>;
/** Installs what the lockfile names, unless that has been done. */
export function installieren(): void;
