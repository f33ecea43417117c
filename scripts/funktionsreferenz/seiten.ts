import type { Argument, Zahlbereich } from "../../src/functions/argumente";
import type { Funktion } from "../../src/functions/deklaration";
import type { Beispiel, Hilfe } from "../../src/functions/hilfe/hilfe";
import { alsErgebnis, formel } from "./werte";

/** The page of a function, in Markdown. */
export function seite(name: string, funktion: Funktion, hilfe: Hilfe): string {
  const argumente = Object.entries(funktion.argumente);
  const abschnitte = [
    `# ${name}`,
    funktion.zweck,
    `## Syntax\n\n\`\`\`\n${syntax(name, argumente)}\n\`\`\`\n\nErgebnis: ${ERGEBNISSE[funktion.ergebnis]}`,
    argumente.length > 0 && `## Parameter\n\n${parametertabelle(argumente)}`,
    `## Berechnung\n\n${hilfe.methode.join("\n\n")}`,
    hilfe.quellen.length > 0 && `Quellen: ${hilfe.quellen.join("; ")}.`,
    hilfe.beispiele.length > 0 &&
      `## Beispiele\n\n${hilfe.beispiele.map((eines) => beispiel(name, eines)).join("\n\n")}`,
    `## Worauf zu achten ist\n\n${liste([...hilfe.hinweise, ...fehlerhinweise(argumente)])}`,
    "[Alle Funktionen](README.md) · [Einschränkungen](einschraenkungen.md)",
  ];
  return `${abschnitte.filter(Boolean).join("\n\n")}\n`;
}

const ERGEBNISSE = {
  zelle: "ein Wert, bei Bereichen ein Bereich in deren gemeinsamer Form.",
  wert: "ein einzelner Wert.",
  tabelle: "ein Bereich, der sich unter und neben der Formel ausbreitet.",
};

type Benannt = [string, Argument<unknown>];

function syntax(name: string, argumente: readonly Benannt[]): string {
  const teile = argumente.map(([wie, { optional }]) => (optional ? `[${wie}]` : wie));
  return `=KGRZ.${name}(${teile.join("; ")})`;
}

const zelltext = (text: string) => text.replaceAll("|", "\\|");

function parametertabelle(argumente: readonly Benannt[]): string {
  const zeilen = argumente.map(([name, argument]) => {
    const { beschreibung, vorgabe, optional } = argument;
    const ohne = optional ? (vorgabe ?? "nichts") : "erforderlich";
    return `| ${name} | ${[beschreibung, werte(argument), ohne].map(zelltext).join(" | ")} |`;
  });
  return ["| Parameter | Bedeutung | Werte | ohne Angabe |", "|---|---|---|---|", ...zeilen].join("\n");
}

function werte({ werteart, worte, bereich }: Argument<unknown>): string {
  if (worte) return worte.map((wort) => `„${wort}“`).join(", ");
  const grenzen = bereich && bereichText(bereich);
  return grenzen ? `${werteart}, ${grenzen}` : werteart;
}

function bereichText({ von, ueber, bis }: Zahlbereich): string {
  if (von !== undefined && bis !== undefined) return `${von} bis ${bis}`;
  if (von !== undefined) return `mindestens ${von}`;
  if (ueber !== undefined)
    return bis === undefined ? `größer als ${ueber}` : `größer als ${ueber} bis ${bis}`;
  return bis === undefined ? "" : `höchstens ${bis}`;
}

function beispiel(name: string, { eingabe, ergebnis, erlaeuterung }: Beispiel): string {
  const kopf = erlaeuterung === undefined ? "" : `${erlaeuterung}:\n\n`;
  const aufruf = `\`${formel(name, eingabe)}\``;
  if (!Array.isArray(ergebnis)) return `${kopf}${aufruf} → **${alsErgebnis(ergebnis)}**`;
  return `${kopf}${aufruf}\n\n${ergebnistabelle(ergebnis)}`;
}

/** Markdown tables need a header; a result without one gets empty headings. */
function ergebnistabelle(zeilen: readonly unknown[][]): string {
  const hatKopf = zeilen.length > 1 && zeilen[0]?.every((wert) => typeof wert === "string");
  const kopf = hatKopf ? zeilen[0] : zeilen[0]?.map(() => " ");
  const rumpf = hatKopf ? zeilen.slice(1) : zeilen;
  const zeile = (werte: readonly unknown[] = []) => `| ${werte.map(alsErgebnis).join(" | ")} |`;
  return [zeile(kopf), `|${"---|".repeat(kopf?.length ?? 0)}`, ...rumpf.map(zeile)].join("\n");
}

/** What follows from the declaration alone: empty cells, and which error appears when. */
function fehlerhinweise(argumente: readonly Benannt[]): string[] {
  const namen = (welche: (argument: Argument<unknown>) => boolean | undefined) =>
    argumente.filter(([, argument]) => welche(argument)).map(([name]) => name);
  const nichtLeer = namen(({ form, optional, leer }) => form === "zelle" && !optional && !leer);
  const worte = namen((argument) => argument.worte !== undefined);
  const begrenzt = namen(({ bereich }) => bereich && bereichText(bereich) !== "");
  return [
    nichtLeer.length > 0 && `Ist ${oder(nichtLeer)} leer, ist das Ergebnis leer.`,
    worte.length > 0 && `Ein unbekanntes Wort für ${oder(worte)} ist #WERT!; der Text nennt die möglichen.`,
    begrenzt.length > 0 && `Liegt ${oder(begrenzt)} außerhalb der genannten Werte, ist das Ergebnis #ZAHL!.`,
    argumente.length > 0 && "Text, der keine Zahl oder kein Datum ist, wo eines stehen muss, ist #WERT!.",
  ].filter((hinweis) => typeof hinweis === "string");
}

function oder(namen: readonly string[]): string {
  const markiert = namen.map((name) => `\`${name}\``);
  return markiert.length < 2
    ? markiert.join("")
    : `${markiert.slice(0, -1).join(", ")} oder ${markiert.at(-1)}`;
}

const liste = (punkte: readonly string[]) => punkte.map((punkt) => `- ${punkt}`).join("\n");

/** The index of all functions, in Markdown. */
export function uebersicht(katalog: Readonly<Record<string, Funktion>>): string {
  const zeilen = Object.entries(katalog).map(
    ([name, { zweck }]) => `| [${name}](${name}.md) | ${zelltext(zweck)} |`,
  );
  return `# Funktionen

Das Add-in bringt ${zeilen.length} Tabellenfunktionen mit. Sie beginnen mit \`KGRZ.\` und heißen in jeder Sprache von Excel gleich. Alle rechnen dezimal, ohne Netz und ohne das heutige Datum: gleiche Eingabe, gleiches Ergebnis.

| Funktion | Zweck |
|---|---|
${zeilen.join("\n")}

Was die Funktionen nicht können und worin sich Excel auf dem Desktop und im Web unterscheidet, steht unter [Einschränkungen](einschraenkungen.md).
`;
}
