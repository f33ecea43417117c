import { zeigtBetraege, type Tabelle } from "../../../plan/tabelle";
import { parseCellAddress } from "../../../workbook/adresse";
import { liegtIn } from "../aufbau/lesartenliste";
import type { Aufbau } from "../aufbau/useAufbau";
import type { Target } from "../../../excel/lesen/springen";

/**
 * Why no relation checks a cell. fremd: it stands in no recognised table; ausgeschlossen: the user left its table
 * out; kopf: it stands above the rows of its table; ohne-ergebnis: it shows no result; ohne-betrag: it is blank or
 * text; kein-betrag: its column holds no amounts; ungeprueft: no rule says anything of its amount.
 */
type Grund =
  "fremd" | "ausgeschlossen" | "kopf" | "ohne-ergebnis" | "ohne-betrag" | "kein-betrag" | "ungeprueft";

export function grundFuer({ tabellen, ausgeschlossen }: Aufbau, target: Target): Grund {
  const here = (tabelle: Tabelle): boolean => tabelle.sheet === target.sheet && liegtIn(tabelle, target.cell);
  const tabelle = tabellen.find(here);
  if (!tabelle) return ausgeschlossen.some(here) ? "ausgeschlossen" : "fremd";
  const at = parseCellAddress(target.cell);
  const zeile = tabelle.zeilen.find(({ row }) => row === at.row);
  if (!zeile) return "kopf";
  if (zeile.ohneErgebnis?.includes(at.column)) return "ohne-ergebnis";
  const figure = zeile.betraege.find(({ column }) => column === at.column);
  if (!figure) return "ohne-betrag";
  return zeigtBetraege(figure.spalte) ? "ungeprueft" : "kein-betrag";
}
