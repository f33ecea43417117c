import type { Finding } from "../../rules/kern/ergebnis";
import { grouped, severities, stories, type Story } from "./pruefergebnis";

/** Findings that say the same of different cells. */
interface Gruppe {
  /** A name that stays the same from check to check. */
  art: string;
  gleiche: Finding[];
}

export type Eintrag = Finding | Story | Gruppe;

/** Fewer stand by themselves: two are read as fast as their heading. */
const GENUG = 3;

/**
 * The findings in their order; those with one cause together, and so those that are alike, in the place of the first. Only
 * alike by words of their rule are Fehler: two sums that do not come out are two faults.
 */
export function eintraege(findings: Finding[]): Eintrag[] {
  const entries = stories(findings);
  const groups = new Map<string, Finding[]>();
  for (const entry of entries) {
    const art = "findings" in entry ? undefined : artVon(entry);
    if (art === undefined || "findings" in entry) continue;
    groups.set(art, [...(groups.get(art) ?? []), entry]);
  }
  return entries.flatMap((entry): Eintrag[] => {
    const art = "findings" in entry ? undefined : artVon(entry);
    const gleiche = (art !== undefined && groups.get(art)) || [];
    if (art === undefined || gleiche.length < GENUG) return [entry];
    return gleiche[0] === entry ? [{ art, gleiche }] : [];
  });
}

/** The findings of an entry, in their order. */
export function befundeIn(entry: Eintrag): Finding[] {
  if ("gleiche" in entry) return entry.gleiche;
  return "findings" in entry ? entry.findings : [entry];
}

/** The open findings as they stand below each other: by severity, those that are told together beside each other. */
export function inReihenfolge(findings: Finding[]): Finding[] {
  const groups = grouped(findings);
  return severities.flatMap((severity) => eintraege(groups[severity]).flatMap(befundeIn));
}

/** What findings that are alike have in common; undefined for one that is like no other. */
function artVon({ rule, severity, message, mehrfach }: Finding): string | undefined {
  if (mehrfach !== undefined) return [severity, rule, mehrfach].join(" ");
  return severity === "error" ? undefined : [severity, rule, satzform(message)].join(" ");
}

/** A sentence without what it is about: names, cells and figures. */
function satzform(message: string): string {
  const plain = message.replace(/„[^“]*“|\([^)]*\)/g, "");
  return plain
    .slice(plain.indexOf(": ") + 1)
    .replace(/\b[A-Z]{1,3}\d+\b/g, "")
    .replace(/[−-]?\d[\d.,]*/g, "#");
}
