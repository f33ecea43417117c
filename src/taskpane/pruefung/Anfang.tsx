import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { bereich } from "../../texte/bereich";
import { Symbol } from "../gemeinsam/Symbol";

const texts = bereich.vorher;

const useStyles = makeStyles({
  part: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  item: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  icon: { marginTop: "2px" },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere" },
});

/** Before the first check: what it reads, that nothing leaves the computer or changes, and what comes of it. */
export function Anfang({ hilfe }: { hilfe?: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <section className={styles.part}>
        <h2 className={styles.title}>{texts.title}</h2>
        <ul className={styles.list}>
          {texts.punkte.map((punkt) => (
            <li key={punkt} className={styles.item}>
              <Symbol name="stimmt" className={styles.icon} />
              <span>{punkt}</span>
            </li>
          ))}
        </ul>
        <p className={styles.text}>{texts.dann}</p>
      </section>
      {hilfe}
    </>
  );
}
