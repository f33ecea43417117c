import { makeStyles, tokens } from "@fluentui/react-components";
import type { Reihenart } from "../../../berichte/diagramme/zahlenreihen";

const useStyles = makeStyles({
  defs: { position: "absolute", width: 0, height: 0 },
  gebucht: {
    fill: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  geplant: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "Highlight" } },
  grund: { fill: tokens.colorBrandBackground2, "@media (forced-colors: active)": { fill: "Canvas" } },
  strich: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  probe: { flexShrink: 0, width: "18px", height: "12px" },
});

/** Booked amounts are grey, planned ones blue, what is only expected is hatched: also without colours. */
const ZEICHNUNG: Record<Reihenart, "gebucht" | "geplant" | "schraeg" | "senkrecht"> = {
  ergebnis: "gebucht",
  ist: "gebucht",
  ansatz: "geplant",
  hochrechnung: "schraeg",
  planung: "senkrecht",
};

const STRICHE = {
  schraeg: { breite: 5, path: "M-1 1l2 -2 M0 5l5 -5 M4 6l2 -2", dicke: 2.2 },
  senkrecht: { breite: 4, path: "M1 0v4", dicke: 2 },
};

const musterId = (id: string, art: Reihenart): string => `${id}-${ZEICHNUNG[art]}`;

/** What a shape is filled with, where `Muster` with the same id stands on the page. */
export const fuellung = (id: string, art: Reihenart): string => `url(#${musterId(id, art)})`;

/** The patterns that `fuellung` speaks of; takes no room. */
export function Muster({ id }: { id: string }) {
  const styles = useStyles();
  return (
    <svg className={styles.defs} aria-hidden="true">
      <defs>
        <pattern id={musterId(id, "ist")} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className={styles.gebucht} />
        </pattern>
        <pattern id={musterId(id, "ansatz")} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className={styles.geplant} />
        </pattern>
        {(["hochrechnung", "planung"] as const).map((art) => {
          const { breite, path, dicke } = STRICHE[art === "hochrechnung" ? "schraeg" : "senkrecht"];
          return (
            <pattern
              key={art}
              id={musterId(id, art)}
              width={breite}
              height={breite}
              patternUnits="userSpaceOnUse"
            >
              <rect width={breite} height={breite} className={styles.grund} />
              <path d={path} strokeWidth={dicke} className={styles.strich} />
            </pattern>
          );
        })}
      </defs>
    </svg>
  );
}

/** A piece of a pattern, for the legend. */
export function Musterprobe({ id, art }: { id: string; art: Reihenart }) {
  const styles = useStyles();
  return (
    <svg className={styles.probe} aria-hidden="true">
      <rect width="18" height="12" fill={fuellung(id, art)} />
    </svg>
  );
}
