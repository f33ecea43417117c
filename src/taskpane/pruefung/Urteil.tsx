import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { CheckResult } from "../../rules/kern/ergebnis";
import { bereich } from "../../texte/bereich";
import { type Verdict, grouped, summary, ungeprueft } from "../ablauf/pruefergebnis";
import { type Outcome, type State, busy } from "../ablauf/zustand";
import { Symbol, type SymbolName } from "../gemeinsam/Symbol";

const symbols: Record<Verdict, SymbolName> = {
  fehler: "fehler",
  warnungen: "warnung",
  hinweise: "hinweis",
  abgabebereit: "stimmt",
  "ohne-fehler": "stimmt",
  unvollstaendig: "warnung",
  "nicht-begonnen": "warnung",
  nichts: "offen",
};

/** Here even a single number with its noun may be too wide (a pane at 200 %). */
const NARROW = "@media (max-width: 239px)";

const useStyles = makeStyles({
  verdict: { flex: "1 1 160px", minWidth: 0 },
  title: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "24px",
    fontWeight: tokens.fontWeightSemibold,
  },
  together: { whiteSpace: "nowrap", [NARROW]: { whiteSpace: "normal" } },
  icon: { width: "20px", height: "20px", marginTop: "2px" },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  time: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  changed: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The result at a glance. */
export function Urteil({ outcome }: { outcome: Outcome }) {
  const styles = useStyles();
  const { verdict, title, detail } = summary(outcome.result, outcome.other);
  return (
    <div className={styles.verdict}>
      <h2 id="urteil" tabIndex={-1} className={styles.title}>
        <Symbol name={urteilssymbol(verdict, outcome)} className={styles.icon} />
        <span>
          {title
            .replaceAll(", ", ",\n")
            .split("\n")
            .map((part, index) => (
              <Fragment key={part}>
                {index > 0 && " "}
                <span className={styles.together}>{part}</span>
              </Fragment>
            ))}
        </span>
      </h2>
      {detail?.split("; ").map((part) => (
        <p key={part} className={styles.small}>
          {part}
        </p>
      ))}
    </div>
  );
}

/** What is wrong already weighs more than what is still open; a tick stands only where nothing is. */
function urteilssymbol(verdict: Verdict, { result, other }: Outcome): SymbolName {
  const errors = (of?: CheckResult) => of !== undefined && grouped(of.findings).error.length > 0;
  if (verdict === "unvollstaendig" && (errors(result) || errors(other))) return symbols.fehler;
  const { notices, festsetzung, abgeschaltet } = result;
  const limited = notices.length > 0 || festsetzung.some(({ state }) => state === "offen");
  const tick = symbols[verdict] === "stimmt";
  return tick && (limited || abgeschaltet) ? "offen" : symbols[verdict];
}

interface Props {
  state: State;
  outcome: Outcome;
  now: Date;
}

/** When the check was made, whether it still holds, and what it did not look at. */
export function Standzeile({ state, outcome, now }: Props) {
  const styles = useStyles();
  const stale = outcome.changed && veraltet(state);
  const open = ungeprueft(outcome.result);
  return (
    <>
      <p className={styles.small}>
        <span className={mergeClasses(styles.time, stale && styles.changed)}>
          {stale && <Symbol name="warnung" />}
          {stale ? bereich.seitdemGeaendert : standtext(state, outcome, now)}
        </span>
      </p>
      {open !== undefined && <p className={styles.small}>{open}</p>}
    </>
  );
}

/** Whether a changed workbook waits for the user: not while a check runs or is about to. */
function veraltet(state: State): boolean {
  return !busy(state) && (!state.laufend || state.nebenher === "gestoert") && state.nebenher !== "prueft";
}

/** In one line, so that nothing moves while figures are being typed. */
function standtext({ laufend, nebenher }: State, { at, changed }: Outcome, now: Date): string {
  if (nebenher === "wartet") return bereich.laufend.wartet;
  if (nebenher === "prueft" || (changed && laufend)) return bereich.laufend.prueft;
  return bereich.geprueftUm(at, now);
}
