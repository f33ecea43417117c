import { UNTERZEILEN, erfolgsplan, oberzeile } from "../../plan/formulare/erfolgsplan";
import { laender } from "../../plan/formulare/laender";
import { leereTabellen } from "../../plan/aufbau/leerer-plan";
import { landesform } from "../../plan/aufbau/landesform";
import { tabelleVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  istLeer,
  positionszeile,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { istZwischenergebnis } from "../../plan/aufbau/erfolgszeilen";
import { formularrelationen, nichtNachvollziehbar } from "./formularrelationen";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Regel } from "../kern/regel";
import { positionsname } from "../../plan/formulare";
import { figurText, inSpalte } from "../kern/saetze";
import { mitZelle } from "../../plan/postenname";
import { spaltenname } from "../../plan/spaltenname";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { zeilenzelle, zelleVon, type CellRef } from "../../workbook/zelle";
import { kontensummen, type Kontensumme } from "../../plan/aufbau/kontensummen";

export const ep3: Regel = {
  id: "EP-3",
  titel: "Summen und Ergebnis des Erfolgsplans",
  prueft: "Summe Erträge, Ergebnis nach Steuern und Jahresgewinn folgen in jedem Jahr aus den Zeilen.",
  grundlage: "§ 275 HGB",
  severity: "error",
  beispiel: { Erfolgsplan: mitFehler(beispielplan.erfolgsplan, "29.500 | 32.000", "29.500 | 23.000") },
  relationen: (plan) => formularrelationen(plan, "erfolgsplan"),
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "erfolgsplan");
    return { geprueft: 0, befunde: tabelle ? nichtNachvollziehbar(tabelle) : [] };
  },
};

/** No form has more totals, and no plan that many lines out of order. */
const HOECHSTENS = 40;
const GRUPPENSUMMEN = ["summeErtraege", "summeAufwendungen"];

/** A line out of the form's order, beside the one that should come after it. */
interface FalscheReihenfolge {
  tabelle: Tabelle;
  zeile: Zeile;
  davor: Zeile;
  /** Its lines carry numbers of the form; without any the order may be meant. */
  nummeriert: boolean;
}

function falscheReihenfolgen(tabelle: Tabelle): FalscheReihenfolge[] {
  const order = erfolgsplan.positionen.map(({ id }) => id);
  // A total stands where the author wants it; a form with numbers of its own has an order of its own.
  const rows = tabelle.zeilen.filter(({ position, art }) => position !== undefined && art !== "summe");
  const numbers = rows.flatMap(({ nummer }) => (/^\d+$/.test(nummer ?? "") ? Number(nummer) : []));
  const nummeriert = numbers.length >= 2;
  if (nummeriert && numbers.every((own, index) => own > (numbers[index - 1] ?? 0))) return [];
  const sums = tabelle.zeilen.filter(({ position }) => GRUPPENSUMMEN.includes(position ?? ""));
  const abschnitt = (zeile: Zeile): number =>
    sums.slice(0, HOECHSTENS).filter(({ row }) => row < zeile.row).length;
  const wrong = rows.flatMap((zeile, index) => {
    const davor = rows[index - 1];
    if (!davor || rang(order, zeile) >= rang(order, davor)) return [];
    // Some plans show all Erträge with their total first, then all Aufwendungen.
    return abschnitt(davor) === abschnitt(zeile) ? [{ tabelle, zeile, davor, nummeriert }] : [];
  });
  return wrong.slice(0, HOECHSTENS);
}

const beschriftung = (tabelle: Tabelle, { row, labelColumn }: Zeile): CellRef =>
  zeilenzelle(tabelle, row, labelColumn);

const falscheReihenfolge: Feststellung<FalscheReihenfolge> = {
  stelle: ({ tabelle, zeile, davor, nummeriert }) => ({
    ...beschriftung(tabelle, zeile),
    cells: [davor, zeile].map((one) => beschriftung(tabelle, one)),
    ...(!nummeriert && { severity: "info" }),
  }),
  satz: ({ zeile, davor }) =>
    `Die Zeile „${zeile.label}“ steht hinter „${davor.label}“; im Formblatt kommt sie davor. Bitte die Zeilen in die Reihenfolge des Formblatts bringen.`,
};

function rang(order: string[], { position }: Zeile): number {
  return order.indexOf(position ?? "");
}

/** Lines that some Land adds to the GuV of § 275 Abs. 2 HGB. */
const ZUSATZ = laender.flatMap(({ formen }) => formen.flatMap(({ zusatzzeilen }) => zusatzzeilen));

