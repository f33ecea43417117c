import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { verknuepfbar } from "../../../berichte/diagramme/diagrammblatt";
import type { Zahlenbild } from "../../../berichte/diagramme/zahlenreihen";
import { diagramme } from "../../../texte/diagramme";
import { Nachricht } from "../../funktionen/Nachricht";
import { useEinfuegen } from "./useEinfuegen";

const texte = diagramme.einfuegen;

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  kasten: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  knoepfe: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The picture as a native chart on a sheet of its own, linked with the user's cells or with values. */
export function Einfuegen({ bild, stand }: { bild: Zahlenbild; stand: Date }) {
  const styles = useStyles();
  const moeglich = verknuepfbar(bild);
  const [gewuenscht, wuensche] = useState(true);
  const { zustand, fuegeEin, ersetze, zusaetzlich, verwirf } = useEinfuegen(bild, stand);
  const { arbeitet, meldung, vorhanden } = zustand;
  const verknuepft = moeglich && gewuenscht;
  return (
    <div className={styles.part}>
      {moeglich && (
        <Checkbox
          className={styles.kasten}
          label={texte.verknuepfen}
          checked={gewuenscht}
          onChange={(_, { checked }) => wuensche(checked === true)}
        />
      )}
      <p className={styles.text}>{verknuepft ? texte.verknuepft : texte.werte(bild.datei)}</p>
      {vorhanden === undefined ? (
        <Button disabledFocusable={arbeitet} onClick={() => void fuegeEin(verknuepft)}>
          {texte.knopf}
        </Button>
      ) : (
        <>
          <p className={styles.text} role="status">
            {texte.vorhanden(vorhanden)}
          </p>
          <div className={styles.knoepfe}>
            <Button disabledFocusable={arbeitet} onClick={() => void ersetze(verknuepft)}>
              {texte.ersetzen}
            </Button>
            <Button disabledFocusable={arbeitet} onClick={() => void zusaetzlich(verknuepft)}>
              {texte.zusaetzlich}
            </Button>
            <Button onClick={verwirf}>{texte.abbrechen}</Button>
          </div>
        </>
      )}
      <Nachricht meldung={meldung} />
    </div>
  );
}
