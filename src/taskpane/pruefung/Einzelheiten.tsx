import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Finding, Suspect } from "../../rules/kern/ergebnis";
import type { CellRef } from "../../workbook/zelle";
import { hatVorschlag } from "../../berichte/vorschlag";
import { befunde } from "../../texte/befunde";
import { bereich } from "../../texte/bereich";
import { figure, place, samePlace } from "../ablauf/pruefergebnis";
import { Regelhilfe } from "../hilfe/Hilfelink";
import { Freigabe } from "./Freigabe";
import { Rechnung } from "./Rechnung";
import { Uebernehmen } from "./Uebernehmen";
import { Verdacht } from "./Vermutung";
import { ZellKnopf } from "../gemeinsam/ZellKnopf";

/** So many cells that take part are named before the rest is folded away. */
const CELLS = 12;

const useStyles = makeStyles({
  details: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: `2px ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  // A formula may be longer than the line; an amount has no place where it breaks.
  figure: { margin: 0, textAlign: "right", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0 },
  suspects: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  cells: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
});

/** All that is known about a finding: its arithmetic or figures, basis, causes, cells that take part. */
export function Einzelheiten({ id, finding }: { id: string; finding: Finding }) {
  const styles = useStyles();
  return (
    <div id={id} className={styles.details}>
      {finding.terms && <Rechnung finding={finding} terms={finding.terms} />}
      <dl className={styles.facts}>
        {!finding.terms && <Zahlen finding={finding} />}
        <Angabe term={bereich.genauigkeit}>{finding.tolerance}</Angabe>
        <Angabe term={bereich.grundlage}>{finding.basis}</Angabe>
        <Angabe term={bereich.regel}>
          {finding.rule} · <Regelhilfe regel={finding.rule} />
        </Angabe>
      </dl>
      {!finding.freigabe && <Ursachen suspects={finding.suspects} within={finding.sheet} />}
      <Geschehen finding={finding} />
      {!finding.terms && <Beteiligte finding={finding} />}
      <Freigabe finding={finding} />
    </div>
  );
}

function Zahlen({ finding }: { finding: Finding }) {
  const { actual, expected, difference } = finding;
  return (
    <>
      <Zahl term={bereich.gefunden} text={actual} finding={finding} />
      <Zahl term={bereich.erwartet} text={expected} finding={finding} />
      <Zahl term={bereich.differenz} text={difference} finding={finding} />
    </>
  );
}

function Zahl({ term, text, finding }: { term: string; text?: string; finding: Finding }) {
  const styles = useStyles();
  if (text === undefined) return null;
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.figure}>{figure(text, finding)}</dd>
    </>
  );
}

function Angabe({ term, children }: { term: string; children?: ReactNode }) {
  const styles = useStyles();
  if (!children) return null;
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

function Ursachen({ suspects, within }: { suspects: Suspect[]; within: string }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (suspects.length === 0) return null;
  const shown = all || suspects.length <= CELLS + 1 ? suspects : suspects.slice(0, CELLS);
  const rest = suspects.length - shown.length;
  return (
    <>
      <h3 className={styles.heading}>{ueberschrift(suspects)}</h3>
      {gleichGut(suspects) && <p className={styles.note}>{befunde.eineVon.hinweis}</p>}
      <ol className={styles.suspects}>
        {shown.map((suspect, index) => (
          <li key={`${place(suspect)} ${index}`}>
            <Uebernehmen suspect={suspect} ausfuehrlich>
              {(ausloeser) => (
                <>
                  <Verdacht suspect={suspect} within={within} /> {ausloeser}
                </>
              )}
            </Uebernehmen>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button size="small" onClick={() => setAll(true)}>
          {bereich.weitereZellen(rest)}
        </Button>
      )}
    </>
  );
}

/** Whether nobody knows which of several cells is wrong. */
const gleichGut = (suspects: Suspect[]): boolean => suspects.length > 1 && !suspects.some(hatVorschlag);

function ueberschrift(suspects: Suspect[]): string {
  if (gleichGut(suspects)) return befunde.eineVon.anfang;
  return suspects.length === 1 ? bereich.ursache : bereich.ursachen;
}

/** The cells of what happened; those that stand among the suspects already are not listed again. */
function geschehenIn({ cause, suspects, freigabe }: Finding): CellRef[] {
  if (!cause?.text) return [];
  const told = freigabe ? [] : suspects;
  return cause.cells.filter((cell) => !told.some((other) => samePlace(other, cell)));
}

function Geschehen({ finding }: { finding: Finding }) {
  const { cause, sheet } = finding;
  const title = befunde.ursache(cause?.text ?? "");
  return <Zellen title={title} cells={geschehenIn(finding)} within={sheet} />;
}

/** The cells that take part, but for those that stand with the cause already. */
function Beteiligte({ finding }: { finding: Finding }) {
  const { cells, sheet } = finding;
  const told = geschehenIn(finding);
  const others = cells.filter((cell) => !told.some((other) => samePlace(other, cell)));
  return <Zellen title={bereich.beteiligt(others.length)} cells={others} within={sheet} />;
}

function Zellen({ title, cells, within }: { title: string; cells: CellRef[]; within: string }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (cells.length === 0) return null;
  const shown = all || cells.length <= CELLS + 1 ? cells : cells.slice(0, CELLS);
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.cells}>
        {shown.map((cell, index) => (
          <li key={`${place(cell)} ${index}`}>
            <ZellKnopf within={within} target={cell} />
          </li>
        ))}
      </ul>
      {shown.length < cells.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {bereich.weitereZellen(cells.length - shown.length)}
        </Button>
      )}
    </>
  );
}
