import type { Erzaehlung } from "../ursachen/erzaehlen";
import type { Vermutung } from "../ursachen/vermutungen/vermutung";
import { type CellRef, stelle } from "../../workbook/zelle";
import type { Finding, Ursachenart } from "./ergebnis";
import { ursachentext } from "./klaeren";
import type { Bewertung } from "./regel";
import { nachSchwere } from "./schwere";

/** Findings with one cause, the gravest first, and what is said of them together. */
export interface Zusammenfassung {
  teile: Finding[];
  gesamt: (teile: Finding[]) => Finding;
}

/**
 * The findings, each group as one. What the user accepted by itself is left out of it: it stays as it was accepted, and
 * hides nothing.
 */
export function zusammenfassen(
  findings: Finding[],
  gruppen: Zusammenfassung[],
  istAngenommen: (finding: Finding) => boolean,
): Finding[] {
  const here = new Set(findings);
  const told = new Map<Finding, Finding>();
  const gone = new Set<Finding>();
  for (const { teile, gesamt } of gruppen) {
    const open = teile.filter((finding) => here.has(finding) && !istAngenommen(finding));
    const [first, ...others] = open;
    if (!first) continue;
    told.set(first, gesamt(open));
    for (const finding of others) gone.add(finding);
  }
  return findings.filter((finding) => !gone.has(finding)).map((finding) => told.get(finding) ?? finding);
}

/** A finding that is no relation, and of which kind of story it may be part. */
interface Besonderes {
  finding: Finding;
  teilVon: Ursachenart | undefined;
}

/** What is told as one: what happened to many cells, and what a single one explains. */
export function gruppenAus<Eine extends Bewertung>(
  { vermutungen, jeZelle }: Erzaehlung<Eine>,
  befunde: Map<Eine, Finding>,
  besondere: Besonderes[],
  anTabelle: (finding: Finding) => Finding,
): Zusammenfassung[] {
  const teile = (all: Eine[]): Finding[] => {
    const own = new Set(all);
    return [...befunde].flatMap(([one, finding]) => (own.has(one) ? [finding] : [])).sort(nachSchwere);
  };
  const dasselbe = (art: Ursachenart, cells: CellRef[]): Finding[] => {
    const places = new Set(cells.map(stelle));
    return besondere.flatMap(({ finding, teilVon }) =>
      teilVon === art && finding.cells.some((cell) => places.has(stelle(cell))) ? [finding] : [],
    );
  };
  const alsBetrag = (erklaert: Eine[]): Finding[] => {
    const own = teile(erklaert);
    const [best] = own[0]?.suspects ?? [];
    return best ? [...own, ...dasselbe("betrag", [best])] : own;
  };
  return [
    ...vermutungen.map(({ vermutung, erklaert }) => ({
      teile: [...teile(erklaert), ...dasselbe(vermutung.art, vermutung.cells)],
      gesamt: (open: Finding[]) => anTabelle(alsGeschichte(vermutung, open)),
    })),
    ...jeZelle.map((erklaert) => ({ teile: alsBetrag(erklaert), gesamt: einBetrag })),
  ];
}

/** What happened to more than one cell: said where it did, as grave as the gravest of what it explains. */
function alsGeschichte({ art, ort, satz, cells, suspects = [] }: Vermutung, teile: Finding[]): Finding {
  const [first] = teile;
  if (!first) throw new RangeError("no finding to tell of");
  const { rule, severity, basis } = first;
  return {
    rule,
    severity,
    basis,
    ...ort,
    message: satz,
    cells,
    suspects,
    cause: { kind: art, text: ursachentext(art), cells: cells.slice(0, GENANNT), explains: teile.length - 1 },
  };
}

/** A story that names more cells than these names none. */
const GENANNT = 5;

/** What one wrong amount explains: said of the first and gravest relation, with the cells that may be it. */
function einBetrag([first, ...others]: Finding[]): Finding {
  if (!first) throw new RangeError("no finding to tell of");
  if (others.length === 0) return first;
  const cells = first.suspects.slice(0, GENANNT).map(({ file, sheet, cell }) => ({
    ...(file !== undefined && { file }),
    sheet,
    cell,
  }));
  return {
    ...first,
    cause: { kind: "betrag", text: ursachentext("betrag"), cells, explains: others.length },
  };
}
