/**
 * npm run package            builds the add-in for ADDIN_URL and packs all that an administration needs
 *
 * ADDIN_URL=https://…        where the web server serves it; needed
 * OFFICE_JS=eigen            with a copy of office.js, for networks without internet
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { installieren, root } from "./installieren.mjs";

installieren();
// Only now is everything there that these modules need.
const { addinUrl } = await import("./bauen/addin.mjs");
const { baueAddin } = await import("./bauen/bauen.mjs");
const { packen, paketname, pruefsumme } = await import("./paket/packen.mjs");
const { stand } = await import("./paket/stand.mjs");

const FOLDER = path.join(root, "build", "paket");
const ZIP = `${paketname}.zip`;

try {
  const adresse = addinUrl(verlangt(process.env.ADDIN_URL));
  const { zeit, name } = stand();
  // An older package must not be taken for the new one where that fails.
  rmSync(FOLDER, { recursive: true, force: true });
  if (name) process.env.BUILD = name;
  console.log(`Das Add-in wird für ${adresse} gebaut …`);
  await baueAddin();
  ablegen(packen({ dist: path.join(root, "dist"), adresse, zeit }));
  console.log(`Fertig: ${path.relative(root, path.join(FOLDER, ZIP))}, daneben die Prüfsumme.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function verlangt(adresse) {
  if (adresse?.trim()) return adresse;
  throw new Error(
    "ADDIN_URL fehlt: Bitte die https-Adresse nennen, unter der Ihr Webserver das Add-in bereitstellen wird, etwa " +
      "ADDIN_URL=https://addin.example.de/wirtschaftsplan npm run package. Es wurde nichts gebaut und nichts gepackt.",
  );
}

/** The archive appears under its name only when it is complete. */
function ablegen(bytes) {
  const file = path.join(FOLDER, ZIP);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${file}.sha256`, pruefsumme(bytes, ZIP));
  writeFileSync(`${file}.teil`, bytes);
  renameSync(`${file}.teil`, file);
}
