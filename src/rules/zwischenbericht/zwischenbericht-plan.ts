import { positionsname } from "../../plan/formulare";
import { umfasst } from "../../plan/formulare/erfolgsplan";
import { kontengliederung } from "../../plan/aufbau/kontengruppen";
import { tabelleVon, tabellenVon, type Plan } from "../../plan/plan";
import { betrag, betragsspalten, type Konto, type Spalte, type Tabelle } from "../../plan/tabelle";
import { beispielbericht } from "../beispiele/beispielbericht";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { plus } from "../../plan/aufbau/gleichung";
import { gemeinsameKonten, type Kontozeile } from "../konten/kontenpaare";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel, Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";
import { zeilenzelle, type CellRef } from "../../workbook/zelle";

function gleichesJahr(bericht: Spalte, konten: Tabelle): Spalte | undefined {
  return betragsspalten(konten).find(({ art, jahr }) => art === bericht.art && jahr === bericht.jahr);
}

/** Every report with accounts beside the Kontenübersicht of the plan; empty where one of the two is missing. */
function berichteMitPlan(plan: Plan): { bericht: Tabelle; konten: Tabelle }[] {
  const konten = tabelleVon(plan, "erfolgsplan-konten");
  return konten ? tabellenVon(plan, "zwischenbericht-guv").map((bericht) => ({ bericht, konten })) : [];
}

/** Planansatz and Ergebnis of every account are those of the plan. */
function kontenvergleich({ bericht, konten }: { bericht: Tabelle; konten: Tabelle }): Relation[] {
  const pairs = gemeinsameKonten(bericht, konten);
  return betragsspalten(bericht).flatMap((spalte) => {
    const column = gleichesJahr(spalte, konten);
    if (!column) return [];
    return pairs.flatMap(({ eigene: zeile, andere: other }) => {
      const gesamt = betrag(zeile, spalte);
      const figure = betrag(other, column);
      const name = `Konto ${zeile.konto.nummer} „${zeile.label}“`;
      return gesamt && figure
        ? [gleichheit(name, gesamt, "Zwischenbericht", plus([figure]), "Kontenübersicht")]
        : [];
    });
  });
}

function zeilenJeKonto(tabelle: Tabelle): Map<string, string> {
  return new Map(
    kontengliederung(tabelle, umfasst).gruppen.flatMap(({ position, posten }) =>
      posten.flatMap((zeile) => (zeile.konto && position ? [[zeile.konto.nummer, position] as const] : [])),
    ),
  );
}

/** An account that stands under another line than in the plan. */
interface GewechselteZeile {
  bericht: Tabelle;
  konten: Tabelle;
  /** The account in the report, and in the plan. */
  zeile: Kontozeile;
  geplant: Kontozeile;
  /** The lines that it stands under in the report, and in the plan. */
  position: string;
  geplantePosition: string;
}

function gewechselteZeilen({ bericht, konten }: { bericht: Tabelle; konten: Tabelle }): GewechselteZeile[] {
  const reported = zeilenJeKonto(bericht);
  const planned = zeilenJeKonto(konten);
  return gemeinsameKonten(bericht, konten).flatMap(({ eigene: zeile, andere: geplant }) => {
    const position = reported.get(zeile.konto.nummer);
    const geplantePosition = planned.get(geplant.konto.nummer);
    return position && geplantePosition && position !== geplantePosition
      ? [{ bericht, konten, zeile, geplant, position, geplantePosition }]
      : [];
  });
}

const kontozelle = (tabelle: Tabelle, { row, column }: Konto): CellRef => zeilenzelle(tabelle, row, column);

const gewechselteZeile: Feststellung<GewechselteZeile> = {
  stelle: ({ bericht, konten, zeile, geplant, position, geplantePosition }) => {
    const at = kontozelle(bericht, zeile.konto);
    return {
      ...at,
      expected: positionsname("erfolgsplan", geplantePosition),
      actual: positionsname("erfolgsplan", position),
      cells: [at, kontozelle(konten, geplant.konto)],
    };
  },
  satz: ({ zeile, position, geplantePosition }) =>
    `Konto ${zeile.konto.nummer} „${zeile.label}“ steht im Zwischenbericht unter „${positionsname("erfolgsplan", position)}“, im Plan unter „${positionsname("erfolgsplan", geplantePosition)}“. Ein Wechsel der Zeile ist anzugeben und zu erläutern.`,
};

export const zb4: Regel = {
  id: "ZB-4",
  titel: "Zwischenbericht und Plan je Konto",
  prueft:
    "Planansatz und Ergebnis jedes Kontos sind die des Plans, und das Konto steht unter derselben Zeile.",
  grundlage: "§ 265 Abs. 2 HGB",
  severity: "warning",
  beispiel: {
    Zwischenbericht: beispielbericht.guv,
    Kontenübersicht: mitFehler(
      mitFehler(beispielplan.konten, "165.000 | 170.000", "165.000 | 165.000"),
      "350.000 | 360.000",
      "350.000 | 365.000",
    ),
  },
  relationen: (plan) => berichteMitPlan(plan).flatMap(kontenvergleich),
  befunde: (plan) => {
    const pairs = berichteMitPlan(plan);
    const befunde = pairs.flatMap(gewechselteZeilen).map(alsBefund(gewechselteZeile));
    return { geprueft: pairs.length, befunde };
  },
};
