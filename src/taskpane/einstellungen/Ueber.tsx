import { einstellungen } from "../../texte/einstellungen";
import { Abschnitt } from "../gemeinsam/Abschnitt";
import { useTeilstile } from "./stile";

const texte = einstellungen.ueber;

/** Set by the build; absent where the source runs without one. */
declare const __VERSION__: string | undefined;
declare const __BUILD__: string | undefined;

/** Which program this is, what it stores, and that it keeps everything to itself. */
export function Ueber() {
  const styles = useTeilstile();
  const version = typeof __VERSION__ === "string" ? __VERSION__ : undefined;
  const build = typeof __BUILD__ === "string" ? __BUILD__ : undefined;
  return (
    <Abschnitt title={texte.titel}>
      <div className={styles.part}>
        <div>
          <p className={styles.strong}>{texte.name}</p>
          <p className={styles.small}>{texte.version(version, build)}</p>
          <p className={styles.small}>{texte.lizenz}</p>
        </div>
        <p className={styles.small}>{texte.gespeichert}</p>
        <p className={styles.small}>{texte.datenschutz}</p>
      </div>
    </Abschnitt>
  );
}
