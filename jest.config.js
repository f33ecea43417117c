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

const project = (displayName, testEnvironment, testMatch, more = {}) => ({
  displayName,
  testEnvironment,
  testMatch,
  transform,
  // Some packages are published as ES modules only and have to be transformed; what is not there comes ready.
  transformIgnorePatterns: ["/node_modules/@univerjs/", "/build/"],
  setupFilesAfterEnv: ["<rootDir>/test/hilfen/umgebung/stille.ts"],
  ...more,
});

export default {
  // Time-outs are for what hangs: on a busy machine a test may well take ten times as long as on an idle one.
  testTimeout: 120_000,
  maxWorkers: 2,
  projects: [
    project("node", "node", ["<rootDir>/test/**/*.test.ts"], { testPathIgnorePatterns: ["/test/e2e/"] }),
    project("dom", "jsdom", ["<rootDir>/test/**/*.test.tsx"], {
      globalSetup: "<rootDir>/test/hilfen/umgebung/fluent.mjs",
      setupFiles: ["<rootDir>/test/hilfen/umgebung/stil.ts"],
      setupFilesAfterEnv: [
        "<rootDir>/test/hilfen/umgebung/stille.ts",
        "<rootDir>/test/hilfen/umgebung/geduld.ts",
      ],
      moduleNameMapper: {
        "^@fluentui/react-(components|charts)$": "<rootDir>/build/test/fluent-$1.cjs",
      },
    }),
    project("e2e", "node", ["<rootDir>/test/e2e/**/*.test.ts"]),
  ],
};
