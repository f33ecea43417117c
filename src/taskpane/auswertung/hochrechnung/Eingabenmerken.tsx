import { Button } from "@fluentui/react-components";
import type { Einstellungen } from "../../../rules/gespeichert/einstellungen";
import { hochrechnung } from "../../../texte/hochrechnung";
import { Nachricht } from "../../funktionen/Nachricht";
import { useBerichtsstile } from "./stile";
import { useMerken } from "./useMerken";

const texte = hochrechnung.merken;

interface Props {
  /** Whether something is typed that is not remembered, and none of it is wrong. */
  offen: boolean;
  mit: (settings: Einstellungen) => Einstellungen;
  /** Nothing is typed here any more: it is remembered, or given up. */
  leere: () => void;
}

/** Remembers in the workbook what was typed for a report, when the user says so. */
export function Eingabenmerken({ offen, mit, leere }: Props) {
  const styles = useBerichtsstile();
  const { arbeitet, meldung, merke } = useMerken();
  const speichere = async (): Promise<void> => {
    if (await merke(mit, texte.eingabenFertig)) leere();
  };
  return (
    <div>
      {offen && (
        <>
          <p className={styles.text}>{texte.eingaben}</p>
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={arbeitet} onClick={() => void speichere()}>
              {texte.eingabenMerken}
            </Button>
            <Button size="small" onClick={leere}>
              {texte.eingabenVerwerfen}
            </Button>
          </div>
        </>
      )}
      <div role="status">
        <Nachricht meldung={meldung} />
      </div>
    </div>
  );
}
