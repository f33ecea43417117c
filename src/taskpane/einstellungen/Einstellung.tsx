import { Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { standardvorgaben } from "../../plan/vorgaben";
import { einstellungen, vorgabennamen } from "../../texte/einstellungen";
import { type Feld, feldtext } from "./felder";
import { useTeilstile } from "./stile";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: {
    padding: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
});

export interface Feldstand {
  feld: Feld;
  text: string;
  fehler: string | undefined;
  /** Whether it says something else than by default. */
  weichtAb: boolean;
}

interface Props {
  felder: Feldstand[];
  gesperrt: boolean;
  aendere: (id: string, text: string) => void;
}

/** The fields of one setting: one choice, or one or two numbers under its name. */
export function Einstellung({ felder, gesperrt, aendere }: Props) {
  const styles = useStyles();
  const { small } = useTeilstile();
  const [first] = felder;
  if (!first) return null;
  if (first.feld.art === "wahl") return <Einzelfeld stand={first} gesperrt={gesperrt} aendere={aendere} />;
  const erklaerung = Object.entries(einstellungen.gruppen).find(([name]) => name === first.feld.name)?.[1];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{vorgabennamen[first.feld.name]}</legend>
      <p className={small}>{erklaerung}</p>
      <div className={styles.fields}>
        {felder.map((stand) => (
          <Einzelfeld key={stand.feld.id} stand={stand} gesperrt={gesperrt} aendere={aendere} />
        ))}
      </div>
    </fieldset>
  );
}

function Einzelfeld({ stand, gesperrt, aendere }: Omit<Props, "felder"> & { stand: Feldstand }) {
  const styles = useStyles();
  const { feld, text, fehler, weichtAb } = stand;
  const mark = weichtAb && einstellungen.geaendert(feldtext(feld, standardvorgaben));
  const hint = [feld.art === "wahl" && feld.hinweis, mark].filter(Boolean).join(" ");
  return (
    <Field
      size="small"
      label={feld.label}
      className={styles.field}
      {...(hint !== "" && { hint })}
      {...(fehler !== undefined && { validationMessage: fehler })}
    >
      {feld.art === "wahl" ? (
        <Select
          size="small"
          disabled={gesperrt}
          className={styles.control}
          select={{ className: styles.control }}
          value={text}
          onChange={(_, { value }) => aendere(feld.id, value)}
        >
          {feld.optionen.map((option) => (
            <option key={option.wert} value={option.wert}>
              {option.text}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          size="small"
          inputMode="decimal"
          readOnly={gesperrt}
          className={styles.control}
          input={{ className: styles.control }}
          contentAfter={feld.mass.einheit}
          value={text}
          onChange={(_, { value }) => aendere(feld.id, value)}
        />
      )}
    </Field>
  );
}
