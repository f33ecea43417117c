import { BUENDELNAMEN } from "./test/hilfen/umgebung/pakete.mjs";

const transform = {
  "^.+\\.(ts|tsx|js|jsx|mjs)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};

const umgebung = (name) => `<rootDir>/test/hilfen/umgebung/${name}`;

const project = (displayName, testEnvironment, testMatch, more = {}) => ({
  displayName,
  testEnvironment,
  testMatch,
  transform,
  // Packages come ready, but for those that are published as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(?:marked|hucre)/)", "/build/"],
  moduleNameMapper: BUENDELNAMEN,
  globalSetup: umgebung("pakete.mjs"),
  setupFilesAfterEnv: [umgebung("stille.ts")],
  ...more,
});

/** What speaks with Excel, once more with the client code that Microsoft ships for this kind of Excel. */
const client = (plattform, dateien) =>
  project(
    `client-${plattform}`,
    "node",
    dateien.map((datei) => `<rootDir>/test/${datei}.test.ts`),
    {
      globals: { CLIENT: plattform },
      // Those put the client there themselves.
      testPathIgnorePatterns: ["/test/excel/client/"],
    },
  );
const LESEN_BERICHTE_MARKEN = ["excel/lesen/*", "excel/schreiben/{berichtsblatt,markierungen}"];

export default {
  // Time-outs are for what hangs: on a busy machine a test may well take ten times as long as on an idle one.
  testTimeout: 120_000,
  maxWorkers: 2,
  projects: [
    project("node", "node", ["<rootDir>/test/**/*.test.ts"], { testPathIgnorePatterns: ["/test/e2e/"] }),
    client("web", ["excel/**/*", "commands/*"]),
    client("win32", LESEN_BERICHTE_MARKEN),
    client("mac", LESEN_BERICHTE_MARKEN),
    project("dom", "jsdom", ["<rootDir>/test/**/*.test.tsx"], {
      setupFiles: [umgebung("stil.ts")],
      setupFilesAfterEnv: [umgebung("stille.ts"), umgebung("geduld.ts")],
    }),
    project("e2e", umgebung("browserumgebung.mjs"), ["<rootDir>/test/e2e/**/*.test.ts"]),
  ],
};
