/**
 * The matches of a global pattern that do not stand right behind what `davor` describes, in its last two characters.
 * In the pattern itself it would be a look-behind, and WebKit before 16.4 runs no script that has one.
 */
export function nichtHinter(text: string, pattern: RegExp, davor: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)].filter(
    ({ index }) => !davor.test(text.slice(Math.max(0, index - 2), index)),
  );
}
