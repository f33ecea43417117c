import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useMemo, useState } from "react";
import { bilanz, type Lesart } from "../../../berichte/aufbau/lesarten";
import type { Korrektur, Summenkorrektur } from "../../../plan/korrektur";
import { gemeinteZeile } from "../../../plan/summenkorrektur";
import type { Tabelle } from "../../../plan/tabelle";
import type { RecognisedTable } from "../../../rules/kern/ergebnis";
import { aufbau as texte } from "../../../texte/aufbau";
import { place } from "../../ablauf/pruefergebnis";
import { Symbol } from "../../gemeinsam/Symbol";
import { ZellKnopf } from "../../gemeinsam/ZellKnopf";
import { useBearbeitung } from "../../gemeinsam/bearbeitung";
import { Summenform } from "./Summenform";
import { lesartenVon, tabelleZu } from "./lesartenliste";
import type { Aufbau } from "./useAufbau";

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: {
    cursor: "pointer",
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { listStyle: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  item: { padding: `2px 0`, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  grow: { flex: "1 1 120px", color: tokens.colorNeutralForeground2 },
  small: { minWidth: "auto" },
});

interface Props {
  table: RecognisedTable;
  /** Undefined as long as it is being worked out. */
  aufbau: Aufbau | "gescheitert" | undefined;
}

/** How the totals and columns of a table were understood, and what the user says of them. */
export function Lesarten({ table, aufbau }: Props) {
  const styles = useStyles();
  if (aufbau === undefined) return <p className={styles.note}>{texte.laedt}</p>;
  if (aufbau === "gescheitert") return <p className={styles.note}>{texte.gescheitert}</p>;
  const tabelle = tabelleZu(aufbau, table);
  return tabelle ? <Gelesen table={table} aufbau={aufbau} tabelle={tabelle} /> : null;
}

function Gelesen({ table, aufbau, tabelle }: { table: RecognisedTable; aufbau: Aufbau; tabelle: Tabelle }) {
  const styles = useStyles();
  const { storable, correct } = useBearbeitung();
  const lesarten = useMemo(() => lesartenVon(aufbau, tabelle), [aufbau, tabelle]);
  /** The row that is being corrected; "" for one that is still to be named. */
  const [zeile, setZeile] = useState<string>();
  const wrong = lesarten.filter(({ falsch }) => falsch.length > 0).length;
  const { correction, anchor } = table;
  const summen = correction?.summen ?? [];
  const store = (next: Summenkorrektur[]): Promise<boolean> => {
    const korrektur: Korrektur = { ...correction, anker: anchor, summen: next };
    if (next.length === 0) delete korrektur.summen;
    return correct(korrektur, correction);
  };
  const others = (own: Summenkorrektur): Summenkorrektur[] =>
    summen.filter(({ zeile: other }) => JSON.stringify(other) !== JSON.stringify(own.zeile));
  const form = (
    <Summenform
      key={zeile}
      tabelle={tabelle}
      zeile={zeile ?? ""}
      name={texte.summe.name(place({ sheet: table.sheet, cell: table.range }))}
      store={(summe) => store([...others(summe), summe])}
      close={() => setZeile(undefined)}
    />
  );
  return (
    <details>
      <summary className={styles.summary}>
        {lesarten.length === 0 ? texte.nichtsErkannt : texte.verstanden(lesarten.length, wrong)}
      </summary>
      <ul className={styles.list}>
        {lesarten.map((lesart) => (
          <Zeile
            key={`${lesart.name} ${lesart.aus} ${lesart.row}`}
            lesart={lesart}
            within={tabelle.sheet}
            form={lesart.art === "zeile" && zeile === String(lesart.row) && form}
          >
            {storable && lesart.art === "zeile" && zeile !== String(lesart.row) && (
              <Button
                size="small"
                appearance="transparent"
                className={styles.small}
                aria-label={texte.aendernFuer(lesart.name)}
                onClick={() => setZeile(String(lesart.row))}
              >
                {texte.aendern}
              </Button>
            )}
          </Zeile>
        ))}
      </ul>
      {summen.map((summe) => (
        <Angabe
          key={JSON.stringify(summe.zeile)}
          tabelle={tabelle}
          summe={summe}
          {...(storable && { zurueck: () => void store(others(summe)) })}
        />
      ))}
      {zeile === "" && form}
      {storable && zeile !== "" && (
        <Button
          size="small"
          aria-label={texte.angebenFuer(place({ sheet: table.sheet, cell: table.range }))}
          onClick={() => setZeile("")}
        >
          {texte.angeben}
        </Button>
      )}
    </details>
  );
}

interface ZeileProps {
  lesart: Lesart;
  within: string;
  /** What corrects it, below it. */
  form: ReactNode;
  children: ReactNode;
}

function Zeile({ lesart, within, form, children }: ZeileProps) {
  const styles = useStyles();
  const { name, aus, zellen, falsch } = lesart;
  const [target] = falsch.length > 0 ? falsch : zellen;
  return (
    <li className={styles.item}>
      <Symbol name={falsch.length > 0 ? "fehler" : "stimmt"} /> {texte.gleich(name, aus)}
      <div className={styles.line}>
        {target && <ZellKnopf target={target} within={within} />}
        <span className={styles.grow}>{bilanz(lesart)}</span>
        {children}
      </div>
      {form}
    </li>
  );
}

interface AngabeProps {
  tabelle: Tabelle;
  summe: Summenkorrektur;
  zurueck?: () => void;
}

/** What the user said of a total, as far as it does not stand among the readings anyway. */
function Angabe({ tabelle, summe, zurueck }: AngabeProps) {
  const styles = useStyles();
  const row = gemeinteZeile(tabelle, summe.zeile);
  const name = row ? `${texte.zeile(row.row + 1)} ${row.label}`.trim() : summe.zeile.text;
  const applies = row?.angabe !== undefined;
  const said = summe.aus === "keine" ? texte.keineSumme(name) : name;
  return (
    <div className={styles.line}>
      <span className={styles.grow}>
        {texte.vonIhnen}: {applies ? said : texte.ruht(name)}
      </span>
      {zurueck && (
        <Button size="small" aria-label={texte.zuruecknehmenFuer(name)} onClick={zurueck}>
          {texte.zuruecknehmen}
        </Button>
      )}
    </div>
  );
}
