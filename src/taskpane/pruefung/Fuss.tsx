import { Switch, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useState } from "react";
import { bereich } from "../../texte/bereich";
import { Fehlergrenze } from "../auswertung/diagramme/Fehlergrenze";
import { neueVersion } from "../hilfe/neues/gesehen";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  switch: { marginLeft: `-${tokens.spacingHorizontalS}`, minHeight: "28px" },
  label: {
    alignSelf: "center",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const Neues = lazy(() => import("../hilfe/neues/Neues"));

interface Props {
  /** Whether the check runs along; absent before the first one. */
  laufend?: boolean;
  setLaufend: (an: boolean) => void;
}

/** Below what scrolls: what there is to tell once, and whether the check runs along with the user's work. */
export function Fuss({ laufend, setLaufend }: Props) {
  const styles = useStyles();
  const [version] = useState(neueVersion);
  return (
    <footer className={styles.footer}>
      {version !== undefined && (
        <Fehlergrenze ersatz={null}>
          <Suspense>
            <Neues version={version} />
          </Suspense>
        </Fehlergrenze>
      )}
      {laufend !== undefined && (
        <Switch
          size="small"
          className={styles.switch}
          label={{ children: bereich.laufend.schalter, className: styles.label }}
          title={bereich.laufend.hinweis}
          checked={laufend}
          onChange={(_, { checked }) => setLaufend(checked)}
        />
      )}
    </footer>
  );
}
