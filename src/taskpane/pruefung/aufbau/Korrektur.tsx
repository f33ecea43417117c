import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { tableKinds, type TableKind } from "../../../plan/arten";
import type { RecognisedTable } from "../../../rules/kern/ergebnis";
import { aufbau } from "../../../texte/aufbau";
import { bereich } from "../../../texte/bereich";
import { place } from "../../ablauf/pruefergebnis";
import { eingabe, korrekturAus, type Eingabe } from "./korrektureingabe";
import { useBearbeitung } from "../../gemeinsam/bearbeitung";

const texts = aufbau.korrektur;
const kinds = Object.entries(tableKinds) as [TableKind, string][];

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  table: RecognisedTable;
  close: () => void;
}

/** What the user knows better about a table; what is left empty stays as recognised. */
export function Korrektur({ table, close }: Props) {
  const styles = useStyles();
  const { correct } = useBearbeitung();
  const [input, setInput] = useState(() => eingabe(table));
  const [checked, setChecked] = useState(false);
  const { korrektur, wrong } = korrekturAus(table, input);
  const change = (part: Partial<Eingabe>): void => setInput({ ...input, ...part });
  const store = (value: typeof korrektur): void => {
    setChecked(true);
    if (value) void correct(value, table.correction).then((stored) => stored && close());
  };
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={texts.fuer(place({ sheet: table.sheet, cell: table.range }))}
      onSubmit={(event) => {
        event.preventDefault();
        store(korrektur);
      }}
    >
      <Field label={texts.art} className={styles.field}>
        <Select
          autoFocus
          size="small"
          className={styles.control}
          select={{ className: styles.control }}
          value={input.art}
          onChange={(_, { value }) => change({ art: value as Eingabe["art"] })}
        >
          <option value="">{texts.wieErkannt}</option>
          {kinds.map(([kind, title]) => (
            <option key={kind} value={kind}>
              {title}
            </option>
          ))}
          <option value="nicht">{texts.nichtPruefen}</option>
        </Select>
      </Field>
      <Field
        label={texts.kopfzeile}
        className={styles.field}
        {...(checked && wrong.kopfzeile && { validationMessage: texts.zeileFalsch })}
      >
        <Input
          size="small"
          inputMode="numeric"
          className={styles.control}
          input={{ className: styles.control }}
          placeholder={String(table.headerRow ?? texts.keine)}
          value={input.kopfzeile}
          onChange={(_, { value }) => change({ kopfzeile: value })}
        />
      </Field>
      <Field
        label={texts.jahr}
        className={styles.field}
        {...(checked && wrong.jahr && { validationMessage: texts.jahrFalsch })}
      >
        <Input
          size="small"
          inputMode="numeric"
          className={styles.control}
          input={{ className: styles.control }}
          placeholder={String(table.planYear ?? texts.keine)}
          value={input.jahr}
          onChange={(_, { value }) => change({ jahr: value })}
        />
      </Field>
      <Field label={texts.einheit} className={styles.field}>
        <Select
          size="small"
          className={styles.control}
          select={{ className: styles.control }}
          value={input.einheit}
          onChange={(_, { value }) => change({ einheit: value as Eingabe["einheit"] })}
        >
          <option value="">{texts.wieErkannt}</option>
          <option value="1">{texts.einheiten[1]}</option>
          <option value="1000">{texts.einheiten[1000]}</option>
        </Select>
      </Field>
      <p className={styles.note}>{texts.gespeichert}</p>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit">
          {texts.uebernehmen}
        </Button>
        {table.correction && (
          <Button size="small" onClick={() => store({ anker: table.anchor })}>
            {texts.aufheben}
          </Button>
        )}
        <Button size="small" onClick={close}>
          {bereich.abbrechen}
        </Button>
      </div>
    </form>
  );
}
