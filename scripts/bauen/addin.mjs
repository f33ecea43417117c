import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { hilfeseite, seitenname } from "../funktionsreferenz/hilfeseite.mjs";
import { root } from "../installieren.mjs";

const DEVELOPMENT_URL = "https://localhost:3000";
const CDN = "https://appsforoffice.microsoft.com";

/**
 * The address the add-in will be served from, without a trailing slash, from ADDIN_URL.
 * Throws where it is not https: Excel loads nothing else.
 */
export function addinUrl(text = DEVELOPMENT_URL) {
  const address = text.trim().replace(/\/+$/, "");
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || url.search || url.hash) {
    throw new Error(
      `ADDIN_URL muss eine https-Adresse sein, etwa https://addin.example.de/wirtschaftsplan, und ist „${text}“. ` +
        `(ADDIN_URL must be an https address.)`,
    );
  }
  return address;
}

/** A text for the address the add-in is served from; what stands in the repository names the development server. */
export const mitAdresse = (text, address) => text.replaceAll(DEVELOPMENT_URL, address);

/** Files that declare worksheet functions: the metadata plugin has to be told each of them. */
export function funktionsdateien() {
  const folder = path.join(root, "src", "functions");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file))
    .filter((file) => readFileSync(file, "utf8").includes("@customfunction"));
}

/**
 * functions.json as Excel needs it. The generator cannot write the flag for error values, and without it one error
 * cell in a range makes the whole call fail before the function is asked. The flag for data types, which it always
 * writes, belongs to CustomFunctionsRuntime 1.4; the two together end Excel 2021 (OfficeDev/office-js 4385). Help
 * pages lie where the add-in is served.
 */
export function metadatenErgaenzt(json, address = DEVELOPMENT_URL) {
  const metadata = { allowErrorForDataTypeAny: true, ...JSON.parse(json) };
  delete metadata.allowCustomDataForDataTypeAny;
  return mitAdresse(`${JSON.stringify(metadata, undefined, 2)}\n`, address);
}

/** Adds to the metadata after the metadata plugin has put them among the assets. */
export class MetadatenErgaenzen {
  constructor(address) {
    this.address = address;
  }
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.compilation.tap("MetadatenErgaenzen", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "MetadatenErgaenzen", stage }, () => {
        if (!compilation.getAsset("functions.json")) return;
        compilation.updateAsset(
          "functions.json",
          (source) => new sources.RawSource(metadatenErgaenzt(source.source().toString(), this.address)),
        );
      });
    });
  }
}

/** The pages of a folder of docs as web pages beside the add-in: what Excel and the pane open as help. */
export const hilfeseiten = (ordner) => ({
  from: `docs/${ordner}/*.md`,
  to: ({ absoluteFilename }) => `hilfe/${ordner}/${seitenname(path.basename(absoluteFilename))}`,
  transform: (content) => hilfeseite(content.toString()),
});

/** The handbook with its pictures, what has changed, and the sample it speaks of: the pane's "?" opens it at the heading that fits. */
export const handbuch = [
  {
    from: "docs/Benutzerhandbuch.md",
    to: `hilfe/${seitenname("Benutzerhandbuch.md")}`,
    transform: (content) => hilfeseite(content.toString(), ""),
  },
  {
    from: "CHANGELOG.md",
    to: "hilfe/aenderungen.html",
    transform: (content) => hilfeseite(content.toString(), ""),
  },
  { from: "docs/bilder/*.png", to: "hilfe/bilder/[name][ext]" },
  { from: "samples/Wirtschaftsplan-2024.xlsx", to: "hilfe/beispiel/[name][ext]" },
];

/** Where the pane takes office.js from: Microsoft's network, or a copy beside it for offices without internet. */
export const officeJs = (own) => (own ? "office/office.js" : `${CDN}/lib/1/hosted/office.js`);

/** Of the package only what Excel loads: its host files, the strings (German, and English as fallback), the rest by name. */
export const eigeneOfficeDateien = {
  context: path.join(root, "node_modules", "@microsoft", "office-js", "dist"),
  from: "{office,o15apptofilemappingtable,telemetry/oteljs_agave,excel-{mac,web,win32,winrt}-16.*,{de-de,en-us}/office_strings}.js",
  globOptions: { ignore: ["**/*.debug.js"] },
  to: "office/",
  // Ready-made and minified by Microsoft: a second run would only cost time.
  info: { minimized: true },
};

/**
 * Content Security Policy as far as a meta element can carry it; frame-ancestors needs a header of the server.
 * Fluent writes its styles into the document, hence unsafe-inline for styles.
 */
export const inhaltsrichtlinie = (own) =>
  [
    "default-src 'none'",
    `script-src 'self'${own ? "" : ` ${CDN}`}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/**
 * Who may show the pane in a frame; it must come as a header. Excel on the web runs below Microsoft's addresses, also
 * within OneDrive, SharePoint and Teams. Microsoft has no list for Excel: these are the hosts that its page on tabs in
 * Teams names, and those reported for Excel (OfficeDev/office-js 3342, office-js-docs-pr 4911).
 */
export const EINBETTUNG = [
  "frame-ancestors 'self'",
  "https://*.officeapps.live.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
].join(" ");

/**
 * Puts scripts before a page's own: Excel's runtime is one page for office.js, the functions and the pane. They stand
 * at the end of the body, in order, and without "defer": Excel takes stock of the functions and commands as soon as
 * the page has been parsed, which with deferred scripts is before they have run.
 */
export class SkripteVoran {
  constructor(HtmlPlugin, page, skripte) {
    this.HtmlPlugin = HtmlPlugin;
    this.page = page;
    this.skripte = skripte;
  }
  apply(compiler) {
    compiler.hooks.compilation.tap("SkripteVoran", (compilation) => {
      this.HtmlPlugin.getCompilationHooks(compilation).alterAssetTags.tap("SkripteVoran", (data) => {
        if (data.outputName !== this.page) return data;
        const { createHtmlTagObject } = this.HtmlPlugin;
        const tags = this.skripte.map((attributes) => createHtmlTagObject("script", attributes));
        data.assetTags.scripts.unshift(...tags);
        return data;
      });
    });
  }
}
