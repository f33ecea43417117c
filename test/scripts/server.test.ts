import { get } from "node:http";
import { starten, type Server } from "../../scripts/server.mjs";

let server: Server;
beforeAll(async () => {
  server = await starten({ port: 0 });
});
afterAll(() => server.close());

/** As written: fetch would tidy the path up before it is sent. */
const status = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    get({ port, path, host: "localhost" }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });

test("nothing outside the built folders is served", async () => {
  const paths = [
    "/package.json",
    "/../package.json",
    "/addin/../../package.json",
    "/addin/%2e%2e/package.json",
  ];
  expect(await Promise.all(paths.map(status))).toEqual([404, 404, 404, 404]);
});

test("a port that is taken is named in a sentence", async () => {
  const port = Number(new URL(server.url).port);
  await expect(starten({ port })).rejects.toThrow(`Der Anschluss ${port} ist schon belegt`);
});
