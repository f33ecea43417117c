import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { toProblem } from "../../excel/problem";
import { vorgangsproblem } from "../../texte/vorgang";

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} 0`, flexShrink: 0 },
  title: { display: "block" },
  body: { overflowWrap: "anywhere" },
});

/** What became of something that was asked for. */
export interface Meldung {
  intent: "success" | "info" | "warning" | "error";
  title?: string;
  text: string;
}

/** Whatever went wrong on the way to Excel, in sentences. */
export const alsMeldung = (error: unknown): Meldung => ({
  intent: "warning",
  ...vorgangsproblem(toProblem(error)),
});

export function Nachricht({ meldung }: { meldung: Meldung | undefined }) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  // What became of a wish may stand below the end of what is seen.
  useEffect(() => bar.current?.scrollIntoView?.({ block: "nearest" }), [meldung]);
  if (!meldung) return null;
  const { intent, title, text } = meldung;
  return (
    <MessageBar ref={bar} key={text} intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {title && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {title && " "}
        {text}
      </MessageBarBody>
    </MessageBar>
  );
}
