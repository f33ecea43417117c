import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { neues as texte } from "../../../texte/neues";
import { AENDERUNGEN } from "../adressen";
import { Hilfelink } from "../Hilfelink";
import { Symbol } from "../../gemeinsam/Symbol";
import { merkeGesehen } from "./gesehen";

const useStyles = makeStyles({
  part: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  title: { flexGrow: 1, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  all: { margin: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase200 },
});

/** What is new in this version: a line that opens, until the user has seen it or puts it away. */
export default function Neues({ version }: { version: string }) {
  const styles = useStyles();
  const [stand, setze] = useState<"zu" | "offen" | "weg">("zu");
  if (stand === "weg") return null;
  const wechsle = (next: "offen" | "weg") => {
    merkeGesehen(version);
    setze(next);
  };
  return (
    <section className={styles.part} aria-label={texte.titel(version)}>
      <div className={styles.line}>
        <span className={styles.title}>{texte.titel(version)}</span>
        {stand === "zu" && (
          <Button size="small" appearance="subtle" onClick={() => wechsle("offen")}>
            {texte.ansehen}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<Symbol name="schliessen" />}
          aria-label={texte.schliessen}
          title={texte.schliessen}
          onClick={() => wechsle("weg")}
        />
      </div>
      {stand === "offen" && (
        <>
          <ul className={styles.list}>
            {texte.punkte.map((punkt) => (
              <li key={punkt}>{punkt}</li>
            ))}
          </ul>
          <p className={styles.all}>
            <Hilfelink href={AENDERUNGEN}>{texte.alle}</Hilfelink>
          </p>
        </>
      )}
    </section>
  );
}
