import { makeStyles, tokens } from "@fluentui/react-components";
import { alsErgebnis, formel } from "../../functions/hilfe/formeltext";
import { assistent } from "../../texte/assistent";
import { Hilfelink } from "../hilfe/Hilfelink";
import { funktionsseite } from "../hilfe/adressen";
import { Abschnitt } from "../gemeinsam/Abschnitt";
import type { Eintrag } from "./verzeichnis";

const useStyles = makeStyles({
  part: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  text: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalL },
  formula: { fontFamily: tokens.fontFamilyMonospace },
  footer: {
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Examples, method, hints and source of a function, from the same texts as its reference. */
export function Hilfetext({ eintrag: { name, hilfe } }: { eintrag: Eintrag }) {
  const styles = useStyles();
  return (
    <>
      {hilfe.beispiele.length > 0 && (
        <Abschnitt title={assistent.beispiele}>
          <div className={styles.part}>
            {hilfe.beispiele.map(({ eingabe, ergebnis, erlaeuterung }) => (
              <p key={formel(name, eingabe)} className={styles.text}>
                {erlaeuterung && `${erlaeuterung}: `}
                <span className={styles.formula}>{formel(name, eingabe)}</span>
                {!Array.isArray(ergebnis) && ` → ${alsErgebnis(ergebnis)}`}
              </p>
            ))}
          </div>
        </Abschnitt>
      )}
      <Abschnitt title={assistent.berechnung}>
        <div className={styles.part}>
          {[...hilfe.methode, ...hilfe.hinweise].map((text) => (
            <Absatz key={text} text={text} />
          ))}
        </div>
      </Abschnitt>
      <div className={styles.footer}>
        {hilfe.quellen.length > 0 && <p className={styles.text}>{assistent.quellen(hilfe.quellen)}</p>}
        <Hilfelink href={funktionsseite(name)}>{assistent.hilfe}</Hilfelink>
      </div>
    </>
  );
}

/** The texts are written in Markdown for the reference; of it only lists matter here. */
function Absatz({ text }: { text: string }) {
  const styles = useStyles();
  const zeilen = text.replace(/\*\*|`/g, "").split("\n");
  if (!zeilen.every((zeile) => zeile.startsWith("- ")))
    return <p className={styles.text}>{zeilen.join(" ")}</p>;
  return (
    <ul className={styles.list}>
      {zeilen.map((zeile) => (
        <li key={zeile} className={styles.text}>
          {zeile.slice(2)}
        </li>
      ))}
    </ul>
  );
}
