import { Button, Checkbox, Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { sheetsOf } from "../../../excel/formeln/einfrieren";
import type { FormulasFound, Scope } from "../../../excel/formeln/kgrzformeln";
import type { Left } from "../../../excel/formeln/wiederherstellen";
import { assistent } from "../../../texte/assistent";
import { areaAddress } from "../../../workbook/adresse";
import { Nachricht } from "../../funktionen/Nachricht";
import { Abschnitt } from "../../gemeinsam/Abschnitt";
import { useEinfrieren, zellenzahl } from "./useEinfrieren";

const texte = assistent.einfrieren;
const SCOPES: readonly Scope[] = ["auswahl", "blatt", "mappe"];
/** Lines of a list that are shown before it only counts on. */
const HOECHSTENS = 20;

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  strong: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/**
 * Turns formulas of the add-in into values, after a look at how many, and back again. `gewuenscht` counts how often
 * the ribbon asked for it: then the search has been made, and Enter confirms what was found.
 */
export function Einfrieren({ gewuenscht = 0 }: { gewuenscht?: number }) {
  const styles = useStyles();
  const antwort = useRef<HTMLDivElement>(null);
  const [scope, waehle] = useState<Scope>("blatt");
  const { zustand, suche, sucheNaheliegendes, friereEin, stelleHer, verwirf } = useEinfrieren();
  const { gefunden, meldung, belassen, aufbewahrt, arbeitet } = zustand;
  useEffect(() => {
    if (gewuenscht === 0 || arbeitet) return;
    void sucheNaheliegendes();
    // Only a new wish starts a search.
  }, [gewuenscht]);
  useEffect(() => {
    if (gewuenscht > 0 && meldung) antwort.current?.scrollIntoView?.({ block: "nearest" });
  }, [gewuenscht, meldung]);
  return (
    <Abschnitt key={gewuenscht} title={texte.titel} open={gewuenscht > 0}>
      <div className={styles.part}>
        <p className={styles.text}>{texte.zweck}</p>
        {gefunden ? (
          <Bestaetigung
            formulas={gefunden.formulas}
            fokus={gewuenscht > 0}
            arbeitet={arbeitet}
            friereEin={(keep) => void friereEin(keep)}
            verwirf={verwirf}
          />
        ) : (
          <>
            <Field label={texte.umfang}>
              <RadioGroup value={scope} onChange={(_, { value }) => waehle(value as Scope)}>
                {SCOPES.map((wert) => (
                  <Radio key={wert} value={wert} label={texte.scope[wert]} />
                ))}
              </RadioGroup>
            </Field>
            <Button disabledFocusable={arbeitet} onClick={() => void suche(scope)}>
              {texte.suchen}
            </Button>
          </>
        )}
        <div ref={antwort}>
          <Nachricht meldung={meldung} />
        </div>
        <Belassen left={belassen} />
        {aufbewahrt > 0 && !gefunden && (
          <>
            <p className={styles.text}>{texte.aufbewahrt(aufbewahrt)}</p>
            <Button disabledFocusable={arbeitet} onClick={() => void stelleHer()}>
              {texte.wiederherstellen}
            </Button>
          </>
        )}
      </div>
    </Abschnitt>
  );
}

const stelle = (area: FormulasFound["formulas"][number]): string => `${area.sheet} · ${areaAddress(area)}`;

interface Props {
  formulas: FormulasFound;
  /** Whether the keyboard goes on at the button that confirms. */
  fokus: boolean;
  arbeitet: boolean;
  friereEin: (keep: boolean) => void;
  verwirf: () => void;
}

function Bestaetigung({
  formulas: { formulas, unready, failing },
  fokus,
  arbeitet,
  friereEin,
  verwirf,
}: Props) {
  const styles = useStyles();
  const [keep, setKeep] = useState(true);
  const ausfuehren = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (fokus) ausfuehren.current?.focus();
  }, [fokus, formulas]);
  const sheets = sheetsOf(formulas);
  return (
    <>
      {formulas.length > 0 && (
        <>
          <p className={styles.strong} role="status">
            {texte.frage(zellenzahl(formulas), sheets.length)}
          </p>
          <ul className={styles.list}>
            {sheets.map((sheet) => {
              const own = formulas.filter((area) => area.sheet === sheet);
              return <li key={sheet}>{texte.blattzeile(sheet, zellenzahl(own), own.length)}</li>;
            })}
          </ul>
          {failing.length > 0 && <p className={styles.text}>{texte.mitFehlern(failing.map(stelle))}</p>}
          <Checkbox
            label={texte.aufbewahren}
            checked={keep}
            onChange={(_, { checked }) => setKeep(checked === true)}
          />
          <p className={styles.text}>{texte.aufbewahrenHinweis}</p>
          <p className={styles.text}>{texte.rueckgaengig}</p>
        </>
      )}
      {unready.length > 0 && <p className={styles.text}>{texte.ohneErgebnis(unready.map(stelle))}</p>}
      <div className={styles.buttons}>
        {formulas.length > 0 && (
          <Button
            ref={ausfuehren}
            appearance="primary"
            disabledFocusable={arbeitet}
            onClick={() => friereEin(keep)}
          >
            {texte.ausfuehren}
          </Button>
        )}
        <Button onClick={verwirf}>{texte.abbrechen}</Button>
      </div>
    </>
  );
}

function Belassen({ left }: { left: Left[] }) {
  const styles = useStyles();
  if (left.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{texte.belassen}</p>
      <ul className={styles.list}>
        {left.slice(0, HOECHSTENS).map((one) => (
          <li key={`${one.sheet} ${one.cell}`}>{texte.belassenZeile(one.sheet, one.cell, one.reason)}</li>
        ))}
        {left.length > HOECHSTENS && <li>{texte.weitere(left.length - HOECHSTENS)}</li>}
      </ul>
    </>
  );
}
