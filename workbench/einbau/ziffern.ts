/** The value with its digits changed, sign and point kept; undefined where it has none or comes out the same. */
export function mitZiffern(value: number, change: (digits: string[]) => void): number | undefined {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  const digits = [...(whole + fraction)];
  if (digits.length === 0) return undefined;
  change(digits);
  const point = fraction && `.${digits.slice(whole.length).join("")}`;
  const changed = Number(`${sign}${digits.slice(0, whole.length).join("")}${point}`);
  return changed === value ? undefined : changed;
}

/** Where a digit differs from the one before it: these two can be swapped. */
export function vertauschbar(digits: string[]): number[] {
  return digits.flatMap((digit, index) => (index > 0 && digit !== digits[index - 1] ? [index] : []));
}

export function vertausche(digits: string[], at: number): void {
  [digits[at - 1], digits[at]] = [digits[at] ?? "", digits[at - 1] ?? ""];
}
