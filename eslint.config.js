import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** The house's walls: which folders of src a folder may not know (docs/architektur.md). */
const outside = ["react", "react-dom", "react-dom/*", "@fluentui/*", "@microsoft/office-js", "node:*"];
const forbid = (folders, extra = [], patterns = []) => ({
  "no-restricted-imports": [
    "error",
    { patterns: [{ group: [...folders.map((folder) => `**/${folder}/**`), ...extra] }, ...patterns] },
  ],
});

export default tseslint.config(
  { ignores: ["dist/", "build/", "node_modules/", "coverage/"] },
  ...tseslint.configs.strict,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  {
    files: ["src/money/**", "src/workbook/**", "src/finance/**"],
    rules: forbid(
      ["plan", "rules", "berichte", "excel", "functions", "taskpane", "commands", "cli"],
      outside,
    ),
  },
  {
    files: ["src/plan/**"],
    rules: forbid(["rules", "berichte", "excel", "functions", "taskpane", "commands", "cli"], outside),
  },
  {
    files: ["src/rules/**"],
    rules: forbid(["berichte", "excel", "functions", "taskpane", "commands", "cli"], outside),
  },
  // Reports are made of a plan and of what a check says of it: how a rule comes to that is none of their business.
  {
    files: ["src/berichte/**"],
    rules: forbid(["excel", "functions", "taskpane", "commands", "cli"], outside, [
      { regex: "/rules/(?!kern/ergebnis$|gespeichert/)" },
    ]),
  },
  {
    files: ["src/functions/**"],
    rules: forbid(["excel", "taskpane", "commands", "cli", "plan", "rules"], outside),
  },
  { files: ["src/cli/**"], rules: forbid(["excel", "taskpane", "commands", "functions"]) },
  { files: ["src/excel/**"], rules: forbid(["taskpane", "commands", "cli", "rules", "plan"]) },
  // What users read, as plain strings and functions over plain values: whoever shows it gives the words for the rest.
  {
    files: ["src/texte/**"],
    rules: { "no-restricted-imports": ["error", { patterns: ["../**", ...outside] }] },
  },
);
