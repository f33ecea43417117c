import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Decimal } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import type { Finding, Summand } from "../../rules/kern/ergebnis";
import { betragstext } from "../../berichte/vorschlag";
import { befunde } from "../../texte/befunde";
import { figure, place } from "../ablauf/pruefergebnis";
import { ZellKnopf } from "../gemeinsam/ZellKnopf";

const texts = befunde.rechnung;

/** So many terms are named before the rest is folded away. */
const TERMS = 12;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  table: { width: "100%", borderCollapse: "collapse" },
  sign: { width: "12px", padding: 0, verticalAlign: "top", lineHeight: "24px" },
  label: {
    padding: `2px ${tokens.spacingHorizontalS} 2px 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    overflowWrap: "anywhere",
  },
  figure: {
    padding: 0,
    textAlign: "right",
    verticalAlign: "top",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    lineHeight: "24px",
  },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** Where it stands, and what it comes to. */
type Gerechnet = Pick<Finding, "sheet" | "cell" | "message" | "expected" | "actual" | "difference">;

/** What the expected value is made of, to be recomputed by hand: each figure leads to its cell. */
export function Rechnung({ finding, terms }: { finding: Gerechnet; terms: Summand[] }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all || terms.length <= TERMS + 1 ? terms : terms.slice(0, TERMS);
  const rest = terms.length - shown.length;
  const { sheet, cell, expected, actual, difference } = finding;
  const [only] = terms;
  const same = terms.length === 1 && only?.factor === "1";
  const title = same ? texts.vergleich : texts.summanden(terms.length);
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <table className={styles.table} aria-label={title}>
        <tbody>
          {shown.map((term, index) => (
            <Zeile key={`${place(term)} ${index}`} term={term} within={sheet} first={index === 0} />
          ))}
          {rest > 0 && (
            <tr>
              <td colSpan={3}>
                <Button size="small" onClick={() => setAll(true)}>
                  {texts.weitere(rest)}
                </Button>
              </td>
            </tr>
          )}
          {!same && expected !== undefined && (
            <Ergebnis label={texts.summe} shown={figure(expected, finding)} total />
          )}
          {actual !== undefined && (
            <Ergebnis label={texts.steht(cell)} shown={figure(actual, finding)} total={same} />
          )}
          {difference !== undefined && (
            <Ergebnis label={texts.differenz} shown={figure(difference, finding)} strong />
          )}
        </tbody>
      </table>
    </>
  );
}

function Zeile({ term, within, first }: { term: Summand; within: string; first: boolean }) {
  const styles = useStyles();
  const factor = new Decimal(term.factor);
  const sign = factor.isNegative() ? "−" : first ? "" : "+";
  const times = factor.abs();
  const label = term.label || term.cell;
  return (
    <tr>
      <td className={styles.sign}>{sign}</td>
      <th scope="row" className={styles.label}>
        {label}
        {!times.eq(1) && ` ${texts.mal(zahlDeutsch(times, Math.min(6, times.decimalPlaces())))}`}
        {term.sheet !== within && <div>{term.sheet}</div>}
      </th>
      <td className={styles.figure}>
        <ZellKnopf target={term} meaning={`${label}:`}>
          {betragstext(term.amount)}
        </ZellKnopf>
      </td>
    </tr>
  );
}

interface ErgebnisProps {
  label: string;
  shown: string;
  total?: boolean;
  strong?: boolean;
}

function Ergebnis({ label, shown, total = false, strong = false }: ErgebnisProps) {
  const styles = useStyles();
  return (
    <tr className={mergeClasses(total && styles.total, strong && styles.strong)}>
      <td className={styles.sign}>{total && "="}</td>
      <th scope="row" className={mergeClasses(styles.label, strong && styles.strong)}>
        {label}
      </th>
      <td className={styles.figure}>{shown}</td>
    </tr>
  );
}
