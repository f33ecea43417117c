import { makeStyles, tokens } from "@fluentui/react-components";
import type { RecognisedTable } from "../../rules/ergebnis";
import { bereich } from "../../texte/bereich";
import { Abschnitt } from "./Abschnitt";
import { ZellKnopf } from "./ZellKnopf";

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  item: { padding: `${tokens.spacingVerticalXS} 0` },
  years: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Which table was recognised where. */
export function Erkannt({ tables }: { tables: RecognisedTable[] }) {
  const styles = useStyles();
  return (
    <Abschnitt title={bereich.erkannt(tables.length)}>
      <ul className={styles.list}>
        {tables.map(({ title, sheet, range, years }) => (
          <li key={`${sheet}!${range}`} className={styles.item}>
            <div>{title}</div>
            <ZellKnopf target={{ sheet, cell: range }} />
            {years.length > 0 && <div className={styles.years}>{years.join(", ")}</div>}
          </li>
        ))}
      </ul>
    </Abschnitt>
  );
}
