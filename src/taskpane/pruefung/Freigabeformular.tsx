import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../rules/kern/ergebnis";
import { MAX_GRUND, MIN_GRUND } from "../../rules/gespeichert/freigaben";
import { bereich } from "../../texte/bereich";
import { useBearbeitung, zumUrteil } from "../gemeinsam/bearbeitung";

const texts = bereich.freigabe;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", flexBasis: "100%", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  findings: Finding[];
  hinweis?: string;
  close: () => void;
}

/** Asks why the findings are in order, and accepts them: all with the same reason. */
export default function Freigabeformular({ findings, hinweis = texts.hinweis, close }: Props) {
  const styles = useStyles();
  const { waive } = useBearbeitung();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = (): void => {
    const enough = reason.trim().length >= MIN_GRUND;
    setMissing(!enough);
    if (enough) void waive(findings, reason).then(zumUrteil);
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={texts.grund}
        required
        hint={hinweis}
        {...(missing && { validationMessage: texts.zuKurz })}
      >
        <Textarea
          autoFocus
          rows={2}
          maxLength={MAX_GRUND}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit">
          {texts.freigeben}
        </Button>
        <Button size="small" onClick={close}>
          {bereich.abbrechen}
        </Button>
      </div>
    </form>
  );
}
