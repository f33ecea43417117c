import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DATEI } from "../../samples/formelbericht";
import { mappen } from "../../samples/mappen";
import { node, samples } from "./prozess";

const DATEIEN = [...mappen.map(({ datei }) => datei), DATEI];

/** Builds all workbooks into an empty folder and gives their bytes. */
function gebaut(env: Record<string, string>): Buffer[] {
  const ordner = mkdtempSync(path.join(tmpdir(), "samples-"));
  try {
    node(["--import", "tsx", "samples/bauen.ts", ordner], { env });
    return DATEIEN.map((datei) => readFileSync(path.join(ordner, datei)));
  } finally {
    rmSync(ordner, { recursive: true });
  }
}

test("the script builds the committed workbooks, byte for byte, in every time zone", () => {
  const eingecheckt = DATEIEN.map((datei) => readFileSync(path.join(samples, datei)));
  for (const TZ of ["Asia/Tokyo", "America/New_York"]) {
    const mappenJetzt = gebaut({ TZ });
    const anders = DATEIEN.filter(
      (_, index) => !mappenJetzt[index]?.equals(eingecheckt[index] ?? Buffer.of()),
    );
    expect(anders).toEqual([]);
  }
});
