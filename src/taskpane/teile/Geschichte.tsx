import { makeStyles, tokens } from "@fluentui/react-components";
import { betragstext, formelvorschlag } from "../../berichte/vorschlag";
import { bereich } from "../../texte/bereich";
import { place, type Story } from "../pruefergebnis";
import { Befund } from "./Befund";
import { Uebernehmen } from "./Uebernehmen";
import { ZellKnopf } from "./ZellKnopf";
import { useBefundansicht } from "./befundansicht";

const texts = bereich.geschichte;

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  text: { margin: 0 },
  title: {
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
  const { kennung } = useBefundansicht();
  const { proposal, reason } = suspect;
  const formula = formelvorschlag(suspect);
  return (
    <li className={styles.item}>
      <div className={styles.title}>
        <Uebernehmen suspect={suspect}>
          {(ausloeser) => (
            <p className={styles.text}>
              <ZellKnopf inline target={suspect} />
              {formula === undefined
                ? texts.titel(betragstext(proposal), reason)
                : texts.titelFormel(formula, reason)}{" "}
              → <span className={styles.count}>{texts.erklaert(findings.length)}</span> {ausloeser}
            </p>
          )}
        </Uebernehmen>
      </div>
      <ul className={styles.list} aria-label={`${place(suspect)} ${texts.erklaert(findings.length)}`}>
        {findings.map((finding) => (
          <Befund key={kennung(finding)} finding={finding} told />
        ))}
      </ul>
    </li>
  );
}
