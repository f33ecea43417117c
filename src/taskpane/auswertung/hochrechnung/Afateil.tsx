import { Field, Input, Select } from "@fluentui/react-components";
import type { Afaangaben, Afajahr, Anlagengruppe } from "../../../berichte/ausblick/afavorschau";
import { mitVorzeichen, euroOderStrich } from "../../../money/eurotext";
import { ausblick } from "../../../texte/ausblick";
import { dauerAus } from "./ausblickeingabe";
import { useBerichtsstile } from "./stile";

const texte = ausblick.afa;

interface Props {
  gruppen: Anlagengruppe[];
  jahre: Afajahr[];
  angaben: Afaangaben;
  /** What was typed as useful life, by position. */
  eingaben: Readonly<Record<string, string>>;
  aendere: (position: string, text: string) => void;
  setzeMonat: (monat: number) => void;
}

/** Depreciation of the planned investments beside the planned depreciation. */
export function Afateil({ gruppen, jahre, angaben, eingaben, aendere, setzeMonat }: Props) {
  const styles = useBerichtsstile();
  const input = { className: styles.control };
  const negative = jahre.filter(({ rest }) => rest.lt(0)).map(({ jahr }) => jahr);
  const open = gruppen.filter(({ position }) => !angaben.nutzungsdauern[position]).map(({ name }) => name);
  return (
    <>
      <h3 className={styles.heading}>{texte.titel}</h3>
      <p className={styles.text}>{gruppen.length > 0 ? texte.zweck : texte.keine}</p>
      {gruppen.map(({ position, name, quelle }) => (
        <Field
          key={position}
          size="small"
          label={texte.nutzungsdauer(name)}
          hint={texte.quelle[quelle]}
          validationMessage={dauerAus(eingaben[position] ?? "").fehler}
        >
          <Input
            className={styles.control}
            input={input}
            value={eingaben[position] ?? ""}
            onChange={(_, { value }) => aendere(position, value)}
          />
        </Field>
      ))}
      {gruppen.length > 0 && (
        <Field label={texte.monat} size="small" hint={texte.monatHinweis}>
          <Select
            className={styles.control}
            select={input}
            value={String(angaben.monat)}
            onChange={(_, { value }) => setzeMonat(Number(value))}
          >
            {texte.monate.map((name, index) => (
              <option key={name} value={index + 1}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {gruppen.length > 0 && jahre.length === 0 && <p className={styles.text}>{texte.nichts}</p>}
      {jahre.map((jahr) => (
        <Jahr key={jahr.jahr} jahr={jahr} />
      ))}
      {negative.length > 0 && <p className={styles.text}>{texte.negativ(negative)}</p>}
      {jahre.length > 0 && open.length > 0 && <p className={styles.small}>{texte.ohneDauer(open)}</p>}
    </>
  );
}

function Jahr({ jahr: { jahr, geplant, summe, rest } }: { jahr: Afajahr }) {
  const styles = useBerichtsstile();
  const rows = [
    [texte.geplant, euroOderStrich(geplant)],
    [texte.gerechnet, euroOderStrich(summe)],
    [texte.rest, mitVorzeichen(rest)],
  ] as const;
  return (
    <div>
      <h4 className={styles.heading}>{jahr}</h4>
      <dl className={styles.amounts}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.pair}>
            <dt className={styles.term}>{name}</dt>
            <dd className={styles.amount}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
