/** Things by what they have in common, in the order in which it first occurs. */
export function gruppiert<T, K>(all: readonly T[], of: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const known = groups.get(of(one));
    if (known) known.push(one);
    else groups.set(of(one), [one]);
  }
  return groups;
}
