import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";

const { default: CustomFunctionsMetadataPlugin } = createRequire(import.meta.url)(
  "custom-functions-metadata-plugin",
);

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
/** Where the add-in will be served from; the manifest is written for this address. */
const addinUrl = (process.env.ADDIN_URL ?? "https://localhost:3000").replace(/\/+$/, "");
/** OFFICE_JS=eigen serves office.js from dist/ instead of Microsoft's network: for offices without internet. */
const ownOfficeJs = process.env.OFFICE_JS === "eigen";

const typescript = {
  extensions: [".ts", ".tsx", ".js"],
  rule: {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: "ts-loader",
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
  },
};
const constants = new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) });

export default { mode: "production" };
