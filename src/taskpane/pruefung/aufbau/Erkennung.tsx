import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckResult, RecognisedTable } from "../../../rules/kern/ergebnis";
import { aufbau as texte } from "../../../texte/aufbau";
import type { Workbook } from "../../../workbook/workbook";
import { place } from "../../ablauf/pruefergebnis";
import { ZellKnopf } from "../../gemeinsam/ZellKnopf";
import { useBearbeitung } from "../../gemeinsam/bearbeitung";
import { Korrektur } from "./Korrektur";
import { Lesarten } from "./Lesarten";
import { useAufbau } from "./useAufbau";

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
  result: CheckResult;
  workbooks: Workbook[];
}

/** Every table with its place, its years and how it was understood; what is wrong can be corrected. */
export default function Erkennung({ result: { tables, otherTables }, workbooks }: Props) {
  const styles = useStyles();
  const aufbau = useAufbau(workbooks);
  return (
    <div className={styles.part}>
      <Liste tables={tables} aufbau={aufbau} />
      {otherTables.length > 0 && (
        <>
          <h3 className={styles.heading}>{texte.weitereTabellen}</h3>
          <Liste tables={otherTables} aufbau={aufbau} />
        </>
      )}
    </div>
  );
}

type Verstanden = ReturnType<typeof useAufbau>;

function Liste({ tables, aufbau }: { tables: RecognisedTable[]; aufbau: Verstanden }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {tables.map((table) => (
        <Tabelle
          key={place({ sheet: table.anchor.sheet, cell: table.anchor.range })}
          table={table}
          aufbau={aufbau}
        />
      ))}
    </ul>
  );
}

function Tabelle({ table, aufbau }: { table: RecognisedTable; aufbau: Verstanden }) {
  const styles = useStyles();
  const { storable } = useBearbeitung();
  const [open, setOpen] = useState(false);
  const { title, sheet, range, years, enterprise, nachtrag, correction } = table;
  const target = { sheet, cell: range };
  const about = [enterprise, nachtrag && texte.nachtrag, years.join(", ")].filter(Boolean).join(" · ");
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
            aria-label={texte.korrektur.fuer(place(target))}
            onClick={() => setOpen(true)}
          >
            {texte.korrektur.oeffnen}
          </Button>
        )}
      </div>
      {about && <div className={styles.small}>{about}</div>}
      {correction && (
        <div className={styles.small}>
          {correction.ausgeschlossen ? texte.nichtGeprueftTabelle : texte.korrigiert}
        </div>
      )}
      {open && <Korrektur table={table} close={() => setOpen(false)} />}
      {!correction?.ausgeschlossen && <Lesarten table={table} aufbau={aufbau} />}
    </li>
  );
}
