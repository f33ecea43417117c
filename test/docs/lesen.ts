import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/installieren.mjs";

/** A text file of the project, by its path from the root. */
export const lies = (file: string): string => readFileSync(path.join(root, file), "utf8");
