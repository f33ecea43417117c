import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../rules/kern/ergebnis";
import { MAX_GRUND, MIN_GRUND } from "../../rules/gespeichert/freigaben";
import { bereich } from "../../texte/bereich";
import { useBearbeitung, zumUrteil } from "../gemeinsam/bearbeitung";

const texts = bereich.freigabe;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  part: { marginTop: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Lets the user accept a finding with a reason, or take that back. Only for findings of the open workbook. */
export function Freigabe({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const { storable, unwaive } = useBearbeitung();
  const [open, setOpen] = useState(false);
  if (!storable || finding.file !== undefined) return null;
  return (
    <div className={styles.part}>
      {finding.freigabe ? (
        <Button size="small" onClick={() => void unwaive(finding).then(zumUrteil)}>
          {texts.aufheben}
        </Button>
      ) : open ? (
        <Formular finding={finding} close={() => setOpen(false)} />
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          {texts.oeffnen}
        </Button>
      )}
    </div>
  );
}

function Formular({ finding, close }: { finding: Finding; close: () => void }) {
  const styles = useStyles();
  const { waive } = useBearbeitung();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = (): void => {
    const enough = reason.trim().length >= MIN_GRUND;
    setMissing(!enough);
    if (enough) void waive(finding, reason).then(zumUrteil);
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
        hint={texts.hinweis}
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
