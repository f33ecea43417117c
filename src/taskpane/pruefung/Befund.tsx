import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, useId } from "react";
import { erklaert, hauptverdaechtige } from "../../berichte/vorschlag";
import type { Finding } from "../../rules/kern/ergebnis";
import { bereich } from "../../texte/bereich";
import { seitdem } from "../../texte/seitdem";
import { germanDay } from "../ablauf/pruefergebnis";
import { Einzelheiten } from "./Einzelheiten";
import { Nachgeladen } from "../gemeinsam/Nachgeladen";
import { Symbol } from "../gemeinsam/Symbol";
import { Uebernehmen } from "./Uebernehmen";
import { EineVon, Verdacht } from "./Vermutung";
import { ZellKnopf } from "../gemeinsam/ZellKnopf";
import { useBefundansicht } from "./befundansicht";
import { useJump } from "../gemeinsam/sprung";

const Sammeluebernahme = lazy(() => import("./Sammeluebernahme"));

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    // In a low pane the state of things lies above what scrolls.
    "@media (max-height: 400px)": { scrollMarginTop: "140px" },
  },
  current: {
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: "9px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // A word with a border: nothing is said by colour alone.
  fresh: {
    marginRight: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
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
  /** Whether its likeliest cause is named above already. */
  told?: boolean;
}

/** One finding: what is wrong, where, the likeliest cause; everything else on demand. */
export function Befund({ finding, told = false }: Props) {
  const styles = useStyles();
  const { jump } = useJump();
  const { kennung, offen, setzeOffen, aktuell, waehle, neu } = useBefundansicht();
  const details = useId();
  const { file, sheet, cell, freigabe } = finding;
  const name = kennung(finding);
  const open = offen.has(name);
  const current = name === aktuell;
  const foreign = file !== undefined;
  const target = { sheet, cell, ...(foreign && { file }) };
  const likeliest = hauptverdaechtige(finding.suspects);
  const [first] = likeliest;
  const asks = !open && !told && !freigabe;
  const explained = erklaert(finding);
  return (
    <li
      data-befund={name}
      aria-current={current ? "true" : undefined}
      className={mergeClasses(styles.item, current && styles.current)}
      onClick={() => waehle(name)}
    >
      {/* The cell's button does the same for keyboard and screen reader; here it is the bigger target. */}
      <p
        className={mergeClasses(styles.message, !foreign && styles.jumps)}
        onClick={() => !foreign && !textSelected() && jump(target)}
      >
        {neu.has(name) && <span className={styles.fresh}>{seitdem.marke}</span>}
        {finding.message}
      </p>
      {explained && <p className={styles.small}>{explained}</p>}
      {freigabe && (
        <p className={styles.small}>{bereich.freigabe.am(germanDay(freigabe.datum), freigabe.grund)}</p>
      )}
      {asks && likeliest.length > 1 && (
        <p className={styles.small}>
          <EineVon suspects={likeliest} within={sheet} />.
        </p>
      )}
      {asks && first && likeliest.length === 1 && (
        <Uebernehmen suspect={first}>
          {(ausloeser) => (
            <p className={styles.small}>
              {bereich.vermutlich} <Verdacht suspect={first} within={sheet} /> {ausloeser}
            </p>
          )}
        </Uebernehmen>
      )}
      {finding.berichtigungen && !freigabe && (
        <Nachgeladen>
          <Sammeluebernahme findings={[finding]} />
        </Nachgeladen>
      )}
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
          onClick={({ currentTarget }) => {
            setzeOffen(name, !open);
            setTimeout(() => currentTarget.closest("li")?.scrollIntoView?.({ block: "nearest" }), 0);
          }}
        >
          {bereich.einzelheiten}
        </Button>
      </div>
      {open && <Einzelheiten id={details} finding={finding} />}
    </li>
  );
}

/** Whoever marks text to copy it does not want to be taken elsewhere. */
function textSelected(): boolean {
  return globalThis.getSelection?.()?.type === "Range";
}
