import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  icon: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    verticalAlign: "-3px",
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  neutral: { color: tokens.colorNeutralForeground2 },
});

const circle = "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z";

/** Drawn as lines on a 16 × 16 grid. */
const shapes = {
  stimmt: { path: `${circle} M5 8.2l2.1 2.1l4-4.3`, tone: "good" },
  fehler: { path: `${circle} M5.7 5.7l4.6 4.6 M10.3 5.7l-4.6 4.6`, tone: "bad" },
  warnung: { path: "M8 1.8l6.6 12H1.4z M8 6.2v3.6 M8 11.6v.5", tone: "warning" },
  hinweis: { path: `${circle} M8 7.3v4 M8 4.7v.5`, tone: "neutral" },
  offen: { path: `${circle} M5 8h6`, tone: "neutral" },
  auf: { path: "M4 6l4 4l4-4", tone: "neutral" },
  zu: { path: "M6 4l4 4l-4 4", tone: "neutral" },
  pruefung: {
    path: "M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9z M10.3 10.3l3.7 3.7 M5 7.1l1.5 1.5l2.6-2.8",
    tone: "neutral",
  },
  auswertung: { path: "M2.5 13.5h11 M4 11V8 M8 11V3.5 M12 11V6", tone: "neutral" },
  funktionen: {
    path: "M8 3c-1.5-.6-2.5.1-2.8 1.8l-1 6.3c-.2 1.5-.9 2.1-2.2 1.7 M3.2 6.5h4 M9 7l4.5 5.5 M13.5 7L9 12.5",
    tone: "neutral",
  },
  einstellungen: {
    path: "M2 4.5h6 M12 4.5h2 M2 11.5h2 M8 11.5h6 M12 4.5a2 2 0 1 1-4 0a2 2 0 1 1 4 0z M8 11.5a2 2 0 1 1-4 0a2 2 0 1 1 4 0z",
    tone: "neutral",
  },
  hilfe: { path: `${circle} M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3 M8 11.5v.3`, tone: "neutral" },
  filter: { path: "M2.5 4h11 M4.5 8h7 M6.5 12h3", tone: "neutral" },
  schliessen: { path: "M4 4l8 8 M12 4l-8 8", tone: "neutral" },
} as const;

export type SymbolName = keyof typeof shapes;

/** A small picture beside words that say the same; hidden from screen readers. */
export function Symbol({ name, className }: { name: SymbolName; className?: string }) {
  const styles = useStyles();
  const { path, tone } = shapes[name];
  return (
    <svg
      className={mergeClasses(styles.icon, styles[tone], className)}
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  );
}
