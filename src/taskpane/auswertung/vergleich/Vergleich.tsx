import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, useCallback, useRef, useState } from "react";
import type { Stand } from "../../../berichte/auswertung/stand";
import { vergleich as texte } from "../../../texte/vergleich";
import { DATEIENDUNGEN } from "../../gemeinsam/dateiendungen";
import { type Meldung, Nachricht } from "../../funktionen/Nachricht";
import { Nachgeladen } from "../../gemeinsam/Nachgeladen";
import type { Outcome } from "../../ablauf/zustand";
import { Staende } from "./Staende";
import { dateistand } from "./dateistand";
import { useStaende } from "./useStaende";

// What recognises and compares is fetched with the first state that is chosen.
const Gegenueberstellung = lazy(() => import("./Gegenueberstellung"));

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  start: { alignSelf: "flex-start" },
});

/** What is compared with the open workbook. */
interface Wahl {
  /** Of the stored state; absent for a file. */
  id?: string;
  /** "vorjahr": what the workbook itself shows of the year before. */
  stand: Stand | "vorjahr";
}

const kennung = ({ id = "", stand }: Wahl): string =>
  stand === "vorjahr" ? stand : `${id} ${stand.name} ${stand.zeit}`;

/** What has changed since a kept state, or is different in another file. */
export default function Vergleich({ outcome, check }: { outcome: Outcome; check: () => void }) {
  const styles = useStyles();
  const staende = useStaende();
  const [wahl, waehle] = useState<Wahl>();
  const [meldung, melde] = useState<Meldung>();
  const { quittiere } = staende;
  const vergleiche = useCallback(
    (next: Wahl | undefined, note?: Meldung) => {
      waehle(next);
      melde(note);
      quittiere();
    },
    [quittiere],
  );
  const gibtEsNoch = wahl?.id === undefined || staende.eintraege?.some((one) => one.id === wahl.id);
  return (
    <div className={styles.part}>
      <p className={styles.text}>{texte.zweck}</p>
      {outcome.changed && (
        <>
          <p className={styles.text}>{texte.veraltet}</p>
          <Button size="small" className={styles.start} onClick={check}>
            {texte.erneutPruefen}
          </Button>
        </>
      )}
      <Staende
        outcome={outcome}
        staende={staende}
        gewaehlt={wahl?.id}
        vergleiche={({ id: part, stand }) => {
          if (typeof stand !== "string") vergleiche({ id: part, stand });
        }}
      />
      <Button className={styles.start} onClick={() => vergleiche({ stand: "vorjahr" })}>
        {texte.vorjahr.waehlen}
      </Button>
      <Dateiwahl vergleiche={vergleiche} />
      <div role="status">
        <Nachricht meldung={staende.meldung} />
        <Nachricht meldung={meldung} />
      </div>
      {wahl && gibtEsNoch && (
        <Nachgeladen>
          <Gegenueberstellung
            key={kennung(wahl)}
            outcome={outcome}
            anderer={wahl.stand}
            schliesse={() => vergleiche(undefined)}
          />
        </Nachgeladen>
      )}
    </div>
  );
}

function Dateiwahl({ vergleiche }: { vergleiche: (wahl: Wahl | undefined, meldung?: Meldung) => void }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [liest, setzeLiest] = useState<string>();
  const lies = async (file: File): Promise<void> => {
    setzeLiest(file.name);
    const stand = await dateistand(file);
    setzeLiest(undefined);
    if ("problem" in stand) vergleiche(undefined, { intent: "warning", text: stand.problem });
    else vergleiche({ stand });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={DATEIENDUNGEN}
        hidden
        aria-label={texte.datei.waehlen}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void lies(file);
          // The same file again is a choice too.
          target.value = "";
        }}
      />
      <Button
        className={styles.start}
        disabledFocusable={liest !== undefined}
        onClick={() => input.current?.click()}
      >
        {texte.datei.waehlen}
      </Button>
      <p className={styles.text} role="status">
        {liest === undefined ? texte.datei.hinweis : texte.datei.liest(liest)}
      </p>
    </>
  );
}
