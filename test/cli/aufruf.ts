import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { befehl } from "../../src/cli/pruefen";
import type { Workbook } from "../../src/workbook/workbook";
import { xlsx } from "../hilfen/datei";

interface Ausgabe {
  status: number;
  out: string;
  err: string;
}

interface Ordner {
  pfad: string;
  /** Writes a workbook, or any bytes, under this name. */
  ablegen: (name: string, content: Workbook | Uint8Array | string) => void;
  /** Runs the command in this folder. */
  pruefen: (...args: string[]) => Promise<Ausgabe>;
}

/** A folder of its own for the tests of one file; removed after them. */
export function ordner(): Ordner {
  const pfad = mkdtempSync(path.join(tmpdir(), "pruefen-"));
  afterAll(() => rmSync(pfad, { recursive: true }));
  return {
    pfad,
    ablegen: (name, content) => {
      const bytes = typeof content === "string" || content instanceof Uint8Array ? content : xlsx(content);
      writeFileSync(path.join(pfad, name), bytes);
    },
    pruefen: async (...args) => {
      const out: string[] = [];
      const err: string[] = [];
      const status = await befehl(args, {
        out: (text) => out.push(text),
        err: (text) => err.push(text),
        ordner: pfad,
      });
      return { status, out: out.join("\n"), err: err.join("\n") };
    },
  };
}
