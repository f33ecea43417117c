import type { Decimal } from "../../money/dezimal";
import type { TableKind } from "../../plan/arten";
import { oberzeile, seite } from "../../plan/formulare/erfolgsplan";
import type { CellRef } from "../../workbook/zelle";
import type { Standtabelle, Standzeile } from "../auswertung/standtabelle";
import type { Spaltenpaar, Zeilenort } from "./paarung";
import type { EinzelneZeile, Paarung } from "./vergleich";
import { umgekehrt } from "./zeilenvergleich";

/** Which of the two states is the open workbook. */
export type Seite = "alt" | "neu";

/** An amount of the open workbook and that of the other state, in euro; a blank, or a row that is not there, has none. */
export interface Gegenwert {
  kind: TableKind;
  /** Column of the open workbook's table; the same for amounts of one year and kind. */
  tabelle: Standtabelle;
  spalte: number;
  /** The row, as the state has it that has the amount. */
  zeile: Standzeile;
  eigener?: Decimal;
  anderer?: Decimal;
  zelle?: CellRef;
}

/** Every amount that both states could show, from where the open workbook stands. */
export function gegenwerte(paarungen: Paarung[], eigene: Seite): Gegenwert[] {
  return paarungen.flatMap((paarung) => {
    const [nurEigene, nurAndere] =
      eigene === "neu" ? [paarung.neu, paarung.entfallen] : [paarung.entfallen, paarung.neu];
    return [
      ...paarung.gleiche.flatMap(({ alt, neu, spalten }) => {
        const [own, other] = eigene === "neu" ? [neu, alt] : [alt, neu];
        const paare = spalten.map((pair) => vonHieraus(pair, eigene));
        return umgesetzt(paarung.kind, own.zeile, other.zeile)
          ? [...einseitige(paarung.kind, own, paare), ...andere(paarung.kind, own.tabelle, other, paare)]
          : gleiche(paarung.kind, own, other, paare);
      }),
      ...nurEigene.flatMap(({ ort, spalten }: EinzelneZeile) =>
        einseitige(
          paarung.kind,
          ort,
          spalten.map((pair) => vonHieraus(pair, eigene)),
        ),
      ),
      ...nurAndere.flatMap(({ ort, gegenueber, spalten }) =>
        andere(
          paarung.kind,
          gegenueber,
          ort,
          spalten.map((pair) => vonHieraus(pair, eigene)),
        ),
      ),
    ];
  });
}

type Paar = { hier: number; dort: number };

const vonHieraus = ([alt, neu]: Spaltenpaar, eigene: Seite): Paar =>
  eigene === "neu" ? { hier: neu, dort: alt } : { hier: alt, dort: neu };

function gleiche(kind: TableKind, own: Zeilenort, other: Zeilenort, paare: Paar[]): Gegenwert[] {
  const turned = umgekehrt(own.zeile, other.zeile);
  return paare.flatMap(({ hier, dort }) => {
    const [one, two] = [own.zeile.werte[hier], other.zeile.werte[dort]];
    const anderer = two && (turned ? two.betrag.negated() : two.betrag);
    const zelle = one?.zelle;
    if (!one && !anderer) return [];
    return [
      {
        kind,
        tabelle: own.tabelle,
        spalte: hier,
        zeile: own.zeile,
        ...(one && { eigener: one.betrag }),
        ...(anderer && { anderer }),
        ...(zelle && { zelle }),
      },
    ];
  });
}

function einseitige(kind: TableKind, { tabelle, zeile }: Zeilenort, paare: Paar[]): Gegenwert[] {
  return paare.flatMap(({ hier }) => {
    const wert = zeile.werte[hier];
    if (!wert) return [];
    const { betrag, zelle } = wert;
    return [{ kind, tabelle, spalte: hier, zeile, eigener: betrag, ...(zelle && { zelle }) }];
  });
}

function andere(kind: TableKind, tabelle: Standtabelle, { zeile }: Zeilenort, paare: Paar[]): Gegenwert[] {
  return paare.flatMap(({ hier, dort }) => {
    const wert = zeile.werte[dort];
    return wert ? [{ kind, tabelle, spalte: hier, zeile, anderer: wert.betrag }] : [];
  });
}

/** Whether an account stands under another line of the form: it leaves the one and comes to the other. */
function umgesetzt(kind: TableKind, own: Standzeile, other: Standzeile): boolean {
  if (kind !== "erfolgsplan-konten" || own.konto === undefined) return false;
  const known = seite(own.gruppe) !== undefined && seite(other.gruppe) !== undefined;
  return (
    known &&
    own.gruppe !== other.gruppe &&
    oberzeile(own.gruppe) !== other.gruppe &&
    oberzeile(other.gruppe) !== own.gruppe
  );
}
