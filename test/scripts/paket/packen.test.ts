import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { bauenWoNoetig } from "../../../scripts/bauen/bauen.mjs";
import { root } from "../../../scripts/installieren.mjs";
import { packen, paketname } from "../../../scripts/paket/packen.mjs";
import { dist } from "../../hilfen/auslieferung";
import { umfang } from "../../hilfen/umfang";

const ADRESSE = "https://addin.example.org/plan";
/** An hour that clocks in Germany left out. */
const ZEIT = Date.UTC(2026, 2, 29, 2, 30);

const platz = mkdtempSync(path.join(tmpdir(), "paket-"));
let archiv: Uint8Array;
/** Names without the folder that holds them all. */
let paket: Map<string, Buffer>;
beforeAll(async () => {
  await bauenWoNoetig();
  archiv = packen({ dist, adresse: ADRESSE, zeit: ZEIT });
  paket = entpackt(archiv);
});
afterAll(() => rmSync(platz, { recursive: true }));

const entpackt = (bytes: Uint8Array): Map<string, Buffer> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name.replace(`${paketname}/`, ""),
      Buffer.from(content),
    ]),
  );
const text = (name: string): string => paket.get(name)?.toString() ?? "";
const seiten = (): string[] =>
  [...paket.keys()].filter((name) => name.endsWith(".html") && !name.startsWith("dist/"));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("everything that is deployed lies in it, byte for byte, and the manifest once more beside it", () => {
  const deployed = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(path.join(dist, name)).isFile(),
  );
  const packed = [...paket.keys()].filter((name) => name.startsWith("dist/"));
  expect(packed).toEqual(deployed.map((name) => `dist/${name.replaceAll("\\", "/")}`).sort());
  const changed = packed.filter((name) => !paket.get(name)?.equals(readFileSync(path.join(root, name))));
  expect(changed).toEqual([]);
  expect(text("manifest.xml")).toBe(text("dist/manifest.xml"));
});

test("beside it lies what an administration needs, and nothing else", () => {
  expect([...paket.keys()].filter((name) => !name.startsWith("dist/"))).toEqual([
    "LICENSE.txt",
    "LIESMICH.html",
    "LIZENZEN.txt",
    "SECURITY.html",
    "SHA256SUMS",
    "docs/abnahme.html",
    "docs/barrierefreiheit.html",
    "docs/datenschutz.html",
    "docs/installation.html",
    "manifest.xml",
    "nginx/kgrz-wirtschaftsplan.conf",
    "sbom.cdx.json",
  ]);
});

test("the checksums are those of all the other files", () => {
  const listed = new Map(
    [...text("SHA256SUMS").matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sum, name]) => [name, sum]),
  );
  const others = [...paket].filter(([name]) => name !== "SHA256SUMS");
  expect([...listed]).toEqual(others.map(([name, bytes]) => [name, sha256(bytes)]));
});

test("links among the pages lead to files of the package, and to headings that are there", () => {
  const links = seiten().flatMap((page) =>
    [...text(page).matchAll(/href="([^":]+)"/g)].map(([, href = ""]) => ({ page, href })),
  );
  expect(links.length).toBeGreaterThan(20);
  const dead = links.filter(({ page, href }) => {
    const [file = "", anchor] = href.split("#");
    const target = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
    return !paket.has(target) || (anchor && !text(target).includes(`id="${anchor}"`));
  });
  expect(dead).toEqual([]);
});

test("pages and configuration name the address it was built for", () => {
  for (const page of ["LIESMICH.html", "docs/installation.html"]) {
    expect(text(page)).toContain(`${ADRESSE}/taskpane.html`);
    expect(text(page)).not.toContain("https://addin.example.de/wirtschaftsplan");
  }
  expect(text("nginx/kgrz-wirtschaftsplan.conf")).toContain("location /plan/ {");
});

