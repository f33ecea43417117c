/**
 * What is delivered, in esbuild's words: ES2021, and fields of classes, which every browser with ES2021 has as well.
 * On a Mac Excel shows the pane in the system's WebKit, and one word that it does not know keeps a whole script from
 * running.
 */
export const sprache = {
  target: "es2021",
  supported: { "class-field": true, "class-static-field": true },
};
