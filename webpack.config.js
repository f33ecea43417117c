import { createRequire } from "node:module";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import {
  addinUrl,
  eigeneOfficeDateien,
  funktionsdateien,
  handbuch,
  hilfeseiten,
  inhaltsrichtlinie,
  mitAdresse,
  MetadatenErgaenzen,
  officeJs,
  SkripteVoran,
} from "./scripts/bauen/addin.mjs";
import { Bestandteile } from "./scripts/bauen/bestandteile.mjs";
import { basis, hoechstens, konstanten, verkleinert } from "./scripts/bauen/gemeinsam.mjs";
import { root } from "./scripts/installieren.mjs";

const CustomFunctionsMetadataPlugin = createRequire(import.meta.url)("custom-functions-metadata-plugin");

const dist = path.join(root, "dist");
const address = addinUrl(process.env.ADDIN_URL);
/** OFFICE_JS=eigen serves office.js beside the pane instead of taking it from Microsoft's network. */
const ownOfficeJs = process.env.OFFICE_JS === "eigen";

/** The worksheet functions: no DOM, one file, and their metadata. */
const functions = {
  ...basis,
  name: "functions",
  target: ["webworker", "es2020"],
  entry: { functions: "./src/functions/functions.ts" },
  output: { path: dist, filename: "[name].js", publicPath: "", clean: true },
  optimization: verkleinert,
  performance: hoechstens(200_000),
  plugins: [
    new CustomFunctionsMetadataPlugin({ input: funktionsdateien(), output: "functions.json" }),
    new MetadatenErgaenzen(address),
    konstanten(),
    new Bestandteile(),
  ],
};

/** The pane's page with everything else that is deployed. Built second: the first build empties dist. */
const taskpane = {
  ...basis,
  name: "taskpane",
  dependencies: ["functions"],
  target: ["web", "es2020"],
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: { path: dist, filename: "[name].js", chunkFilename: "teil-[contenthash].js" },
  optimization: verkleinert,
  performance: hoechstens(1_000_000),
  plugins: [
    new HtmlPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      inject: "body",
      scriptLoading: "blocking",
      meta: {
        sicherheit: {
          "http-equiv": "Content-Security-Policy",
          content: inhaltsrichtlinie(ownOfficeJs),
        },
      },
    }),
    new SkripteVoran(HtmlPlugin, "taskpane.html", [{ src: officeJs(ownOfficeJs) }, { src: "functions.js" }]),
    new CopyPlugin({
      patterns: [
        { from: "assets/*.{png,html,json}" },
        hilfeseiten("funktionen"),
        hilfeseiten("regeln"),
        ...handbuch,
        {
          from: "manifest.xml",
          transform: (content) => mitAdresse(content.toString(), address),
        },
        ...(ownOfficeJs ? [eigeneOfficeDateien] : []),
      ],
    }),
    konstanten(),
    new Bestandteile(),
  ],
};

export default [functions, taskpane];
