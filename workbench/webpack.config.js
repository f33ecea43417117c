import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { inhaltsrichtlinie, SkripteVoran } from "../scripts/bauen/addin.mjs";
import { basis, konstanten } from "../scripts/bauen/gemeinsam.mjs";
import { root } from "../scripts/installieren.mjs";

/** The workbench: its page, and the page of the pane's frame, which runs what was built for Excel. */
export default {
  ...basis,
  name: "werkbank",
  target: ["web", "es2022"],
  entry: { werkbank: "./workbench/index.ts", bereich: "./workbench/bereich.ts" },
  output: { path: path.join(root, "build", "workbench"), filename: "[name].js", clean: true },
  // The spreadsheet is large, ready-made and stays on this computer: making it smaller would take a minute.
  performance: { hints: false },
  optimization: { minimize: false },
  cache: { type: "filesystem", cacheDirectory: path.join(root, "build", "zwischenspeicher") },
  experiments: { css: true },
  plugins: [
    new HtmlPlugin({ filename: "index.html", template: "./workbench/index.html", chunks: ["werkbank"] }),
    new HtmlPlugin({
      filename: "bereich.html",
      template: "./src/taskpane/taskpane.html",
      chunks: [],
      inject: "body",
      meta: {
        sicherheit: { "http-equiv": "Content-Security-Policy", content: inhaltsrichtlinie(true) },
      },
    }),
    new SkripteVoran(HtmlPlugin, "bereich.html", [
      { src: "bereich.js" },
      { src: "addin/functions.js" },
      { src: "addin/taskpane.js" },
    ]),
    new CopyPlugin({ patterns: [{ context: path.join(root, "samples"), from: "*.xlsx", to: "beispiele/" }] }),
    konstanten(),
  ],
};
