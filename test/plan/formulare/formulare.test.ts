import { formulare } from "../../../src/plan/formulare";
import { passende } from "../../../src/plan/formulare/formular";
import { normalisieren } from "../../../src/plan/lesen/beschriftung";

/** The positions that are told by the part of the table in which they stand, too. */
const mitTeil = formulare.map(({ kind, positionen }) => ({
  kind,
  positionen,
  eigene: positionen.filter((position) => !position.in && !position.unter),
}));

describe.each(mitTeil)("the form of $kind", ({ positionen, eigene }) => {
  test("takes no line's name for another line", () => {
    const verwechselt = eigene.flatMap(({ id, name }) => {
      const found = passende(positionen, normalisieren(name))[0];
      return found && found.id !== id ? [`${name} → ${found.name}`] : [];
    });
    expect(verwechselt).toEqual([]);
  });
});
