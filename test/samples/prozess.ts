import { execFileSync } from "node:child_process";
import path from "node:path";

const projekt = path.join(__dirname, "../..");
export const samples = path.join(projekt, "samples");

/** Runs Node with these arguments in the project folder and gives what it prints. */
export function node(argumente: string[], { input = "", env = {} } = {}): string {
  const options = { cwd: projekt, env: { ...process.env, ...env }, input, maxBuffer: 100_000_000 };
  return execFileSync(process.execPath, argumente, options).toString();
}
