/** "a, b und c", or with another word before the last one */
export const aufzaehlung = (teile: readonly (string | number)[], wort = "und"): string =>
  teile.length < 2 ? teile.join("") : `${teile.slice(0, -1).join(", ")} ${wort} ${teile.at(-1)}`;
