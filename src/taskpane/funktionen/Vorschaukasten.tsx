import { makeStyles, tokens } from "@fluentui/react-components";
import { assistent } from "../../texte/assistent";
import type { Vorschau } from "./vorschau";

const useStyles = makeStyles({
  scroll: {
    maxWidth: "100%",
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: "right",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    height: tokens.lineHeightBase200,
  },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** The first rows of the result, how large it is, and what is wrong with it. */
export function Vorschaukasten({ ergebnis }: { ergebnis: Vorschau | undefined }) {
  const styles = useStyles();
  if (!ergebnis) return <p className={styles.small}>{assistent.vorschauFehlt}</p>;
  if (ergebnis.art === "fehler") return <p className={styles.small}>{ergebnis.satz}</p>;
  const { werte, zeilen, spalten, fehler } = ergebnis;
  const mehrZeilen = zeilen - werte.length;
  const mehrSpalten = spalten - (werte[0]?.length ?? 0);
  return (
    <>
      <p className={styles.small}>{assistent.umfang(zeilen, spalten)}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={assistent.vorschau}>
        <table className={styles.table}>
          <tbody>
            {werte.map((zeile, z) => (
              <tr key={z}>
                {zeile.map((wert, s) => (
                  <td key={s} className={styles.cell}>
                    {wert}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mehrZeilen > 0 && <p className={styles.small}>{assistent.weitereZeilen(mehrZeilen)}</p>}
      {mehrSpalten > 0 && <p className={styles.small}>{assistent.weitereSpalten(mehrSpalten)}</p>}
      {fehler.map((satz) => (
        <p key={satz} className={styles.small}>
          {satz}
        </p>
      ))}
    </>
  );
}
