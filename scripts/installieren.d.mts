/** The project's folder, with a separator at its end. */
export const root: string;
/** Runs Node with these arguments in the project folder and keeps what it says, or shows it as it comes. */
export function laufen(
  args: string[],
  ausgabe?: "pipe" | "inherit",
): Promise<{ status: number; output: string }>;
/** Installs what the lockfile names, unless that has been done; npm is heard only where it fails. */
export function installieren(): void;
