import { Zellfehler, deutscherFehler, gezeigt } from "./excel";
import * as blattfunktionen from "../../src/functions/functions";
import { hilfen } from "../../src/functions/hilfe/index";
import { type Funktionsname, katalog } from "../../src/functions/katalog";

/** A result as the reference states it: errors by their German names. */
const angegeben = (wert: unknown): unknown => {
  if (Array.isArray(wert)) return wert.map(angegeben);
  return wert instanceof Zellfehler ? { fehler: deutscherFehler[wert.code] } : wert;
};

const namen = Object.keys(katalog) as Funktionsname[];
const beispiele = namen.flatMap((name) =>
  hilfen[name].beispiele.map((beispiel) => [name, beispiel.eingabe, beispiel.ergebnis] as const),
);

test.each(beispiele)("the reference's example of %s with %j is right", (name, eingabe, ergebnis) => {
  const funktion = blattfunktionen[name] as (...werte: unknown[]) => unknown;
  expect(angegeben(gezeigt(() => funktion(...eingabe)))).toEqual(ergebnis);
});

test.each(namen.filter((name) => Object.keys(katalog[name].argumente).length > 0))(
  "%s has an example",
  (name) => {
    expect(hilfen[name].beispiele.length).toBeGreaterThan(0);
  },
);
