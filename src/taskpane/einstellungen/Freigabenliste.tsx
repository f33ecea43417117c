import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Freigabe } from "../../rules/gespeichert/freigaben";
import { einstellungen } from "../../texte/einstellungen";
import { germanDay, place } from "../ablauf/pruefergebnis";
import { Abschnitt } from "../gemeinsam/Abschnitt";
import { Rueckfrage } from "./Rueckfrage";
import { useTeilstile } from "./stile";

const texte = einstellungen.freigaben;
/** So many are shown before the list only counts on. */
const HOECHSTENS = 50;

const useStyles = makeStyles({
  items: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: "none",
    overflowWrap: "anywhere",
  },
  what: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

interface Props {
  freigaben: Freigabe[];
  arbeitet: boolean;
  loesche: (freigaben: Freigabe[]) => Promise<boolean>;
}

/** Waivers that match no finding of the last check: they stay, for it may come back, until the user deletes them. */
export function Freigabenliste({ freigaben, arbeitet, loesche }: Props) {
  const shared = useTeilstile();
  const styles = useStyles();
  if (freigaben.length === 0) return null;
  return (
    <Abschnitt title={texte.titel(freigaben.length)}>
      <div className={shared.part}>
        <p className={shared.small}>{texte.text}</p>
        <ul className={styles.items}>
          {freigaben.slice(0, HOECHSTENS).map((freigabe) => {
            const what = texte.zeile(freigabe.rule, place(freigabe));
            return (
              <li key={`${what} ${freigabe.merkmal}`}>
                <p className={styles.what}>{what}</p>
                <p className={shared.small}>{texte.am(germanDay(freigabe.datum), freigabe.grund)}</p>
                <Button
                  size="small"
                  aria-label={texte.loeschenFuer(what)}
                  disabledFocusable={arbeitet}
                  onClick={() => void loesche([freigabe])}
                >
                  {texte.loeschen}
                </Button>
              </li>
            );
          })}
          {freigaben.length > HOECHSTENS && (
            <li className={shared.small}>{texte.weitere(freigaben.length - HOECHSTENS)}</li>
          )}
        </ul>
        {freigaben.length > 1 && (
          <Rueckfrage
            oeffnen={texte.alle}
            frage={texte.frage(freigaben.length)}
            ausfuehren={texte.ausfuehren}
            arbeitet={arbeitet}
            fuehreAus={() => loesche(freigaben)}
          />
        )}
      </div>
    </Abschnitt>
  );
}
