import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Zahlenbild } from "../../../berichte/diagramme/zahlenreihen";
import { zahlDeutsch } from "../../../money/zahltext";
import { diagramme } from "../../../texte/diagramme";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  // Not seen, but read out: the picture says nothing to a screen reader.
  unsichtbar: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  kopf: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  linie: {
    padding: `${tokens.spacingVerticalXS} 0 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
  },
  reihe: { padding: 0, textAlign: "left", fontWeight: tokens.fontWeightRegular },
  betrag: { padding: 0, textAlign: "right", whiteSpace: "nowrap" },
});

/** The figures of a picture, exact; always there for screen readers, and for everybody where `sichtbar`. */
export function Bildtabelle({ bild, sichtbar }: { bild: Zahlenbild; sichtbar: boolean }) {
  const styles = useStyles();
  const { reihen, zeilen, thema, ansicht } = bild;
  return (
    <div className={sichtbar ? undefined : styles.unsichtbar}>
      <table className={styles.table} aria-label={diagramme.bildtitel(thema, ansicht)}>
        <thead>
          <tr>
            <th scope="col" className={styles.kopf}>
              {diagramme.zeile}
            </th>
            <th scope="col" className={mergeClasses(styles.kopf, styles.betrag)}>
              {diagramme.betrag}
            </th>
          </tr>
        </thead>
        {zeilen.map(({ name, werte }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={styles.linie}>
                {name}
              </th>
            </tr>
            {reihen.map(({ name: reihe }, index) => {
              const betrag = werte[index]?.betrag;
              return (
                betrag && (
                  <tr key={reihe}>
                    <th scope="row" className={styles.reihe}>
                      {reihe}
                    </th>
                    <td className={styles.betrag}>{`${zahlDeutsch(betrag)} €`}</td>
                  </tr>
                )
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}
