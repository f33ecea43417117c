import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { bauenWoNoetig } from "../../scripts/bauen/bauen.mjs";
import { root } from "../../scripts/installieren.mjs";
import { type Blattfunktion, FunktionenHost } from "../../workbench/host/funktionenHost";

export const dist = path.join(root, "dist");

export interface Auslieferung {
  skript: string;
  metadaten: string;
}

/** What is deployed of the worksheet functions; it is built only where a source is newer. */
export async function ausgeliefert(): Promise<Auslieferung> {
  await bauenWoNoetig();
  const lies = (datei: string) => readFileSync(path.join(dist, datei), "utf8");
  return { skript: lies("functions.js"), metadaten: lies("functions.json") };
}

/** Runs the built script where there is nothing but the language itself and CustomFunctions. */
export function lade({ skript }: Auslieferung): Map<string, Blattfunktion> {
  const host = new FunktionenHost();
  const CustomFunctions = { Error: host.Error, ErrorCode: host.ErrorCode, associate: host.associate };
  vm.runInNewContext(skript, { CustomFunctions });
  return host.functions;
}
