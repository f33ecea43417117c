/** The first of some positions at which something holds that holds of all behind it; their number where it never does. */
export function ersteStelle(anzahl: number, gilt: (at: number) => boolean): number {
  let low = 0;
  let high = anzahl;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (gilt(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
