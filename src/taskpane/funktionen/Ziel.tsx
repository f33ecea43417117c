import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Target } from "../../excel/lesen/springen";
import { assistent } from "../../texte/assistent";

const useStyles = makeStyles({
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface Props {
  /** The cell that was selected at first; absent where it is not known, or read by the formula by now. */
  ziel: Target | undefined;
  moeglich: boolean;
  fuegeEin: (ziel?: Target) => void;
}

/** Where the formula goes: into the cell that was selected before ranges were, or into the one selected now. */
export function Ziel({ ziel, moeglich, fuegeEin }: Props) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.small}>
        {ziel ? assistent.zielHinweis(ziel.cell, ziel.sheet) : assistent.einfuegenHinweis}
      </p>
      <div className={styles.buttons}>
        {ziel && (
          <Button appearance="primary" disabledFocusable={!moeglich} onClick={() => fuegeEin(ziel)}>
            {assistent.einfuegenIn(ziel.cell)}
          </Button>
        )}
        <Button
          appearance={ziel ? "secondary" : "primary"}
          disabledFocusable={!moeglich}
          onClick={() => fuegeEin()}
        >
          {assistent.einfuegen}
        </Button>
      </div>
    </>
  );
}
