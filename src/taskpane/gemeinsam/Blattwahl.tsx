import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { blattausgabe as texte } from "../../texte/blattausgabe";

const DANEBEN = "";

interface Props {
  label: string;
  className?: string;
  /** Sheets of the add-in that may be replaced. */
  vorhanden: string[];
  /** The one that is; undefined for a new sheet beside them. */
  ersetzt: string | undefined;
  waehle: (ersetzt: string | undefined) => void;
}

/** Whether a report takes the place of one that is there, or stands beside it: nobody but the user says so. */
export const Blattwahl = ({ label, className, vorhanden, ersetzt, waehle }: Props) => (
  <Field label={label} className={className}>
    <RadioGroup
      value={ersetzt ?? DANEBEN}
      onChange={(_, { value }) => waehle(value === DANEBEN ? undefined : value)}
    >
      {vorhanden.map((sheet) => (
        <Radio key={sheet} value={sheet} label={texte.ersetzen(sheet)} />
      ))}
      <Radio value={DANEBEN} label={texte.daneben} />
    </RadioGroup>
  </Field>
);
