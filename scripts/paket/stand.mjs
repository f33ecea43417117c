import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "../installieren.mjs";

/** The first day that a zip archive can name. */
const ANFANG = Date.UTC(1980, 0, 1);

/**
 * Which state of the sources is packed: `zeit` in milliseconds and `name` for VERSION, from the commit. Without git the
 * time is SOURCE_DATE_EPOCH (seconds), as it is wherever that is set.
 */
export function stand({ SOURCE_DATE_EPOCH, BUILD } = process.env) {
  const [commit, time] = git("log", "-1", "--format=%H %ct").split(" ");
  return {
    zeit: Math.max(ANFANG, 1000 * sekunden(SOURCE_DATE_EPOCH || time || "0")),
    name: BUILD?.trim() || (commit ? commit.slice(0, 10) + geaendert() : undefined),
  };
}

function sekunden(text) {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`SOURCE_DATE_EPOCH muss eine Zahl von Sekunden seit 1970 sein und ist „${text}“.`);
}

const geaendert = () => (git("status", "--porcelain") ? "-geändert" : "");

/** What git says of this project; nothing where there is no git, or only one of another project around it. */
function git(...args) {
  if (!existsSync(path.join(root, ".git"))) return "";
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : "";
}
