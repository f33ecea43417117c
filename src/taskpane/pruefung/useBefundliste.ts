import { useAnnounce } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Target } from "../../excel/lesen/springen";
import type { Finding } from "../../rules/kern/ergebnis";
import { befunde } from "../../texte/befunde";
import { inReihenfolge } from "../ablauf/eintraege";
import { foreignFindings, kennungen } from "../ablauf/pruefergebnis";
import { type Filter, OHNE_FILTER, gefiltert } from "./filter";
import type { Befundansicht } from "./befundansicht";
import { useWunsch } from "../ablauf/wunsch";
import type { Outcome } from "../ablauf/zustand";

/** What is to be seen of the findings, and where the user is among them. */
export interface Befundliste {
  filter: Filter;
  setzeFilter: (filter: Filter) => void;
  /** All open findings of the workbook, and those that the filter leaves, in the order in which they stand. */
  alle: Finding[];
  sichtbar: Finding[];
  /** Of the other file. */
  fremde: Finding[];
  /** Number of the finding that the user is at among those to be seen, from 1. */
  stelle: number | undefined;
  /** Goes to the next finding (1) or the one before (−1); with the keyboard the focus follows. */
  gehe: (schritt: 1 | -1, perTastatur?: boolean) => void;
  /** Goes to the first of the findings that were not there at the check before; absent where none is to be seen. */
  geheZuNeuem?: () => void;
  ansicht: Befundansicht;
}

/** The finding that was gone to last: `index` among those that were to be seen then. */
interface Ort {
  name: string;
  index: number;
}

export function useBefundliste(outcome: Outcome | undefined, jump: (target: Target) => void): Befundliste {
  const { announce } = useAnnounce();
  const [filter, setzeFilter] = useState(OHNE_FILTER);
  const [offen, setzeOffene] = useState<ReadonlySet<string>>(new Set());
  const [ort, setzeOrt] = useState<Ort>();
  const [sprung, setzeSprung] = useState<{ name: string; perTastatur: boolean }>();
  useWunsch("befundeZu", (zelle) => setzeFilter({ ...OHNE_FILTER, zelle }));

  const { alle, fremde, namen, regeln } = useMemo(() => gesammelt(outcome), [outcome]);
  const sichtbar = useMemo(() => gefiltert(alle, filter), [alle, filter]);
  const index = sichtbar.findIndex((finding) => namen.get(finding) === ort?.name);

  const geheZu = useCallback(
    (next: number, perTastatur: boolean) => {
      const finding = sichtbar[next];
      const name = finding && namen.get(finding);
      if (!finding || name === undefined) return;
      setzeOrt({ name, index: next });
      setzeSprung({ name, perTastatur });
      jump({ sheet: finding.sheet, cell: finding.cell });
      const { severity, message } = finding;
      announce(befunde.gehen.angesagt(next + 1, sichtbar.length, severity, message), { polite: true });
    },
    [sichtbar, namen, jump, announce],
  );
  const gehe = useCallback(
    (schritt: 1 | -1, perTastatur = false) =>
      geheZu(naechster(index, ort?.index, schritt, sichtbar.length), perTastatur),
    [geheZu, index, ort, sichtbar],
  );
  const neu = outcome?.seitdem?.neu ?? KEINE;
  const ersterNeuer = sichtbar.findIndex((finding) => neu.has(namen.get(finding) ?? ""));
  useEffect(() => {
    if (sprung) zeige(sprung.name, sprung.perTastatur);
  }, [sprung]);

  const aktuell = ort?.name;
  const ansicht = useMemo(
    (): Befundansicht => ({
      kennung: (finding) => namen.get(finding) ?? "",
      regeltitel: (rule) => regeln.find(({ id }) => id === rule)?.titel ?? rule,
      offen,
      setzeOffen: (name, open) =>
        setzeOffene(
          (before) => new Set(open ? [...before, name] : [...before].filter((one) => one !== name)),
        ),
      ...(aktuell !== undefined && { aktuell }),
      waehle: (name) =>
        setzeOrt({ name, index: sichtbar.findIndex((finding) => namen.get(finding) === name) }),
      neu,
    }),
    [namen, regeln, offen, aktuell, sichtbar, neu],
  );
  const stelle = index < 0 ? undefined : index + 1;
  return {
    filter,
    setzeFilter,
    alle,
    sichtbar,
    fremde,
    stelle,
    gehe,
    ...(ersterNeuer >= 0 && { geheZuNeuem: () => geheZu(ersterNeuer, true) }),
    ansicht,
  };
}

const KEINE: ReadonlySet<string> = new Set();

function gesammelt(outcome: Outcome | undefined) {
  const { result, other } = outcome ?? {};
  const fremde = result && other ? foreignFindings(other, result.file) : [];
  const eigene = result?.findings ?? [];
  return {
    alle: inReihenfolge(eigene),
    fremde: inReihenfolge(fremde),
    namen: kennungen([...eigene, ...fremde]),
    regeln: result?.regeln ?? [],
  };
}

/** Where the finding is gone, the one that moved up to its place is the next. */
function naechster(index: number, before: number | undefined, schritt: 1 | -1, count: number): number {
  const from =
    index >= 0 ? index : before === undefined ? (schritt > 0 ? -1 : count) : before - (schritt > 0 ? 1 : 0);
  return Math.max(0, Math.min(count - 1, from + schritt));
}

/** Unfolds what hides the finding and scrolls it into view. */
function zeige(name: string, perTastatur: boolean): void {
  const item = [...document.querySelectorAll<HTMLElement>("[data-befund]")].find(
    ({ dataset }) => dataset.befund === name,
  );
  const group = item?.closest("details");
  if (group) group.open = true;
  item?.scrollIntoView?.({ block: "nearest" });
  // From there Enter unfolds the details and Tab leads on.
  if (perTastatur) item?.querySelector<HTMLElement>("[aria-expanded]")?.focus({ preventScroll: true });
}
