import { Switch, makeStyles, tokens } from "@fluentui/react-components";
import { bereich } from "../../texte/bereich";

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

interface Props {
  laufend: boolean;
  setLaufend: (an: boolean) => void;
}

/** Below what scrolls: whether the check runs along with the user's work. */
export function Fuss({ laufend, setLaufend }: Props) {
  const styles = useStyles();
  return (
    <footer className={styles.footer}>
      <Switch
        size="small"
        className={styles.switch}
        label={{ children: bereich.laufend.schalter, className: styles.label }}
        title={bereich.laufend.hinweis}
        checked={laufend}
        onChange={(_, { checked }) => setLaufend(checked)}
      />
    </footer>
  );
}
