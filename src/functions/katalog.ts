import { AFA, AFAPLAN, AFAVORSCHAU, RESTBUCHWERT } from "./abschreibung";
import { ANLAGENSPIEGEL, FORTSCHREIBUNG } from "./anlagenspiegel";
import type { Funktion } from "./deklaration";
import { HOCHRECHNUNG } from "./hochrechnung";
import { ARBEITSPLAETZE, INDEXIERT, KOSTENJEARBEITSPLATZ, STEIGERUNG, TEUR } from "./kennzahlen";
import { KONTENSUMME, KONTENSUMMEN, PRUEFSUMME } from "./konten";
import {
  KREDITBEDARF,
  KREDITRAHMEN,
  LIQUIDITAET,
  LIQUIDITAETSPRUEFUNG,
  MITTELVERAENDERUNG,
} from "./liquiditaet";
import { ABWEICHUNG, AMPEL, PLANPROZENT } from "./planvergleich";
import { VERSION } from "./version";

/** All worksheet functions by their names in Excel, in the order of the reference. */
export const katalog = {
  HOCHRECHNUNG,
  PLANPROZENT,
  ABWEICHUNG,
  AMPEL,
  AFA,
  AFAPLAN,
  RESTBUCHWERT,
  AFAVORSCHAU,
  ANLAGENSPIEGEL,
  FORTSCHREIBUNG,
  LIQUIDITAET,
  KREDITBEDARF,
  KREDITRAHMEN,
  LIQUIDITAETSPRUEFUNG,
  MITTELVERAENDERUNG,
  KONTENSUMME,
  KONTENSUMMEN,
  PRUEFSUMME,
  TEUR,
  ARBEITSPLAETZE,
  KOSTENJEARBEITSPLATZ,
  STEIGERUNG,
  INDEXIERT,
  VERSION,
} satisfies Record<string, Funktion>;

export type Funktionsname = keyof typeof katalog;
