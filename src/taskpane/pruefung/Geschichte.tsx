import { makeStyles, tokens } from "@fluentui/react-components";
import { betragstext, formelvorschlag, hatVorschlag } from "../../berichte/vorschlag";
import type { Suspect } from "../../rules/kern/ergebnis";
import { bereich } from "../../texte/bereich";
import { place, type Story } from "../ablauf/pruefergebnis";
import { Befund } from "./Befund";
import { Uebernehmen } from "./Uebernehmen";
import { EineVon } from "./Vermutung";
import { ZellKnopf } from "../gemeinsam/ZellKnopf";
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

/** Findings that one cell explains, or one of several, under that cell. */
export function Geschichte({ suspects, findings }: Story) {
  const styles = useStyles();
  const { kennung } = useBefundansicht();
  const count = texts.erklaert(findings.length);
  const counted = <span className={styles.count}>{count}</span>;
  const [suspect, ...others] = suspects;
  if (!suspect) return null;
  return (
    <li className={styles.item}>
      <div className={styles.title}>
        {others.length > 0 ? (
          <p className={styles.text}>
            <EineVon suspects={suspects} /> → {counted}
          </p>
        ) : (
          <Uebernehmen suspect={suspect}>
            {(ausloeser) => (
              <p className={styles.text}>
                <ZellKnopf inline target={suspect} />
                {titel(suspect)} → {counted} {ausloeser}
              </p>
            )}
          </Uebernehmen>
        )}
      </div>
      <ul className={styles.list} aria-label={`${suspects.map(place).join(", ")} ${count}`}>
        {findings.map((finding) => (
          <Befund key={kennung(finding)} finding={finding} told />
        ))}
      </ul>
    </li>
  );
}

/** What is to be said of the cell: the right value or formula, as far as it is known, and why. */
function titel(suspect: Suspect): string {
  const { reason } = suspect;
  if (!hatVorschlag(suspect)) return texts.titelOhneWert(reason);
  const formula = formelvorschlag(suspect);
  return formula === undefined
    ? texts.titel(betragstext(suspect.proposal), reason)
    : texts.titelFormel(formula, reason);
}
