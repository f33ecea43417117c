/** Folders of the packages whose code is in the bundles, sorted: "node_modules/react". */
export function gebauteBestandteile(): string[];
