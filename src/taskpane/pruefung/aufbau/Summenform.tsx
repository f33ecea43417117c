import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Summenkorrektur } from "../../../plan/korrektur";
import type { Tabelle } from "../../../plan/tabelle";
import { aufbau } from "../../../texte/aufbau";
import { bereich } from "../../../texte/bereich";
import { summeAus, type Summeneingabe } from "./summeneingabe";

const texte = aufbau.summe;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  control: { minWidth: 0, width: "100%" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  tabelle: Tabelle;
  /** As Excel numbers it; "" where it is still to be named. */
  zeile: string;
  name: string;
  /** Answers whether it was stored. */
  store: (summe: Summenkorrektur) => Promise<boolean>;
  close: () => void;
}

/** What the user knows better about a total: that it is none, or which rows it adds up. */
export function Summenform({ tabelle, zeile, name, store, close }: Props) {
  const styles = useStyles();
  const [input, setInput] = useState<Summeneingabe>({ zeile, art: "summe", aus: "" });
  const [checked, setChecked] = useState(false);
  const { summe, vorschau, falsch } = summeAus(tabelle, input);
  const change = (part: Partial<Summeneingabe>): void => setInput({ ...input, ...part });
  const problem = (text: string | undefined) => checked && text !== undefined && { validationMessage: text };
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (summe) void store(summe).then((stored) => stored && close());
      }}
    >
      <Field label={texte.zeile} hint={texte.zeileHinweis} {...problem(falsch.zeile)}>
        <Input
          autoFocus
          size="small"
          inputMode="numeric"
          className={styles.control}
          input={{ className: styles.control }}
          value={input.zeile}
          onChange={(_, { value }) => change({ zeile: value })}
        />
      </Field>
      <Field label={texte.ist}>
        <Select
          size="small"
          className={styles.control}
          select={{ className: styles.control }}
          value={input.art}
          onChange={(_, { value }) => change({ art: value === "keine" ? "keine" : "summe" })}
        >
          <option value="summe">{texte.arten.summe}</option>
          <option value="keine">{texte.arten.keine}</option>
        </Select>
      </Field>
      {input.art === "summe" && (
        <Field label={texte.aus} hint={texte.ausHinweis} {...problem(falsch.aus)}>
          <Input
            size="small"
            className={styles.control}
            input={{ className: styles.control }}
            value={input.aus}
            onChange={(_, { value }) => change({ aus: value })}
          />
        </Field>
      )}
      <p role="status" className={styles.note}>
        {vorschau ?? (!checked && input.aus !== "" && falsch.aus)}
      </p>
      <p className={styles.note}>{texte.gespeichert}</p>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit">
          {texte.uebernehmen}
        </Button>
        <Button size="small" onClick={close}>
          {bereich.abbrechen}
        </Button>
      </div>
    </form>
  );
}
