import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, Suspense, lazy } from "react";
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
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  // As high as a picture with its buttons: what stands below does not jump away from the pointer.
  laedt: { margin: 0, minHeight: "640px" },
});

/** The part of the pane that shows what was checked in pictures; `children` come with them. */
export function Diagramme({ outcome, children }: { outcome: Outcome; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Fehlergrenze ersatz={<p className={styles.text}>{diagramme.nichtGeladen}</p>}>
        <Suspense fallback={<p className={styles.laedt}>{diagramme.laedt}</p>}>
          <Bilder outcome={outcome} />
          {children}
        </Suspense>
      </Fehlergrenze>
    </div>
  );
}
