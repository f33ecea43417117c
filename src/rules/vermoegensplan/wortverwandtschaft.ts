/** Words that say nothing of what is bought or built. */
const FUELLWORT =
  /^(und|u|fuer|f|der|die|das|des|den|dem|von|vom|zu|zum|zur|in|im|an|am|bei|mit|auf|aus|als|oder|bzw|etc|usw|ua|inkl|incl|einschliesslich|div|diverse|sonstige[rsn]?)$/;

/** So alike must two words be spelt to be one with a slip. */
const AEHNLICH = 0.8;

/** What a word counts: one that many names share tells less. */
type Gewicht = (wort: string) => number;

/** The telling words of normalised text. */
function woerter(text: string): string[] {
  const all = text.split(" ").filter(Boolean);
  const telling = all.filter((wort) => !FUELLWORT.test(wort));
  return telling.length > 0 ? telling : all;
}

/** Weights of words by the names in which they occur. */
export function gewichte(texte: string[]): Gewicht {
  const counts = new Map<string, number>();
  for (const text of texte)
    for (const wort of new Set(woerter(text))) counts.set(wort, (counts.get(wort) ?? 0) + 1);
  return (wort) => Math.log(1 + texte.length / (counts.get(wort) ?? 1));
}

/**
 * How much two names have in common, from 0 to 1: words that are the same, abbreviated, part of the other or spelt with
 * a slip. Numbers in them tell things apart: "Fahrzeug 1" is not "Fahrzeug 2".
 */
export function namensnaehe(a: string, b: string, gewicht: Gewicht): number {
  if (a === b) return 1;
  const [own, others] = [woerter(a), woerter(b)];
  if (andereZahlen(own, others)) return 0;
  const left = new Set(others.keys());
  let common = 0;
  for (const wort of own) {
    const [best] = [...left]
      .map((at) => ({ at, naehe: wortnaehe(wort, others[at] ?? "") }))
      .sort((one, other) => other.naehe - one.naehe);
    if (!best || best.naehe === 0) continue;
    left.delete(best.at);
    common += best.naehe * (gewicht(wort) + gewicht(others[best.at] ?? ""));
  }
  const all = [...own, ...others].reduce((sum, wort) => sum + gewicht(wort), 0);
  return all === 0 ? 0 : common / all;
}

const zahlen = (words: string[]): string[] => words.filter((wort) => /\d/.test(wort));

/** Whether both names have numbers, and none of them in common. */
function andereZahlen(a: string[], b: string[]): boolean {
  const [own, others] = [zahlen(a), zahlen(b)];
  return own.length > 0 && others.length > 0 && !own.some((zahl) => others.includes(zahl));
}

function wortnaehe(a: string, b: string): number {
  if (a === b) return 1;
  if (/\d/.test(a + b)) return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return 0.9;
  if (short.length >= 5 && long.includes(short)) return 0.8;
  const alike = short.length >= 6 ? 1 - abstand(short, long) / long.length : 0;
  return alike >= AEHNLICH ? alike : 0;
}

/** How many letters must be changed, added or left out to make one word the other. */
function abstand(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let at = 1; at <= b.length; at++) {
      const changed = (before[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
      next.push(Math.min(changed, (before[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    before = next;
  }
  return before[b.length] ?? 0;
}
