/** The texts that the worksheet functions show with #WERT!. */
import { aufzaehlung } from "./aufzaehlung";

interface Form {
  zeilen: number;
  spalten: number;
}

const formText = ({ zeilen, spalten }: Form) =>
  `${zeilen} ${zeilen === 1 ? "Zeile" : "Zeilen"} × ${spalten} ${spalten === 1 ? "Spalte" : "Spalten"}`;

/** Long cell contents are cut: Excel shows an error's text in a narrow box. */
export const zitat = (inhalt: unknown) => {
  const text = String(inhalt);
  return `„${text.length > 40 ? `${text.slice(0, 40)}…` : text}“`;
};

export const unbekannterZellinhalt = () => "Die Zelle enthält etwas, womit sich nicht rechnen lässt.";
export const unbekannterZellfehler = (code: string) => `Die Zelle enthält den Fehler ${code}.`;

export const wahrheitswert = (name: string) =>
  `${name}: WAHR und FALSCH sind keine Zahlen. Bitte eine Zahl angeben.`;
export const keineZahl = (name: string, inhalt: string) =>
  `${name}: ${zitat(inhalt)} ist keine Zahl. Bitte eine Zahl wie 1234,50 angeben.`;
export const unbekanntesWort = (name: string, inhalt: string, worte: readonly string[]) =>
  `${name}: ${zitat(inhalt)} ist unbekannt. Möglich sind ${aufzaehlung(worte.map((wort) => `„${wort}“`))}.`;
export const keinDatum = (name: string, inhalt: unknown) =>
  `${name}: ${zitat(inhalt)} ist kein Datum zwischen 01.01.1900 und 31.12.9999. Bitte ein Datum wie 30.06.2023 angeben.`;
export const jahrStattDatum = (name: string, jahr: number) =>
  `${name}: ${jahr} ist ein Jahr und kein Datum. Bitte ein Datum wie 01.07.${Math.trunc(jahr)} angeben.`;
export const keinStichtag = (name: string, inhalt: unknown) =>
  `${name}: ${zitat(inhalt)} ist weder ein Monat von 1 bis 12 noch ein Datum wie 30.06.2023.`;
export const profilLaenge = (name: string, form: Form) =>
  `${name}: Es braucht 12 Monatswerte in einer Zeile oder Spalte, oder je Zeile 12. Angegeben sind ${formText(form)}.`;

export const kontoFehlt = (teil: string) =>
  /\s/.test(teil)
    ? `Das Konto ${zitat(teil)} kommt nicht vor. Zwischen zwei Konten gehört ein Semikolon.`
    : `Das Konto ${zitat(teil)} kommt nicht vor. Für alle Konten, die so beginnen, schreiben Sie „${teil}*“.`;

export const leererBereich = (name: string) => `${name}: Der Bereich enthält keine Zelle.`;
export const keinEinzelwert = (name: string, form: Form) =>
  `${name}: Hier steht ein einzelner Wert. Angegeben sind ${formText(form)}.`;
export const zuVieleZellen = (form: Form) =>
  `Das Ergebnis hätte ${formText(form)} und damit zu viele Zellen. Bitte kleinere Bereiche angeben.`;
export const unpassendeFormen = (beteiligte: readonly { name: string; form: Form }[]) =>
  `Die Bereiche passen nicht zusammen: ${beteiligte
    .map(({ name, form }) => `${name} hat ${formText(form)}`)
    .join(", ")}.`;
export const nurEineSpalte = (name: string, form: Form) =>
  `${name}: Bitte eine einzige Spalte angeben. Angegeben sind ${formText(form)}.`;
export const zuVieleSpalten = (name: string, hoechstens: number, form: Form) =>
  `${name}: Der Bereich hat höchstens ${hoechstens} Spalten. Angegeben sind ${formText(form)}.`;

export const spalteFehlt = (name: string, spalte: string) =>
  `${name}: In der Überschrift fehlt die Spalte ${spalte}.`;
export const spalteDoppelt = (name: string, spalte: string) =>
  `${name}: Die Spalte ${spalte} steht in der Überschrift mehr als einmal.`;

export const inZeile = (name: string, zeile: number, text: string) => `${name}, Zeile ${zeile}: ${text}`;
export const angabeFehlt = (spalte: string) => `${spalte} fehlt.`;

/** Stands in the Anlagenspiegel for assets whose Klasse is empty. */
export const OHNE_KLASSE = "ohne Klasse";
