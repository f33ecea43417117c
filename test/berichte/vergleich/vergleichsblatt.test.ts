import { standAus } from "../../../src/berichte/auswertung/stand";
import { vergleich } from "../../../src/berichte/vergleich/vergleich";
import { vergleichsblatt } from "../../../src/berichte/vergleich/vergleichsblatt";
import { vorjahresstand } from "../../../src/berichte/vergleich/vorjahr";
import { warum } from "../../../src/berichte/vergleich/warum";
import { eigenerPlan } from "../../../src/rules/gespeichert/eigenerplan";
import { Decimal } from "../../../src/money/dezimal";
import { geaendert, wert } from "../../hilfen/umbau/zellen";
import { muster } from "../../hilfen/muster";

const AM = new Date(2026, 10, 21, 14, 5);

/** The sheet's cells as text; a number in the notation of a decimal. */
async function blatt() {
  const before = await muster("Wirtschaftsplan-2024");
  const after = geaendert(before, {
    Kontenübersicht: {
      E5: wert(120000),
      B6: (cell) => ({ ...cell, value: "UE aus Weitergabe" }),
    },
  });
  const result = vergleichsblatt(
    vergleich(standAus(before, "Stand 1", AM), standAus(after, "Plan.xlsx", AM)),
  );
  const rows = result.zeilen.map(({ zellen }) =>
    zellen.map((zelle) => {
      const inhalt = zelle?.inhalt ?? "";
      return inhalt instanceof Decimal ? inhalt.toFixed() : inhalt;
    }),
  );
  return { result, rows };
}

test("says which states, the totals, and each change with its amounts as numbers", async () => {
  const { result, rows } = await blatt();
  expect(result).toMatchObject({ art: "vergleich", name: "Vergleich", seite: "quer" });
  expect(rows[1]).toEqual(["Von Stand 1 (Planjahr 2024) zu Plan.xlsx (Planjahr 2024)"]);
  expect(rows[2]).toEqual(["1 Zeile geändert, 1 umbenannt"]);
  expect(rows).toContainEqual(["Erträge", "", "", "", "12725500", "12725500", "0", "0", ""]);
  expect(rows).toContainEqual(["Erfolgsplan, Kontenübersicht, in €"]);
  expect(rows).toContainEqual([
    "4411901000",
    "UE aus Druckaufträgen",
    "Ansatz 2024",
    "geändert",
    "115000",
    "120000",
    "5000",
    "4.3",
    "günstiger",
  ]);
  expect(rows).toContainEqual([
    "4411903000",
    "UE aus Weitergabe (vorher „UE aus Weiterberechnung“)",
    "",
    "umbenannt",
  ]);
});

test("has no formulas, and no row longer than its columns", async () => {
  const { result } = await blatt();
  const contents = result.zeilen.flatMap(({ zellen }) => zellen.flatMap((zelle) => zelle?.inhalt ?? []));
  expect(contents.filter((inhalt) => typeof inhalt === "object" && "formel" in inhalt)).toEqual([]);
  expect(Math.max(...result.zeilen.map(({ zellen }) => zellen.length))).toBe(result.spalten.length);
});

test("says why amounts moved: shares with their way, the smaller ones as one, and what is not explained", async () => {
  const workbook = await muster("Wirtschaftsplan-2024");
  const own = standAus(workbook, "Plan.xlsx", AM);
  const before = vorjahresstand(own);
  if (!before) throw new RangeError("no Vorjahr");
  const compared = vergleich(before, own);
  const { zeilen, spalten } = vergleichsblatt(compared, warum(compared, eigenerPlan(workbook), "neu"));
  const rows = zeilen.map(({ zellen }) =>
    zellen.map((zelle) => {
      const inhalt = zelle?.inhalt ?? "";
      return inhalt instanceof Decimal ? inhalt.toFixed() : inhalt;
    }),
  );
  const start = rows.findIndex(([first]) => first === "Warum hat sich „Jahresergebnis“ geändert? In €");
  expect(rows[start + 2]).toEqual([
    "4419911000",
    "UE aus Netzwerkbetrieb",
    "1. Umsatzerlöse → Jahresergebnis → Beschluss",
    "",
    "2750000",
    "3250000",
    "500000",
    "",
    "mehr Ertrag",
  ]);
  const shares = rows.slice(start + 2, start + 23).map((row) => Number(row[6]));
  expect(rows[start + 22]?.[1]).toBe("41 weitere");
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(548230 - 414840);
  expect(rows[start + 23]).toEqual(["", "Nicht erklärt: 0,00 €"]);
  expect(Math.max(...rows.map(({ length }) => length))).toBe(spalten.length);
});
