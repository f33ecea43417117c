import { umfasst } from "../../../src/plan/formulare/erfolgsplan";
import {
  istGesamtzeile,
  kontengliederung,
  type Gesamtzeile,
  type Kontengruppe,
} from "../../../src/plan/aufbau/kontengruppen";
import { tabelle } from "../tabellen";

const KOPF = "Konto-Nr. | Bezeichnung | Plan 2024";

/** "umsatzerloese: 100, 200 = Summe": the accounts of each group and the rows that sum them. */
function gruppe({ position, posten, summen }: Kontengruppe): string {
  const accounts = posten.map(({ konto, label }) => konto?.nummer.slice(0, 3) ?? label).join(" ");
  const sums = summen.map(({ label }) => label).join(" ");
  return `${position ?? "?"}: ${accounts}${sums && ` = ${sums}`}`;
}

function gesamtzeile({ zeile, teile }: Gesamtzeile): string {
  const parts = teile.map((teil) =>
    istGesamtzeile(teil) ? `[${teil.zeile.label}]` : (teil.position ?? "?"),
  );
  return `${zeile.label}: ${parts.join(" ")}`.trim();
}

function gegliedert(rows: string): { gruppen: string[]; gesamt: string[] } {
  const { gruppen, gesamt } = kontengliederung(tabelle(`${KOPF}\n${rows.trim()}`), umfasst);
  return { gruppen: gruppen.map(gruppe), gesamt: gesamt.map(gesamtzeile) };
}

describe("accounts stand under their line", () => {
  test("between its heading and its Summe", () => {
    expect(
      gegliedert(`
 | 1. Umsatzerlöse
4110000000 | Druck | 10
4120000000 | Miete | 20
 | Summe | 30
 | 4. Sonstige betriebliche Erträge
4190000000 | Sonstige | 5
 | Summe | 5`),
    ).toEqual({
      gruppen: ["umsatzerloese: 411 412 = Summe", "sonstigeErtraege: 419 = Summe"],
      gesamt: [],
    });
  });

  test("where the heading carries the total itself", () => {
    expect(
      gegliedert(`
 | 1. Umsatzerlöse | 30
4110000000 | Druck | 10
4120000000 | Miete | 20
 | 4. Sonstige betriebliche Erträge | 5
4190000000 | Sonstige | 5`),
    ).toEqual({
      gruppen: [
        "umsatzerloese: 411 412 = 1. Umsatzerlöse",
        "sonstigeErtraege: 419 = 4. Sonstige betriebliche Erträge",
      ],
      gesamt: [],
    });
  });

  test("without a heading they are a group without a name, closed by its Summe", () => {
    expect(
      gegliedert(`
4110000000 | Druck | 10
4120000000 | Miete | 20
 | Summe | 30
 | 4. Sonstige betriebliche Erträge
4190000000 | Sonstige | 5
4200000000 | Weitere | 6
 | Summe | 11`).gruppen,
    ).toEqual(["?: 411 412 = Summe", "sonstigeErtraege: 419 420 = Summe"]);
  });

  test("a line that stands without accounts is its own and only item", () => {
    expect(
      gegliedert(`
 | 1. Umsatzerlöse
4110000000 | Druck | 10
4120000000 | Miete | 20
 | Summe | 30
 | 9. Sonstige betriebliche Aufwendungen | 7`).gruppen,
    ).toEqual([
      "umsatzerloese: 411 412 = Summe",
      "sonstigeAufwendungen: 9. Sonstige betriebliche Aufwendungen",
    ]);
  });
});

describe("rows that sum several groups", () => {
  test("a) and b) have their own Summe, both together Summe Materialaufwand", () => {
    expect(
      gegliedert(`
 | 5. Materialaufwand
 | a) Aufwendungen für Roh-, Hilfs- u. Betriebsstoffe
5220000000 | Strom | 10
 | Summe | 10
 | b) Aufwendungen für bezogene Leistungen
5240000000 | Wartung | 20
5250000000 | Miete | 25
 | Summe | 45
 | Summe Materialaufwand | 55`),
    ).toEqual({
      gruppen: ["rohstoffe: 522 = Summe", "bezogeneLeistungen: 524 525 = Summe"],
      gesamt: ["Summe Materialaufwand: rohstoffe bezogeneLeistungen"],
    });
  });

  test("a total that names the one group before it is that group's own", () => {
    expect(
      gegliedert(`
 | 7. Abschreibungen
 | a) auf immaterielle Vermögensgegenstände des Anlagevermögens u. Sachanlagen
5320000000 | Schutzrechte | 10
5340000000 | Gebäude | 20
 | Summe Abschreibungen | 30`),
    ).toEqual({ gruppen: ["afaAnlagen: 532 534 = Summe Abschreibungen"], gesamt: [] });
  });

  test("a total that names its line names a group without a heading", () => {
    expect(
      gegliedert(`
5020000000 | Vergütungen | 10
5030000000 | Zusatzversorgung | 20
 | Summe Personalaufwand | 30`).gruppen,
    ).toEqual(["personalaufwand: 502 503 = Summe Personalaufwand"]);
  });

  test("the results stand for themselves and close what is open", () => {
    expect(
      gegliedert(`
 | 1. Umsatzerlöse
4110000000 | Druck | 10
4120000000 | Miete | 20
 | Summe | 30
 | 18. Ergebnis nach Steuern | 30
 | 20. Jahresgewinn / Jahresverlust | 30`).gesamt,
    ).toEqual(["18. Ergebnis nach Steuern:", "20. Jahresgewinn / Jahresverlust:"]);
  });
});
