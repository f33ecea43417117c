import {
  Button,
  Input,
  Select,
  ToggleButton,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { Severity } from "../../rules/kern/ergebnis";
import { befunde } from "../../texte/befunde";
import { bereich } from "../../texte/bereich";
import { grouped, place, severities } from "../ablauf/pruefergebnis";
import { OHNE_FILTER, gefiltert, istGefiltert, teile } from "./filter";
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
  toggle: { minWidth: "auto", paddingInline: tokens.spacingHorizontalS },
  control: { minWidth: 0, width: "100%" },
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
      {offen && <Felder liste={liste} />}
      {filter.zelle && <span className={styles.small}>{texts.zelle(place(filter.zelle))}</span>}
      {active && <Stand liste={liste} />}
    </div>
  );
}

function Felder({ liste: { filter, setzeFilter, alle } }: { liste: Befundliste }) {
  const styles = useStyles();
  // How many the other conditions leave: what the button would show.
  const groups = grouped(gefiltert(alle, { ...filter, schwere: [] }));
  const present = severities.filter((severity) => alle.some((finding) => finding.severity === severity));
  const toggle = (severity: Severity) => {
    const { schwere } = filter;
    const next = schwere.includes(severity)
      ? schwere.filter((one) => one !== severity)
      : [...schwere, severity];
    setzeFilter({ ...filter, schwere: next });
  };
  // A part that is chosen stays to be chosen when its last finding is settled.
  const parts = [...new Set([...teile(alle), filter.teil].filter(Boolean))];
  return (
    <>
      <Input
        size="small"
        type="search"
        aria-label={texts.suchen}
        placeholder={texts.platzhalter}
        className={styles.control}
        input={{ className: styles.control }}
        value={filter.text}
        onChange={(_, { value }) => setzeFilter({ ...filter, text: value })}
      />
      <div role="group" aria-label={texts.schwere} className={styles.line}>
        {present.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.toggle}
            checked={filter.schwere.includes(severity)}
            onClick={() => toggle(severity)}
          >
            {bereich.gruppeMitAnzahl(severity, groups[severity].length)}
          </ToggleButton>
        ))}
      </div>
      {parts.length > 1 && (
        <Select
          size="small"
          aria-label={texts.teil}
          className={styles.control}
          select={{ className: styles.control }}
          value={filter.teil}
          onChange={(_, { value }) => setzeFilter({ ...filter, teil: value })}
        >
          <option value="">{texts.alleTeile}</option>
          {parts.map((part) => (
            <option key={part}>{part}</option>
          ))}
        </Select>
      )}
    </>
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
