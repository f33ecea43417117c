import { Button, Checkbox, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { zusammenfassung } from "../../../berichte/vergleich/saetze";
import type { Tabellenaenderung } from "../../../berichte/vergleich/vergleich";
import { type TableKind, tableKinds } from "../../../plan/arten";
import { vergleich } from "../../../texte/vergleich";
import { Zeile } from "./Zeile";
import { betragsgrenze, erste, type Filtereingabe, gefiltert } from "./filter";

const { ergebnis, filter: texte } = vergleich;

/** So many rows are drawn at a time. */
const ZEILEN = 50;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  kind: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  filter: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wide: { flex: "1 1 140px", minWidth: 0 },
  amount: { flex: "0 1 120px", minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
  list: { listStyle: "none", margin: 0, padding: 0 },
});

interface Props {
  tabellen: Tabellenaenderung[];
  /** Which of the two states is the open workbook: its cells can be gone to. */
  eigene: "alt" | "neu";
}

/** The changed rows, table by table, with a filter over them. */
export function Aenderungen({ tabellen, eigene }: Props) {
  const styles = useStyles();
  const rows = useMemo(() => tabellen.flatMap(({ zeilen }) => zeilen), [tabellen]);
  const [eingabe, setze] = useState<Filtereingabe>({
    suche: "",
    abBetrag: "",
    kind: "",
    summen: rows.every(({ summe }) => summe),
  });
  const [anzahl, zeige] = useState(ZEILEN);
  const aendere = (part: Partial<Filtereingabe>) => {
    setze((before) => ({ ...before, ...part }));
    zeige(ZEILEN);
  };
  const found = useMemo(() => gefiltert(tabellen, eingabe), [tabellen, eingabe]);
  const shown = erste(found.tabellen, anzahl);
  const foundRows = found.tabellen.flatMap(({ zeilen }) => zeilen);
  return (
    <div>
      <h4 className={styles.heading}>{ergebnis.zeilen}</h4>
      <Filter eingabe={eingabe} aendere={aendere} tabellen={tabellen} summen={found.summen} />
      <p className={styles.text} role="status">
        {foundRows.length > 0 ? zusammenfassung(foundRows) : texte.nichts}
      </p>
      {shown.map(({ kind, zeilen }) => (
        <div key={kind}>
          <h5 className={styles.kind}>{ergebnis.tabelle(tableKinds[kind], zahl(found.tabellen, kind))}</h5>
          <ul className={styles.list}>
            {zeilen.map((zeile, index) => (
              <Zeile key={`${zeile.konto} ${zeile.label} ${index}`} {...{ zeile, kind, eigene }} />
            ))}
          </ul>
        </div>
      ))}
      {foundRows.length > anzahl && (
        <Button size="small" onClick={() => zeige(anzahl + ZEILEN)}>
          {ergebnis.weitere(Math.min(ZEILEN, foundRows.length - anzahl))}
        </Button>
      )}
    </div>
  );
}

const zahl = (tabellen: Tabellenaenderung[], kind: TableKind): number =>
  tabellen.find((tabelle) => tabelle.kind === kind)?.zeilen.length ?? 0;

interface FilterProps {
  eingabe: Filtereingabe;
  aendere: (part: Partial<Filtereingabe>) => void;
  tabellen: Tabellenaenderung[];
  summen: number;
}

function Filter({ eingabe, aendere, tabellen, summen }: FilterProps) {
  const styles = useStyles();
  const wrong = betragsgrenze(eingabe.abBetrag) === "falsch";
  return (
    <>
      <div className={styles.filter}>
        <Field className={styles.wide} label={texte.suche} size="small">
          <Input
            type="search"
            className={styles.control}
            input={{ className: styles.control }}
            value={eingabe.suche}
            placeholder={texte.beispiel}
            onChange={(_, { value }) => aendere({ suche: value })}
          />
        </Field>
        <Field
          className={styles.amount}
          label={texte.abBetrag}
          size="small"
          {...(wrong && { validationMessage: texte.betragFalsch })}
        >
          <Input
            inputMode="decimal"
            className={styles.control}
            input={{ className: styles.control }}
            value={eingabe.abBetrag}
            onChange={(_, { value }) => aendere({ abBetrag: value })}
          />
        </Field>
      </div>
      {tabellen.length > 1 && (
        <Field label={texte.tabelle} size="small">
          <Select
            className={styles.control}
            select={{ className: styles.control }}
            value={eingabe.kind}
            onChange={(_, { value }) => aendere({ kind: value as TableKind | "" })}
          >
            <option value="">{texte.alle}</option>
            {tabellen.map(({ kind, zeilen }) => (
              <option key={kind} value={kind}>
                {ergebnis.tabelle(tableKinds[kind], zeilen.length)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {summen > 0 && (
        <Checkbox
          label={texte.summen(summen)}
          checked={eingabe.summen}
          onChange={(_, { checked }) => aendere({ summen: checked === true })}
        />
      )}
    </>
  );
}
