import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Symbol, type SymbolName } from "./Symbol";

const useStyles = makeStyles({
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "&[open] > summary > .chevron": { transform: "rotate(90deg)" },
  },
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  summary: {
    cursor: "pointer",
    listStyle: "none",
    "::-webkit-details-marker": { display: "none" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  heading: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  title: string;
  symbol?: SymbolName;
  open?: boolean;
  /** Whether it is unfolded from now on. */
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

/** A part of the pane that can be folded; the browser's own element brings keyboard and screen reader along. */
export function Abschnitt({ title, symbol, open, onToggle, children }: Props) {
  const styles = useStyles();
  return (
    <details
      className={styles.section}
      open={open}
      onToggle={({ currentTarget, target }) => currentTarget === target && onToggle?.(currentTarget.open)}
    >
      <summary className={mergeClasses(styles.line, styles.summary)}>
        {symbol && <Symbol name={symbol} />}
        <h2 className={styles.heading}>{title}</h2>
        <Symbol name="zu" className={mergeClasses("chevron")} />
      </summary>
      {children}
    </details>
  );
}

/** The same, always open. */
export function FesterAbschnitt({ title, symbol, children }: Omit<Props, "open" | "onToggle">) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.line}>
        {symbol && <Symbol name={symbol} />}
        <h2 className={styles.heading}>{title}</h2>
      </div>
      {children}
    </section>
  );
}
