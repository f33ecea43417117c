import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, type ReactNode, useRef, useState } from "react";
import { betragstext, hatVorschlag, vorgeschlageneFormel } from "../../berichte/vorschlag";
import type { Suspect } from "../../rules/kern/ergebnis";
import { befunde } from "../../texte/befunde";
import { Nachgeladen } from "../gemeinsam/Nachgeladen";
import { place } from "../ablauf/pruefergebnis";
import { uebernahme, was } from "../ablauf/uebernahme";
import { useBearbeitung } from "../gemeinsam/bearbeitung";
import { useJump } from "../gemeinsam/sprung";

const texts = befunde.uebernehmen;

const Bestaetigung = lazy(() => import("./Bestaetigung"));

const useStyles = makeStyles({
  open: { minWidth: "auto", whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
  note: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
});

interface Props {
  suspect: Suspect;
  /** Whether it is said why there is nothing to take over. */
  ausfuehrlich?: boolean;
  /** The sentence about the cell; what offers to take over the value stands within it. */
  children: (ausloeser: ReactNode) => ReactNode;
}

/**
 * Offers to put the proposal into its cell, with what that changes; only for cells of the open workbook, and only where
 * it is known what belongs there.
 */
export function Uebernehmen({ suspect, ausfuehrlich = false, children }: Props) {
  const styles = useStyles();
  const { workbook } = useBearbeitung();
  const { jump } = useJump();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  if (!workbook || suspect.file !== undefined || !hatVorschlag(suspect)) return children(null);
  const possible = uebernahme(suspect, workbook);
  if (possible.kind !== "moeglich")
    return (
      <>
        {children(null)}
        {ausfuehrlich && <p className={styles.note}>{texts[possible.kind](suspect.cell)}</p>}
      </>
    );
  const formula = vorgeschlageneFormel(suspect);
  const kind = was(possible.entry);
  const close = () => {
    setOpen(false);
    setTimeout(() => trigger.current?.focus(), 0);
  };
  return (
    <>
      {children(
        !open && (
          <Button
            size="small"
            ref={trigger}
            className={styles.open}
            aria-label={texts.fuer[kind](place(suspect), formula ?? betragstext(suspect.proposal))}
            onClick={() => {
              // What is about to change is in view in the sheet, before and after.
              jump({ sheet: suspect.sheet, cell: suspect.cell });
              setOpen(true);
            }}
          >
            {texts.oeffnen[kind]}
          </Button>
        ),
      )}
      {open && (
        <Nachgeladen>
          <Bestaetigung suspect={suspect} possible={possible} close={close} />
        </Nachgeladen>
      )}
    </>
  );
}
