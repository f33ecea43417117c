import { Button, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { inWorten } from "../../../berichte/aufbau/lesarten";
import type { Target } from "../../../excel/lesen/springen";
import type { Zusammenhang } from "../../../rules/kern/ergebnis";
import { aufbau } from "../../../texte/aufbau";
import { useAufbau, type Aufbau } from "../aufbau/useAufbau";
import { Regelhilfe } from "../../hilfe/Hilfelink";
import { place } from "../../ablauf/pruefergebnis";
import { Rechnung } from "../Rechnung";
import { Symbol } from "../../gemeinsam/Symbol";
import { ZellKnopf } from "../../gemeinsam/ZellKnopf";
import type { Outcome } from "../../ablauf/zustand";
import { Herkunftsteil } from "./Herkunftsteil";
import { grundFuer } from "./gruende";

const texte = aufbau.zelle;

/** So many relations are shown with their arithmetic at once. */
const OFFEN = 2;

const useStyles = makeStyles({
  part: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    margin: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  close: { minWidth: "28px", paddingInline: "4px" },
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: "anywhere" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0 0`, overflowWrap: "anywhere" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: {
    cursor: "pointer",
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  outcome: Outcome;
  zelle: Target;
  close: () => void;
}

/**
 * Every relation that the selected cell takes part in, also those that hold, else why there is none; and what it is
 * made of by its formula.
 */
export default function Zellpruefung({ outcome: { workbooks, changed }, zelle, close }: Props) {
  const styles = useStyles();
  const ist = useAufbau(workbooks);
  const [own] = workbooks;
  const title = texte.titel(place(zelle));
  const part = useRef<HTMLElement>(null);
  // Whoever asks for a cell may have scrolled far down.
  useEffect(() => part.current?.scrollIntoView?.({ block: "nearest" }), [zelle, ist]);
  return (
    <section ref={part} className={styles.part} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button
          size="small"
          appearance="subtle"
          className={styles.close}
          icon={<Symbol name="schliessen" />}
          aria-label={texte.schliessen}
          title={texte.schliessen}
          onClick={close}
        />
      </div>
      {changed && <p className={styles.note}>{texte.veraltet}</p>}
      {ist === undefined && <p className={styles.note}>{aufbau.laedt}</p>}
      {ist === "gescheitert" && <p className={styles.note}>{aufbau.gescheitert}</p>}
      {typeof ist === "object" && <Antwort ist={ist} zelle={zelle} />}
      {typeof ist === "object" && own && (
        <Herkunftsteil workbook={own} tabellen={ist.tabellen} zelle={zelle} />
      )}
    </section>
  );
}

function Antwort({ ist, zelle }: { ist: Aufbau; zelle: Target }) {
  const styles = useStyles();
  const own = ist.zusammenhaenge.filter((one) => [one, ...one.terms].some((ref) => istDie(zelle, ref)));
  const wrong = own.filter(({ holds }) => !holds).length;
  const said = own.length === 0 ? texte.keine : `${texte.anzahl(own.length)}, ${texte.stimmen(wrong)}`;
  const { announce } = useAnnounce();
  useEffect(
    () => announce(`${texte.titel(place(zelle))} ${said}.`, { polite: true }),
    [announce, zelle, said],
  );
  return (
    <>
      <p className={styles.note}>{said}.</p>
      {own.length === 0 && <p className={styles.note}>{texte.gruende[grundFuer(ist, zelle)]}</p>}
      <ul className={styles.list}>
        {own.map((one, index) => (
          <Eintrag
            key={`${one.rule} ${place(one)} ${index}`}
            one={one}
            zelle={zelle}
            open={own.length <= OFFEN}
          />
        ))}
      </ul>
    </>
  );
}

const istDie = ({ sheet, cell }: Target, ref: { file?: string; sheet: string; cell: string }): boolean =>
  ref.file === undefined && ref.sheet === sheet && ref.cell === cell;

function Eintrag({ one, zelle, open }: { one: Zusammenhang; zelle: Target; open: boolean }) {
  const styles = useStyles();
  const { row, column, rule, holds, message, terms, difference, ...rest } = one;
  const name = [row || place(one), column && `(${column})`].filter(Boolean).join(" ");
  // What holds within what rounding explains is no deviation to be shown.
  const finding = { ...rest, message, ...(!holds && { difference }) };
  return (
    <li className={styles.item}>
      <div>
        <Symbol name={holds ? "stimmt" : "fehler"} /> {aufbau.gleich(name, inWorten(one))}
      </div>
      <div>{holds ? texte.stimmt : message}</div>
      <div className={styles.small}>
        {istDie(zelle, one) ? (
          texte.istSumme
        ) : (
          <>
            {texte.gehtEinIn} <ZellKnopf inline target={one} within={zelle.sheet} />.
          </>
        )}{" "}
        {texte.regel(rule)} · <Regelhilfe regel={rule} />
      </div>
      <details open={open}>
        <summary className={styles.summary}>{texte.rechnung}</summary>
        <Rechnung finding={finding} terms={terms} />
      </details>
    </li>
  );
}
