import { screen } from "@testing-library/react";
import { readFileSync } from "node:fs";
import path from "node:path";
import { neues } from "../../../../src/texte/neues";
import { checked, pane, services } from "../../pane";
import { sauber } from "../../beispiele";

const root = path.resolve(__dirname, "..", "..", "..", "..");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
const line = () => screen.findByRole("region", { name: `Neu in Version ${version}` });
const keine = () => expect(screen.queryByRole("region", { name: /^Neu in Version/ })).toBeNull();

beforeEach(() => {
  localStorage.clear();
  Object.assign(globalThis, { __VERSION__: version });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "__VERSION__");
  jest.restoreAllMocks();
});

test("a new version is told of below everything else, opens, and is then known", async () => {
  const { user, unmount } = pane(services());
  expect((await line()).closest("footer")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Ansehen" }));
  for (const punkt of neues.punkte) expect(screen.getByText(punkt)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Alle Änderungen" }).getAttribute("href")).toBe(
    "hilfe/aenderungen.html",
  );
  unmount();
  await checked(sauber);
  keine();
});

test("it is put away for good, and the next version comes anew", async () => {
  const first = pane(services());
  await line();
  await first.user.click(screen.getByRole("button", { name: "Nicht mehr anzeigen" }));
  keine();
  first.unmount();
  const second = pane(services());
  keine();
  second.unmount();
  Object.assign(globalThis, { __VERSION__: "99.0.0" });
  pane(services());
  expect(await screen.findByRole("region", { name: "Neu in Version 99.0.0" })).toBeTruthy();
});

test("where the computer remembers nothing, it is not told for ever", () => {
  jest.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("", "SecurityError");
  });
  pane(services());
  keine();
});

test("the list of changes begins with this version", () => {
  const changes = readFileSync(path.join(root, "CHANGELOG.md"), "utf8");
  expect(/^## (.+)$/m.exec(changes)?.[1]).toBe(version);
});