/** Whether a line need not be there: another Land adds it, or the user set that the GuV of the HGB is enough. */
function istEntbehrlich(plan: Plan, position: string): boolean {
  const own = plan.vorgaben.formblatt === "hgb" ? [] : (landesform(plan)?.zusatzzeilen ?? []);
  return ZUSATZ.includes(position) && !own.includes(position);
}

/** A line that the Erfolgsplan leaves out although the Kontenübersicht has amounts for it. */
interface FehlendeZeile extends Kontensumme {
  tabelle: Tabelle;
}

function fehlendeZeilen(plan: Plan, tabelle: Tabelle): FehlendeZeile[] {
  const fulfilled = (position: string): boolean => {
    if (istEntbehrlich(plan, position)) return true;
    const parts = [position, ...(UNTERZEILEN[position] ?? [])];
    const whole = positionszeile(tabelle, oberzeile(position) ?? "");
    return (
      parts.some((part) => positionszeile(tabelle, part) !== undefined) || (whole?.betraege.length ?? 0) > 0
    );
  };
  return kontensummen(plan)
    .filter(({ position, betrag: amount }) => !fulfilled(position) && !amount.isZero())
    .map((sum) => ({ ...sum, tabelle }));
}

const fehlendeZeile: Feststellung<FehlendeZeile> = {
  stelle: ({ tabelle, betrag: amount, figure }) => ({
    ...zeilenzelle(tabelle, tabelle.area.top, tabelle.area.left),
    expected: amount.toString(),
    cells: [zelleVon(figure)],
    teilVon: "zeile-fehlt",
  }),
  satz: ({ position, betrag: amount, figure }) =>
    `Die Zeile „${positionsname("erfolgsplan", position)}“ fehlt im Erfolgsplan. Die Kontenübersicht weist dafür ${figurText({ ...figure, wert: amount })} aus (${spaltenname(figure.spalte)}); eine Zeile darf nur fehlen, wenn sie in allen Jahren null ist.`,
};

export const ep1: Regel = {
  id: "EP-1",
  titel: "Gliederung des Erfolgsplans",
  prueft:
    "Alle Zeilen des Formblatts sind da und stehen in seiner Reihenfolge; nur eine Zeile mit null in allen Jahren darf fehlen.",
  grundlage: "§ 16 EigAnVO, §§ 265, 275 HGB",
  recht: "erfolgsplan",
  severity: "error",
  beispiel: {
    Erfolgsplan: mitFehler(
      beispielplan.erfolgsplan,
      "19. Sonstige Steuern | 1.950,00 | 2.000 | 2.000\n20. Jahresgewinn / Jahresverlust | 25.479,60 | 27.500 | 30.000",
      "20. Jahresgewinn / Jahresverlust | 25.479,60 | 27.500 | 30.000\n19. Sonstige Steuern | 1.950,00 | 2.000 | 2.000",
    ),
  },
  vollstaendigkeit: true,
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "erfolgsplan");
    if (!tabelle) return { geprueft: 0, befunde: [] };
    const befunde = [
      ...falscheReihenfolgen(tabelle).map(alsBefund(falscheReihenfolge)),
      ...fehlendeZeilen(plan, tabelle).map(alsBefund(fehlendeZeile)),
    ];
    return { geprueft: 1, befunde };
  },
};

/** A table that does not show the three successive years that it should. */
interface FehlendeJahre {
  tabelle: Tabelle;
  /** Its columns of a year. */
  spalten: [Spalte, ...Spalte[]];
  /** The years that they show, ascending. */
  gezeigt: number[];
  /** The last of the three. */
  letztes: number;
  fehlend: number[];
}

/** Three successive years up to the planned one, or to the last that is shown where that is among them or unknown. */
function fehlendeJahre(plan: Plan, tabelle: Tabelle): FehlendeJahre[] {
  const planjahr = plan.jahr;
  const columns = betragsspalten(tabelle).filter(({ jahr }) => jahr !== undefined);
  const [first, ...others] = columns;
  const years = [...new Set(columns.flatMap(({ jahr }) => jahr ?? []))].sort((a, b) => a - b);
  const shown = years.at(-1);
  if (!first || shown === undefined || tabelle.kopfOhneErgebnis) return [];
  // Whether other years must stand beside it is for the Land to say; a plan with one column compares nothing.
  const verlangt = landesform(plan)?.vergleichsjahre === true && years.length > 1;
  if (!verlangt && (planjahr === undefined || years.includes(planjahr))) return [];
  const letztes = planjahr === undefined || years.includes(planjahr) ? shown : planjahr;
  const fehlend = [letztes - 2, letztes - 1, letztes].filter((jahr) => !years.includes(jahr));
  return fehlend.length > 0
    ? [{ tabelle, spalten: [first, ...others], gezeigt: years, letztes, fehlend }]
    : [];
}

