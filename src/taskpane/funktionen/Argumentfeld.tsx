import {
  Button,
  Checkbox,
  Field,
  Input,
  Select,
  makeStyles,
  tokens,
  useAnnounce,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import { readSelection } from "../../excel/lesen/auswahl";
import type { Argument } from "../../functions/argumente";
import { assistent } from "../../texte/assistent";
import { type Eingabe, type Gedeutet, LEERE_EINGABE, bezugstext } from "./eingabe";
import { type Meldung, Nachricht, alsMeldung } from "./Nachricht";

const useStyles = makeStyles({
  argument: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  reference: {
    flexGrow: 1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  name: string;
  argument: Argument<unknown>;
  eingabe: Eingabe;
  gedeutet: Gedeutet | undefined;
  aendere: (eingabe: Eingabe) => void;
}

/** One argument: a typed value, a word from a list, or the cells that are selected in Excel. */
export function Argumentfeld({ name, argument, eingabe, gedeutet, aendere }: Props) {
  const styles = useStyles();
  const [meldung, melde] = useState<Meldung>();
  const { announce } = useAnnounce();
  const worte = useId();
  const uebernimm = async () => {
    try {
      const bezug = await readSelection();
      melde(undefined);
      aendere({ art: "bezug", bezug, fest: false });
      announce(assistent.uebernommen(name, bezugstext(bezug, false)));
    } catch (error) {
      melde(alsMeldung(error));
    }
  };
  const leer = eingabe.art === "text" && eingabe.text.trim() === "";
  const satz = gedeutet?.art === "fehler" && !leer ? gedeutet.satz : undefined;
  return (
    <div className={styles.argument} role="group" aria-label={name}>
      <Field
        label={`${name} (${argument.optional ? assistent.ohneAngabe(argument.vorgabe) : assistent.erforderlich})`}
        size="small"
        hint={argument.beschreibung}
        validationMessage={satz}
        validationState={satz === undefined ? "none" : "error"}
      >
        {(field) =>
          eingabe.art === "bezug" ? (
            <Bezug name={name} eingabe={eingabe} aendere={aendere} />
          ) : argument.worte && !argument.offen ? (
            <Select
              {...field}
              value={eingabe.text}
              onChange={(_, { value }) => aendere({ art: "text", text: value })}
            >
              <option value="">{assistent.keineAngabe}</option>
              {argument.worte.map((wort) => (
                <option key={wort}>{wort}</option>
              ))}
            </Select>
          ) : (
            <>
              <Input
                {...field}
                value={eingabe.text}
                placeholder={argument.worte?.[0] ?? assistent.hinweisText[argument.werteart]}
                {...(argument.worte && { list: worte })}
                onChange={(_, { value }) => aendere({ art: "text", text: value })}
              />
              {argument.worte && (
                <datalist id={worte}>
                  {argument.worte.map((wort) => (
                    <option key={wort} value={wort} />
                  ))}
                </datalist>
              )}
            </>
          )
        }
      </Field>
      <div className={styles.row}>
        <Button size="small" aria-label={assistent.uebernehmenFuer(name)} onClick={() => void uebernimm()}>
          {assistent.uebernehmen}
        </Button>
        {eingabe.art === "bezug" && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={assistent.verwerfenFuer(name)}
            onClick={() => aendere(LEERE_EINGABE)}
          >
            {assistent.verwerfen}
          </Button>
        )}
      </div>
      <Nachricht meldung={meldung} />
    </div>
  );
}

interface BezugProps {
  name: string;
  eingabe: Extract<Eingabe, { art: "bezug" }>;
  aendere: (eingabe: Eingabe) => void;
}

function Bezug({ name, eingabe, aendere }: BezugProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={name}>
      <div className={styles.reference}>{bezugstext(eingabe.bezug, eingabe.fest)}</div>
      {eingabe.bezug.trimmed && <p className={styles.small}>{assistent.gekuerzt}</p>}
      <Checkbox
        size="medium"
        label={assistent.fest}
        checked={eingabe.fest}
        onChange={(_, { checked }) => aendere({ ...eingabe, fest: checked === true })}
      />
    </div>
  );
}
