import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";
import sirv from "sirv";
import { root } from "./installieren.mjs";

// "dev" reads every file anew, so that a build made meanwhile is what the browser gets.
const files = (folder, more) => sirv(path.join(root, folder), { dev: true, etag: true, ...more });

const missing = (response) => {
  response.statusCode = 404;
  response.end();
};

/** The workbench at "/", the built add-in below "/addin/". */
function werkbank() {
  const page = files("build/workbench");
  const addin = files("dist");
  return (request, response) => {
    if (!request.url.startsWith("/addin/")) return page(request, response, () => missing(response));
    request.url = request.url.slice("/addin".length);
    return addin(request, response, () => missing(response));
  };
}

/**
 * What Excel loads: dist/ and nothing else. Excel on the web reads functions.json and the keyboard shortcuts from a
 * page of its own, which the browser allows only with this header; nothing that is served here is secret.
 */
function addin() {
  const dist = files("dist", {
    setHeaders: (response) => response.setHeader("Access-Control-Allow-Origin", "*"),
  });
  return (request, response) => dist(request, response, () => missing(response));
}

const verzoegert = (answer, milliseconds) => (request, response) =>
  setTimeout(answer, milliseconds, request, response);

/**
 * Serves the workbench, or with a certificate ({ key, cert, ca }) the add-in for Excel over https.
 * Port 0 takes a free one. Every answer waits so many milliseconds (verzoegerung), as in a slow network.
 * Rejects with a German sentence where the port is taken.
 */
export function starten({ port = 3000, zertifikat, verzoegerung = 0 } = {}) {
  const promptly = zertifikat ? addin() : werkbank();
  const answer = verzoegerung > 0 ? verzoegert(promptly, verzoegerung) : promptly;
  const server = zertifikat ? createSecureServer(zertifikat, answer) : createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(error.code === "EADDRINUSE" ? belegt(port) : error));
    server.listen(port, "localhost", () => {
      const url = `${zertifikat ? "https" : "http"}://localhost:${server.address().port}/`;
      resolve({ url, close: () => beenden(server) });
    });
  });
}

const belegt = (port) =>
  new Error(
    `Der Anschluss ${port} ist schon belegt, vielleicht von einer zweiten Werkbank. ` +
      `Bitte das andere Programm beenden oder mit PORT=${port + 1} einen anderen Anschluss wählen.`,
  );

function beenden(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
