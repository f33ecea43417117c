import { geaendert, wert } from "../hilfen/umbau/zellen";
import type { Fall } from "./folgen/faelle";
import { befolgtIn } from "./folgen/folgen";
import { formelmappen } from "./formeln/mappen";

/** The Beschluss names other Erträge than the plan; said to be wrong is a cell. */
async function fall(cell: string): Promise<Fall> {
  const [richtig] = await formelmappen(["Beschluss getippt"]);
  if (!richtig) throw new Error("nothing was computed");
  const mappe = geaendert(richtig, { Beschluss: { B2: wert(4_839_300) } });
  return { name: "Test", was: "", mappe, richtig, falsch: [{ sheet: "Beschluss", cell, right: 4_389_300 }] };
}

const folgen = async (one: Fall): Promise<string[]> =>
  (await befolgtIn([one])).flatMap(({ befolgt }) =>
    befolgt.map(({ befund, vorschlag, folge }) => `${befund.cell} by ${vorschlag?.cell}: ${folge}`),
  );

test("a finding that the right value makes vanish is healed", async () => {
  const all = await folgen(await fall("B2"));
  expect(all.length).toBeGreaterThan(0);
  expect(all).toEqual(all.map((text) => text.replace(/: .*/, ": geheilt")));
});

test("one that vanishes although another cell is wrong is not", async () => {
  const all = await folgen(await fall("B3"));
  expect(all.length).toBeGreaterThan(0);
  expect(all).toEqual(all.map((text) => text.replace(/: .*/, ": falsch")));
});
