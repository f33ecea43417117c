/** An object of the host, reached by names that come from outside. */
export type Objekt = Record<string, unknown>;

/** The client names one member otherwise than it offers it. */
const SONST: Record<string, string> = { Gridlines: "showGridlines" };

/** "RowIndex" → "rowIndex": the names that travel begin with a capital. */
export const mitglied = (name: string): string => SONST[name] ?? name.charAt(0).toLowerCase() + name.slice(1);

/** Calls a method of the host; raises an Error where it has none of that name. */
export function rufe(objekt: Objekt, name: string, args: unknown[]): Objekt | undefined {
  const method = objekt[name];
  if (typeof method !== "function") throw new Error(`The host has no method ${name}.`);
  return (method as (...args: unknown[]) => Objekt | undefined)(...args);
}

/** After a batch: whether it is an *OrNullObject without an object. Of no other object is that ever known. */
export function istNull(objekt: Objekt): boolean {
  try {
    return objekt.isNullObject === true;
  } catch {
    return false;
  }
}
