import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../installieren.mjs";

const MODULES = "node_modules/";
const datei = (bundle) => path.join(root, "build", "bestandteile", `${bundle}.json`);

/**
 * Writes beside the build from which packages a bundle was made, with all that it loads later: folders as the
 * lockfile names them, "node_modules/react". Licences and the bill of materials are made from that.
 */
export class Bestandteile {
  apply(compiler) {
    compiler.hooks.done.tap("Bestandteile", ({ compilation }) => {
      const file = datei(compiler.options.name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(pakete(compilation)));
    });
  }
}

/** The packages whose code is in these bundles, in the order of their folders; they must have been built. */
export function gebauteBestandteile() {
  const folders = ["functions", "taskpane"].flatMap((bundle) =>
    JSON.parse(readFileSync(datei(bundle), "utf8")),
  );
  return [...new Set(folders)].sort();
}

function pakete(compilation) {
  const shipped = [...compilation.modules].filter(
    (module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0,
  );
  return [...new Set(shipped.flatMap(einzelne).flatMap(paket))].sort();
}

/** What webpack has put together into one module is still the work of many. */
const einzelne = (module) => module.modules?.flatMap(einzelne) ?? [module];

/** The package of a module; what webpack itself adds so that a bundle runs is webpack's. */
function paket({ resource, type }) {
  if (type === "runtime") return [`${MODULES}webpack`];
  const at = resource?.replaceAll("\\", "/").lastIndexOf(`/${MODULES}`) ?? -1;
  if (at < 0) return [];
  const file = path.relative(root, resource).replaceAll("\\", "/");
  const last = file.lastIndexOf(MODULES) + MODULES.length;
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(file.slice(last))[0];
  return [file.slice(0, last) + name];
}
