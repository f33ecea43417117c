/** Set by the build's loader: the folder from which this script came, and beside which the help lies. */
declare const __webpack_public_path__: string | undefined;

const ordner = typeof __webpack_public_path__ === "string" ? __webpack_public_path__ : "";

/** The page that Excel also opens as the help of the function. */
export const hilfeadresse = (name: string): string => `${ordner}hilfe/funktionen/${name}.html`;
