import { readFileSync } from "node:fs";
import { addinUrl, inhaltsrichtlinie, metadatenErgaenzt, mitAdresse } from "../../scripts/bauen/addin.mjs";

describe("ADDIN_URL", () => {
  test.each([
    [undefined, "https://localhost:3000"],
    ["https://addin.example.de/", "https://addin.example.de"],
    [" https://addin.example.de/wirtschaftsplan// ", "https://addin.example.de/wirtschaftsplan"],
  ])("%j becomes %s", (text, expected) => {
    expect(addinUrl(text)).toBe(expected);
  });

  test.each(["http://addin.example.de", "addin.example.de", "", "https://addin.example.de/?a=1"])(
    "%j is refused with a sentence",
    (text) => {
      expect(() => addinUrl(text)).toThrow(/ADDIN_URL muss eine https-Adresse sein/);
    },
  );

  test("the built manifest names the development server nowhere", () => {
    const built = mitAdresse(readFileSync("manifest.xml", "utf8"), "https://addin.example.de/wp");
    expect(built).not.toContain("localhost");
    expect(built).toContain('"https://addin.example.de/wp/taskpane.html"');
  });
});

test("functions.json lets error cells through and points its help to where the add-in is served", () => {
  const json = metadatenErgaenzt(
    '{"functions":[{"id":"A","helpUrl":"https://localhost:3000/hilfe/A.html"}]}',
    "https://addin.example.de",
  );
  expect(JSON.parse(json)).toEqual({
    allowErrorForDataTypeAny: true,
    functions: [{ id: "A", helpUrl: "https://addin.example.de/hilfe/A.html" }],
  });
});

test("the content security policy lets scripts in from here and Microsoft's network, or from here alone", () => {
  expect(inhaltsrichtlinie(false)).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(inhaltsrichtlinie(true)).toContain("script-src 'self';");
  expect(inhaltsrichtlinie(true)).toMatch(/^default-src 'none';/);
});

interface Plugin {
  constructor: { name: string };
  address?: string;
  definitions?: Record<string, string>;
  patterns?: { from: string; transform?: (content: Buffer) => string }[];
}

/** The plugins of the build with these settings in the environment. */
function plugins(settings: Record<string, string>): Plugin[] {
  const before = { ...process.env };
  Object.assign(process.env, settings);
  try {
    let configurations: { plugins: Plugin[] }[] = [];
    jest.isolateModules(() => {
      ({ default: configurations } = jest.requireActual("../../webpack.config.js"));
    });
    return configurations.flatMap((one) => one.plugins);
  } finally {
    process.env = before;
  }
}

test("ADDIN_URL and BUILD reach metadata, manifest and VERSION", () => {
  const all = plugins({ ADDIN_URL: "https://addin.example.de/plan/", BUILD: " abc1234 " });
  const address = "https://addin.example.de/plan";
  expect(all.flatMap((plugin) => plugin.address ?? [])).toEqual([address]);
  const builds = all.flatMap(({ definitions }) => definitions?.__BUILD__ ?? []);
  expect(builds).toEqual(['"abc1234"', '"abc1234"']);
  const manifest = all
    .flatMap(({ patterns = [] }) => patterns)
    .find(({ from }) => from === "manifest.xml")
    ?.transform?.(readFileSync("manifest.xml"));
  expect(manifest).toContain(`"${address}/taskpane.html"`);
  expect(manifest).not.toContain("localhost");
});
