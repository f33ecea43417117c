import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { befunde } from "../../texte/befunde";
import { place } from "../ablauf/pruefergebnis";
import { OHNE_FILTER, istGefiltert } from "./filter";
import { Filterfelder } from "./Filterfelder";
import type { Befundliste } from "./useBefundliste";

const texts = befunde.filter;

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  grow: { flexGrow: 1 },
  small: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

interface Props {
  liste: Befundliste;
  offen: boolean;
}

/** Severity, part of the plan and words; folded, it still says that it leaves something out. */
export default function Filterfeld({ liste, offen }: Props) {
  const styles = useStyles();
  const { filter, alle } = liste;
  const active = istGefiltert(filter);
  if (alle.length === 0 || (!offen && !active)) return null;
  return (
    <div role="search" className={styles.part} aria-label={texts.name}>
      {offen && <Filterfelder liste={liste} />}
      {filter.zelle && <span className={styles.small}>{texts.zelle(place(filter.zelle))}</span>}
      {active && <Stand liste={liste} />}
    </div>
  );
}

function Stand({ liste: { sichtbar, alle, setzeFilter } }: { liste: Befundliste }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span role="status" className={mergeClasses(styles.small, styles.grow)}>
        {texts.stand(sichtbar.length, alle.length)}
      </span>
      <Button size="small" onClick={() => setzeFilter(OHNE_FILTER)}>
        {texts.aufheben}
      </Button>
    </div>
  );
}
