import { OfficeFehler } from "./fehler";

/** What is to be loaded: names with what is to be loaded below them; an empty tree means every plain property. */
export type Ladebaum = Map<string, Ladebaum>;

/**
 * Reads every form of `load`: "a, b/c", ["a", "b/c"], { a: true, b: { c: true } }, { select: "a", expand: "b" } and
 * nothing at all. Raises InvalidArgument for anything else.
 */
export function ladebaum(option: unknown): Ladebaum {
  const tree: Ladebaum = new Map();
  for (const path of paths(option)) {
    let level = tree;
    for (const name of path.split("/")) {
      const next: Ladebaum = level.get(name) ?? new Map<string, Ladebaum>();
      level.set(name, next);
      level = next;
    }
  }
  return tree;
}

function paths(option: unknown): string[] {
  if (option === undefined || option === null) return [];
  if (typeof option === "string") return list(option);
  if (Array.isArray(option)) return option.flatMap((entry: unknown) => paths(entry));
  if (typeof option !== "object") throw new OfficeFehler("InvalidArgument", "load");
  const { select, expand, ...rest } = option as Record<string, unknown>;
  return [...paths(select), ...paths(expand), ...fromObject(rest)];
}

const list = (text: string): string[] =>
  text
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "");

function fromObject(option: Record<string, unknown>): string[] {
  return Object.entries(option)
    .filter(([name, wanted]) => wanted && !["top", "skip", "$all"].includes(name))
    .flatMap(([name, wanted]) => (wanted === true ? [name] : paths(wanted).map((path) => `${name}/${path}`)));
}
