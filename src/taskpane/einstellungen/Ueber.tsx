import { einstellungen } from "../../texte/einstellungen";
import { programmversion } from "../../texte/programm";
import { Abschnitt } from "../gemeinsam/Abschnitt";
import { useTeilstile } from "./stile";

const texte = einstellungen.ueber;

/** Which program this is, what it stores, and that it keeps everything to itself. */
export function Ueber() {
  const styles = useTeilstile();
  return (
    <Abschnitt title={texte.titel}>
      <div className={styles.part}>
        <div>
          <p className={styles.strong}>{texte.name}</p>
          <p className={styles.small}>{texte.version(programmversion())}</p>
          <p className={styles.small}>{texte.lizenz}</p>
        </div>
        <p className={styles.small}>{texte.gespeichert}</p>
        <p className={styles.small}>{texte.datenschutz}</p>
      </div>
    </Abschnitt>
  );
}
