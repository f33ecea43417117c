import { marked } from "marked";

const STIL = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
  h1, h2, h3 { line-height: 1.2; }
  :target { scroll-margin-top: 1rem; }
  h2:target, h3:target { border-left: 0.25rem solid currentColor; padding-left: 0.5rem; }
  code, pre { font-family: Consolas, ui-monospace, monospace; }
  pre, table { overflow-x: auto; display: block; }
  pre { padding: 0.75rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
  table { border-collapse: collapse; }
  th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: 0.25rem 0.5rem; text-align: left; }
  img { max-width: 100%; height: auto; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
  header { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
`;

/**
 * A page of docs as it is served beside the add-in: what Excel and the pane open as help. Headings get anchors, links
 * among the pages follow them to where they are served (`seitenname`). `wurzel` leads from the page to hilfe/.
 */
export function hilfeseite(markdown, wurzel = "../", sprache = "de") {
  const titel = /^# (.+)$/m.exec(markdown)?.[1] ?? "Hilfe";
  const rumpf = marked
    .parse(markdown, { async: false })
    .replace(
      /<h([1-6])>(.*)<\/h\1>/g,
      (_, stufe, text) => `<h${stufe} id="${anker(text)}">${text}</h${stufe}>`,
    )
    .replace(/href="([^":#]*)(?:#([^"]*))?"/g, (_, pfad, ziel) => `href="${adresse(pfad, ziel)}"`);
  const verzeichnisse = ["handbuch.html", "regeln/index.html", "funktionen/index.html"].map(
    (seite, index) => `<a href="${wurzel}${seite}">${["Handbuch", "Regeln", "Funktionen"][index]}</a>`,
  );
  return `<!doctype html>
<html lang="${sprache}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titel} – KGRZ Wirtschaftsplan</title>
<style>${STIL}</style>
</head>
<body>
<header>${verzeichnisse.join(" ")}</header>
<main>
${rumpf}</main>
</body>
</html>
`;
}

const UMLAUTE = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** The anchor of a heading, from its text (HTML or plain): "Die Mappe prüfen" becomes "die-mappe-pruefen". */
export const anker = (text) =>
  text
    .toLowerCase()
    .replace(/<[^>]*>|&[a-z0-9#]+;/g, "")
    .replace(/[äöüß]/g, (zeichen) => UMLAUTE[zeichen])
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** A link within docs as a link among the served pages; the samples lie beside them. */
function adresse(pfad, ziel) {
  const seite = seitenname(pfad).replace(/^\.\.\/samples\//, "beispiel/");
  return ziel === undefined ? seite : `${seite}#${anker(decodeURIComponent(ziel))}`;
}

/** File name of a page of docs under hilfe. */
export const seitenname = (datei) =>
  datei
    .replace(/README\.md$/, "index.md")
    .replace(/Benutzerhandbuch\.md$/, "handbuch.md")
    .replace(/\.md$/, ".html");
