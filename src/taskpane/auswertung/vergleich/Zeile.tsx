import { makeStyles, tokens } from "@fluentui/react-components";
import {
  hiess,
  spaltentext,
  differenzText,
  prozentText,
  betragText,
} from "../../../berichte/vergleich/saetze";
import type { Wertaenderung, Zeilenaenderung } from "../../../berichte/vergleich/zeilenvergleich";
import type { TableKind } from "../../../plan/arten";
import { vergleich } from "../../../texte/vergleich";
import { ZellKnopf } from "../../gemeinsam/ZellKnopf";

const texte = vergleich.ergebnis;

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  label: { overflowWrap: "anywhere" },
  small: { color: tokens.colorNeutralForeground2 },
  state: {
    padding: "0 4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    whiteSpace: "nowrap",
  },
  value: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  amounts: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "4px" },
  // As high as a cell's link beside it.
  amount: { whiteSpace: "nowrap", lineHeight: "24px" },
  difference: { marginLeft: "auto", textAlign: "right", whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  zeile: Zeilenaenderung;
  kind: TableKind;
  eigene: "alt" | "neu";
}

/** A changed row: what it is called, and each changed amount from what to what. */
export function Zeile({ zeile, kind, eigene }: Props) {
  const styles = useStyles();
  const { art, konto, label, gruppe, vorher, werte, zelle } = zeile;
  return (
    <li className={styles.item}>
      <div className={styles.label}>
        {konto !== undefined && <span className={styles.small}>{konto} </span>}
        {label || texte.ohneBezeichnung}
        {gruppe !== undefined && <span className={styles.small}> · {gruppe}</span>}
        {art !== "geaendert" && (
          <>
            {" "}
            <span className={styles.state}>{vergleich.aenderung[art]}</span>
          </>
        )}
      </div>
      {vorher && <div className={styles.small}>{hiess(vorher)}</div>}
      {werte.map((wert, index) => (
        <Wert key={index} wert={wert} name={label} kind={kind} eigene={eigene} />
      ))}
      {werte.length === 0 && zelle && <ZellKnopf target={zelle} />}
    </li>
  );
}

interface WertProps {
  wert: Wertaenderung;
  name: string;
  kind: TableKind;
  eigene: "alt" | "neu";
}

function Wert({ wert, name, kind, eigene }: WertProps) {
  const styles = useStyles();
  const { differenz, prozent, wirkung } = wert;
  const column = spaltentext(wert);
  return (
    <div className={styles.value}>
      <div>
        <div className={styles.small}>{column}</div>
        <div className={styles.amounts}>
          <Betrag seite="alt" {...{ wert, name, column, kind, eigene }} />
          <span className={styles.amount}>→</span>
          <Betrag seite="neu" {...{ wert, name, column, kind, eigene }} />
        </div>
      </div>
      <div className={styles.difference}>
        <span className={styles.strong}>{differenzText(differenz, kind)}</span>
        <div className={styles.small}>
          {[prozent && prozentText(prozent), wirkung && vergleich.wirkung[wirkung]]
            .filter(Boolean)
            .join(", ")}
        </div>
      </div>
    </div>
  );
}

interface BetragProps extends WertProps {
  seite: "alt" | "neu";
  column: string;
}

/** One of the two amounts; that of the open workbook leads to its cell. */
function Betrag({ wert, name, column, kind, eigene, seite }: BetragProps) {
  const styles = useStyles();
  const amount = wert[seite];
  const shown = amount ? betragText(amount, kind) : texte.leer;
  if (!wert.zelle || seite !== eigene) return <span className={styles.amount}>{shown}</span>;
  const side = seite === "alt" ? texte.vorher : texte.nachher;
  return (
    <ZellKnopf target={wert.zelle} meaning={`${name}, ${column}, ${side}:`}>
      {shown}
    </ZellKnopf>
  );
}
