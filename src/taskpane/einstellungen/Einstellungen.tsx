import { Button, makeStyles, mergeClasses, tokens, useAnnounce } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { standardvorgaben } from "../../plan/vorgaben";
import {
  mitAbgeschalteter,
  ohneFreigaben,
  type GeleseneEinstellungen,
} from "../../rules/gespeichert/einstellungen";
import { ohneBefund, type Freigabe } from "../../rules/gespeichert/freigaben";
import { abschalten } from "../../texte/abschalten";
import { einstellungen as texte } from "../../texte/einstellungen";
import type { Speicher } from "../ablauf/einstellungsspeicher";
import { Nachricht, alsMeldung } from "../funktionen/Nachricht";
import type { Outcome } from "../ablauf/zustand";
import { Abgeschaltetes } from "./Abgeschaltetes";
import { Formular } from "./Formular";
import { Freigabenliste } from "./Freigabenliste";
import { Rueckfrage } from "./Rueckfrage";
import { useTeilstile } from "./stile";
import { Ueber } from "./Ueber";
import { useEinstellungen, type Einstellungszustand } from "./useEinstellungen";
import { Zuruecksetzen } from "./Zuruecksetzen";

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
    ":focus": { outlineStyle: "none" },
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    "@media (max-height: 400px)": { overflowY: "visible" },
  },
  note: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM}` },
  further: { paddingTop: tokens.spacingVerticalS },
});

interface Props {
  outcome: Outcome | undefined;
  speicher: Speicher;
}

/** What the user set for this workbook; it works before any check, too. */
export default function Einstellungen({ outcome, speicher }: Props) {
  const styles = useStyles();
  const { small } = useTeilstile();
  const { announce } = useAnnounce();
  const title = useRef<HTMLHeadingElement>(null);
  const zustand = useEinstellungen(outcome, speicher);
  const { gelesen, problem, meldung, lade } = zustand;
  useEffect(() => {
    if (!meldung) return;
    announce([meldung.title, meldung.text].filter(Boolean).join(": "));
    // The button that was pressed may be gone with what it stood for.
    if (document.activeElement === document.body) title.current?.focus();
  }, [meldung, announce]);
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {texte.titel}
        </h1>
        <p className={small}>{texte.untertitel}</p>
      </header>
      <main className={styles.main}>
        <div className={styles.note}>
          <Nachricht meldung={meldung} />
        </div>
        <div className={styles.scroll}>
          <div className={styles.note}>
            {problem && (
              <>
                <Nachricht meldung={alsMeldung(problem)} />
                <Button size="small" onClick={lade}>
                  {texte.erneut}
                </Button>
              </>
            )}
            {!gelesen && !problem && <p className={small}>{texte.liest}</p>}
          </div>
          {gelesen && <Gelesen gelesen={gelesen} outcome={outcome} zustand={zustand} />}
          <Ueber />
        </div>
      </main>
    </div>
  );
}

interface GelesenProps {
  gelesen: GeleseneEinstellungen;
  outcome: Outcome | undefined;
  zustand: Einstellungszustand;
}

function Gelesen({ gelesen: { zustand: stand, einstellungen }, outcome, zustand }: GelesenProps) {
  const { part } = useTeilstile();
  const { further } = useStyles();
  const { arbeitet, aendere } = zustand;
  const { vorgaben, freigaben } = einstellungen;
  const verwaist = useVerwaiste(outcome, freigaben);
  const gesperrt = stand === "unlesbar" || stand === "neuer";
  const setzeZurueck = () =>
    aendere(
      (settings) => ({
        ...settings,
        vorgaben: { ...standardvorgaben, methoden: settings.vorgaben.methoden },
      }),
      texte.zuruecksetzen.fertig,
    );
  const loesche = (those: Freigabe[]) =>
    aendere((settings) => ohneFreigaben(settings, those), texte.freigaben.geloescht(those.length));
  return (
    <>
      {gesperrt && <Gesperrt stand={stand} zustand={zustand} />}
      <Formular
        vorgaben={vorgaben}
        gesperrt={gesperrt}
        arbeitet={arbeitet}
        beginnt={zustand.schliesse}
        speichere={(next) =>
          aendere((settings) => ({ ...settings, vorgaben: next(settings.vorgaben) }), texte.gespeichert)
        }
      />
      <div className={mergeClasses(part, further)}>
        <Zuruecksetzen vorgaben={vorgaben} arbeitet={arbeitet} setzeZurueck={setzeZurueck} />
      </div>
      <Abgeschaltetes
        rules={einstellungen.abgeschaltet}
        regeln={outcome?.result.regeln ?? []}
        arbeitet={arbeitet}
        schalteEin={(rule, name) =>
          aendere(
            (settings) => mitAbgeschalteter(settings, rule, false),
            abschalten.einstellungen.fertig(name),
          )
        }
      />
      <Freigabenliste freigaben={verwaist} arbeitet={arbeitet} loesche={loesche} />
    </>
  );
}

/** Waivers of the last check's workbook that none of its findings matches. */
function useVerwaiste(outcome: Outcome | undefined, freigaben: Freigabe[]): Freigabe[] {
  const text = JSON.stringify(freigaben);
  return useMemo(
    () =>
      outcome ? ohneBefund(outcome.result.findings, JSON.parse(text) as Freigabe[], outcome.workbooks) : [],
    [outcome, text],
  );
}

function Gesperrt({ stand, zustand }: { stand: "unlesbar" | "neuer"; zustand: Einstellungszustand }) {
  const { part } = useTeilstile();
  const { unlesbar, neuer } = texte;
  const { titel, text } = stand === "unlesbar" ? unlesbar : neuer;
  return (
    <div className={part}>
      <Nachricht meldung={{ intent: "warning", title: titel, text }} />
      {stand === "unlesbar" && (
        <Rueckfrage
          oeffnen={unlesbar.verwerfen}
          frage={unlesbar.frage}
          ausfuehren={unlesbar.ausfuehren}
          arbeitet={zustand.arbeitet}
          fuehreAus={zustand.verwirfBeschaedigte}
        />
      )}
    </div>
  );
}
