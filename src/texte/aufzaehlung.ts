/** "a, b und c" */
export const aufzaehlung = (teile: readonly (string | number)[]): string =>
  teile.length < 2 ? teile.join("") : `${teile.slice(0, -1).join(", ")} und ${teile.at(-1)}`;
