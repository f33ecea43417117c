import { Input, Select, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import type { Severity } from "../../rules/kern/ergebnis";
import { befunde } from "../../texte/befunde";
import { bereich } from "../../texte/bereich";
import { grouped, severities } from "../ablauf/pruefergebnis";
import { gefiltert, teile } from "./filter";
import type { Befundliste } from "./useBefundliste";

const texts = befunde.filter;

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  toggle: { minWidth: "auto", paddingInline: tokens.spacingHorizontalS },
  control: { minWidth: 0, width: "100%" },
});

/** What the findings are filtered by. */
export function Filterfelder({ liste: { filter, setzeFilter, alle } }: { liste: Befundliste }) {
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
