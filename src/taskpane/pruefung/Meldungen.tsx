import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ExcelProblem } from "../../excel/problem";
import { befunde } from "../../texte/befunde";
import { bereich } from "../../texte/bereich";
import { dateiFehler } from "../../texte/dateien";
import { problemText } from "../../texte/excel";
import { place } from "../ablauf/pruefergebnis";
import { was } from "../ablauf/uebernahme";
import type { State, Trouble } from "../ablauf/zustand";
import { Symbol } from "../gemeinsam/Symbol";

const useStyles = makeStyles({
  bar: { margin: tokens.spacingHorizontalS, flexShrink: 0 },
  title: { display: "block" },
  body: { overflowWrap: "anywhere" },
});

interface Props {
  state: State;
  check: () => void;
  dismiss: () => void;
}

/** What did not work: the check itself, or the way to a cell. Stays in view while the results scroll. */
export function Meldungen({ state: { problem, jump, trouble }, check, dismiss }: Props) {
  if (trouble) return <Meldung intent="warning" {...troubleText(trouble)} dismiss={dismiss} />;
  if (problem) return <Gescheitert problem={problem} check={check} dismiss={dismiss} />;
  if (jump?.problem) return <Meldung intent="warning" {...problemText(jump.problem)} dismiss={dismiss} />;
  if (jump?.hidden)
    return <Meldung intent="info" text={bereich.verborgen(place(jump.target))} dismiss={dismiss} />;
  return null;
}

function troubleText(trouble: Trouble): { title?: string; text: string } {
  if (trouble.kind === "zu-viel") return bereich.zuViel;
  if (trouble.kind === "unlesbar" || trouble.kind === "neuer")
    return { title: bereich.nichtGespeichert, text: bereich.notices[`einstellungen-${trouble.kind}`].text };
  if (trouble.kind === "speichern")
    return { title: bereich.nichtGespeichert, text: problemText(trouble.problem).text };
  if (trouble.kind === "laufend") return bereich.laufend.gehtNicht;
  if (trouble.kind === "angefangen") return befunde.uebernehmen.angefangen(trouble.places.map(place));
  if (trouble.kind === "uebernahme") {
    const { nicht } = befunde.uebernehmen;
    return { title: nicht[trouble.several ? "mehrere" : was(trouble.entry)], text: uebernahmetext(trouble) };
  }
  const { reason, name } = trouble;
  return {
    text: reason === "nicht-lesbar" ? bereich.weitereDatei.nichtLesbar(name) : dateiFehler(reason, name),
  };
}

function uebernahmetext({ entry, reason }: Extract<Trouble, { kind: "uebernahme" }>): string {
  if (typeof reason !== "string") return problemText(reason).text;
  // A formula gives way to another one, but not where it fills several cells.
  const why = reason === "formel" && was(entry) === "formel" ? "matrix" : reason;
  return befunde.uebernehmen.gruende[why](place(entry));
}

function Gescheitert({ problem, check, dismiss }: { problem: ExcelProblem } & Omit<Props, "state">) {
  if (problem.reason === "abgebrochen")
    return <Meldung intent="info" text={bereich.abgebrochen} dismiss={dismiss} />;
  const waiting = problem.reason === "zelle-in-bearbeitung" || problem.reason === "ausgelastet";
  return (
    <Meldung intent={waiting ? "warning" : "error"} {...problemText(problem)} dismiss={dismiss}>
      <Button size="small" onClick={check}>
        {bereich.erneutVersuchen}
      </Button>
    </Meldung>
  );
}

interface MeldungProps {
  intent: "info" | "warning" | "error";
  title?: string;
  text: string;
  dismiss: () => void;
  children?: React.ReactNode;
}

function Meldung({ intent, title, text, dismiss, children }: MeldungProps) {
  const styles = useStyles();
  return (
    <MessageBar key={text} intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {title && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>} {text}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label={bereich.schliessen}
            icon={<Symbol name="schliessen" />}
            onClick={dismiss}
          />
        }
      >
        {children}
      </MessageBarActions>
    </MessageBar>
  );
}
