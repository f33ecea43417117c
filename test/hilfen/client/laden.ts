import { type Objekt, istNull, mitglied } from "./objekt";

/** What is to be loaded, by the names that travel: nothing below a plain property. */
type Baum = Map<string, Baum>;

/** "Name", "items/Name", "Protection/Protected" as a tree. */
export function baum(pfade: string[]): Baum {
  const tree: Baum = new Map();
  for (const pfad of pfade) {
    let level = tree;
    for (const name of pfad.split("/")) {
      const below: Baum = level.get(name) ?? new Map<string, Baum>();
      level.set(name, below);
      level = below;
    }
  }
  return tree;
}

const istListe = (objekt: Objekt): boolean => "items" in objekt;
/** Of a list the client may name what it wants of the elements without saying so. */
const jeElement = (tree: Baum): Baum => tree.get("items") ?? tree;

/** The same wish in the words of `load`. */
export const ladepfade = (objekt: Objekt, tree: Baum): string[] =>
  istListe(objekt) ? pfade(jeElement(tree), "items/") : pfade(tree);

const pfade = (tree: Baum, vor = ""): string[] =>
  [...tree].flatMap(([name, below]) => {
    const eigener = name === "items" ? vor : `${vor}${mitglied(name)}`;
    return below.size === 0 ? [eigener] : pfade(below, name === "items" ? vor : `${eigener}/`);
  });

/** After the batch: what was loaded, as Excel's answer has it. */
export function werte(objekt: Objekt, tree: Baum): unknown {
  if (istNull(objekt)) return null;
  if (istListe(objekt))
    return { _Items: (objekt.items as Objekt[]).map((element) => werte(element, jeElement(tree))) };
  return Object.fromEntries(
    [...tree].map(([name, below]) => {
      const value = objekt[mitglied(name)];
      return [
        name.charAt(0).toUpperCase() + name.slice(1),
        below.size === 0 ? value : werte(value as Objekt, below),
      ];
    }),
  );
}
