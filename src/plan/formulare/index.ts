import type { TableKind } from "../arten";
import { erfolgsplan, erfolgsplanKonten, jahresvergleich, zwischenberichtGuv } from "./erfolgsplan";
import { festsetzung } from "./festsetzung";
import type { Formular } from "./formular";
import {
  erlaeuterungenVermoegensplan,
  gemeindehaushalt,
  investitionsprogramm,
  kennzahlen,
  kundenumsaetze,
  liquiditaetskredit,
  stellenuebersicht,
  verbindlichkeiten,
  verpflichtungsermaechtigungen,
} from "./uebersichten";
import { finanzplan, vermoegensplan, vorhaben, zwischenberichtVermoegensplan } from "./vermoegensplan";

/** Every kind of table that can be recognised. */
export const formulare: Formular[] = [
  festsetzung,
  erfolgsplan,
  erfolgsplanKonten,
  vermoegensplan,
  vorhaben,
  erlaeuterungenVermoegensplan,
  finanzplan,
  investitionsprogramm,
  gemeindehaushalt,
  verpflichtungsermaechtigungen,
  verbindlichkeiten,
  stellenuebersicht,
  zwischenberichtGuv,
  zwischenberichtVermoegensplan,
  liquiditaetskredit,
  kennzahlen,
  jahresvergleich,
  kundenumsaetze,
];

/** The form of a kind of table. */
export function formularVon(kind: string): Formular | undefined {
  return formulare.find((formular) => formular.kind === kind);
}

/** As the product names a position of a form in messages. */
export function positionsname(kind: TableKind, position: string): string {
  return formularVon(kind)?.positionen.find(({ id }) => id === position)?.name ?? position;
}
