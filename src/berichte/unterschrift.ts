import { berichtsblatt } from "../texte/berichtsblatt";
import { text, type Berichtszeile } from "./blatt";

const texte = berichtsblatt.unterschrift;

/** The end of a sheet to be handed in: lines for day and signature, the second from this column on. */
export function unterschriftzeilen(was: "aufgestellt" | "geprueft", spalte: number): Berichtszeile[] {
  const leer: Berichtszeile = { zellen: [] };
  const zeile = (first: string, second: string): Berichtszeile => ({
    zellen: [text(first), ...Array.from({ length: spalte - 1 }, () => null), text(second)],
    breit: true,
  });
  return [
    leer,
    { zellen: [text(texte[was])] },
    leer,
    leer,
    zeile(texte.linie, texte.linie),
    { ...zeile(texte.ort, texte.name), stil: "hinweis" },
  ];
}
