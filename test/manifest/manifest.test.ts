/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { connectCommands } from "../../src/commands/befehle";
import { open, workbook } from "../hilfen/excel";

const root = path.resolve(__dirname, "..", "..");
const text = readFileSync(path.join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "text/xml");
const host = "https://localhost:3000/";

/** All elements of that local name, whatever their namespace. */
function all(name: string, within: Document | Element = manifest): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

/** The one element of that name; a second one, or none, is an error of the manifest. */
function only(name: string, within: Document | Element = manifest): Element {
  const [element, ...others] = all(name, within);
  if (!element || others.length > 0) throw new Error(`${name}: expected once, found ${others.length + 1}`);
  return element;
}

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const children = (element: Element): string[] => [...element.children].map((child) => child.localName);
const values = (parent: string): [string, string][] =>
  [...only(parent).children].map((child) => [attribute(child, "id"), attribute(child, "DefaultValue")]);

const images = new Map(values("Images"));
const urls = new Map(values("Urls"));
const shortStrings = new Map(values("ShortStrings"));
const longStrings = new Map(values("LongStrings"));

/** Which list of resources an element's resid means; Icon images name theirs by bt:Image with a size. */
function resourcesFor(element: Element): Map<string, string> {
  if (element.localName === "Image") return images;
  if (["SourceLocation", "FunctionFile", "LearnMoreUrl", "Runtime"].includes(element.localName)) return urls;
  return element.localName === "Description" ? longStrings : shortStrings;
}

