import type { Ampelfarbe } from "../../../finance/planvergleich";
import { hochrechnung as texte } from "../../../texte/hochrechnung";
import { Symbol, type SymbolName } from "../../gemeinsam/Symbol";
import { useBerichtsstile } from "./stile";

const SYMBOLE: Record<Ampelfarbe, SymbolName> = { grün: "stimmt", gelb: "warnung", rot: "fehler" };

/** A traffic light as a shape and a word; its colour only repeats them. */
export function Ampel({ farbe }: { farbe: Ampelfarbe | undefined }) {
  const styles = useBerichtsstile();
  if (!farbe) return null;
  return (
    <span className={styles.ampel}>
      <Symbol name={SYMBOLE[farbe]} />
      {texte.ampel(farbe)}
    </span>
  );
}
