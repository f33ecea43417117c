import {
  alsText,
  andereEinheit,
  ausAnderemJahr,
  geloescht,
  tausenderpunkt,
  vorjahr,
  vorzeichen,
} from "./betraege";
import type { Pflanzung } from "./felder";
import { alteKoepfe, alterKopf, alterTitel } from "./koepfe";
import { spalteInTausend, spalteKopiert, spaltenVertauscht } from "./spalten";
import { beschlussAlt, einBetragAlt, nurImProgramm, veNurHier } from "./teile";
import {
  kontoVerschoben,
  summeUeberschrieben,
  zeileAusgeblendet,
  zeileAusserhalb,
  zeileDoppelt,
  zeileGeloescht,
} from "./zeilen";

/** What people do to a plan by mistake, by its German name. */
export const PLANFEHLER: Record<string, Pflanzung> = {
  "Zahl eines anderen Jahres": ausAnderemJahr,
  "Spalte eines anderen Jahres": spalteKopiert,
  "zwei Spalten vertauscht": spaltenVertauscht,
  Vorzeichen: vorzeichen,
  "Tausenderpunkt als Komma": tausenderpunkt,
  "T€ statt €, eine Zelle": andereEinheit,
  "T€ statt €, ganze Spalte": spalteInTausend,
  "Zahl des Vorjahres falsch": vorjahr,
  "Zahl als Text": alsText,
  "Konto unter anderer Summe": kontoVerschoben,
  "Zeile außerhalb der Summe": zeileAusserhalb,
  "Konto doppelt": zeileDoppelt,
  "Zeile ausgeblendet": zeileAusgeblendet,
  "Zeile des Formulars gelöscht": zeileGeloescht,
  "Summe überschrieben": summeUeberschrieben,
  "Beschluss alt": beschlussAlt,
  "ein Betrag des Beschlusses alt": einBetragAlt,
  "VE nur an einer Stelle": veNurHier,
  "nur im Investitionsprogramm": nurImProgramm,
  "Köpfe vom Vorjahr": alteKoepfe,
  "ein Kopf vom Vorjahr": alterKopf,
  "Titel vom Vorjahr": alterTitel,
  "Betrag gelöscht": geloescht,
};
