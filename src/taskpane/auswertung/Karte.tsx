import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, type Ref, useId, useState } from "react";
import { Symbol } from "../gemeinsam/Symbol";

const useStyles = makeStyles({
  card: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":last-child": { marginBottom: tokens.spacingVerticalM },
  },
  heading: { margin: 0, font: "inherit" },
  button: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "40px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  words: { flexGrow: 1, minWidth: 0 },
  open: { transform: "rotate(90deg)" },
});

interface Props {
  titel: string;
  offen: boolean;
  schalte: () => void;
  kopf: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A part of the view that opens below its title. It is made when it is first opened, and keeps what it shows from then on. */
export function Karte({ titel, offen, schalte, kopf, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [war, setzeWar] = useState(offen);
  if (offen && !war) setzeWar(true);
  return (
    <section className={styles.card} aria-labelledby={`${id}-titel`}>
      <h2 className={styles.heading}>
        <button
          ref={kopf}
          id={`${id}-titel`}
          type="button"
          className={styles.button}
          aria-expanded={offen}
          aria-controls={war ? id : undefined}
          onClick={schalte}
        >
          <span className={styles.words}>{titel}</span>
          <Symbol name="zu" className={mergeClasses(offen && styles.open)} />
        </button>
      </h2>
      {war && (
        <div id={id} hidden={!offen}>
          {children}
        </div>
      )}
    </section>
  );
}
