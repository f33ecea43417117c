import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckResult } from "../../rules/ergebnis";
import { bereich } from "../../texte/bereich";
import { documentName } from "../auswertung";
import { type State, type Work, busy } from "../zustand";

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel lays its own button over the top right 40 × 40 pixels.
  names: { minHeight: "36px", paddingRight: "32px", marginBottom: tokens.spacingVerticalS },
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
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  progress: { marginTop: tokens.spacingVerticalS },
  step: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  state: State;
  check: () => void;
  cancel: () => void;
}

/** Product, recognised plan, file, the one main button, and how far a running check is. */
export function Kopf({ state, check, cancel }: Props) {
  const styles = useStyles();
  const { title, line } = names(state.outcome?.result);
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.file}>{line}</p>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy(state)} onClick={check}>
          {state.outcome ? bereich.erneutPruefen : bereich.pruefen}
        </Button>
        {busy(state) && <Button onClick={cancel}>{bereich.abbrechen}</Button>}
      </div>
      <Fortschritt work={state.work} />
    </header>
  );
}

/** What was recognised stands first once there is one, the product's name otherwise. */
function names(result: CheckResult | undefined): { title: string; line: string } {
  if (!result) return { title: bereich.produkt, line: bereich.untertitel };
  const title = documentName(result);
  return title
    ? { title, line: `${bereich.produkt} · ${result.file}` }
    : { title: bereich.produkt, line: result.file };
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
