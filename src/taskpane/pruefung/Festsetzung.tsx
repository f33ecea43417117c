import { makeStyles, tokens } from "@fluentui/react-components";
import type { FestsetzungLine } from "../../rules/kern/ergebnis";
import { betragstext } from "../../berichte/vorschlag";
import { bereich } from "../../texte/bereich";
import { hyphenated } from "../ablauf/pruefergebnis";
import { Abschnitt } from "../gemeinsam/Abschnitt";
import { Symbol, type SymbolName } from "../gemeinsam/Symbol";
import { ZellKnopf } from "../gemeinsam/ZellKnopf";

const texts = bereich.festsetzung;
const symbols: Record<FestsetzungLine["state"], SymbolName> = {
  stimmt: "stimmt",
  "weicht-ab": "fehler",
  offen: "offen",
};

/** Below this width figures stand under their label instead of beside it (a pane at 200 %). */
const NARROW = "@media (max-width: 269px)";

const useStyles = makeStyles({
  table: {
    width: `calc(100% - 2 * ${tokens.spacingHorizontalM})`,
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: "left",
    [NARROW]: { display: "none" },
  },
  note: {
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, [NARROW]: { display: "block" } },
  label: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    [NARROW]: { display: "block" },
  },
  figure: {
    padding: `0 0 0 ${tokens.spacingHorizontalS}`,
    textAlign: "right",
    verticalAlign: "top",
    whiteSpace: "nowrap",
    // The heads of the columns, which are not there then.
    [NARROW]: { display: "block", "::before": { content: "attr(data-kopf) ': '" } },
  },
  right: { textAlign: "right" },
  missing: { color: tokens.colorNeutralForeground2, lineHeight: "24px" },
  state: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  differs: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  lines: FestsetzungLine[];
  /** No Land was recognised: what is not there is not called missing. */
  ohneLand: boolean;
}

/** Whether the plan agrees with the Beschluss, in a line; its lines beside the figures of the plan open below. */
export function Festsetzung({ lines, ohneLand }: Props) {
  const styles = useStyles();
  const count = (wanted: FestsetzungLine["state"]) => lines.filter(({ state }) => state === wanted).length;
  const [abweichend, offen] = [count("weicht-ab"), count("offen")];
  return (
    <Abschnitt
      title={texts.stand(lines.length, abweichend, offen)}
      symbol={symbols[abweichend > 0 ? "weicht-ab" : offen > 0 ? "offen" : "stimmt"]}
      open={abweichend > 0}
    >
      <table className={styles.table} aria-label={texts.title}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {texts.bezeichnung}
            </th>
            <th scope="col" className={styles.head}>
              <div className={styles.right}>{texts.beschluss}</div>
            </th>
            <th scope="col" className={styles.head}>
              <div className={styles.right}>{texts.plan}</div>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Zeile key={line.label} line={line} />
          ))}
        </tbody>
      </table>
      {ohneLand && <p className={styles.note}>{texts.ohneLand}</p>}
    </Abschnitt>
  );
}

function Zeile({ line }: { line: FestsetzungLine }) {
  const styles = useStyles();
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.label}>
        {hyphenated(line.label)}
        <span className={styles.state}>
          <Symbol name={symbols[line.state]} />
          <span className={line.state === "weicht-ab" ? styles.differs : undefined}>
            {allein(line) ? texts.vorhanden : texts.state[line.state]}
          </span>
        </span>
      </th>
      <td className={styles.figure} data-kopf={texts.beschluss}>
        <Betrag figure={line.beschluss} meaning={`${texts.beschluss}, ${line.label}:`} state={line.state} />
      </td>
      <td className={styles.figure} data-kopf={texts.plan}>
        <Betrag figure={line.plan} meaning={`${texts.plan}, ${line.label}:`} state={line.state} />
      </td>
    </tr>
  );
}

/** The Höchstbetrag has no figure in the plan to agree with: it is enough that it is there. */
const allein = ({ state, plan }: FestsetzungLine): boolean => state === "stimmt" && !plan;

interface BetragProps {
  figure: FestsetzungLine["plan"];
  meaning: string;
  state: FestsetzungLine["state"];
}

/** A figure; where there is none it is missing, unless the line holds without it (as the Höchstbetrag does). */
function Betrag({ figure, meaning, state }: BetragProps) {
  const styles = useStyles();
  if (!figure) {
    return <span className={styles.missing}>{state === "stimmt" ? texts.entfaellt : texts.fehlt}</span>;
  }
  return (
    <ZellKnopf target={{ sheet: figure.sheet, cell: figure.cell }} meaning={meaning}>
      {betragstext(figure.amount)}
    </ZellKnopf>
  );
}
