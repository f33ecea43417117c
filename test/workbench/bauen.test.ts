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
