import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { ansichten } from "../texte/ansichten";
import { Rueckmeldung } from "./gemeinsam/Rueckmeldung";
import { ANSICHTEN, type Ansicht } from "./ansicht";
import { Hilfeknopf } from "./hilfe/Hilfelink";
import { Symbol } from "./gemeinsam/Symbol";
import { useWunsch } from "./ablauf/wunsch";

/** What all parts of the pane keep clear at their sides. */
const RAND = "--spacingHorizontalM";
/** A pane on the Mac: pictures instead of words, so that it is one line whatever the font. */
const SCHMAL = "@media (max-width: 300px)";

const useStyles = makeStyles({
  all: {
    // Where there is room for them, the margins that Excel's own panes have.
    "@media (min-width: 420px)": { [RAND]: tokens.spacingHorizontalXL },
    display: "flex",
    flexDirection: "column",
    height: "100%",
    "@media (max-height: 400px)": { height: "auto" },
  },
  // Excel lays its own button over the top right 40 × 40 pixels.
  head: {
    display: "flex",
    alignItems: "flex-start",
    flexShrink: 0,
    paddingRight: "40px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { display: "flex", flexWrap: "wrap", flexGrow: 1, minWidth: 0 },
  tab: {
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    minWidth: "24px",
    // At 320 pixels three words and two pictures stand in one line, in a wide font too.
    "@media (max-width: 340px)": {
      padding: `0 ${tokens.spacingHorizontalXXS}`,
      fontSize: tokens.fontSizeBase200,
    },
    [SCHMAL]: { minWidth: "36px" },
    // As wide as with bold letters: nothing moves when another tab is chosen.
    "::after": {
      content: "attr(data-breite)",
      display: "block",
      height: 0,
      overflow: "hidden",
      visibility: "hidden",
      fontWeight: tokens.fontWeightSemibold,
      [SCHMAL]: { display: "none" },
    },
    border: "none",
    borderBottom: "2px solid transparent",
    background: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    // Forced colours show also a transparent line.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  picture: { display: "none", [SCHMAL]: { display: "inline" } },
  // Still the button's name, for whoever listens to it.
  word: {
    [SCHMAL]: {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  shown: { flexGrow: 1, minHeight: 0 },
});

/**
 * The views of the pane; those that are not shown keep their state. Fluent's TabList puts focusable elements
 * around itself that are hidden from screen readers, which accessibility checks rightly refuse: hence plain tabs.
 */
export function Ansichten(inhalt: Record<Ansicht, ReactNode>) {
  const styles = useStyles();
  const id = useId();
  const [ansicht, setzeAnsicht] = useState<Ansicht>("pruefung");
  // A view is drawn when it is first asked for: the pane opens for the check.
  const [besucht, setzeBesucht] = useState<readonly Ansicht[]>(["pruefung"]);
  const reiter = useRef<Partial<Record<Ansicht, HTMLButtonElement | null>>>({});
  const waehle = (wert: Ansicht) => {
    setzeAnsicht(wert);
    setzeBesucht((bisher) => (bisher.includes(wert) ? bisher : [...bisher, wert]));
  };
  useWunsch("ansicht", waehle);
  const taste = (event: KeyboardEvent) => {
    const nachbar = benachbart(ansicht, event.key);
    if (!nachbar) return;
    event.preventDefault();
    waehle(nachbar);
    reiter.current[nachbar]?.focus();
  };
  return (
    <div className={styles.all}>
      <nav aria-label={ansichten.name} className={styles.head}>
        <div role="tablist" aria-label={ansichten.name} className={styles.tabs} onKeyDown={taste}>
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
              data-breite={wert === "einstellungen" ? "" : ansichten[wert]}
              title={ansichten[wert]}
              {...(wert === "einstellungen" && { "aria-label": ansichten[wert] })}
              onClick={() => waehle(wert)}
            >
              <Symbol name={wert} className={wert === "einstellungen" ? undefined : styles.picture} />
              {wert !== "einstellungen" && <span className={styles.word}>{ansichten[wert]}</span>}
            </button>
          ))}
        </div>
        <Hilfeknopf thema={ansicht} />
      </nav>
      <Rueckmeldung />
      {ANSICHTEN.map((wert) => (
        <div
          key={wert}
          id={`${id}-${wert}`}
          className={ansicht === wert ? styles.shown : undefined}
          hidden={ansicht !== wert}
        >
          {besucht.includes(wert) && inhalt[wert]}
        </div>
      ))}
    </div>
  );
}

/** Where an arrow key, Home or End leads; undefined for every other key. */
function benachbart(ansicht: Ansicht, key: string): Ansicht | undefined {
  const last = ANSICHTEN.length - 1;
  const index = ANSICHTEN.indexOf(ansicht);
  const next: Record<string, number> = {
    ArrowRight: index === last ? 0 : index + 1,
    ArrowLeft: index === 0 ? last : index - 1,
    Home: 0,
    End: last,
  };
  const wanted = next[key];
  return wanted === undefined ? undefined : ANSICHTEN[wanted];
}
