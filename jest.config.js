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

// Univer comes ready for CommonJS, but what it needs is partly published as ES modules only.
const transformIgnorePatterns = ["/node_modules/@univerjs/"];

const project = (displayName, testEnvironment, testMatch, more = {}) => ({
  displayName,
  testEnvironment,
  testMatch,
  transform,
  transformIgnorePatterns,
  ...more,
});

export default {
  projects: [
    project("node", "node", ["<rootDir>/test/**/*.test.ts"], { testPathIgnorePatterns: ["/test/e2e/"] }),
    project("dom", "jsdom", ["<rootDir>/test/**/*.test.tsx"]),
    project("e2e", "node", ["<rootDir>/test/e2e/**/*.test.ts"]),
  ],
};
