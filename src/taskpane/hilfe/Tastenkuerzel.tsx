import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { isMac } from "../../excel/umgebung/plattform";
import { readShortcuts } from "../../excel/umgebung/tastenkuerzel";
import { hilfe } from "../../texte/hilfe";

const texte = hilfe.tasten;

const useStyles = makeStyles({
  part: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: `${tokens.spacingVerticalXS} 0 0` },
  term: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  keys: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere" },
});

/** The key combinations of this user; nothing where Excel has none. */
export function Tastenkuerzel() {
  const styles = useStyles();
  const [tasten, setzeTasten] = useState<Record<string, string>>({});
  useEffect(() => {
    let gefragt = true;
    void readShortcuts().then((gelesen) => {
      if (gefragt && Object.keys(gelesen).length > 0) setzeTasten(gelesen);
    });
    return () => {
      gefragt = false;
    };
  }, []);
  const bekannte = Object.entries(texte.befehl).filter(([befehl]) => befehl in tasten);
  if (bekannte.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{texte.titel}</h2>
      <dl className={styles.list}>
        {bekannte.map(([befehl, name]) => (
          <div key={befehl}>
            <dt className={styles.term}>{name}</dt>
            <dd className={styles.keys}>{texte.kombination(tasten[befehl] ?? "", isMac() ? "mac" : "pc")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
