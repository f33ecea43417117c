/** So many texts are remembered, and none that is longer: few labels are, and a plan has some thousand. */
const TEXTE = 20_000;
const LAENGE = 300;

/** The same function, which remembers what it said of a text: a plan says the same many times. */
export function jeText<T>(own: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LAENGE) return own(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= TEXTE) known.clear();
    const result = own(text);
    known.set(text, result);
    return result;
  };
}
