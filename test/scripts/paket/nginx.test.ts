import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { request as requestSecurely } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect, type SecureVersion, type TLSSocket } from "node:tls";
import { EINBETTUNG, inhaltsrichtlinie } from "../../../scripts/bauen/addin.mjs";
import { bauenWoNoetig } from "../../../scripts/bauen/bauen.mjs";
import { nginxFuer } from "../../../scripts/paket/nginx.mjs";
import { dist } from "../../hilfen/auslieferung";
import { wegwerfzertifikat } from "../../hilfen/zertifikat";

const vorlage = readFileSync("betrieb/nginx.conf", "utf8");
const anleitung = readFileSync("docs/installation.md", "utf8");
const RICHTLINIE = `${inhaltsrichtlinie(false)}; ${EINBETTUNG}`;

/** What stands behind the word in lines that begin with it: "listen" → ["80", "443 ssl"]. */
const zeilen = (wort: string): string[] =>
  [...vorlage.matchAll(new RegExp(`^\\s*${wort} (.+);$`, "gm"))].map(([, rest = ""]) => rest);
const kopfzeilen = zeilen("add_header").map((zeile) => zeile.split(" ")[0] ?? "");
const adressen = (text: string): string[] => text.match(/https:\/\/[*a-z.0-9-]+/g) ?? [];

