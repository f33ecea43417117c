import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { differenzText, prozentText, betragText } from "../../../berichte/vergleich/saetze";
import type { Eckwertvergleich } from "../../../berichte/vergleich/vergleich";
import type { Decimal } from "../../../money/dezimal";
import { vergleich } from "../../../texte/vergleich";
import { hyphenated } from "../../ablauf/pruefergebnis";

const texte = vergleich.ergebnis;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  head: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  label: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  right: { textAlign: "right" },
  figure: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "right",
    verticalAlign: "top",
  },
  amount: { whiteSpace: "nowrap" },
  small: { color: tokens.colorNeutralForeground2 },
  differs: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
});

/** What the changes mean for the eight totals of the Beschluss. */
export function Eckwerte({ eckwerte }: { eckwerte: Eckwertvergleich[] }) {
  const styles = useStyles();
  const id = useId();
  if (eckwerte.length === 0) return null;
  return (
    <div>
      <h4 id={id} className={styles.heading}>
        {texte.eckwerte}
      </h4>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {texte.bezeichnungSpalte}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.right)}>
              {texte.differenz}
            </th>
          </tr>
        </thead>
        <tbody>
          {eckwerte.map((eckwert) => (
            <Zeile key={eckwert.position} eckwert={eckwert} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Zeile({ eckwert: { name, alt, neu, unterschied } }: { eckwert: Eckwertvergleich }) {
  const styles = useStyles();
  const same = unterschied?.differenz.isZero();
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.label}>
        {hyphenated(name)}
        <div className={styles.small}>
          <span className={styles.amount}>{betrag(alt)}</span>
          {!same && (
            <>
              {" → "}
              <span className={styles.amount}>{betrag(neu)}</span>
            </>
          )}
        </div>
      </th>
      <td className={styles.figure}>
        {unterschied && !same ? (
          <>
            <div className={styles.differs}>{differenzText(unterschied.differenz, "festsetzung")}</div>
            <div className={styles.small}>
              {[
                unterschied.prozent && prozentText(unterschied.prozent),
                unterschied.wirkung && vergleich.wirkung[unterschied.wirkung],
              ]
                .filter(Boolean)
                .join(", ")}
            </div>
          </>
        ) : (
          <span className={styles.small}>{same ? texte.unveraendert : ""}</span>
        )}
      </td>
    </tr>
  );
}

const betrag = (value: Decimal | undefined): string =>
  value ? betragText(value, "festsetzung") : texte.fehlt;