const kopfzelle = (tabelle: Tabelle, { column }: Spalte): CellRef =>
  zeilenzelle(tabelle, tabelle.area.top, column);

const dreiJahreFehlen: Feststellung<FehlendeJahre> = {
  stelle: ({ tabelle, spalten }) => ({
    ...kopfzelle(tabelle, spalten[0]),
    cells: spalten.map((spalte) => kopfzelle(tabelle, spalte)),
  }),
  satz: ({ gezeigt, letztes, fehlend }) =>
    `Der Erfolgsplan braucht drei aufeinanderfolgende Jahre: Ergebnis ${letztes - 2}, Ansatz ${letztes - 1} und Ansatz ${letztes}. Gefunden: ${gezeigt.join(", ")}; es ${fehlend.length === 1 ? "fehlt" : "fehlen"} ${aufzaehlung(fehlend)}. Bitte die Jahre in den Spaltenköpfen prüfen.`,
};

/** A total or a result is never left blank in one year, even where a blank otherwise stands for zero. */
function istErgebnis(zeile: Zeile): boolean {
  return zeile.art === "summe" || istZwischenergebnis(zeile);
}

/** Columns without figures, and blanks where the other years have an amount and zeros are written out. */
function luecken(plan: Plan, tabelle: Tabelle): Befund[] {
  const nochLeer = leereTabellen(plan);
  // An amount in the middle of a sentence stands in no column of the sheet.
  const columns = betragsspalten(tabelle).filter(({ column }) => Number.isInteger(column));
  const shown = new Set(columns.map(({ column }) => column));
  const rows = tabelle.zeilen.filter(
    ({ art, betraege, ohneErgebnis }) =>
      art !== "ueberschrift" && (ohneErgebnis || betraege.some(({ column }) => shown.has(column))),
  );
  return columns.flatMap((spalte) => {
    const blank = rows.filter((zeile) => istLeer(zeile, spalte));
    // EP-5 tells that of a planned year which is still to be entered.
    if (nochLeer.some((one) => one.tabelle === tabelle && one.spalte === spalte)) return [];
    if (blank.length === rows.length) return alsBefund(leereSpalte)({ tabelle, spalte });
    const zerosWritten = rows.some((zeile) => betrag(zeile, spalte)?.wert.isZero());
    const suspicious = blank.filter(({ betraege }) => betraege.some(({ wert }) => !wert.isZero()));
    const missing = suspicious.filter((zeile) => zerosWritten || istErgebnis(zeile));
    return missing.map((zeile) => ({ tabelle, zeile, spalte })).map(alsBefund(leereZelle));
  });
}

/** A column without any figure. */
interface LeereSpalte {
  tabelle: Tabelle;
  spalte: Spalte;
}

const leereSpalte: Feststellung<LeereSpalte> = {
  stelle: ({ tabelle, spalte }) => {
    const at = kopfzelle(tabelle, spalte);
    return { ...at, cells: [at] };
  },
  satz: ({ spalte }) =>
    `Die Spalte ${spaltenname(spalte) || "ohne Jahr"} des Erfolgsplans ist leer. Bitte die Beträge eintragen.`,
};

/** A cell that is blank though its row has amounts in the other years. */
interface LeereZelle extends LeereSpalte {
  zeile: Zeile;
}

const leereStelle = ({ tabelle, zeile, spalte }: LeereZelle): CellRef =>
  zeilenzelle(tabelle, zeile.row, spalte.column);

const leereZelle: Feststellung<LeereZelle> = {
  stelle: (fund) => ({ ...leereStelle(fund), severity: "warning", cells: [leereStelle(fund)] }),
  satz: (fund) => {
    const name = mitZelle(fund.zeile.label, leereStelle(fund).cell);
    return `${inSpalte(name, fund.spalte)} ist leer, die anderen Jahre haben einen Betrag. Bitte den Betrag eintragen, gegebenenfalls 0.`;
  },
};

export const ep2: Regel = {
  id: "EP-2",
  titel: "Drei Jahre im Erfolgsplan",
  prueft: "Die drei Jahresspalten sind vorhanden und gefüllt, die Jahre folgen aufeinander.",
  grundlage: "§ 16 Abs. 2 EigAnVO",
  recht: "erfolgsplan",
  severity: "error",
  beispiel: {
    Beschluss: beispielplan.festsetzung,
    Erfolgsplan: mitFehler(beispielplan.erfolgsplan, "Ansatz 2025", "Ansatz 2023"),
  },
  vollstaendigkeit: true,
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "erfolgsplan");
    if (!tabelle) return { geprueft: 0, befunde: [] };
    const years = fehlendeJahre(plan, tabelle).map(alsBefund(dreiJahreFehlen));
    return { geprueft: 2, befunde: [...years, ...luecken(plan, tabelle)] };
  },
};
