import type { Decimal } from "../money/dezimal";
import { zahlDeutsch } from "../money/zahltext";
import type { Datum } from "../finance/datum";
import type { Sachgrund } from "../finance/fehler";

/** The texts that the worksheet functions show with #WERT!. */

interface Form {
  zeilen: number;
  spalten: number;
}

const formText = ({ zeilen, spalten }: Form) =>
  `${zeilen} ${zeilen === 1 ? "Zeile" : "Zeilen"} × ${spalten} ${spalten === 1 ? "Spalte" : "Spalten"}`;

const aufzaehlung = (teile: readonly string[]) =>
  teile.length < 2 ? teile.join("") : `${teile.slice(0, -1).join(", ")} und ${teile.at(-1)}`;

export const datumText = ({ jahr, monat, tag }: Datum) =>
  `${String(tag).padStart(2, "0")}.${String(monat).padStart(2, "0")}.${jahr}`;

/** Long cell contents are cut: Excel shows an error's text in a narrow box. */
const zitat = (inhalt: unknown) => {
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

export const leererBereich = (name: string) => `${name}: Der Bereich enthält keine Zelle.`;
export const keinEinzelwert = (name: string, form: Form) =>
  `${name}: Hier steht ein einzelner Wert. Angegeben sind ${formText(form)}.`;
export const zuVieleZellen = (form: Form) =>
  `Das Ergebnis hätte ${formText(form)} und damit zu viele Zellen. Bitte kleinere Bereiche angeben.`;
export const unpassendeFormen = (beteiligte: readonly { name: string; form: Form }[]) =>
  `Die Bereiche passen nicht zusammen: ${beteiligte
    .map(({ name, form }) => `${name} hat ${formText(form)}`)
    .join(", ")}.`;
export const zuVieleSpalten = (name: string, hoechstens: number, form: Form) =>
  `${name}: Der Bereich hat höchstens ${hoechstens} Spalten. Angegeben sind ${formText(form)}.`;

export const inZeile = (name: string, zeile: number, text: string) => `${name}, Zeile ${zeile}: ${text}`;
export const angabeFehlt = (spalte: string) => `${spalte} fehlt.`;

export function rechengrund(grund: Sachgrund): string {
  switch (grund.art) {
    case "datum-noetig":
      return `Das Verfahren „${grund.verfahren}“ braucht als stichtag ein Datum wie 30.06.2023, keine Monatszahl.`;
    case "planansatz-fehlt":
      return `Das Verfahren „${grund.verfahren}“ braucht den planansatz.`;
    case "profil-fehlt":
      return `Das Verfahren „${grund.verfahren}“ braucht ein profil mit 12 Monatswerten.`;
    case "kein-monat-vollendet":
      return "Bis zum stichtag ist noch kein Monat vollendet. Möglich ist hier das Verfahren „taggenau“.";
    case "abgang-vor-anschaffung":
      return `Der Abgang am ${datumText(grund.abgang)} liegt vor der Anschaffung am ${datumText(grund.anschaffung)}.`;
    case "degressiv-unzulaessig":
      return `Bei einer Anschaffung am ${datumText(grund.anschaffung)} ist „degressiv“ nicht zulässig, sondern nur ${aufzaehlung(
        grund.zeitraeume.map(({ von, bis }) => `vom ${datumText(von)} bis ${datumText(bis)}`),
      )}.`;
    case "jahre-vertauscht":
      return `Das erste Jahr (${grund.von}) liegt nach dem letzten (${grund.bis}).`;
    case "auswahl-leer":
      return "auswahl: Bitte Konten angeben, zum Beispiel „5221000000; 44*; 5639002000-5639007000; !5231*“.";
    case "auswahl-unlesbar":
      return `auswahl: ${zitat(grund.teil)} ist weder Konto noch Anfang (44*) noch Bereich (5639002000-5639007000) noch Ausnahme (!5231*).`;
    case "auswahl-vertauscht":
      return `auswahl: In ${zitat(grund.teil)} ist das erste Konto größer als das letzte.`;
  }
}

/** Stands in the Anlagenspiegel for assets whose Klasse is empty. */
export const OHNE_KLASSE = "ohne Klasse";

const URTEILE = { stimmt: "stimmt", rundung: "Rundung", differenz: "Differenz" };

/** "stimmt", "Rundung 2", "Differenz -120": with a plain minus, so that formulas can search for it. */
export function pruefsummenurteil(urteil: keyof typeof URTEILE, differenz: Decimal): string {
  if (urteil === "stimmt") return URTEILE.stimmt;
  return `${URTEILE[urteil]} ${zahlDeutsch(differenz).replace("−", "-")}`;
}

export const versionstext = (version = "Entwicklung", build?: string) =>
  build === undefined ? version : `${version} (${build})`;