describe("the file", () => {
  test("has the policy of the pane, and the frames that may show it", () => {
    expect(zeilen("add_header Content-Security-Policy")).toEqual([`"${RICHTLINIE}" always`]);
  });

  test("sends its header fields with errors, too", () => {
    expect(zeilen("add_header").filter((zeile) => !zeile.endsWith(" always"))).toEqual([]);
  });

  test("sends every field that the instructions ask for, and none that they forbid", () => {
    const [, tabelle = "", verboten = ""] =
      /### Kopfzeilen\n([^]+?)Diese Kopfzeilen \*\*nicht\*\* senden([^]+?)\n\n[^-\n]/.exec(anleitung) ?? [];
    const gefordert = [...tabelle.matchAll(/^\| `([A-Za-z-]+)`/gm)].map(([, name]) => name);
    expect(gefordert.length).toBeGreaterThan(3);
    expect(kopfzeilen).toEqual(expect.arrayContaining(gefordert));
    const untersagt = [...verboten.matchAll(/`([A-Za-z-]+)`/g)].map(([, name]) => name);
    expect(untersagt).toEqual(expect.arrayContaining(["X-Frame-Options", "Cross-Origin-Opener-Policy"]));
    expect(kopfzeilen.filter((name) => untersagt.includes(name))).toEqual([]);
    expect(vorlage).not.toContain("no-store");
  });

  test("admits the frames that the instructions name: table, nginx and IIS alike", () => {
    const listen = [...anleitung.matchAll(/frame-ancestors ([^"`]*https:[^"`]*)/g)].map(
      ([, list = ""]) => list,
    );
    expect(listen.length).toBeGreaterThanOrEqual(3);
    expect(new Set(listen).size).toBe(1);
    expect(adressen(EINBETTUNG)).toEqual(expect.arrayContaining(adressen(listen[0] ?? "")));
    // What it admits beyond that is said in the section on the package.
    const genannt = adressen(anleitung);
    expect(adressen(EINBETTUNG).filter((adresse) => !genannt.includes(adresse))).toEqual([]);
  });
});

describe("for an address", () => {
  const fuer = (adresse: string, eigen = false) => nginxFuer(vorlage, adresse, eigen);

  test("host, port and path are set", () => {
    const conf = fuer("https://plan.example.org:8443/kgrz/wp");
    expect(conf).not.toMatch(/addin\.example\.de|\/wirtschaftsplan\/ /);
    expect(conf).toContain("  listen 8443 ssl;\n  server_name plan.example.org;");
    expect(conf).toContain("  listen 80;\n  server_name plan.example.org;");
    expect(conf).toContain("return 301 https://plan.example.org:8443$request_uri;");
    expect(conf).toContain("location /kgrz/wp/ {");
    expect(conf).toContain("alias /srv/www/kgrz-wirtschaftsplan/;");
  });

  test("without a path it is the whole host; nothing else changes", () => {
    const conf = fuer("https://addin.example.de");
    expect(conf).toBe(vorlage.replace("location /wirtschaftsplan/", "location /"));
  });

  test("with an office.js of one's own no other host is admitted", () => {
    expect(fuer("https://addin.example.de", true)).toContain(`${inhaltsrichtlinie(true)}; ${EINBETTUNG}`);
  });
});

/** Where packages of nginx put it; not every account has all of them on its PATH. */
const nginx = ["nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx"].find(
  (command) => spawnSync(command, ["-v"]).status === 0,
);

if (nginx === undefined) {
  test("nginx is not installed here: what it answers is tested only where it is", () => {
    expect(nginx).toBeUndefined();
  });
} else {
  describe("nginx itself", () => laufend(nginx));
}

interface Antwort {
  status?: number;
  kopf: IncomingMessage["headers"];
  text: string;
}

function laufend(command: string): void {
  const platz = mkdtempSync(path.join(tmpdir(), "nginx-"));
  const inPlatz = (name: string): string => path.join(platz, name);
  let ca: Buffer;

  beforeAll(async () => {
    await bauenWoNoetig();
    const zertifikat = await wegwerfzertifikat();
    ca = zertifikat.ca;
    writeFileSync(inPlatz("cert.pem"), zertifikat.cert);
    writeFileSync(inPlatz("key.pem"), zertifikat.key);
    mkdirSync(inPlatz("temp"));
    writeFileSync(inPlatz("nginx.conf"), rahmen());
    writeFileSync(inPlatz("kgrz.conf"), hier());
    const { status, stderr } = spawnSync(
      command,
      ["-p", platz, "-e", "stderr", "-c", inPlatz("nginx.conf")],
      {
        encoding: "utf8",
      },
    );
    expect([status, stderr]).toEqual([0, ""]);
  });
  afterAll(() => {
    process.kill(Number(readFileSync(inPlatz("pid"), "utf8")), "SIGQUIT");
    rmSync(platz, { recursive: true });
  });

  /** What a nginx.conf has around the file; nothing outside the test's folder is written. */
  const rahmen = (): string => `
    pid ${inPlatz("pid")};
    master_process off;
    error_log ${inPlatz("error.log")};
    events {}
    http {
      access_log off;
      ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((one) => `${one}_temp_path ${inPlatz("temp")}/${one};`).join("\n")}
      include ${inPlatz("kgrz.conf")};
    }`;

  /** The shipped file with what an administrator fills in. Sockets of the file system: no port can be taken. */
  const hier = (): string =>
    nginxFuer(vorlage, "https://localhost/wirtschaftsplan", false)
      .replace("listen 80;", `listen unix:${inPlatz("http")};`)
      .replace("listen 443 ssl;", `listen unix:${inPlatz("https")} ssl;`)
      .replace(/ssl_certificate .+;/, `ssl_certificate ${inPlatz("cert.pem")};`)
      .replace(/ssl_certificate_key .+;/, `ssl_certificate_key ${inPlatz("key.pem")};`)
      .replace(/alias .+;/, `alias ${dist}/;`);

  const hole = (url: string, method = "GET", headers = {}): Promise<Antwort> =>
    new Promise((resolve, reject) => {
      const to = {
        path: url,
        method,
        headers,
        agent: false,
        socketPath: inPlatz("https"),
        ca,
        servername: "localhost",
      };
      requestSecurely(to, antwort(resolve)).on("error", reject).end();
    });
  const datei = (name: string, method?: string, headers?: object) =>
    hole(`/wirtschaftsplan/${name}`, method, headers);

  const antwort = (resolve: (found: Antwort) => void) => (response: IncomingMessage) => {
    const chunks: Buffer[] = [];
    response.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.on("end", () =>
      resolve({
        status: response.statusCode,
        kopf: response.headers,
        text: Buffer.concat(chunks).toString(),
      }),
    );
  };

  const teil = (): string => readdirSync(dist).find((name) => /^teil-.+\.js$/.test(name)) ?? "";
  const immer = { "content-security-policy": RICHTLINIE, "x-content-type-options": "nosniff" };
  const UNVERAENDERLICH = "public, max-age=31536000, immutable";

  test.each([
    ["taskpane.html", "text/html; charset=utf-8", "no-cache", undefined],
    ["functions.js", "text/javascript; charset=utf-8", "no-cache", "*"],
    ["functions.json", "application/json", "no-cache", "*"],
    ["taskpane.js", "text/javascript; charset=utf-8", "no-cache", undefined],
    ["assets/tastenkuerzel.json", "application/json", "no-cache", "*"],
    ["assets/symbol-32.png", "image/png", "public, max-age=86400", undefined],
    ["manifest.xml", "application/xml; charset=utf-8", "no-cache", undefined],
    ["taskpane.js.LICENSE.txt", "text/plain; charset=utf-8", "no-cache", undefined],
    ["hilfe/handbuch.html", "text/html; charset=utf-8", "no-cache", undefined],
    ["hilfe/regeln/", "text/html; charset=utf-8", "no-cache", undefined],
    ["hilfe/bilder/werkbank.png", "image/png", "public, max-age=86400", undefined],
    [
      "hilfe/beispiel/Wirtschaftsplan-2024.xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "no-cache",
      undefined,
    ],
  ])("%s: %s, %s, read from elsewhere %s", async (name, art, cache, herkunft) => {
    const { status, kopf } = await datei(name);
    expect(status).toBe(200);
    expect(kopf).toMatchObject({ ...immer, "content-type": art, "cache-control": cache });
    expect(kopf["access-control-allow-origin"]).toBe(herkunft);
    expect(Object.keys(kopf).filter((one) => /^(x-frame|cross-origin|allow$)/.test(one))).toEqual([]);
    expect(kopf.server).toBe("nginx");
  });

  test("what has a checksum in its name is kept, but never that it is missing", async () => {
    expect((await datei(teil())).kopf).toMatchObject({ ...immer, "cache-control": UNVERAENDERLICH });
    const { status, kopf } = await datei("teil-0123456789abcdef0123.js");
    expect(status).toBe(404);
    expect(kopf).toMatchObject({ ...immer, "cache-control": "no-cache" });
    expect(await datei("assets/fehlt.png")).toMatchObject({
      status: 404,
      kopf: { "cache-control": "no-cache" },
    });
  });

  test("what has not changed is not sent again, and keeps its header fields", async () => {
    const { kopf } = await datei("taskpane.html");
    const again = await datei("taskpane.html", "GET", { "If-None-Match": kopf.etag });
    expect(again).toMatchObject({ status: 304, text: "", kopf: { ...immer, "cache-control": "no-cache" } });
    const part = await datei(teil());
    const same = await datei(teil(), "GET", { "If-None-Match": part.kopf.etag });
    expect(same).toMatchObject({ status: 304, kopf: { "cache-control": UNVERAENDERLICH } });
  });

  test("the page starts: every script that it names is there", async () => {
    const { text } = await datei("taskpane.html");
    const scripts = [...text.matchAll(/<script src="([^"]+)"/g)].map(([, src = ""]) => src);
    const own = scripts.filter((src) => !src.startsWith("https://appsforoffice.microsoft.com/"));
    expect(own).toEqual(["functions.js", "taskpane.js"]);
    for (const src of own)
      expect([src, (await datei(src)).text]).toEqual([src, readFileSync(path.join(dist, src), "utf8")]);
  });

  test("long texts come packed", async () => {
    const { kopf } = await datei("taskpane.js", "GET", { "Accept-Encoding": "gzip" });
    expect(kopf).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding", ...immer });
  });

  test("it can be read and nothing else", async () => {
    expect(await datei("taskpane.html", "HEAD")).toMatchObject({ status: 200, text: "", kopf: immer });
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"]) {
      const { status, kopf } = await datei("taskpane.html", method);
      expect([method, status, kopf.allow]).toEqual([method, 405, "GET, HEAD"]);
      expect(kopf).toMatchObject(immer);
    }
  });

  test("outside of the add-in there is nothing, and no folder is listed", async () => {
    const paths = [
      "/",
      "/index.html",
      "/wirtschaftsplan/../nginx.conf",
      "/wirtschaftsplan/%2e%2e/package.json",
    ];
    for (const one of paths) expect([one, (await hole(one)).status]).toEqual([one, 404]);
    expect((await datei("assets/")).status).toBe(403);
    expect((await hole("/")).kopf).toMatchObject(immer);
  });

  test("http leads to https", async () => {
    const found = await new Promise<Antwort>((resolve, reject) => {
      request(
        { path: "/wirtschaftsplan/taskpane.html", agent: false, socketPath: inPlatz("http") },
        antwort(resolve),
      )
        .on("error", reject)
        .end();
    });
    expect(found).toMatchObject({
      status: 301,
      kopf: { location: "https://localhost/wirtschaftsplan/taskpane.html" },
    });
  });

  /** The version that is agreed on where the client speaks no other, or the reason of the server to refuse. */
  const vereinbart = (version: SecureVersion): Promise<string | null | undefined> =>
    new Promise((resolve) => {
      // Node's own floor would keep the old ones from being tried.
      const old = { minVersion: version, maxVersion: version, ciphers: "DEFAULT@SECLEVEL=0" };
      const socket: TLSSocket = connect(
        { path: inPlatz("https"), ca, servername: "localhost", ...old },
        () => {
          resolve(socket.getProtocol());
          socket.destroy();
        },
      );
      socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    });

  test("TLS 1.2 and 1.3 are spoken, older ones are refused", async () => {
    expect(await vereinbart("TLSv1.3")).toBe("TLSv1.3");
    expect(await vereinbart("TLSv1.2")).toBe("TLSv1.2");
    expect(await vereinbart("TLSv1.1")).toBe("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION");
  });
}
