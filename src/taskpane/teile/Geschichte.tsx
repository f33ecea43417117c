import { makeStyles, tokens } from "@fluentui/react-components";
import { bereich } from "../../texte/bereich";
import { amount, place, type Story } from "../auswertung";
import { Befund } from "./Befund";
import { ZellKnopf } from "./ZellKnopf";

const texts = bereich.geschichte;

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  title: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
  },
  count: { fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyle: "none",
    margin: `0 0 0 ${tokens.spacingHorizontalM}`,
    padding: 0,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Findings that one cell explains, under that cell. */
export function Geschichte({ suspect, findings }: Story) {
  const styles = useStyles();
  const { proposal, reason } = suspect;
  return (
    <li className={styles.item}>
      <p className={styles.title}>
        <ZellKnopf inline target={suspect} />
        {texts.titel(amount(proposal), reason)} →{" "}
        <span className={styles.count}>{texts.erklaert(findings.length)}</span>
      </p>
      <ul className={styles.list} aria-label={`${place(suspect)} ${texts.erklaert(findings.length)}`}>
        {findings.map((finding, index) => (
          <Befund key={`${finding.rule} ${place(finding)} ${index}`} finding={finding} told />
        ))}
      </ul>
    </li>
  );
}
