import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckResult } from "../../rules/kern/ergebnis";
import { bereich } from "../../texte/bereich";
import { documentName } from "../ablauf/pruefergebnis";
import { type State, type Work, busy } from "../ablauf/zustand";
import { Standzeile, Urteil } from "./Urteil";

/** In a low pane (one at 200 %) everything scrolls but the state of things. */
const LOW = "@media (max-height: 400px)";

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [LOW]: { display: "contents" },
  },
  // Excel lays its own button over the top right 40 × 40 pixels.
  names: { padding: `${tokens.spacingVerticalS} 40px 0 ${tokens.spacingHorizontalM}` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  file: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  state: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [LOW]: {
      position: "sticky",
      top: 0,
      zIndex: 1,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  progress: { marginTop: tokens.spacingVerticalS },
  step: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  state: State;
  now: Date;
  check: () => void;
  cancel: () => void;
  /** What leads through the findings. */
  children?: ReactNode;
}

/** Recognised plan and file, and what never scrolls away: the verdict, its time, the one main button, progress. */
export function Kopf({ state, now, check, cancel, children }: Props) {
  const styles = useStyles();
  const { outcome } = state;
  const { title, line } = names(outcome?.result);
  const stale = !outcome || (outcome.changed && !state.laufend);
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.file}>{line}</p>
      </div>
      <div className={styles.state}>
        <div className={styles.line}>
          {outcome && <Urteil outcome={outcome} />}
          <Button
            key="pruefen"
            size={outcome ? "small" : "medium"}
            appearance={stale ? "primary" : "secondary"}
            disabledFocusable={busy(state)}
            onClick={check}
          >
            {outcome ? bereich.erneutPruefen : bereich.pruefen}
          </Button>
          {busy(state) && (
            <Button size={outcome ? "small" : "medium"} onClick={cancel}>
              {bereich.abbrechen}
            </Button>
          )}
        </div>
        {outcome && <Standzeile state={state} outcome={outcome} now={now} />}
        <Fortschritt work={state.work} />
        {children}
      </div>
    </header>
  );
}

/** What was recognised stands first once there is one, the product's name otherwise. */
function names(result: CheckResult | undefined): { title: string; line: string } {
  if (!result) return { title: bereich.produkt, line: bereich.untertitel };
  const title = documentName(result);
  const { file, land } = result;
  const form = land ? [bereich.land(land.name, land.recht)] : [];
  return title
    ? { title, line: [bereich.produkt, file, ...form].join(" · ") }
    : { title: bereich.produkt, line: file };
}

function Fortschritt({ work }: { work: Work }) {
  const styles = useStyles();
  if (work.kind === "ruht") return null;
  const step = work.kind === "liest" ? work.step : undefined;
  const text =
    work.kind === "prueft"
      ? bereich.prueft
      : step
        ? bereich.liestBlatt(step.sheet, step.number, step.of)
        : bereich.liest;
  return (
    <div className={styles.progress}>
      <p className={styles.step}>{text}</p>
      <ProgressBar aria-label={text} {...(step && { value: (step.number - 1) / step.of })} />
    </div>
  );
}
