import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy } from "react";
import { ohneErgebnis as offen } from "../../../berichte/ohneErgebnis";
import { protokollbereich as texte } from "../../../texte/protokoll";
import { Nachricht } from "../../funktionen/Nachricht";
import { Nachgeladen } from "../../gemeinsam/Nachgeladen";
import { Symbol } from "../../gemeinsam/Symbol";
import { useWunsch } from "../../ablauf/wunsch";
import type { Outcome } from "../../ablauf/zustand";
import { useProtokoll } from "./useProtokoll";
import { useVergleich } from "./useVergleich";

const Formular = lazy(() => import("./Formular"));

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** Writes the Prüfprotokoll of the last check, and says whether the figures are still those of the report there is. */
export function Protokoll({ outcome }: { outcome: Outcome }) {
  const styles = useStyles();
  const { zustand, oeffne, schliesse, schreibe } = useProtokoll(outcome);
  const { formular, meldungen, arbeitet, geschrieben } = zustand;
  const { ohneErgebnis } = outcome.result;
  useWunsch("protokoll", () => void oeffne());
  return (
    <section className={styles.part} aria-label={texte.titel}>
      {!outcome.changed && geschrieben !== outcome.result && <Zahlenstand outcome={outcome} />}
      {formular ? (
        <Nachgeladen>
          <Formular
            vorhanden={formular.vorhanden}
            arbeitet={arbeitet}
            veraltet={outcome.changed}
            {...(ohneErgebnis.length > 0 && { rueckfrage: offen.rueckfrage(offen.anzahl(ohneErgebnis)) })}
            schreibe={schreibe}
            schliesse={schliesse}
          />
        </Nachgeladen>
      ) : (
        <Button size="small" disabledFocusable={arbeitet} onClick={() => void oeffne()}>
          {texte.oeffnen}
        </Button>
      )}
      <div role="status">
        {meldungen.map((meldung) => (
          <Nachricht key={meldung.text} meldung={meldung} />
        ))}
      </div>
    </section>
  );
}

/** Whether the figures are still those of the latest report in the workbook. */
function Zahlenstand({ outcome }: { outcome: Outcome }) {
  const styles = useStyles();
  const latest = useVergleich(outcome);
  if (!latest) return null;
  const { gleich, at } = latest;
  return (
    <p className={`${styles.text} ${styles.line}`}>
      <Symbol name={gleich ? "stimmt" : "hinweis"} />
      {(gleich ? texte.vergleich.gleich : texte.vergleich.anders)(texte.zeitpunkt(at))}
    </p>
  );
}
