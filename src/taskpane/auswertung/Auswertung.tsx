import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, lazy, useEffect, useState } from "react";
import { ausblick } from "../../texte/ausblick";
import { bereich } from "../../texte/bereich";
import { diagramme } from "../../texte/diagramme";
import { hochrechnung } from "../../texte/hochrechnung";
import { ohneErgebnis } from "../../berichte/ohneErgebnis";
import { auswertung, vergleich } from "../../texte/vergleich";
import type { Wuensche } from "../ablauf/anforderung";
import { Diagramme } from "./diagramme/Diagramme";
import { Berichtsteil } from "./hochrechnung/Berichtsteil";
import { Nachgeladen } from "../gemeinsam/Nachgeladen";
import { Lage } from "../gemeinsam/Lage";
import { useWunsch } from "../ablauf/wunsch";
import type { Outcome } from "../ablauf/zustand";

// Whoever only checks compares nothing: what reads the states that are kept is fetched with the view.
const Vergleich = lazy(() => import("./vergleich/Vergleich"));

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    "@media (max-height: 400px)": { height: "auto" },
  },
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    "@media (max-height: 400px)": { overflowY: "visible" },
  },
  start: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  text: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200 },
  links: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
  },
  link: { minHeight: "24px" },
  teil: { ":focus": { outlineStyle: "none" } },
});

type Teil = Wuensche["teil"];

const TEILE: [Teil, string][] = [
  ["diagramme", diagramme.titel],
  ["vergleich", vergleich.titel],
  ["hochrechnung", hochrechnung.titel],
  ["ausblick", ausblick.titel],
];

interface Props {
  outcome: Outcome | undefined;
  check: () => void;
}

/** What the checked figures tell: pictures, what has changed between two states, the half-year report, the outlook. */
export default function Auswertung({ outcome, check }: Props) {
  const styles = useStyles();
  const inhalt: Record<Teil, (checked: Outcome) => ReactNode> = {
    diagramme: (checked) => <Diagramme outcome={checked} />,
    vergleich: (checked) => (
      <Nachgeladen>
        <Vergleich outcome={checked} check={check} />
      </Nachgeladen>
    ),
    hochrechnung: (checked) => <Berichtsteil teil="hochrechnung" outcome={checked} check={check} />,
    ausblick: (checked) => <Berichtsteil teil="ausblick" outcome={checked} check={check} />,
  };
  const [gewuenscht, wuensche] = useState<Teil>();
  useWunsch("teil", wuensche);
  const bereit = outcome !== undefined;
  useEffect(() => {
    if (!gewuenscht || !bereit) return;
    zeige(gewuenscht);
    wuensche(undefined);
  }, [gewuenscht, bereit]);
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <h1 className={styles.title}>{auswertung.titel}</h1>
        <p className={styles.small}>{auswertung.untertitel}</p>
      </header>
      <main className={styles.main}>
        {outcome ? (
          <>
            <nav className={styles.links} aria-label={auswertung.titel}>
              {TEILE.map(([teil, name]) => (
                <Link key={teil} as="button" className={styles.link} onClick={() => zeige(teil)}>
                  {name}
                </Link>
              ))}
            </nav>
            {outcome.result.ohneErgebnis.length > 0 && (
              <Lage
                title={bereich.unvollstaendig}
                text={ohneErgebnis.auswertung(ohneErgebnis.anzahl(outcome.result.ohneErgebnis))}
              />
            )}
            {TEILE.map(([teil]) => (
              <div key={teil} id={idVon(teil)} tabIndex={-1} className={styles.teil}>
                {inhalt[teil](outcome)}
              </div>
            ))}
          </>
        ) : (
          <Vorher check={check} />
        )}
      </main>
    </div>
  );
}

const idVon = (teil: Teil): string => `auswertung-${teil}`;

/** Brings a part into view; the keyboard goes on from there. */
function zeige(teil: Teil): void {
  const part = document.getElementById(idVon(teil));
  part?.focus({ preventScroll: true });
  part?.scrollIntoView?.({ block: "start" });
}

function Vorher({ check }: Pick<Props, "check">) {
  const styles = useStyles();
  const [gestartet, starte] = useState(false);
  return (
    <>
      <Lage {...auswertung.vorher} />
      <div className={styles.start}>
        <Button
          appearance="primary"
          onClick={() => {
            starte(true);
            check();
          }}
        >
          {auswertung.pruefen}
        </Button>
        <div role="status">{gestartet && <p className={styles.text}>{auswertung.gestartet}</p>}</div>
      </div>
    </>
  );
}
