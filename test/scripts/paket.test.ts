import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { bauenWoNoetig } from "../../scripts/bauen/bauen.mjs";
import { root } from "../../scripts/installieren.mjs";

// Then nobody else builds while this looks at what is there.
beforeAll(() => bauenWoNoetig());

function paket(ADDIN_URL: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, "scripts", "paket.mjs")], {
    encoding: "utf8",
    env: { ...process.env, ADDIN_URL },
  });
  return { status, stdout, stderr };
}

/** Every file of these folders with its time. */
function vorhanden(...folders: string[]): string[] {
  return folders
    .map((folder) => path.join(root, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .map((file) => `${file} ${statSync(file).mtimeMs}`);
}

test.each([
  ["", /^ADDIN_URL fehlt: Bitte die https-Adresse nennen, .+ Es wurde nichts gebaut und nichts gepackt\.\n$/],
  ["  ", /^ADDIN_URL fehlt: /],
  [
    "http://addin.example.org",
    /^ADDIN_URL muss eine https-Adresse sein, .+ ist „http:\/\/addin\.example\.org“/,
  ],
])("the address %j: one sentence, and nothing is built, packed or taken away", (adresse, sentence) => {
  const before = vorhanden("dist", "build/paket");
  expect(paket(adresse)).toEqual({ status: 1, stdout: "", stderr: expect.stringMatching(sentence) });
  expect(vorhanden("dist", "build/paket")).toEqual(before);
});
