import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { vergleich } from "../../../texte/vergleich";
import { MAX_STANDNAME } from "../../../berichte/auswertung/standtext";
import { standangabe } from "../../../berichte/vergleich/saetze";
import type { Outcome } from "../../ablauf/zustand";
import type { Eintrag, Staende as Zustand } from "./useStaende";

const texte = vergleich.stand;
/** Room for " (2)" behind a name that is taken. */
const MAX_NAME = MAX_STANDNAME - 5;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  field: { width: "100%" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flex: "1 1 140px", minWidth: 0, overflowWrap: "anywhere" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface Props {
  outcome: Outcome;
  staende: Zustand;
  /** Id of the state that is being compared. */
  gewaehlt: string | undefined;
  vergleiche: (eintrag: Eintrag) => void;
}

/** Keeps the checked figures as a state of the workbook, and lists the states there are. */
export function Staende({ outcome, staende, gewaehlt, vergleiche }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { eintraege, arbeitet, lies, loesche } = staende;
  return (
    <>
      <Festhalten outcome={outcome} staende={staende} />
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {eintraege && eintraege.length > 0 ? texte.listeMitAnzahl(eintraege.length) : texte.liste}
      </h3>
      {!eintraege && (
        <>
          <p className={styles.small}>{arbeitet ? texte.laedt : texte.nichtGelesen}</p>
          {!arbeitet && (
            <Button size="small" onClick={() => void lies()}>
              {texte.erneut}
            </Button>
          )}
        </>
      )}
      {eintraege?.length === 0 && <p className={styles.small}>{texte.keine}</p>}
      {eintraege && eintraege.length > 0 && (
        <ul className={styles.list} aria-label={texte.liste}>
          {eintraege.map((eintrag) => (
            <Zeile
              key={eintrag.id}
              eintrag={eintrag}
              gewaehlt={eintrag.id === gewaehlt}
              arbeitet={arbeitet}
              vergleiche={vergleiche}
              loesche={async (name) => {
                // The button that had the keyboard is gone with its row.
                if (await loesche(eintrag.id, name)) heading.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function Festhalten({ outcome, staende: { arbeitet, halteFest } }: Pick<Props, "outcome" | "staende">) {
  const styles = useStyles();
  const [eingabe, setze] = useState<string>();
  const name = eingabe ?? texte.vorgabe(outcome.at);
  const fehlt = name.trim() === "";
  const submit = async (): Promise<void> => {
    if (fehlt || arbeitet || outcome.changed) return;
    if (await halteFest(outcome, name.trim())) setze(undefined);
  };
  return (
    <form
      noValidate
      aria-label={texte.festhalten}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        className={styles.field}
        label={texte.name}
        hint={texte.hinweis}
        {...(fehlt && { validationMessage: texte.ohneName })}
      >
        <Input value={name} maxLength={MAX_NAME} onChange={(_, { value }) => setze(value)} />
      </Field>
      <Button type="submit" disabledFocusable={arbeitet || outcome.changed || fehlt}>
        {texte.festhalten}
      </Button>
    </form>
  );
}

interface ZeileProps {
  eintrag: Eintrag;
  gewaehlt: boolean;
  arbeitet: boolean;
  vergleiche: (eintrag: Eintrag) => void;
  loesche: (name: string) => Promise<void>;
}

function Zeile({ eintrag, gewaehlt, arbeitet, vergleiche, loesche }: ZeileProps) {
  const styles = useStyles();
  const [fragt, frage] = useState(false);
  const { name, angabe, lesbar } = beschreibung(eintrag);
  return (
    <li className={styles.item} aria-current={gewaehlt ? "true" : undefined}>
      <div className={styles.name}>
        {name}
        <p className={styles.small}>{angabe}</p>
      </div>
      {fragt ? (
        <div className={styles.buttons} role="group" aria-label={texte.wirklich(name)}>
          <span>{texte.wirklich(name)}</span>
          <Button
            size="small"
            appearance="primary"
            autoFocus
            disabledFocusable={arbeitet}
            onClick={() => void loesche(name)}
          >
            {texte.loeschen}
          </Button>
          <Button size="small" onClick={() => frage(false)}>
            {texte.abbrechen}
          </Button>
        </div>
      ) : (
        <div className={styles.buttons}>
          {lesbar && (
            <Button
              size="small"
              aria-label={texte.vergleichenMit(name)}
              aria-pressed={gewaehlt}
              onClick={() => vergleiche(eintrag)}
            >
              {texte.vergleichen}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            aria-label={texte.loeschenVon(name)}
            onClick={() => frage(true)}
          >
            {texte.loeschen}
          </Button>
        </div>
      )}
    </li>
  );
}

function beschreibung({ stand }: Eintrag): { name: string; angabe: string; lesbar: boolean } {
  if (stand === "neuer") return { name: texte.neuer, angabe: texte.neuerHinweis, lesbar: false };
  if (stand === "unlesbar") return { name: texte.unlesbar, angabe: texte.unlesbarHinweis, lesbar: false };
  return { name: stand.name, angabe: standangabe(stand), lesbar: true };
}
