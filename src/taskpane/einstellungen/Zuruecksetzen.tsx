import { standardvorgaben, type Vorgaben } from "../../plan/vorgaben";
import { einstellungen, vorgabennamen } from "../../texte/einstellungen";
import { alleFelder, feldtext, weichtAb } from "./felder";
import { Rueckfrage } from "./Rueckfrage";
import { useTeilstile } from "./stile";

const texte = einstellungen.zuruecksetzen;

interface Props {
  vorgaben: Vorgaben;
  arbeitet: boolean;
  setzeZurueck: () => Promise<boolean>;
}

/** Back to the defaults, after a look at what is otherwise; nothing where everything is as by default. */
export function Zuruecksetzen({ vorgaben, arbeitet, setzeZurueck }: Props) {
  const styles = useTeilstile();
  const felder = alleFelder.filter((feld) => weichtAb(feld, vorgaben));
  if (felder.length === 0) return null;
  return (
    <Rueckfrage
      oeffnen={texte.oeffnen}
      frage={texte.frage(felder.length)}
      ausfuehren={texte.ausfuehren}
      arbeitet={arbeitet}
      fuehreAus={setzeZurueck}
    >
      <ul className={styles.list}>
        {felder.map((feld) => (
          <li key={feld.id}>
            {texte.zeile(
              vorgabennamen[feld.name],
              feldtext(feld, vorgaben),
              feldtext(feld, standardvorgaben),
            )}
          </li>
        ))}
      </ul>
      <p className={styles.small}>{texte.bleibt}</p>
    </Rueckfrage>
  );
}
