import type { Abweichungsart } from "../../finance/planvergleich";
import { Decimal, ZERO } from "../../money/dezimal";
import { istNebenangabe } from "../../plan/lesen/beschriftung";
import { positionszeile, type Zeile } from "../../plan/tabelle";
import type { Vorgaben } from "../../plan/vorgaben";
import { positionsname } from "../../rules/kern/relationen";
import { VERMOEGENSPLAN_SUMMEN } from "../../rules/vermoegensplan/mittelsummen";
import type { Berichtstabelle } from "../berichtsquelle";
import { summenzeile, type Guvhochrechnung } from "./guvhochrechnung";
import { gerechneteZeilen, type Gerechnete, type Hochrechnungslinie } from "./hochrechnungszeilen";
import { berichtsbetraege, vergleichswerte, zusammen, type Glied, type Rechenwerte } from "./rechenwerte";
import type { Lage } from "./zeilenmethode";

/** The Vermögensplan of the Zwischenbericht, projected: what the GuV says is taken from it, the balance is computed. */
export interface Vermoegenshochrechnung {
  linien: Hochrechnungslinie[];
  /** By position of the form, where the report has it. */
  rechenwerte: Map<string, Rechenwerte>;
}

const EINNAHMEN = "summeEinnahmen";
const SALDEN = ["zunahmeMittel", "abnahmeMittel"];
/** Sums of rows, not of other sums. */
const GRUPPEN = [
  "summeEinnahmen",
  "summeImmateriell",
  "summeSachanlagen",
  "summeFinanzanlagen",
  "summeSonstige",
];
/** More of it is no good news. */
const LASTEN = ["investitionskredite", "abnahmeMittel"];

/** Whether more of a position is favourable. */
function art(position: string | undefined, gruppe: string): Abweichungsart {
  if (position === "zunahmeMittel") return "ertrag";
  return gruppe === EINNAHMEN && !LASTEN.includes(position ?? "") ? "ertrag" : "aufwand";
}

const teileVon = (gruppe: string): string[] =>
  VERMOEGENSPLAN_SUMMEN.find(({ gesamt }) => gesamt === gruppe)?.plus ?? [];

/**
 * The sum to which a row belongs: by its position, else the next that follows it. A sum that stands without rows is
 * a row itself.
 */
function gruppeVon(zeile: Zeile, { tabelle }: Berichtstabelle): string | undefined {
  const { position, art: kind, row } = zeile;
  if (position !== undefined && GRUPPEN.includes(position)) return position;
  if (position !== undefined) return GRUPPEN.find((gruppe) => teileVon(gruppe).includes(position));
  if (kind !== "posten" || istNebenangabe(zeile.text)) return undefined;
  const next = tabelle.zeilen.find((other) => other.row > row && GRUPPEN.includes(other.position ?? ""));
  return next?.position;
}

export function vermoegenshochrechnung(
  bericht: Berichtstabelle,
  lage: Lage,
  vorgaben: Vorgaben,
  guv?: Guvhochrechnung["rechenwerte"],
): Vermoegenshochrechnung {
  const groups = new Map(GRUPPEN.map((gruppe) => [gruppe, gruppenzeilen(gruppe, bericht, lage, vorgaben)]));
  const rows = [...groups.values()].flat();
  const mitPosition = (position: string) => rows.find((row) => row.position === position);
  if (guv) ausGuv(mitPosition, guv, vorgaben);
  salden(groups, mitPosition, vorgaben);
  const own = (position: string) =>
    berichtsbetraege(positionszeile(bericht.tabelle, position), bericht.spalten);
  const sums = new Map<string, Rechenwerte>();
  for (const { gesamt, plus } of VERMOEGENSPLAN_SUMMEN) {
    const parts =
      groups.get(gesamt) ?? plus.flatMap((part) => (sums.has(part) ? [{ werte: sums.get(part) ?? {} }] : []));
    if (parts.length > 0) sums.set(gesamt, zusammen(alle(parts), own(gesamt), false));
  }
  const linien = VERMOEGENSPLAN_SUMMEN.flatMap(({ gesamt }): Hochrechnungslinie[] => {
    const werte = sums.get(gesamt);
    if (!werte) return [];
    const seite = gesamt === EINNAHMEN ? "ertrag" : "aufwand";
    const zeile = summenzeile(
      positionsname("vermoegensplan", gesamt),
      gesamt,
      "summe",
      seite,
      werte,
      vorgaben,
    );
    // Totals that contain the balance are neither good nor bad.
    const neutral = [EINNAHMEN, "summeSonstige", "summeAusgaben"].includes(gesamt);
    const zeilen = (groups.get(gesamt) ?? []).map((row) => row.zeile);
    return [
      {
        ...zeile,
        ...(neutral && { werte: { ...zeile.werte, abweichung: undefined, ampel: undefined } }),
        ...(zeilen.length > 0 && { art: "linie" as const, zeilen }),
      },
    ];
  });
  const positions = rows.flatMap(({ position, werte }) => (position ? [[position, werte] as const] : []));
  return { linien, rechenwerte: new Map([...positions, ...sums]) };
}

