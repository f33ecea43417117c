import type { TableKind } from "../arten";
import { anlagenspiegel } from "./anlagenspiegel";
import { bilanz } from "./bilanz";
import { erfolgsplan } from "./erfolgsplan";
import { erfolgsplanKonten } from "./erfolgsplan-konten";
import { erfolgsplanKurzform } from "./erfolgsplan-kurzform";
import { erlaeuterungenErfolgsplan } from "./erlaeuterungen-erfolgsplan";
import { erlaeuterungenKonten } from "./erlaeuterungen-konten";
import { erlaeuterungenVermoegensplan } from "./erlaeuterungen-vermoegensplan";
import { festsetzung } from "./festsetzung";
import { finanzplan } from "./finanzplan";
import { gemeindehaushalt } from "./gemeindehaushalt";
import { investitionsprogramm } from "./investitionsprogramm";
import { investitionsmassnahmen } from "./investitionsmassnahmen";
import { jahresvergleich } from "./jahresvergleich";
import { kennzahlen } from "./kennzahlen";
import { kundenumsaetze } from "./kundenumsaetze";
import { liquiditaetskredit } from "./liquiditaetskredit";
import { liquiditaetsplan } from "./liquiditaetsplan";
import { stellenuebersicht } from "./stellenuebersicht";
import { verbindlichkeiten } from "./verbindlichkeiten";
import { vermoegensplan } from "./vermoegensplan";
import { vermoegensplanKurzform } from "./vermoegensplan-kurzform";
import { verpflichtungsermaechtigungen } from "./verpflichtungsermaechtigungen";
import { vorhaben } from "./vorhaben";
import { zwischenberichtGuv } from "./zwischenbericht-guv";
import { zwischenberichtVermoegensplan } from "./zwischenbericht-vermoegensplan";
import type { Formular } from "./formular";

/** Every kind of table that can be recognised. */
export const formulare: Formular[] = [
  festsetzung,
  erfolgsplan,
  erfolgsplanKonten,
  vermoegensplan,
  vorhaben,
  erlaeuterungenErfolgsplan,
  erlaeuterungenKonten,
  erlaeuterungenVermoegensplan,
  liquiditaetsplan,
  finanzplan,
  investitionsprogramm,
  investitionsmassnahmen,
  gemeindehaushalt,
  verpflichtungsermaechtigungen,
  verbindlichkeiten,
  stellenuebersicht,
  zwischenberichtGuv,
  zwischenberichtVermoegensplan,
  liquiditaetskredit,
  kennzahlen,
  erfolgsplanKurzform,
  vermoegensplanKurzform,
  jahresvergleich,
  kundenumsaetze,
  bilanz,
  anlagenspiegel,
];

/** The form of a kind of table. */
export function formularVon(kind: string): Formular | undefined {
  return formulare.find((formular) => formular.kind === kind);
}

/** As the product names a position of a form in messages. */
export function positionsname(kind: TableKind, position: string): string {
  return formularVon(kind)?.positionen.find(({ id }) => id === position)?.name ?? position;
}
