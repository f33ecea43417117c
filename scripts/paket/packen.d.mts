/** "kgrz-wirtschaftsplan-0.7.0" */
export const paketname: string;
/** The zip archive; `zeit` in milliseconds. The same input gives the same bytes. */
export function packen(was: { dist: string; adresse: string; zeit: number }): Uint8Array;
