import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, lazy, type ReactNode, useId, useState } from "react";
import type { Finding } from "../../rules/kern/ergebnis";
import { gruppen as texts } from "../../texte/gruppen";
import { Nachgeladen } from "../gemeinsam/Nachgeladen";
import { Symbol } from "../gemeinsam/Symbol";
import { ZellKnopf } from "../gemeinsam/ZellKnopf";
import { useBefundansicht } from "./befundansicht";

const Sammelaktionen = lazy(() => import("./Sammelaktionen"));

/** So many of the cells are named while it is closed. */
const GENANNT = 3;

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  toggle: {
    justifyContent: "flex-start",
    minHeight: "28px",
    padding: 0,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  open: { transform: "rotate(90deg)" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  list: {
    marginLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  findings: Finding[];
  /** The single findings, under their title. */
  children: (titel: string) => ReactNode;
}

/** Findings that are alike as one entry; it opens to the single ones, and to what can be done with all of them. */
export function Gruppe({ findings, children }: Props) {
  const styles = useStyles();
  const part = useId();
  const { kennung, aktuell, regeltitel } = useBefundansicht();
  const [first] = findings;
  // Nothing of what stands in the way of the plan is folded away.
  const [open, setOpen] = useState(first?.severity === "error" && !first.freigabe);
  const [seen, setSeen] = useState<string>();
  if (aktuell !== seen) {
    setSeen(aktuell);
    if (findings.some((finding) => kennung(finding) === aktuell)) setOpen(true);
  }
  if (!first) return null;
  const titel = texts.titel(findings.length, first.mehrfach, regeltitel(first.rule));
  const cells = findings.slice(0, GENANNT);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={<Symbol name="zu" className={mergeClasses(open && styles.open)} />}
          iconPosition="after"
          aria-expanded={open}
          aria-controls={open ? part : undefined}
          onClick={() => setOpen(!open)}
        >
          {titel}
        </Button>
        {!open && (
          <p className={styles.small}>
            {cells.map((finding, index) => (
              <Fragment key={kennung(finding)}>
                {index > 0 && ", "}
                <ZellKnopf target={finding} {...(index > 0 && { within: cells[index - 1]?.sheet })} />
              </Fragment>
            ))}{" "}
            {findings.length > cells.length && texts.weitere(findings.length - cells.length)}
          </p>
        )}
      </div>
      {open && (
        <div id={part}>
          <Nachgeladen>
            <Sammelaktionen findings={findings} />
          </Nachgeladen>
          <div className={styles.list}>{children(titel)}</div>
        </div>
      )}
    </li>
  );
}
