import { Button } from "@fluentui/react-components";
import { Suspense, lazy, useId } from "react";
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
}

/** A part of the view "Auswertung" that computes a report from what was checked. */
export function Berichtsteil({ teil, outcome, check }: Props) {
  const styles = useBerichtsstile();
  const id = useId();
  const Inhalt = INHALT[teil];
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {TEXTE[teil].titel}
      </h2>
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
        </Suspense>
      </Fehlergrenze>
    </section>
  );
}
