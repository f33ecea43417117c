import { marked } from "marked";

const STIL = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
  h1, h2 { line-height: 1.2; }
  code, pre { font-family: Consolas, ui-monospace, monospace; }
  pre, table { overflow-x: auto; display: block; }
  pre { padding: 0.75rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
  table { border-collapse: collapse; }
  th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: 0.25rem 0.5rem; text-align: left; }
`;

/**
 * A page of docs/funktionen as it is served beside the add-in: what Excel opens from the help of a function.
 * README.md becomes index.html; links among the pages follow. The address is hilfe/funktionen/NAME.html.
 */
export function hilfeseite(markdown) {
  const titel = /^# (.+)$/m.exec(markdown)?.[1] ?? "Funktionen";
  const rumpf = marked
    .parse(markdown, { async: false })
    .replace(/href="README\.md"/g, 'href="index.html"')
    .replace(/href="([\w-]+)\.md"/g, 'href="$1.html"');
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titel} – KGRZ Wirtschaftsplan</title>
<style>${STIL}</style>
</head>
<body>
${rumpf}</body>
</html>
`;
}

/** File name of a page under hilfe/funktionen. */
export const seitenname = (datei) => datei.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html");
