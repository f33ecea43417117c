import { format, resolveConfig } from "prettier";
import type { Argument } from "../../src/functions/argumente";
import type { Funktion } from "../../src/functions/deklaration";

/** The address that the build replaces by the one the add-in is served from. */
const ADRESSE = "https://localhost:3000";

const KOPF = `/*
 * Written by "npm run referenz" from the declarations in this folder: do not edit.
 * The build takes the names, descriptions and parameters that Excel shows from these comments and signatures.
 */
import { aufrufen } from "./aufruf";
import { katalog } from "./katalog";
`;

/** Where the help of a function stands beside the add-in. */
const hilfeadresse = (name: string) => `${ADRESSE}/hilfe/funktionen/${name}.html`;

/** Source of src/functions/functions.ts: one function per declaration, as the metadata generator reads them. */
export async function einstieg(katalog: Readonly<Record<string, Funktion>>, datei: string): Promise<string> {
  const quelle = [KOPF, ...Object.entries(katalog).map(([name, funktion]) => huelle(name, funktion))].join(
    "\n",
  );
  return format(quelle, { ...(await resolveConfig(datei)), filepath: datei });
}

function huelle(name: string, funktion: Funktion): string {
  const argumente = Object.entries(funktion.argumente);
  const parameter = argumente.map(([wie, argument]) => signatur(wie, argument, funktion));
  const rueckgabe = funktion.ergebnis === "wert" ? "unknown" : "unknown[][]";
  return `
/**
 * ${funktion.zweck}
 * @customfunction ${name}
 * @helpurl ${hilfeadresse(name)}
${argumente.map(([wie, argument]) => ` * @param ${wie} ${argumenttext(argument)}\n`).join("")} */
export function ${name}(${parameter.join(", ")}): ${rueckgabe} {
  return aufrufen(katalog.${name}, [${argumente.map(([wie]) => wie).join(", ")}])${rueckgabe === "unknown" ? "" : ` as ${rueckgabe}`};
}
`;
}

function signatur(name: string, argument: Argument<unknown>, funktion: Funktion): string {
  const alsBereich = funktion.ergebnis === "zelle" || argument.form === "bereich";
  return `${name}${argument.optional ? "?" : ""}: unknown${alsBereich ? "[][]" : ""}`;
}

/** What Excel shows beside an argument: its description, with the valid words and the default. */
function argumenttext({ beschreibung, worte, vorgabe }: Argument<unknown>): string {
  const zusaetze = [
    worte && `möglich: ${worte.map((wort) => `„${wort}“`).join(", ")}`,
    vorgabe !== undefined && `ohne Angabe: ${vorgabe}`,
  ].filter(Boolean);
  return zusaetze.length === 0 ? beschreibung : `${beschreibung} (${zusaetze.join("; ")})`;
}
