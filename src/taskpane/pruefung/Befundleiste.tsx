import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { befunde } from "../../texte/befunde";
import { istGefiltert } from "./filter";
import { useLeiste } from "../gemeinsam/leiste";
import type { Befundliste } from "./useBefundliste";
import { Symbol } from "../gemeinsam/Symbol";

const texts = befunde.gehen;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    marginLeft: `-${tokens.spacingHorizontalXS}`,
  },
  step: { minWidth: "28px", paddingInline: "4px" },
  up: { transform: "rotate(180deg)" },
  place: {
    minWidth: "68px",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  keys: { flexGrow: 1, fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
});

/** The button's place in the row: what most people want first. */
const WEITER = 1;

interface Props {
  liste: Befundliste;
  filterOffen: boolean;
  setzeFilterOffen: (offen: boolean) => void;
}

/** Leads from finding to finding, by button and by Alt + arrow; opens the filter. */
export function Befundleiste({ liste, filterOffen, setzeFilterOffen }: Props) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const { alle, sichtbar, stelle, gehe, filter } = liste;
  const { leiste, tabIndex } = useLeiste(WEITER);
  useTasten(bar, gehe);
  if (alle.length === 0) return null;
  const none = sichtbar.length === 0;
  return (
    <div ref={bar} {...leiste} aria-label={texts.name} className={styles.bar}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.step}
        icon={<Symbol name="auf" className={styles.up} />}
        aria-label={texts.zurueck}
        title={texts.zurueck}
        aria-keyshortcuts="Alt+ArrowUp"
        tabIndex={tabIndex(0)}
        disabledFocusable={none || stelle === 1}
        onClick={() => gehe(-1)}
      />
      <span className={styles.place}>{texts.stelle(stelle, sichtbar.length)}</span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.step}
        icon={<Symbol name="auf" />}
        aria-label={texts.weiter}
        title={texts.weiter}
        aria-keyshortcuts="Alt+ArrowDown"
        tabIndex={tabIndex(WEITER)}
        disabledFocusable={none || stelle === sichtbar.length}
        onClick={() => gehe(1)}
      />
      <span className={styles.keys}>{texts.tasten}</span>
      <Button
        size="small"
        appearance={istGefiltert(filter) || filterOffen ? "secondary" : "subtle"}
        icon={<Symbol name="filter" />}
        aria-expanded={filterOffen}
        tabIndex={tabIndex(2)}
        onClick={() => setzeFilterOffen(!filterOffen)}
      >
        {befunde.filter.oeffnen}
      </Button>
    </div>
  );
}

/** Alt + arrow anywhere in this view, except where the keys mean something else. */
function useTasten(bar: React.RefObject<HTMLElement | null>, gehe: Befundliste["gehe"]): void {
  const latest = useRef(gehe);
  useEffect(() => {
    latest.current = gehe;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key as "ArrowDown"];
      if (!step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!bar.current || bar.current.closest("[hidden]")) return;
      const { target } = event;
      if (target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      latest.current(step, true);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [bar]);
}
