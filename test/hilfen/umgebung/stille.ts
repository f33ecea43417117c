import { format } from "node:util";

/** Whatever a test lets print fails it: a warning that nobody has to read is read by nobody. */
const printed: string[] = [];
for (const name of ["debug", "error", "info", "log", "warn"] as const) {
  console[name] = (...args: unknown[]) => void printed.push(`console.${name}: ${format(...args)}`);
}

afterEach(() => {
  const lines = printed.splice(0);
  if (lines.length > 0) throw new Error(`This test prints:\n${lines.join("\n")}`);
});
