import { spawn } from "node:child_process";
import { installieren } from "./installieren.mjs";

const fuerExcel = process.argv.includes("--excel");
const port = Number(process.env.PORT ?? 3000);
const verzoegerung = Number(process.env.VERZOEGERUNG ?? 0);

installieren();
// Only now is everything there that these modules need.
const { bauenWoNoetig } = await import("./bauen/bauen.mjs");
const { starten } = await import("./server.mjs");

try {
  await bauenWoNoetig(() => console.log("Add-in und Werkbank werden gebaut: etwa eine Minute …"));
  const zertifikat = fuerExcel ? await entwicklungszertifikat() : undefined;
  const { url } = await starten({ port, zertifikat, verzoegerung });
  if (fuerExcel) {
    console.log(`Das Add-in steht für Excel bereit: ${url}manifest.xml (Ende mit Strg+C)`);
  } else {
    console.log(`Die Werkbank läuft: ${url} (Ende mit Strg+C)`);
    oeffnen(url);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Excel takes an add-in only over https; the certificate is valid on this computer alone. */
async function entwicklungszertifikat() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch {
    throw new Error(
      "Das Entwicklungszertifikat konnte nicht eingerichtet werden. Bitte „npx office-addin-dev-certs install“ " +
        "ausführen, die Rückfrage des Betriebssystems bestätigen und danach „npm run start:excel“ wiederholen.",
    );
  }
}

/** Opens the page in the browser of the desktop, where there is one; the address has been printed anyway. */
function oeffnen(url) {
  const { CI, BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || BROWSER === "none") return;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) return;
  const commands = {
    win32: ["cmd", ["/c", "start", "", url]],
    darwin: ["open", [url]],
    linux: ["xdg-open", [url]],
  };
  const [command, args] = commands[process.platform] ?? commands.linux;
  const browser = spawn(command, args, { stdio: "ignore", detached: true });
  browser.once("error", () => undefined);
  browser.unref();
}
