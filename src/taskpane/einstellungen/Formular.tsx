import { Button, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Vorgaben } from "../../plan/vorgaben";
import { einstellungen as texte } from "../../texte/einstellungen";
import { Abschnitt } from "../gemeinsam/Abschnitt";
import { Einstellung, type Feldstand } from "./Einstellung";
import { type Eingaben, deute, geaendert } from "./eingabe";
import { abschnitte, type Feld, weichtAb } from "./felder";
import { useTeilstile } from "./stile";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
    "@media (max-height: 400px)": { position: "static" },
  },
  count: { flexBasis: "100%" },
});

interface Props {
  vorgaben: Vorgaben;
  /** What is stored may not be changed. */
  gesperrt: boolean;
  arbeitet: boolean;
  /** The user goes on: what was said about the last change is of no interest any more. */
  beginnt: () => void;
  /** Says afterwards whether it was stored. */
  speichere: (next: (vorgaben: Vorgaben) => Vorgaben) => Promise<boolean>;
}

/** All settings as fields; stored when the user says so, not with every key. */
export function Formular({ vorgaben, gesperrt, arbeitet, beginnt, speichere }: Props) {
  const styles = useStyles();
  const { small } = useTeilstile();
  const { announce } = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [eingaben, setzeEingaben] = useState<Eingaben>({});
  const [versuche, setzeVersuche] = useState(0);
  const gedeutet = deute(vorgaben, eingaben);
  const offen = geaendert(vorgaben, eingaben).length;
  const falsch = Object.keys(gedeutet.fehler).length;
  useEffect(() => {
    if (versuche > 0) zumErstenFehler(form.current);
  }, [versuche]);
  const leere = () => {
    setzeEingaben({});
    setzeVersuche(0);
  };
  const uebernimm = async () => {
    if (offen === 0 || arbeitet) return;
    if (falsch > 0) {
      setzeVersuche(versuche + 1);
      announce(texte.pruefenSie(falsch));
      return;
    }
    if (await speichere((stored) => deute(stored, eingaben).vorgaben)) leere();
  };
  const stand = (feld: Feld): Feldstand => ({
    feld,
    text: eingaben[feld.id] ?? feld.lies(vorgaben),
    fehler: versuche > 0 ? gedeutet.fehler[feld.id] : undefined,
    weichtAb: weichtAb(feld, gedeutet.vorgaben),
  });
  return (
    <form
      ref={form}
      noValidate
      aria-label={texte.titel}
      onSubmit={(event) => {
        event.preventDefault();
        void uebernimm();
      }}
    >
      {abschnitte.map(({ titel, felder }, index) => (
        <Abschnitt
          key={titel}
          open={index === 0}
          title={texte.mitGeaenderten(titel, felder.filter((feld) => weichtAb(feld, vorgaben)).length)}
        >
          <Teil
            felder={felder.map(stand)}
            gesperrt={gesperrt}
            aendere={(id, text) => {
              setzeEingaben({ ...eingaben, [id]: text });
              beginnt();
            }}
          />
        </Abschnitt>
      ))}
      {!gesperrt && (
        <div className={styles.bar}>
          {offen > 0 && <p className={`${small} ${styles.count}`}>{texte.offen(offen)}</p>}
          <Button appearance="primary" type="submit" disabledFocusable={offen === 0 || arbeitet}>
            {texte.uebernehmen}
          </Button>
          {offen > 0 && (
            <Button
              onClick={() => {
                leere();
                announce(texte.verworfen);
              }}
            >
              {texte.verwerfen}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

interface Teilangaben {
  felder: Feldstand[];
  gesperrt: boolean;
  aendere: (id: string, text: string) => void;
}

function Teil({ felder, gesperrt, aendere }: Teilangaben) {
  const { part } = useTeilstile();
  const names = [...new Set(felder.map(({ feld }) => feld.name))];
  return (
    <div className={part}>
      {names.map((name) => (
        <Einstellung
          key={name}
          felder={felder.filter(({ feld }) => feld.name === name)}
          gesperrt={gesperrt}
          aendere={aendere}
        />
      ))}
    </div>
  );
}

/** Unfolds the section of the first wrong field and goes there. */
function zumErstenFehler(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const section = field?.closest("details");
  if (section) section.open = true;
  field?.focus();
}
