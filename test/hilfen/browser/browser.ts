import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { gesperrt } from "../../../scripts/bauen/bauen.mjs";

/**
 * What a browser for tests needs: no sandbox (as root there is none), no graphics card, no calls to anybody. Its pages
 * live too short for the compiler that makes long-running code fast.
 */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--js-flags=--no-turbofan",
];

interface Programm {
  executablePath: string;
  env?: Record<string, string>;
}

/** A browser of the system, else (on Linux) the one that comes as an npm package. */
export async function browserStarten(): Promise<Browser> {
  const { executablePath, env } = await programm();
  return chromium.launch({
    executablePath,
    args: ARGUMENTS,
    ...(env && { env: { ...definedEnvironment(), ...env } }),
  });
}

async function programm(): Promise<Programm> {
  const found = [process.env.CHROME_PATH, ...kandidaten()].find((file) => file && existsSync(file));
  if (found) return { executablePath: found };
  if (process.platform === "linux") return paketbrowser();
  throw new Error(
    "Es wurde kein Browser gefunden. Bitte Edge oder Chrome installieren oder CHROME_PATH auf das Programm setzen.",
  );
}

/** Where Edge, Chrome and Chromium are installed. */
function kandidaten(): string[] {
  const { ProgramFiles = "", LOCALAPPDATA = "", PATH = "" } = process.env;
  const windows = [ProgramFiles, process.env["ProgramFiles(x86)"] ?? "", LOCALAPPDATA].flatMap((folder) => [
    path.join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    path.join(folder, "Google", "Chrome", "Application", "chrome.exe"),
  ]);
  const macos = ["Microsoft Edge", "Google Chrome", "Chromium"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const names = ["microsoft-edge", "google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];
  const linux = PATH.split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));
  return { win32: windows, darwin: macos, linux }[process.platform as string] ?? [];
}

/**
 * The browser inside @sparticuz/chromium, unpacked once. It is made for a system without desktop libraries and
 * brings them along when it believes to be there; TMPDIR keeps everything inside the project.
 */
async function paketbrowser(): Promise<Programm> {
  const folder = path.resolve("build", "browser");
  const executablePath = path.join(folder, "chromium");
  const fonts = path.join(folder, "schriften.conf");
  if (!existsSync(fonts)) {
    mkdirSync(folder, { recursive: true });
    await gesperrt(() => {
      if (existsSync(fonts)) return;
      const unpack =
        'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
      execFileSync(process.execPath, ["-e", unpack], {
        env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
      });
      writeFileSync(fonts, schriften(folder));
    });
  }
  return {
    executablePath,
    env: { LD_LIBRARY_PATH: path.join(folder, "al2023", "lib"), FONTCONFIG_FILE: fonts },
  };
}

/**
 * Without a single font the browser ends at the first list box; the package's own configuration looks elsewhere.
 * Text is set in the package's font on every computer, so that widths are the same; the system's fonts only add signs.
 */
function schriften(folder: string): string {
  const directories = [path.join(folder, "fonts"), "/usr/share/fonts"].map((name) => `<dir>${name}</dir>`);
  const families = ["sans-serif", "Segoe UI"].map(
    (name) =>
      `<alias binding="same"><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return (
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">` +
    `<fontconfig>${directories.join("")}${families.join("")}<cachedir>${folder}/schriften</cachedir></fontconfig>`
  );
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
