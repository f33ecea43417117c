import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useId } from "react";
import { diagramme } from "../../../texte/diagramme";
import type { Outcome } from "../../ablauf/zustand";
import { Fehlergrenze } from "./Fehlergrenze";

// Whoever only checks needs no pictures: what makes them is fetched when they are first asked for.
const Bilder = lazy(() => import("./Bilder"));

const useStyles = makeStyles({
  part: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  titel: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: "anywhere" },
  // As high as a picture with its buttons: what stands below does not jump away from the pointer.
  laedt: { margin: 0, minHeight: "640px" },
});

/** The part of the pane that shows what was checked in pictures. */
export function Diagramme({ outcome }: { outcome: Outcome }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.titel}>
        {diagramme.titel}
      </h2>
      <Fehlergrenze ersatz={<p className={styles.text}>{diagramme.nichtGeladen}</p>}>
        <Suspense fallback={<p className={styles.laedt}>{diagramme.laedt}</p>}>
          <Bilder outcome={outcome} />
        </Suspense>
      </Fehlergrenze>
    </section>
  );
}
