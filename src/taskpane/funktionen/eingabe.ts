import type { Argument } from "../../functions/argumente";
import { Fehlwert } from "../../functions/laufzeit";
import { type SelectedRange } from "../../excel/lesen/auswahl";
import { absoluteAddress, quotedSheet } from "../../excel/formeln/bezug";
import type { Decimal } from "../../money/dezimal";
import { parseZahltext } from "../../money/zahltext";
import { assistent } from "../../texte/assistent";

/** What was filled in for one argument: typed text, or cells of the workbook. */
export type Eingabe = { art: "text"; text: string } | { art: "bezug"; bezug: SelectedRange; fest: boolean };

export const LEERE_EINGABE: Eingabe = { art: "text", text: "" };

/** An argument as it goes into a formula and into the computation. */
export type Gedeutet =
  | { art: "wert"; englisch: string; deutsch: string; roh: unknown; bezug?: SelectedRange }
  | { art: "leer" }
  | { art: "fehler"; satz: string };

/** Reads what was filled in for an argument; a sentence where it is not what the argument takes. */
export function deute(name: string, argument: Argument<unknown>, eingabe: Eingabe): Gedeutet {
  if (eingabe.art === "bezug") return deuteBezug(eingabe);
  const text = eingabe.text.trim();
  if (text === "")
    return argument.optional ? { art: "leer" } : { art: "fehler", satz: assistent.fehlt(name) };
  const gedeutet = deuteText(name, argument, text);
  return gedeutet.art === "wert" ? geprueft(name, argument, gedeutet) : gedeutet;
}

function deuteBezug({ bezug, fest }: Extract<Eingabe, { art: "bezug" }>): Gedeutet {
  const adresse = bezugstext(bezug, fest);
  return { art: "wert", englisch: adresse, deutsch: adresse, roh: bezug.values, bezug };
}

/** "'Plan 2024'!D3:D98"; without the sheet where the formula stands on the same one, so that a copied sheet reads itself. */
export function bezugstext({ sheet, address }: SelectedRange, fest: boolean, ziel?: string): string {
  const adresse = fest ? absoluteAddress(address) : address;
  return sheet === ziel ? adresse : `${quotedSheet(sheet)}!${adresse}`;
}

/** Several values stand as an array constant; only arguments that take a range as a whole can have them. */
function deuteText(name: string, argument: Argument<unknown>, text: string): Gedeutet {
  switch (argument.werteart) {
    case "Tabelle":
      return { art: "fehler", satz: assistent.nurBereich(name) };
    case "Beträge":
    case "12 Zahlen":
      return deuteListe(text.split(";").map((teil) => literal(teil.trim(), true)));
    case "Kontonummern":
      return deuteListe(text.split(";").map((teil) => literal(teil.trim(), false)));
    case "Betrag":
    case "Zahl":
    case "ganze Zahl":
    case "Monat oder Datum":
    case "Zahl oder Text":
      return literal(text, true);
    default:
      return literal(text, false);
  }
}

type Wert = Extract<Gedeutet, { art: "wert" }>;

function deuteListe(werte: Wert[]): Wert {
  const [einziger] = werte;
  if (werte.length === 1 && einziger) return { ...einziger, roh: [[einziger.roh]] };
  return {
    art: "wert",
    englisch: `{${werte.map(({ englisch }) => englisch).join(";")}}`,
    deutsch: `{${werte.map(({ deutsch }) => deutsch).join(";")}}`,
    roh: werte.map(({ roh }) => [roh]),
  };
}

/** A number where it is one and may be one, else a text in quotes. */
function literal(text: string, auchZahl: boolean): Wert {
  const zahl = auchZahl ? zahlAus(text) : undefined;
  if (!zahl) {
    const zitiert = `"${text.replaceAll('"', '""')}"`;
    return { art: "wert", englisch: zitiert, deutsch: zitiert, roh: text };
  }
  const englisch = zahl.toFixed();
  return { art: "wert", englisch, deutsch: englisch.replace(".", ","), roh: zahl.toNumber() };
}

function zahlAus(text: string): Decimal | undefined {
  const gelesen = parseZahltext(text);
  return gelesen && gelesen.unit !== "%" && gelesen.unit !== "T€" ? gelesen.value : undefined;
}

/** The argument itself says whether it takes the value: its sentences are those of the function. */
function geprueft(name: string, argument: Argument<unknown>, wert: Wert): Gedeutet {
  const gelesen = argument.lies(wert.roh, name).an(0, 0);
  if (!(gelesen instanceof Fehlwert)) return wert;
  const satz = gelesen.text ?? assistent.ausserhalb(name, argument.bereich);
  return { art: "fehler", satz };
}
