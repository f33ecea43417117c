import { Button } from "@fluentui/react-components";
import { type ReactNode, Suspense, lazy } from "react";
import { ausblick } from "../../../texte/ausblick";
import { hochrechnung } from "../../../texte/hochrechnung";
import { Fehlergrenze } from "../diagramme/Fehlergrenze";
import type { Outcome } from "../../ablauf/zustand";
import { useBerichtsstile } from "./stile";

// Whoever only checks needs no report: what makes it is fetched when it is first shown.
const INHALT = {
  hochrechnung: lazy(() => import("./Hochrechnungsteil")),
  ausblick: lazy(() => import("./Ausblickteil")),
};
const TEXTE = { hochrechnung, ausblick };

interface Props {
  teil: keyof typeof INHALT;
  outcome: Outcome;
  check: () => void;
  /** Comes with what is fetched. */
  children?: ReactNode;
}

/** A part of the view "Auswertung" that computes a report from what was checked. */
export function Berichtsteil({ teil, outcome, check, children }: Props) {
  const styles = useBerichtsstile();
  const Inhalt = INHALT[teil];
  return (
    <div className={styles.part}>
      <p className={styles.text}>{TEXTE[teil].zweck}</p>
      {outcome.changed && (
        <>
          <p className={styles.text}>{hochrechnung.veraltet}</p>
          <Button size="small" className={styles.start} onClick={check}>
            {hochrechnung.erneutPruefen}
          </Button>
        </>
      )}
      <Fehlergrenze ersatz={<p className={styles.text}>{hochrechnung.nichtGeladen}</p>}>
        <Suspense fallback={<p className={styles.text}>{hochrechnung.laedt}</p>}>
          <Inhalt outcome={outcome} />
          {children}
        </Suspense>
      </Fehlergrenze>
    </div>
  );
}
