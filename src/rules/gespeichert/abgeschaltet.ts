import { NOCH_LEER, type Abgeschaltet, type Finding, type Regelpruefung } from "../kern/ergebnis";

/**
 * Whether the user may decide not to see findings like this one any more: of a Fehler never, it takes a reason each; nor
 * of what says that there is no plan to judge yet.
 */
export const istAbschaltbar = ({ rule, severity }: Pick<Finding, "rule" | "severity">): boolean =>
  severity !== "error" && rule !== NOCH_LEER;

/** Whether a finding is not to be shown, because the user switched its rule off. */
export const istAbgeschaltet =
  (rules: readonly string[]): ((finding: Finding) => boolean) =>
  (finding) =>
    rules.includes(finding.rule) && istAbschaltbar(finding);

/** The rules that are switched off, in the order of the catalogue, with what they found all the same. */
export function abgeschaltete(
  rules: readonly string[],
  findings: Finding[],
  regeln: Regelpruefung[],
): Abgeschaltet[] {
  const istAus = istAbgeschaltet(rules);
  return regeln
    .filter(({ id }) => rules.includes(id))
    .map(({ id, titel }) => {
      const own = findings.filter((finding) => finding.rule === id && istAus(finding));
      return { id, titel, warnungen: count(own, "warning"), hinweise: count(own, "info") };
    });
}

const count = (findings: Finding[], severity: Finding["severity"]): number =>
  findings.filter((finding) => finding.severity === severity).length;
