import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/installieren.mjs";
import { katalog } from "../../src/rules/katalog";
import { pruefen } from "../../src/rules/kern/pruefen";
import type { CheckResult } from "../../src/rules/kern/ergebnis";
import { umbruchfest } from "../../src/texte/umbruchfest";
import { mappe } from "../hilfen/mappe";
import { muster } from "../hilfen/muster";

/** Whatever a line must not end in; told more broadly than `umbruchfest` looks for it. */
const TRENNBAR = [
  /\d (?:T?€|%|‰|EUR|Euro\b|Uhr\b|MB\b|VZÄ)/,
  /§ /,
  /(?:Abs|Nr|Art|Ziff)\. \d/,
  /(?<!\p{L})\p{L}\. \p{L}\./u,
  /(?:Mio|Mrd|Tsd)\. (?:€|Euro)/,
];
/** A hyphen that stands for a minus: before digits, and no part of a word, a range or a day ("2024-05-01"). */
const BINDESTRICH = /(?:^|[\s(„:])-\d/;

function maengel(text: string): string[] {
  const shown = umbruchfest(text);
  return [...TRENNBAR, BINDESTRICH].some((pattern) => pattern.test(shown)) ? [shown] : [];
}

/** All texts of a value; of functions what they make of numbers and of words. */
function texte(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function")
    return [2, "2", "1.234 €", ["5 €", "20 %"]].flatMap((one) => texteAus(value, one));
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(texte);
  return [];
}

function texteAus(make: unknown, argument: unknown): string[] {
  try {
    const { length } = make as { length: number };
    return texte((make as (...all: unknown[]) => unknown)(...Array.from({ length }, () => argument)));
  } catch {
    // It takes something else.
    return [];
  }
}

const ordner = path.join(root, "src", "texte");
const dateien = readdirSync(ordner).filter((file) => file.endsWith(".ts"));

test.each(dateien)("no text of %s parts what belongs together", async (datei) => {
  const found = texte({ ...(await import(pathToFileURL(path.join(ordner, datei)).href)) });
  expect(found.flatMap(maengel)).toEqual([]);
});

const saetze = ({ findings }: CheckResult): string[] =>
  findings.flatMap(({ message, basis, tolerance, cause, suspects }) => [
    message,
    basis,
    ...[tolerance, cause?.text].flatMap((text) => text ?? []),
    ...suspects.map(({ reason }) => reason),
  ]);

test.each([
  "Wirtschaftsplan-2024",
  "Zwischenbericht-2023-06-30",
  "Zwischenbericht-2023-06-30-Formeln",
  "Kennzahlen-2023",
  "OZG-2023-09-13",
])("no finding of %s does, and minus is a minus", async (name) => {
  const found = saetze(pruefen(await muster(name)));
  expect(found.flatMap(maengel)).toEqual([]);
});

test("no finding of the rules' examples does", () => {
  const found = katalog.flatMap(({ beispiel }) => (beispiel ? saetze(pruefen(mappe(beispiel))) : []));
  expect(found.length).toBeGreaterThan(100);
  expect(found.flatMap(maengel)).toEqual([]);
});
