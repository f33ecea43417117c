import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Hochrechnungsbericht } from "../../../berichte/hochrechnung/hochrechnungsbericht";
import type { Standardverfahren } from "../../../berichte/hochrechnung/zeilenmethode";
import { hochrechnung } from "../../../texte/hochrechnung";
import { Nachricht } from "../../funktionen/Nachricht";
import { mitAuswahl, mitMethoden, zuMerken, type Auswahl, type Methoden } from "./methoden";
import { useBerichtsstile } from "./stile";
import { useMerken } from "./useMerken";

const texte = hochrechnung.merken;

interface Props {
  bericht: Hochrechnungsbericht;
  auswahl: Auswahl;
  gemerkt: Methoden;
  ueblich: Standardverfahren;
  /** Nothing is chosen here any more: it is stored, or given up. */
  leere: () => void;
}

/** Stores the methods in the workbook when the user says so. */
export function Merken({ bericht, auswahl, gemerkt, ueblich, leere }: Props) {
  const styles = useBerichtsstile();
  const { arbeitet, meldung, merke } = useMerken();
  const [fragt, frage] = useState(false);
  const aendere = async (next: (methoden: Methoden) => Methoden, fertig: string): Promise<void> => {
    if (!(await merke((settings) => mitMethoden(settings, next), fertig))) return;
    leere();
    frage(false);
  };
  const offen = Object.keys(auswahl).length;
  const anzahl = Object.keys(gemerkt).length;
  return (
    <div>
      {offen > 0 && <p className={styles.text}>{texte.offen(offen)}</p>}
      {ueblich !== "linear" && <p className={styles.text}>{texte.vorgabe(ueblich)}</p>}
      {(offen > 0 || ueblich !== "linear") && (
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={arbeitet}
            onClick={() => void aendere((old) => mitAuswahl(old, zuMerken(bericht, auswahl)), texte.fertig)}
          >
            {texte.merken}
          </Button>
          <Button size="small" onClick={leere}>
            {texte.verwerfen}
          </Button>
        </div>
      )}
      {offen === 0 && anzahl > 0 && !fragt && (
        <Button size="small" onClick={() => frage(true)}>
          {texte.vergessen}
        </Button>
      )}
      {fragt && (
        <div role="group" aria-label={texte.frage(anzahl)}>
          <p className={styles.text}>{texte.frage(anzahl)}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              autoFocus
              disabledFocusable={arbeitet}
              onClick={() => void aendere(() => ({}), texte.geloescht)}
            >
              {texte.ausfuehren}
            </Button>
            <Button size="small" onClick={() => frage(false)}>
              {texte.abbrechen}
            </Button>
          </div>
        </div>
      )}
      <div role="status">
        <Nachricht meldung={meldung} />
      </div>
    </div>
  );
}
