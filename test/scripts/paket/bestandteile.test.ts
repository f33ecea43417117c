import { bestandteile } from "../../../scripts/paket/bestandteile.mjs";

let gebaut: string[];
jest.mock("../../../scripts/bauen/bestandteile.mjs", () => ({ gebauteBestandteile: () => gebaut }));

test("a licence that nobody has read yet stops the package, and says where it belongs", () => {
  gebaut = ["node_modules/react", "node_modules/axe-core"];
  expect(() => bestandteile(false)).toThrow(
    /axe-core steht unter der Lizenz „MPL-2\.0“\. .+ LIZENZEN in scripts\/paket\/bestandteile\.mjs\.$/,
  );
});

test("so does a package that comes without the text of its licence", () => {
  gebaut = ["node_modules/@polka/url"];
  expect(() => bestandteile(false)).toThrow(
    /^@polka\/url bringt keinen Lizenztext mit; der seiner Quelle gehört nach scripts.paket.lizenztexte.@polka\+url\.txt\.$/,
  );
});

test("a text that is kept here stands in for one that is missing", () => {
  gebaut = ["node_modules/saxes"];
  expect(bestandteile(false)).toMatchObject([
    { name: "saxes", lizenz: { id: "ISC" }, text: expect.stringMatching(/^The ISC License/) },
  ]);
});
