import { kopfverdacht, type Kopfverdacht } from "../../plan/aufbau/kopfjahre";
import type { Plan } from "../../plan/plan";
import { planjahr } from "../../plan/planjahr";
import type { Formelindex } from "../../workbook/formel/formelindex";
import { ausfuehren, type Pruefung } from "./ausfuehren";
import type { Finding } from "./ergebnis";
import { befundschluessel } from "./klaeren";

/** What was found, and in which plan: with the right years in the headers that show wrong ones. */
export interface Kopfpruefung extends Pruefung {
  plan: Plan;
}

/**
 * Checks a plan. A header that shows the wrong years is one fault: its table is judged by the right ones, where its own
 * title says so, or where that settles what else would be found at its figures. Who accepts it says that the years are
 * right as they stand: then they count.
 */
export function ausfuehrenMitKoepfen(
  plan: Plan,
  index: Formelindex,
  angenommen: ReadonlySet<string>,
): Kopfpruefung {
  return kopfverdacht(plan).reduce<Kopfpruefung>(
    (before, verdacht) => {
      if (!verdacht.sicher && stellenIn(before.findings, verdacht).length < MINDESTENS) return before;
      const other = mitErsatz(before.plan, verdacht);
      const after = { ...ausfuehren(other, index, angenommen), plan: other };
      const accepted = after.findings.filter(
        (finding) =>
          istKopffehler(finding, verdacht) && angenommen.has(befundschluessel(finding.rule, finding)),
      );
      if (accepted.length > 0) return { ...before, findings: [...before.findings, ...accepted] };
      return verdacht.sicher || erklaert(before, after) ? mitUrsache(before, after, verdacht) : before;
    },
    { ...ausfuehren(plan, index, angenommen), plan },
  );
}

/** So many findings another year must settle: one comes out by chance. */
const MINDESTENS = 2;

const stellenIn = (findings: Finding[], { tabelle }: Kopfverdacht): Finding[] =>
  findings.filter(({ sheet, cells }) => [sheet, ...cells.map((cell) => cell.sheet)].includes(tabelle.sheet));

function mitErsatz(plan: Plan, { tabelle, ersatz }: Kopfverdacht): Plan {
  const tabellen = plan.tabellen.map((other) => (other === tabelle ? ersatz : other));
  const jahr = planjahr(tabellen) ?? plan.jahr;
  return { ...plan, tabellen, ...(jahr !== undefined && { jahr }) };
}

const stelle = ({ rule, sheet, cell, message }: Finding): string => [rule, sheet, cell, message].join("|");

/** What contradicts a figure: of what else there is to say, more can be said once the years are right. */
const widerspricht = ({ rule, expected }: Finding): boolean => rule !== "JA-1" && expected !== undefined;

/** Whether far more is settled than newly found, the finding at the header itself left aside. */
function erklaert(before: Pruefung, after: Pruefung): boolean {
  const [was, is] = [before, after].map(({ findings }) => new Set(findings.filter(widerspricht).map(stelle)));
  if (!was || !is) return false;
  const gone = [...was].filter((key) => !is.has(key)).length;
  const added = [...is].filter((key) => !was.has(key)).length;
  return gone - added >= MINDESTENS && added * 4 <= gone;
}

/** Whether a finding is the one that a header is wrong. */
const istKopffehler = ({ rule, sheet, cause }: Finding, { ersatz }: Kopfverdacht): boolean =>
  rule === "JA-1" && sheet === ersatz.sheet && cause?.explains === 0;

/** How many findings the wrong header would have led to stands with it. */
function mitUrsache(before: Kopfpruefung, after: Kopfpruefung, verdacht: Kopfverdacht): Kopfpruefung {
  const [was, is] = [before, after].map(
    ({ findings }) => findings.filter(({ rule }) => rule !== "JA-1").length,
  );
  const explains = Math.max(0, (was ?? 0) - (is ?? 0));
  const findings = after.findings.map((finding) =>
    finding.cause && istKopffehler(finding, verdacht)
      ? { ...finding, cause: { ...finding.cause, explains } }
      : finding,
  );
  return { ...after, findings };
}
