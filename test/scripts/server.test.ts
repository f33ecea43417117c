import { get } from "node:http";
import { get as getSecurely } from "node:https";
import { bauenWoNoetig } from "../../scripts/bauen/bauen.mjs";
import { starten, type Server } from "../../scripts/server.mjs";
import { wegwerfzertifikat } from "../hilfen/zertifikat";

let server: Server;
beforeAll(async () => {
  await bauenWoNoetig();
  server = await starten({ port: 0 });
});
afterAll(() => server.close());

/** As written: fetch would tidy the path up before it is sent. */
const status = (path: string, url = server.url): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(url);
    get({ port, path, host: "localhost" }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });

/** The header by which a browser decides whether another page may read the file. */
const herkunft = (url: string, ca: Buffer): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    getSecurely(url, { ca }, (response) => {
      response.resume();
      resolve(response.statusCode === 200 ? response.headers["access-control-allow-origin"] : undefined);
    }).on("error", reject);
  });

test("nothing outside the built folders is served", async () => {
  const paths = [
    "/package.json",
    "/../package.json",
    "/addin/../../package.json",
    "/addin/%2e%2e/package.json",
  ];
  expect(await Promise.all(paths.map((path) => status(path)))).toEqual([404, 404, 404, 404]);
});

test("every answer waits as long as it was asked to", async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] });
  const langsam = await starten({ port: 0, verzoegerung: 2_000 });
  try {
    let answered = false;
    const answer = status("/package.json", langsam.url).finally(() => (answered = true));
    while (!answered && jest.getTimerCount() === 0) await new Promise((later) => setImmediate(later));
    expect(answered).toBe(false);
    jest.advanceTimersByTime(2_000);
    expect(await answer).toBe(404);
  } finally {
    jest.useRealTimers();
    await langsam.close();
  }
});

test("a port that is taken is named in a sentence", async () => {
  const port = Number(new URL(server.url).port);
  await expect(starten({ port })).rejects.toThrow(`Der Anschluss ${port} ist schon belegt`);
});

test("Excel on the web, a page of its own, may read what is served for Excel", async () => {
  const zertifikat = await wegwerfzertifikat();
  const excel = await starten({ port: 0, zertifikat });
  try {
    for (const file of ["functions.json", "functions.js", "assets/tastenkuerzel.json"])
      expect([file, await herkunft(`${excel.url}${file}`, zertifikat.ca)]).toEqual([file, "*"]);
  } finally {
    await excel.close();
  }
});
