import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { ohneErgebnis as offen } from "../../berichte/ohneErgebnis";
import { protokollbereich as texte } from "../../texte/protokoll";
import { Nachricht } from "../funktionen/Nachricht";
import { Symbol } from "../teile/Symbol";
import { useWunsch } from "../wunsch";
import type { Outcome } from "../zustand";
import type { Protokolleingabe } from "./protokollieren";
import { gemerkterName, merkeName } from "./merkname";
import { useProtokoll } from "./useProtokoll";
import { useVergleich } from "./useVergleich";

const MAX_NAME = 100;
const MAX_BEMERKUNG = 2000;

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    width: "100%",
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  keep: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
  },
  choice: { overflowWrap: "anywhere" },
});

/** Writes the Prüfprotokoll of the last check, and says whether the figures are still those of the report there is. */
export function Protokoll({ outcome }: { outcome: Outcome }) {
  const styles = useStyles();
  const { zustand, oeffne, schliesse, schreibe } = useProtokoll(outcome);
  const { formular, meldungen, arbeitet, geschrieben } = zustand;
  const { ohneErgebnis } = outcome.result;
  useWunsch("protokoll", () => void oeffne());
  return (
    <section className={styles.part} aria-label={texte.titel}>
      {!outcome.changed && geschrieben !== outcome.result && <Zahlenstand outcome={outcome} />}
      {formular ? (
        <Formular
          vorhanden={formular.vorhanden}
          arbeitet={arbeitet}
          veraltet={outcome.changed}
          {...(ohneErgebnis.length > 0 && { rueckfrage: offen.rueckfrage(offen.anzahl(ohneErgebnis)) })}
          schreibe={schreibe}
          schliesse={schliesse}
        />
      ) : (
        <Button size="small" disabledFocusable={arbeitet} onClick={() => void oeffne()}>
          {texte.oeffnen}
        </Button>
      )}
      <div role="status">
        {meldungen.map((meldung) => (
          <Nachricht key={meldung.text} meldung={meldung} />
        ))}
      </div>
    </section>
  );
}

/** Whether the figures are still those of the latest report in the workbook. */
function Zahlenstand({ outcome }: { outcome: Outcome }) {
  const styles = useStyles();
  const latest = useVergleich(outcome);
  if (!latest) return null;
  const { gleich, at } = latest;
  return (
    <p className={`${styles.text} ${styles.line}`}>
      <Symbol name={gleich ? "stimmt" : "hinweis"} />
      {(gleich ? texte.vergleich.gleich : texte.vergleich.anders)(texte.zeitpunkt(at))}
    </p>
  );
}

interface Props {
  /** Reports that can be replaced. */
  vorhanden: string[];
  arbeitet: boolean;
  veraltet: boolean;
  /** What is to be known before it is written all the same. */
  rueckfrage?: string;
  schreibe: (eingabe: Protokolleingabe, ersetzt?: string) => Promise<void>;
  schliesse: () => void;
}

/** Whoever checks one workbook checks the next: the name stays for the session, and longer where that is wished. */
let letzterName: string | undefined;

const DANEBEN = "";

function Formular({ vorhanden, arbeitet, veraltet, rueckfrage, schreibe, schliesse }: Props) {
  const styles = useStyles();
  const [name, setzeName] = useState(() => letzterName ?? gemerkterName() ?? "");
  const [merken, setzeMerken] = useState(() => gemerkterName() !== undefined);
  const [bemerkung, setzeBemerkung] = useState("");
  const letztes = vorhanden.at(-1);
  const [ersetzt, setzeErsetzt] = useState(DANEBEN);
  useEffect(() => void (letzterName = name), [name]);
  const submit = (): void => {
    if (veraltet || arbeitet) return;
    merkeName(merken && name.trim() !== "" ? name.trim() : undefined);
    void schreibe({ name, bemerkung }, ersetzt === DANEBEN ? undefined : ersetzt);
  };
  return (
    <form
      noValidate
      aria-label={texte.titel}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {rueckfrage !== undefined && (
        <p className={`${styles.text} ${styles.line}`}>
          <Symbol name="warnung" />
          {rueckfrage}
        </p>
      )}
      <p className={styles.text}>{texte.zweck}</p>
      <Field label={texte.name} hint={texte.nameHinweis}>
        <Input
          autoFocus
          autoComplete="name"
          maxLength={MAX_NAME}
          value={name}
          onChange={(_, { value }) => setzeName(value)}
        />
      </Field>
      <label className={styles.keep}>
        <input
          type="checkbox"
          checked={merken}
          onChange={({ target: { checked } }) => {
            setzeMerken(checked);
            // What is to be forgotten is gone at once, whatever becomes of the report.
            if (!checked) merkeName(undefined);
          }}
        />
        {texte.merken}
      </label>
      <Field label={texte.bemerkung}>
        <Textarea
          rows={2}
          maxLength={MAX_BEMERKUNG}
          value={bemerkung}
          onChange={(_, { value }) => setzeBemerkung(value)}
        />
      </Field>
      {letztes !== undefined && (
        <Field label={texte.vorhanden(letztes)} className={styles.choice}>
          <RadioGroup value={ersetzt} onChange={(_, { value }) => setzeErsetzt(value)}>
            {vorhanden.map((sheet) => (
              <Radio key={sheet} value={sheet} label={texte.ersetzen(sheet)} />
            ))}
            <Radio value={DANEBEN} label={texte.daneben} />
          </RadioGroup>
        </Field>
      )}
      {veraltet && <p className={styles.text}>{texte.veraltet}</p>}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={arbeitet || veraltet}>
          {arbeitet ? texte.schreibt : rueckfrage === undefined ? texte.schreiben : offen.trotzdem}
        </Button>
        <Button size="small" onClick={schliesse}>
          {texte.abbrechen}
        </Button>
      </div>
    </form>
  );
}