/** Width, height and colour type from the header of a PNG (ISO/IEC 15948, 11.2.2). */
function png(file: string): { width: number; height: number; alpha: boolean } {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error(`${file} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: bytes[25] === 6 };
}

const assetOf = (url: string): string => path.join(root, url.slice(host.length));

test("the manifest is well-formed XML of a task pane add-in for workbooks", () => {
  expect(all("parsererror")).toEqual([]);
  expect(manifest.documentElement.localName).toBe("OfficeApp");
  expect(attribute(manifest.documentElement, "xsi:type")).toBe("TaskPaneApp");
  expect(
    all("Host").map((element) => element.getAttribute("Name") ?? attribute(element, "xsi:type")),
  ).toEqual(["Workbook", "Workbook"]);
});

test("identifier and version are those of the project", () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  expect(only("Version").textContent).toBe(`${version}.0`);
  expect(only("Id").textContent).toBe("4bd5dd6b-9e95-464c-8396-a6fbe139067d");
});

test("the floor is the one the add-in is written for, declared where it keeps older versions away", () => {
  expect(only("Requirements").parentElement).toBe(manifest.documentElement);
  const sets = all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
  expect(Object.fromEntries(sets)).toEqual({
    SharedRuntime: "1.1",
    ExcelApi: "1.14",
  });
});

test("elements stand in the order in which Excel reads them", () => {
  expect(children(manifest.documentElement)).toEqual([
    ..."Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl".split(
      " ",
    ),
    ..."SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides".split(
      " ",
    ),
  ]);
  const overrides = only("VersionOverrides");
  expect(children(overrides)).toEqual(["Hosts", "Resources"]);
  expect(children(only("Host", overrides))).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  expect(children(only("DesktopFormFactor"))).toEqual([
    ..."GetStarted FunctionFile ExtensionPoint ExtensionPoint".split(" "),
  ]);
  expect(children(only("AllFormFactors"))).toEqual(["ExtensionPoint"]);
  const functions = only("ExtensionPoint", only("AllFormFactors"));
  expect(children(functions)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
  expect(children(only("Resources"))).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
  for (const control of all("Control"))
    expect(children(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
});

test("every reference to a resource resolves, and its name has at most 32 characters", () => {
  const references = [...manifest.querySelectorAll("[resid]")];
  expect(references.length).toBeGreaterThan(20);
  for (const element of references) {
    const resid = attribute(element, "resid");
    expect([element.localName, resid, resourcesFor(element).has(resid)]).toEqual([
      element.localName,
      resid,
      true,
    ]);
    expect(resid.length).toBeLessThanOrEqual(32);
  }
});

test("no resource is declared twice or for nothing", () => {
  const declared = ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((list) =>
    values(list).map(([id]) => id),
  );
  const used = new Set(
    [...manifest.querySelectorAll("[resid]")].map((element) => attribute(element, "resid")),
  );
  expect(declared).toEqual([...new Set(declared)]);
  expect(declared.filter((id) => !used.has(id))).toEqual([]);
});

test("texts keep the lengths that Excel shows in full", () => {
  const short = [...shortStrings.values(), attribute(only("DisplayName"), "DefaultValue")];
  const long = [
    ...longStrings.values(),
    attribute(all("Description")[0] ?? only("Description"), "DefaultValue"),
  ];
  for (const value of short) expect([value, value.length > 0 && value.length <= 125]).toEqual([value, true]);
  for (const value of long) expect([value, value.length > 0 && value.length <= 250]).toEqual([value, true]);
});

test("every address starts with the one that the build replaces", () => {
  const named = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"].map((name) =>
    attribute(only(name), "DefaultValue"),
  );
  const start = attribute(only("SourceLocation", only("DefaultSettings")), "DefaultValue");
  for (const url of [...named, start, ...images.values(), ...urls.values()])
    expect(url).toMatch(/^https:\/\/localhost:3000\/[\w./-]+$/);
  const outside = text
    .match(/https?:\/\/[^"]+/g)
    ?.filter((url) => !url.startsWith(host))
    .filter(
      (url) => !url.startsWith("http://schemas.microsoft.com/") && !url.startsWith("http://www.w3.org/"),
    );
  expect(outside).toEqual([]);
});

test("functions, pane and ribbon share one page", () => {
  const start = attribute(only("SourceLocation", only("DefaultSettings")), "DefaultValue");
  const page = attribute(only("Runtime"), "resid");
  expect(attribute(only("Runtime"), "lifetime")).toBe("long");
  expect(urls.get(page)).toBe(start);
  expect(attribute(only("FunctionFile"), "resid")).toBe(page);
  expect(attribute(only("SourceLocation", only("Page")), "resid")).toBe(page);
  const panes = all("Action").filter((action) => attribute(action, "xsi:type") === "ShowTaskpane");
  expect(panes.map((action) => attribute(only("SourceLocation", action), "resid"))).toEqual([page]);
  expect(all("TaskpaneId")).toEqual([]);
});

test("the worksheet functions have one namespace, their script and their metadata", () => {
  const addressOf = (element: Element) => urls.get(attribute(only("SourceLocation", element), "resid"));
  expect(shortStrings.get(attribute(only("Namespace"), "resid"))).toBe("KGRZ");
  expect(addressOf(only("Script"))).toBe(`${host}functions.js`);
  expect(addressOf(only("Metadata"))).toBe(`${host}functions.json`);
});

/** The names under which the add-in connects functions when it starts. */
function connected(): string[] {
  const { host } = open(workbook());
  connectCommands(jest.fn(), jest.fn());
  return [...host.bedienung.actions.keys()];
}

test("every command that a button names is connected", () => {
  const names = all("FunctionName").map((element) => element.textContent);
  expect(names).toEqual(["pruefen", "protokoll", "hochrechnung", "einfrieren", "befundeZurZelle"]);
  expect(connected()).toEqual(expect.arrayContaining(names));
});

test("the menu of a cell has one button, as Excel asks", () => {
  const menus = all("OfficeMenu");
  expect(menus.map((menu) => attribute(menu, "id"))).toEqual(["ContextMenuCell"]);
  const controls = menus.flatMap((menu) => all("Control", menu));
  expect(controls.map((control) => attribute(control, "xsi:type"))).toEqual(["Button"]);
});

test("identifiers of groups and controls are unique", () => {
  const ids = [...all("Group"), ...all("Control")].map((element) => attribute(element, "id"));
  expect(ids).toEqual([...new Set(ids)]);
});

describe("keyboard shortcuts", () => {
  const { actions, shortcuts } = JSON.parse(
    readFileSync(assetOf(attribute(only("ExtendedOverrides"), "Url")), "utf8"),
  ) as {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
  };

  test("every action is connected and described, every shortcut means one of them", () => {
    expect(connected()).toEqual(expect.arrayContaining(actions.map(({ id }) => id)));
    expect(actions.filter(({ type, name }) => type !== "ExecuteFunction" || name.length < 5)).toEqual([]);
    expect(shortcuts.map(({ action }) => action).sort()).toEqual(actions.map(({ id }) => id).sort());
  });

  // Microsoft's advice for add-ins; Excel itself has none of them with a letter.
  test("they take Strg, Alt and Umschalt together with one letter, each another", () => {
    const keys = shortcuts.flatMap(({ key }) => Object.values(key));
    expect(keys.filter((combination) => !/^Ctrl\+Alt\+Shift\+[A-Z]$/.test(combination))).toEqual([]);
    expect(keys).toEqual([...new Set(keys)]);
  });

  // Ctrl+Alt is AltGr: with these letters a German keyboard writes @, € and µ.
  test("they do not take letters that write something with AltGr", () => {
    const letters = shortcuts.flatMap(({ key }) => Object.values(key).map((keys) => keys.slice(-1)));
    expect(letters.filter((letter) => "QEM".includes(letter))).toEqual([]);
  });
});

test("every icon is a transparent PNG of exactly the size it is named for", () => {
  const icons = all("Image").filter((element) => element.hasAttribute("size"));
  const expected: [string, number][] = icons.map((element) => [
    images.get(attribute(element, "resid")) ?? "",
    Number(attribute(element, "size")),
  ]);
  expected.push([attribute(only("IconUrl"), "DefaultValue"), 32]);
  expected.push([attribute(only("HighResolutionIconUrl"), "DefaultValue"), 64]);
  for (const [url, size] of expected)
    expect([url, png(assetOf(url))]).toEqual([url, { width: size, height: size, alpha: true }]);
});

test("group and buttons have the three sizes that Excel asks for", () => {
  const lists = all("Icon").map((icon) =>
    all("Image", icon).map((image) => Number(attribute(image, "size"))),
  );
  expect(lists.length).toBe(all("Group").length + all("Control").length);
  for (const sizes of lists) expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
});

test("what the manifest names among the assets is there", () => {
  const named = text.match(/https:\/\/localhost:3000\/assets\/[^"]+/g) ?? [];
  expect(named.filter((url) => !existsSync(assetOf(url)))).toEqual([]);
});
