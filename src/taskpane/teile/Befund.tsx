import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Finding, Suspect } from "../../rules/ergebnis";
import { bereich } from "../../texte/bereich";
import { amount, germanDay, samePlace } from "../auswertung";
import { Einzelheiten } from "./Einzelheiten";
import { Symbol } from "./Symbol";
import { ZellKnopf } from "./ZellKnopf";
import { useJump } from "./sprung";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  current: {
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: "9px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  message: { margin: 0, overflowWrap: "anywhere" },
  jumps: { cursor: "pointer" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
  },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  place: { flex: "1 1 100px" },
  toggle: {
    marginLeft: "auto",
    minWidth: "auto",
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
  },
  turned: { transform: "rotate(180deg)" },
});

interface Props {
  finding: Finding;
  /** Whether its first suspect is named above already. */
  told?: boolean;
}

/** One finding: what is wrong, where, the likeliest cause; everything else on demand. */
export function Befund({ finding, told = false }: Props) {
  const styles = useStyles();
  const { jump, last } = useJump();
  const [open, setOpen] = useState(false);
  const details = useId();
  const { file, sheet, cell, freigabe } = finding;
  const foreign = file !== undefined;
  const target = { sheet, cell, ...(foreign && { file }) };
  const first = finding.suspects[0];
  return (
    <li className={mergeClasses(styles.item, samePlace(last, target) && styles.current)}>
      {/* The cell's button does the same for keyboard and screen reader; here it is the bigger target. */}
      <p
        className={mergeClasses(styles.message, !foreign && styles.jumps)}
        onClick={() => !foreign && !textSelected() && jump(target)}
      >
        {finding.message}
      </p>
      {freigabe && (
        <p className={styles.small}>{bereich.freigabe.am(germanDay(freigabe.datum), freigabe.grund)}</p>
      )}
      {first && !open && !told && !freigabe && <Ursache suspect={first} within={sheet} />}
      <div className={styles.line}>
        <span className={styles.place}>
          <ZellKnopf target={target} />
        </span>
        <Button
          appearance="transparent"
          size="small"
          className={styles.toggle}
          icon={<Symbol name="auf" className={open ? styles.turned : undefined} />}
          iconPosition="after"
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          onClick={() => setOpen(!open)}
        >
          {bereich.einzelheiten}
        </Button>
      </div>
      {open && <Einzelheiten id={details} finding={finding} />}
    </li>
  );
}

function Ursache({ suspect, within }: { suspect: Suspect; within: string }) {
  const styles = useStyles();
  return (
    <p className={styles.small}>
      {bereich.vermutlich} <ZellKnopf inline within={within} target={suspect} /> ({suspect.reason}).{" "}
      {bereich.vorschlag(amount(suspect.proposal))}.
    </p>
  );
}

/** Whoever marks text to copy it does not want to be taken elsewhere. */
function textSelected(): boolean {
  return globalThis.getSelection?.()?.type === "Range";
}
