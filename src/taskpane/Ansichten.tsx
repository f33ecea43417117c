import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { assistent } from "../../texte/assistent";
import { Funktionen } from "./Funktionen";

const useStyles = makeStyles({
  all: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    "@media (max-height: 400px)": { height: "auto" },
  },
  // Excel lays its own button over the top right 40 × 40 pixels.
  tabs: {
    display: "flex",
    flexShrink: 0,
    paddingRight: "40px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: "2px solid transparent",
    background: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  shown: { flexGrow: 1, minHeight: 0 },
});

const ANSICHTEN = ["pruefung", "funktionen"] as const;
type Ansicht = (typeof ANSICHTEN)[number];

/**
 * The two views of the pane; the one that is not shown keeps its state. Fluent's TabList puts focusable elements
 * around itself that are hidden from screen readers, which accessibility checks rightly refuse: hence plain tabs.
 */
export function Ansichten({ pruefung }: { pruefung: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  const [ansicht, setzeAnsicht] = useState<Ansicht>("pruefung");
  // Drawn when it is first asked for: the pane opens for the check.
  const [besucht, setzeBesucht] = useState(false);
  const reiter = useRef<Partial<Record<Ansicht, HTMLButtonElement | null>>>({});
  const waehle = (wert: Ansicht) => {
    setzeAnsicht(wert);
    if (wert === "funktionen") setzeBesucht(true);
  };
  const taste = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const andere = ansicht === "pruefung" ? "funktionen" : "pruefung";
    waehle(andere);
    reiter.current[andere]?.focus();
  };
  const inhalt = { pruefung, funktionen: besucht && <Funktionen /> };
  return (
    <div className={styles.all}>
      <nav aria-label={assistent.ansichten}>
        <div role="tablist" aria-label={assistent.ansichten} className={styles.tabs} onKeyDown={taste}>
          {ANSICHTEN.map((wert) => (
            <button
              key={wert}
              ref={(element) => void (reiter.current[wert] = element)}
              type="button"
              role="tab"
              aria-selected={ansicht === wert}
              aria-controls={`${id}-${wert}`}
              tabIndex={ansicht === wert ? 0 : -1}
              className={mergeClasses(styles.tab, ansicht === wert && styles.selected)}
              onClick={() => waehle(wert)}
            >
              {assistent[wert]}
            </button>
          ))}
        </div>
      </nav>
      {ANSICHTEN.map((wert) => (
        <div
          key={wert}
          id={`${id}-${wert}`}
          className={ansicht === wert ? styles.shown : undefined}
          hidden={ansicht !== wert}
        >
          {inhalt[wert]}
        </div>
      ))}
    </div>
  );
}
