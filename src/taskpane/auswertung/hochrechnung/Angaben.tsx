import { Field, Input, Select } from "@fluentui/react-components";
import type { Hochrechnungsergebnis } from "../../../berichte/hochrechnung/hochrechnungsbericht";
import { datumText, tageImMonat } from "../../../finance/datum";
import type { Standardverfahren } from "../../../berichte/hochrechnung/zeilenmethode";
import { hochrechnung as texte } from "../../../texte/hochrechnung";
import type { Eingaben, Gedeutet } from "./eingabe";
import { useBerichtsstile } from "./stile";

const UEBLICHE: Standardverfahren[] = ["linear", "taggenau", "saison", "restplan"];

interface Props {
  eingaben: Eingaben;
  fehler: Gedeutet["fehler"];
  ergebnis: Hochrechnungsergebnis;
  /** Whether a row asks for the course of a year. */
  mitVerlauf: boolean;
  aendere: (eingaben: Eingaben) => void;
}

/** The day of the Ist, the usual method, and the course of the year where a method needs it. */
export function Angaben({ eingaben, fehler, ergebnis, mitVerlauf, aendere }: Props) {
  const styles = useBerichtsstile();
  const erkannt = ergebnis.kind === "bericht" ? ergebnis.erkannt : undefined;
  const hint = stichtagshinweis(ergebnis);
  const input = { className: styles.control };
  return (
    <>
      <Field
        label={texte.stichtag}
        size="small"
        validationMessage={fehler.stichtag}
        {...(erkannt && { hint: texte.stichtagErkannt(datumText(erkannt)) })}
      >
        <Input
          className={styles.control}
          input={input}
          placeholder={erkannt && datumText(erkannt)}
          value={eingaben.stichtag}
          onChange={(_, { value }) => aendere({ ...eingaben, stichtag: value })}
        />
      </Field>
      {hint && <p className={styles.text}>{hint}</p>}
      <Field label={texte.verfahrenVorgabe} size="small" hint={texte.verfahrenHinweis}>
        <Select
          className={styles.control}
          select={input}
          value={eingaben.verfahren}
          onChange={(_, { value }) => aendere({ ...eingaben, verfahren: value as Standardverfahren })}
        >
          {UEBLICHE.map((one) => (
            <option key={one} value={one}>
              {texte.verfahren[one]} – {texte.erklaerung[one]}
            </option>
          ))}
        </Select>
      </Field>
      {mitVerlauf && (
        <Field
          label={texte.verlauf}
          size="small"
          hint={texte.verlaufHinweis}
          validationMessage={fehler.verlauf}
        >
          <Input
            className={styles.control}
            input={input}
            value={eingaben.verlauf}
            onChange={(_, { value }) => aendere({ ...eingaben, verlauf: value })}
          />
        </Field>
      )}
    </>
  );
}

/** What the day does to the linear method. */
function stichtagshinweis(ergebnis: Hochrechnungsergebnis): string | undefined {
  if (ergebnis.kind !== "bericht") return undefined;
  const { stichtag, monate } = ergebnis;
  if (monate === 0) return texte.keinMonat;
  const { jahr, monat, tag } = stichtag;
  return tag === tageImMonat(jahr, monat) ? undefined : texte.keinMonatsende(monate);
}
