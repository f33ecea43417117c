import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RecognisedTable } from "../../rules/kern/ergebnis";
import { bereich } from "../../texte/bereich";
import { place } from "../pruefergebnis";
import { Abschnitt } from "./Abschnitt";
import { Korrektur } from "./Korrektur";
import { ZellKnopf } from "./ZellKnopf";
import { useBearbeitung } from "./bearbeitung";

const useStyles = makeStyles({
  part: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  list: { listStyle: "none", margin: 0, padding: 0 },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  item: { padding: `${tokens.spacingVerticalXS} 0` },
  line: { display: "flex", flexWrap: "wrap", alignItems: "start", columnGap: tokens.spacingHorizontalS },
  place: { flex: "1 1 100px" },
  open: { marginLeft: "auto", minWidth: "auto" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  tables: RecognisedTable[];
  others: RecognisedTable[];
}

/** Which table was recognised where, which was not, and the way to correct it. */
export function Erkannt({ tables, others }: Props) {
  const styles = useStyles();
  return (
    <Abschnitt title={bereich.erkannt(tables.length)}>
      <div className={styles.part}>
        <Liste tables={tables} />
        {others.length > 0 && (
          <>
            <h3 className={styles.heading}>{bereich.weitereTabellen}</h3>
            <Liste tables={others} />
          </>
        )}
      </div>
    </Abschnitt>
  );
}

function Liste({ tables }: { tables: RecognisedTable[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {tables.map((table) => (
        <Tabelle key={place({ sheet: table.anchor.sheet, cell: table.anchor.range })} table={table} />
      ))}
    </ul>
  );
}

function Tabelle({ table }: { table: RecognisedTable }) {
  const styles = useStyles();
  const { storable } = useBearbeitung();
  const [open, setOpen] = useState(false);
  const { title, sheet, range, years, correction } = table;
  const target = { sheet, cell: range };
  return (
    <li className={styles.item}>
      <div>{title}</div>
      <div className={styles.line}>
        <span className={styles.place}>
          <ZellKnopf target={target} />
        </span>
        {storable && !open && (
          <Button
            size="small"
            appearance="transparent"
            className={styles.open}
            aria-label={bereich.korrektur.fuer(place(target))}
            onClick={() => setOpen(true)}
          >
            {bereich.korrektur.oeffnen}
          </Button>
        )}
      </div>
      {years.length > 0 && <div className={styles.small}>{years.join(", ")}</div>}
      {correction && (
        <div className={styles.small}>
          {correction.ausgeschlossen ? bereich.nichtGeprueftTabelle : bereich.korrigiert}
        </div>
      )}
      {open && <Korrektur table={table} close={() => setOpen(false)} />}
    </li>
  );
}
