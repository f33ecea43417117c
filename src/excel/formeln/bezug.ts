/** Words that Excel reads as a sheet's name without quotes: no digits and no short ones, which may be cells or R1C1. */
const PLAIN = /^(?!(?:true|false|wahr|falsch)$)\p{L}[\p{L}_]{3,}$/iu;

/** A sheet's name as it stands before "!" in a formula; quotes are never wrong, so they stand wherever in doubt. */
export function quotedSheet(name: string): string {
  return PLAIN.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The address with its rows and columns fixed: "D3:D98" → "$D$3:$D$98", "D:D" → "$D:$D". */
export function absoluteAddress(address: string): string {
  return address.replace(/\$?([A-Z]{1,3})?\$?(\d{1,7})?/gi, (_, letters?: string, row?: string) =>
    [letters && `$${letters}`, row && `$${row}`].filter(Boolean).join(""),
  );
}