test("English pages say so", () => {
  expect(seiten().filter((page) => text(page).includes('<html lang="en">'))).toEqual(["SECURITY.html"]);
});

test("nothing tells where it was built", () => {
  const telling = [...paket].filter(([, bytes]) => bytes.includes(root) || bytes.includes("node_modules/"));
  expect(telling.map(([name]) => name)).toEqual([]);
});

describe("the same bytes", () => {
  const zweites = path.join(platz, "anderswo");

  /** In a process of its own, by another clock. */
  function packeIn(zone: string, folder: string): Buffer {
    const file = path.join(platz, "zweites.zip");
    const script = `import { writeFileSync } from "node:fs";
      import { packen } from "./scripts/paket/packen.mjs";
      writeFileSync(${JSON.stringify(file)}, packen(${JSON.stringify({ dist: folder, adresse: ADRESSE, zeit: ZEIT })}));`;
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, TZ: zone },
    });
    expect([status, stderr]).toEqual([0, ""]);
    return readFileSync(file);
  }

  /** Files in another order and of another time; in the long series even built anew. */
  function nocheinmal(): void {
    if (umfang(0, 1) > 0) {
      const args = ["node_modules/webpack/bin/webpack.js", "--output-path", zweites];
      expect(spawnSync(process.execPath, args, { cwd: root }).status).toBe(0);
      return;
    }
    mkdirSync(zweites);
    for (const name of readdirSync(dist).reverse())
      cpSync(path.join(dist, name), path.join(zweites, name), { recursive: true });
  }

  /** As little as can be packed. */
  function kleines(manifest: string): string {
    const folder = mkdtempSync(path.join(platz, "klein-"));
    writeFileSync(path.join(folder, "manifest.xml"), manifest);
    return folder;
  }

  test(
    "from another folder, at another time and in other zones",
    () => {
      nocheinmal();
      for (const zone of ["Pacific/Kiritimati", "Europe/Berlin", "Pacific/Pago_Pago"])
        expect([zone, sha256(packeIn(zone, zweites))]).toEqual([zone, sha256(archiv)]);
    },
    umfang(120_000, 600_000),
  );

  test("but files of a later time for a later commit: servers tell by it what has changed", () => {
    const time = (zeit: number): number => {
      const { buffer } = packen({ dist: kleines("<a/>"), adresse: ADRESSE, zeit });
      return new DataView(buffer).getUint32(10, true);
    };
    const evening = ZEIT + 21 * 3_600_000;
    const times = [ZEIT, ZEIT + 4000, evening, evening + 4000].map(time);
    expect([...new Set(times)].sort((one, other) => one - other)).toEqual(times);
  });

  test("but others where a file differs", () => {
    const [one, other] = ["<a/>", "<b/>"].map((manifest) =>
      sha256(packen({ dist: kleines(manifest), adresse: ADRESSE, zeit: ZEIT })),
    );
    expect(one).not.toBe(other);
  });
});

test("with an office.js of one's own its terms are shipped, and the server lets no other in", () => {
  const own = path.join(platz, "eigen");
  cpSync(dist, own, { recursive: true });
  mkdirSync(path.join(own, "office"));
  writeFileSync(path.join(own, "office", "office.js"), "");
  const inhalt = entpackt(packen({ dist: own, adresse: ADRESSE, zeit: ZEIT }));
  const lies = (name: string): string => inhalt.get(name)?.toString() ?? "";
  expect(lies("LIZENZEN.txt")).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
  expect(lies("sbom.cdx.json")).toContain("pkg:npm/%40microsoft/office-js@");
  expect(lies("nginx/kgrz-wirtschaftsplan.conf")).not.toContain("appsforoffice");
  expect(text("LIZENZEN.txt")).not.toContain("office-js");
  expect(text("sbom.cdx.json")).not.toContain("office-js");
  expect(text("nginx/kgrz-wirtschaftsplan.conf")).toContain("script-src 'self' https://appsforoffice");
});
