import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { supports } from "../../excel/umgebung/browser";
import { assistent } from "../../texte/assistent";
import { Einfrieren } from "./einfrieren/Einfrieren";
import { Lage } from "../gemeinsam/Lage";
import { useWunsch } from "../ablauf/wunsch";
import { Assistent } from "./Assistent";
import { Suche } from "./Suche";
import type { Eintrag } from "./verzeichnis";

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
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    "@media (max-height: 400px)": { overflowY: "visible" },
  },
  back: { marginLeft: "-8px" },
});

/** Finds functions, helps to fill in one of them, and freezes formulas. */
export default function Funktionen() {
  const styles = useStyles();
  const [offen, oeffne] = useState<Eintrag>();
  const [suchtext, setzeSuchtext] = useState("");
  const title = useRef<HTMLHeadingElement>(null);
  const gewechselt = useRef(false);
  // What was clicked is gone after the change: the keyboard goes on at the title.
  useEffect(() => {
    if (gewechselt.current) title.current?.focus();
  }, [offen]);
  const [einfrieren, setzeEinfrieren] = useState(0);
  useWunsch("einfrieren", () => {
    oeffne(undefined);
    setzeEinfrieren((bisher) => bisher + 1);
  });
  const wechsle = (eintrag?: Eintrag) => {
    gewechselt.current = true;
    oeffne(eintrag);
  };
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        {offen && (
          <Button appearance="subtle" size="small" className={styles.back} onClick={() => wechsle()}>
            {`‹ ${assistent.zurueck}`}
          </Button>
        )}
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {offen ? `KGRZ.${offen.name}` : assistent.funktionen}
        </h1>
        <p className={styles.small}>{offen ? offen.funktion.zweck : assistent.untertitel}</p>
      </header>
      <main className={styles.main}>
        {offen ? (
          <Assistent key={offen.name} eintrag={offen} />
        ) : (
          <>
            {!supports("CustomFunctionsRuntime", "1.3") && <Lage {...assistent.fehlen} />}
            <Suche text={suchtext} aendere={setzeSuchtext} oeffne={wechsle} />
            <Einfrieren gewuenscht={einfrieren} />
          </>
        )}
      </main>
    </div>
  );
}
