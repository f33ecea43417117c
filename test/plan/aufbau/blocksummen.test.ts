import { blocksummen } from "../../../src/plan/aufbau/blocksummen";
import { beispieluebersichten } from "../../../src/rules/beispiele/beispieluebersichten";
import { gleichungstext, tabelle } from "../tabellen";

const summen = (text: string): string[] => blocksummen(tabelle(text)).map(gleichungstext);

test("every sum takes in the rows since the sum before it", () => {
  expect(summen(beispieluebersichten.gemeindehaushalt).slice(0, 2)).toEqual([
    "340000 = 340000",
    "16000 = 14000 + 600 + 1400",
  ]);
});

test("of Verpflichtungsermächtigungen what is nachrichtlich is no part", () => {
  expect(summen(beispieluebersichten.verpflichtungsermaechtigungen)).toEqual([
    "40000 = 0 + 40000",
    "30000 = 5000 + 25000",
    "15000 = 0 + 15000",
  ]);
});

test("a list of another kind is not added up in blocks", () => {
  expect(summen(beispieluebersichten.stellen)).toEqual([]);
});
