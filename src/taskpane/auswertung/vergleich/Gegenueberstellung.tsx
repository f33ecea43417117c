import {
  Button,
  Field,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
  useAnnounce,
} from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { type Stand, standAus } from "../../../berichte/auswertung/stand";
import { standname, nichtVerglichenText, vergleichsansage } from "../../../berichte/vergleich/saetze";
import {
  inReihenfolge,
  vergleich,
  vergleichsarten,
  type Vergleichsart,
} from "../../../berichte/vergleich/vergleich";
import { vorjahresstand } from "../../../berichte/vergleich/vorjahr";
import { warum } from "../../../berichte/vergleich/warum";
import { eigenerPlan } from "../../../rules/gespeichert/eigenerplan";
import { vergleichsblatt } from "../../../berichte/vergleich/vergleichsblatt";
import { vergleich as texte } from "../../../texte/vergleich";
import type { Outcome } from "../../ablauf/zustand";
import { Aenderungen } from "./Aenderungen";
import { Blattausgabe } from "../Blattausgabe";
import { Eckwerte } from "./Eckwerte";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
  states: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: `2px ${tokens.spacingHorizontalS}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  state: { margin: 0, overflowWrap: "anywhere" },
  text: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  close: { alignSelf: "flex-start" },
});

interface Props {
  outcome: Outcome;
  /** "vorjahr": what the workbook itself shows of the year before. */
  anderer: Stand | "vorjahr";
  schliesse: () => void;
}

/** The checked workbook beside another state: totals, changed rows, and what could not be compared. */
export default function Gegenueberstellung({ outcome: { workbooks, at }, anderer, schliesse }: Props) {
  const styles = useStyles();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { announce } = useAnnounce();
  const [workbook] = workbooks;
  const eigener = useMemo(() => workbook && standAus(workbook, workbook.name, at), [workbook, at]);
  const [gewaehlt, waehle] = useState<Vergleichsart>();
  const result = useMemo(() => {
    const other = eigener && anderer === "vorjahr" ? vorjahresstand(eigener) : anderer;
    if (!workbook || !eigener || !other || other === "vorjahr") return undefined;
    const [alt, neu] = inReihenfolge(eigener, other);
    const compared = vergleich(alt, neu, gewaehlt);
    const eigene = alt === eigener ? ("alt" as const) : ("neu" as const);
    return { ...compared, eigene, begruendungen: warum(compared, eigenerPlan(workbook), eigene) };
  }, [workbook, eigener, anderer, gewaehlt]);
  const said = useRef("");
  // While the check runs along with the user's work only other findings are worth a word.
  useEffect(() => {
    const text = result ? vergleichsansage(result) : "";
    if (text !== said.current) announce(text, { polite: true });
    said.current = text;
  }, [result, announce]);
  // The result begins at the top of the view: the button that asked for it may stand at its lower end.
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView?.({ block: "start" });
  }, []);
  if (!result) {
    return anderer === "vorjahr" ? <p className={styles.text}>{texte.vorjahr.fehlt}</p> : null;
  }
  const { alt, neu, tabellen, nichtVerglichen, eigene, begruendungen } = result;
  // The columns of one workbook are of two years, and never the same one twice.
  const arten = anderer === "vorjahr" ? [] : vergleichsarten(alt, neu);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {texte.ergebnis.titel}
      </h3>
      <dl className={styles.states}>
        <dt className={styles.term}>{texte.ergebnis.von}</dt>
        <dd className={styles.state}>{standname(alt)}</dd>
        <dt className={styles.term}>{texte.ergebnis.nach}</dt>
        <dd className={styles.state}>{standname(neu)}</dd>
      </dl>
      {arten.length > 1 && (
        <Field label={texte.ergebnis.art}>
          <RadioGroup value={result.art} onChange={(_, { value }) => waehle(value as Vergleichsart)}>
            {arten.map((art) => (
              <Radio key={art} value={art} label={texte.ergebnis.arten[art](alt.jahr, neu.jahr)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Eckwerte key={`eckwerte ${result.art}`} {...{ eckwerte: result.eckwerte, begruendungen, eigene }} />
      {tabellen.length > 0 ? (
        <Aenderungen key={result.art} tabellen={tabellen} eigene={eigene} />
      ) : (
        <p className={styles.text}>{result.vergleichbar ? texte.ergebnis.keine : texte.ergebnis.nichts}</p>
      )}
      {nichtVerglichen.length > 0 && (
        <div>
          <h4 className={styles.heading}>{texte.ergebnis.nichtVerglichen}</h4>
          <ul className={styles.list}>
            {nichtVerglichen.map((one) => (
              <li key={one.kind}>{nichtVerglichenText(one)}</li>
            ))}
          </ul>
        </div>
      )}
      {tabellen.length > 0 && (
        <Blattausgabe blatt={() => vergleichsblatt(result, begruendungen)} hinweis={texte.blatt.hinweis} />
      )}
      <Button size="small" className={styles.close} onClick={schliesse}>
        {texte.ergebnis.schliessen}
      </Button>
    </section>
  );
}
