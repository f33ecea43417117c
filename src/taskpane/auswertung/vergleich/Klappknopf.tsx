import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Symbol } from "../../gemeinsam/Symbol";

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    gap: "2px",
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    // Its words begin where the others do.
    margin: "0 0 0 -8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  open: { transform: "rotate(90deg)" },
});

interface Props {
  offen: boolean;
  schalte: () => void;
  /** What it opens. */
  id?: string;
  /** Its name for screen readers, where the words on it do not say enough; it begins with them. */
  name?: string;
  children: string;
}

/** Words that open what stands below them. */
export function Klappknopf({ offen, schalte, id, name, children }: Props) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={offen}
      aria-controls={offen ? id : undefined}
      aria-label={name}
      onClick={schalte}
    >
      <Symbol name="zu" className={mergeClasses(offen && styles.open)} />
      {children}
    </button>
  );
}
