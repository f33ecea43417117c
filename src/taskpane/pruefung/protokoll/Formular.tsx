import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { ohneErgebnis as offen } from "../../../berichte/ohneErgebnis";
import { protokollbereich as texte } from "../../../texte/protokoll";
import { Blattwahl } from "../../gemeinsam/Blattwahl";
import { Symbol } from "../../gemeinsam/Symbol";
import { gemerkterName, merkeName } from "./merkname";
import type { Protokolleingabe } from "./protokollieren";

const MAX_NAME = 100;
const MAX_BEMERKUNG = 2000;

const useStyles = makeStyles({
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

/** What the user adds to a report, and which one it replaces. */
export default function Formular({ vorhanden, arbeitet, veraltet, rueckfrage, schreibe, schliesse }: Props) {
  const styles = useStyles();
  const [name, setzeName] = useState(() => letzterName ?? gemerkterName() ?? "");
  const [merken, setzeMerken] = useState(() => gemerkterName() !== undefined);
  const [bemerkung, setzeBemerkung] = useState("");
  const letztes = vorhanden.at(-1);
  const [ersetzt, setzeErsetzt] = useState<string>();
  useEffect(() => void (letzterName = name), [name]);
  const submit = (): void => {
    if (veraltet || arbeitet) return;
    merkeName(merken && name.trim() !== "" ? name.trim() : undefined);
    void schreibe({ name, bemerkung }, ersetzt);
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
        <Blattwahl
          label={texte.vorhanden(letztes)}
          className={styles.choice}
          vorhanden={vorhanden}
          ersetzt={ersetzt}
          waehle={setzeErsetzt}
        />
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
