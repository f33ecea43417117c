import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { befehle } from "../../texte/befehle";
import type { ProblemText } from "../../texte/excel";
import { Symbol } from "./Symbol";
import { useWunsch } from "../ablauf/wunsch";

const useStyles = makeStyles({
  bar: { margin: tokens.spacingHorizontalS, flexShrink: 0 },
  title: { display: "block" },
  body: { overflowWrap: "anywhere" },
});

/** Why a command of the ribbon did not do its work: said here, since beside the sheet there is no place for it. */
export function Rueckmeldung() {
  const styles = useStyles();
  const [meldung, setzeMeldung] = useState<ProblemText | null>(null);
  useWunsch("meldung", setzeMeldung);
  if (!meldung) return null;
  return (
    <MessageBar key={meldung.text} intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{meldung.title}</MessageBarTitle> {meldung.text}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label={befehle.schliessen}
            icon={<Symbol name="schliessen" />}
            onClick={() => setzeMeldung(null)}
          />
        }
      />
    </MessageBar>
  );
}
