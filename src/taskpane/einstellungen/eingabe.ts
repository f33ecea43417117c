import { Decimal } from "../../money/dezimal";
import { parseZahltext, zahlDeutsch } from "../../money/zahltext";
import type { Vorgaben } from "../../plan/vorgaben";
import { einstellungen } from "../../texte/einstellungen";
import { alleFelder, type Feld, type Mass } from "./felder";

const texte = einstellungen.fehler;

/** What the user typed or chose, by field; a field that was not touched is absent. */
export type Eingaben = Readonly<Record<string, string>>;

interface Gedeutet {
  /** The settings with every entry that is right. */
  vorgaben: Vorgaben;
  /** What is wrong, by field. */
  fehler: Readonly<Record<string, string>>;
}

/** What the entries make of the settings. */
export function deute(bisher: Vorgaben, eingaben: Eingaben): Gedeutet {
  const fehler: Record<string, string> = {};
  let vorgaben = bisher;
  for (const feld of alleFelder) {
    const eingabe = eingaben[feld.id];
    if (eingabe === undefined) continue;
    const gelesen = feld.art === "wahl" ? { wert: eingabe } : zahlAus(eingabe, feld.mass);
    if ("satz" in gelesen) fehler[feld.id] = gelesen.satz;
    else vorgaben = feld.setze(vorgaben, gelesen.wert);
  }
  return { vorgaben, fehler: { ...rotVorGelb(vorgaben), ...fehler } };
}

/** The fields that say something else than before. */
export function geaendert(bisher: Vorgaben, eingaben: Eingaben): Feld[] {
  const { vorgaben, fehler } = deute(bisher, eingaben);
  return alleFelder.filter(
    (feld) =>
      eingaben[feld.id] !== undefined && (feld.id in fehler || feld.lies(vorgaben) !== feld.lies(bisher)),
  );
}

/** Decimal text with a point, or the sentence that says what is wrong. */
function zahlAus(text: string, { einheit, stellen, max }: Mass): { wert: string } | { satz: string } {
  const zahl = parseZahltext(text);
  if (!zahl) return { satz: texte.zahl(einstellungen.keineZahl[einheit]) };
  const { value, unit } = zahl;
  if (unit !== undefined && unit !== einheit)
    return { satz: texte.einheit(einheit === "€" ? "Euro" : einheit === "%" ? "Prozent" : "Stellen") };
  if (value.isNegative() || value.gt(max)) return { satz: texte.bereich(zahlDeutsch(new Decimal(max))) };
  if (value.decimalPlaces() > stellen) return { satz: stellen === 0 ? texte.ganz : texte.nachkommastellen };
  return { wert: value.toFixed() };
}

/** The Ampel turns red where it is yellow already. */
function rotVorGelb({ ampelGelb, ampelRot }: Vorgaben): Record<string, string> {
  return Object.fromEntries(
    alleFelder
      .filter(({ name }) => name === "ampelRot")
      .flatMap((feld) => {
        const part = feld.id.endsWith("anteil") ? "anteil" : "betrag";
        if (feld.art !== "zahl" || ampelRot[part] >= ampelGelb[part]) return [];
        const least =
          part === "anteil" ? new Decimal(ampelGelb.anteil).times(100) : new Decimal(ampelGelb.betrag);
        return [
          [feld.id, texte.rotVorGelb(`${zahlDeutsch(least, least.decimalPlaces())} ${feld.mass.einheit}`)],
        ];
      }),
  );
}
