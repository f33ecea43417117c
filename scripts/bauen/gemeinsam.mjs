import { readFileSync } from "node:fs";
import path from "node:path";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { root } from "../installieren.mjs";
import { sprache } from "./sprache.mjs";

const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** What every bundle has in common: how TypeScript is read, and which constants are known at build time. */
export const basis = {
  mode: "production",
  context: root,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  stats: { preset: "errors-warnings", assets: true, assetsSpace: 5 },
};

/**
 * Libraries come in newer words than ours, which esbuild puts into older ones. SWC makes the rest as small as Terser
 * does, in a third of the time.
 */
export const verkleinert = {
  minimizer: [
    new MinimizerPlugin({
      minify: [MinimizerPlugin.esbuildMinify, MinimizerPlugin.swcMinify],
      minimizerOptions: [{ ...sprache, minify: false }, { compress: { passes: 3 } }],
    }),
  ],
};

/** What VERSION names beside the version: BUILD, a commit or a date, where it is given. */
const build = process.env.BUILD?.trim() || "lokal";

/** Plugins belong to one compiler each, so every bundle asks for its own. */
export const konstanten = () =>
  new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify(build) });

/** Performance hints in bytes: a bundle that grows beyond them is worth a look, smaller ones need no message. */
export const hoechstens = (bytes) => ({
  hints: "warning",
  maxAssetSize: bytes,
  maxEntrypointSize: bytes,
  assetFilter: (file) => file.endsWith(".js") && !file.startsWith("office/"),
});