interface Gruppenzeile extends Gerechnete {
  position?: string;
}

const alle = (parts: { werte: Rechenwerte }[]): Glied[] => parts.map(({ werte }) => ({ werte, faktor: 1 }));

function gruppenzeilen(
  gruppe: string,
  bericht: Berichtstabelle,
  lage: Lage,
  vorgaben: Vorgaben,
): Gruppenzeile[] {
  const own = bericht.tabelle.zeilen.filter(
    (zeile) => zeile.betraege.length > 0 && gruppeVon(zeile, bericht) === gruppe,
  );
  const parts = own.filter(({ position }) => position !== gruppe);
  return (parts.length > 0 ? parts : own.slice(0, 1)).flatMap((zeile) =>
    gerechneteZeilen([zeile], bericht, art(zeile.position, gruppe), lage, vorgaben).map((row) => ({
      ...row,
      ...(zeile.position !== undefined && { position: zeile.position }),
    })),
  );
}

/** Abschreibungen and result as the GuV projects them, unless the user chose otherwise for the row. */
function ausGuv(
  mitPosition: (position: string) => Gruppenzeile | undefined,
  { abschreibungen, ergebnis }: Guvhochrechnung["rechenwerte"],
  vorgaben: Vorgaben,
): void {
  const result = ergebnis.hochrechnung;
  const [gewinn, verlust] = [mitPosition("jahresgewinn"), mitPosition("jahresverlust")];
  if (result) setzePaar(gewinn, verlust, result, vorgaben);
  const row = mitPosition("abschreibungen");
  if (row && abschreibungen?.hochrechnung) setze(row, abschreibungen.hochrechnung, vorgaben);
}

/** What comes in less what goes out is what the liquid funds gain or lose. */
function salden(
  groups: Map<string, Gruppenzeile[]>,
  mitPosition: (position: string) => Gruppenzeile | undefined,
  vorgaben: Vorgaben,
): void {
  const glieder = [...groups].flatMap(([gruppe, rows]) =>
    rows
      .filter(({ position = "" }) => !SALDEN.includes(position))
      .map(({ werte }): Glied => ({ werte, faktor: gruppe === EINNAHMEN ? 1 : -1 })),
  );
  const saldo = zusammen(glieder).hochrechnung;
  const [zunahme, abnahme] = [mitPosition("zunahmeMittel"), mitPosition("abnahmeMittel")];
  for (const row of [zunahme, abnahme]) if (row) delete row.zeile.schluessel;
  if (saldo) setzePaar(zunahme, abnahme, saldo, vorgaben);
}

/** One of two rows that exclude each other shows the amount; where only one is there, with its sign. */
function setzePaar(
  positiv: Gruppenzeile | undefined,
  negativ: Gruppenzeile | undefined,
  value: Decimal,
  vorgaben: Vorgaben,
): void {
  if (positiv) setze(positiv, negativ ? Decimal.max(ZERO, value) : value, vorgaben);
  if (negativ) setze(negativ, positiv ? Decimal.max(ZERO, value.negated()) : value.negated(), vorgaben);
}

function setze(row: Gruppenzeile, hochrechnung: Decimal, vorgaben: Vorgaben): void {
  if (row.zeile.methode.herkunft === "gewaehlt" && row.zeile.schluessel !== undefined) return;
  row.werte = { ...row.werte, hochrechnung };
  delete row.werte.mal;
  row.zeile = {
    ...row.zeile,
    werte: vergleichswerte(row.werte, row.zeile.art, vorgaben),
    methode: { ...row.zeile.methode, herkunft: "abgeleitet" },
  };
  delete row.zeile.hindernis;
  delete row.zeile.ersatz;
  delete row.zeile.imBericht;
}
