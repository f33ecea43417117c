import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Hochrechnungsbericht } from "../../../berichte/hochrechnung/hochrechnungsbericht";
import type { Standardverfahren } from "../../../berichte/hochrechnung/zeilenmethode";
import { hochrechnung } from "../../../texte/hochrechnung";
import { type Meldung, Nachricht } from "../../funktionen/Nachricht";
import { useBearbeitung } from "../../gemeinsam/bearbeitung";
import { hindernismeldung, mitAuswahl, mitMethoden, zuMerken, type Auswahl, type Methoden } from "./methoden";
import { useBerichtsstile } from "./stile";

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
  const { speicher } = useBearbeitung();
  const [arbeitet, setzeArbeitet] = useState(false);
  const [fragt, frage] = useState(false);
  const [meldung, melde] = useState<Meldung>();
  const aendere = async (next: (methoden: Methoden) => Methoden, fertig: string): Promise<void> => {
    setzeArbeitet(true);
    melde(undefined);
    const stored = await speicher.aendere((settings) => mitMethoden(settings, next));
    setzeArbeitet(false);
    if ("hindernis" in stored) {
      melde(hindernismeldung(stored.hindernis));
      return;
    }
    leere();
    frage(false);
    melde({ intent: "success", text: fertig });
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
