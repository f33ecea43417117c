import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, lazy, useEffect, useRef, useState } from "react";
import { ausblick } from "../../texte/ausblick";
import { bereich } from "../../texte/bereich";
import { diagramme } from "../../texte/diagramme";
import { hochrechnung } from "../../texte/hochrechnung";
import { ohneErgebnis } from "../../berichte/ohneErgebnis";
import { auswertung, vergleich } from "../../texte/vergleich";
import type { Wuensche } from "../ablauf/anforderung";
import { Karte } from "./Karte";
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

/**
 * What the checked figures tell: pictures, what has changed between two states, the half-year report, the outlook. One
 * of them is open at a time; one that is asked for outside the pane opens once there is a result.
 */
export default function Auswertung({ outcome, check }: Props) {
  const styles = useStyles();
  const [offen, oeffne] = useState<Teil | undefined>("diagramme");
  const [gewuenscht, wuensche] = useState<Teil>();
  const koepfe = useRef<Partial<Record<Teil, HTMLButtonElement | null>>>({});
  useWunsch("teil", wuensche);
  const bereit = outcome !== undefined;
  useEffect(() => {
    if (!gewuenscht || !bereit) return;
    oeffne(gewuenscht);
    zeige(koepfe.current[gewuenscht]);
  }, [gewuenscht, bereit]);
  const inhalt = (teil: Teil, checked: Outcome): ReactNode => {
    // What is fetched makes the view long enough only when it is there: then the card is brought up once more.
    const da = gewuenscht === teil && offen === teil && (
      <Angekommen
        melde={() => {
          zeige(koepfe.current[teil]);
          wuensche(undefined);
        }}
      />
    );
    switch (teil) {
      case "diagramme":
        return <Diagramme outcome={checked}>{da}</Diagramme>;
      case "vergleich":
        return (
          <Nachgeladen>
            <Vergleich outcome={checked} check={check} />
            {da}
          </Nachgeladen>
        );
      default:
        return (
          <Berichtsteil teil={teil} outcome={checked} check={check}>
            {da}
          </Berichtsteil>
        );
    }
  };
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <h1 className={styles.title}>{auswertung.titel}</h1>
        <p className={styles.small}>{auswertung.untertitel}</p>
      </header>
      <main className={styles.main}>
        {outcome ? (
          <>
            {outcome.result.ohneErgebnis.length > 0 && (
              <Lage
                title={bereich.unvollstaendig}
                text={ohneErgebnis.auswertung(ohneErgebnis.anzahl(outcome.result.ohneErgebnis))}
              />
            )}
            {TEILE.map(([teil, titel]) => (
              <Karte
                key={teil}
                titel={titel}
                offen={offen === teil}
                schalte={() => oeffne(offen === teil ? undefined : teil)}
                kopf={(button) => {
                  koepfe.current[teil] = button;
                }}
              >
                {inhalt(teil, outcome)}
              </Karte>
            ))}
          </>
        ) : (
          <Vorher check={check} />
        )}
      </main>
    </div>
  );
}

/** Beside what is fetched: says that it is there. */
function Angekommen({ melde }: { melde: () => void }) {
  useEffect(melde, []);
  return null;
}

/** Brings a card into view; the keyboard goes on from there. */
function zeige(kopf: HTMLButtonElement | null | undefined): void {
  kopf?.focus({ preventScroll: true });
  kopf?.scrollIntoView?.({ block: "start" });
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
