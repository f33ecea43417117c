import { betragAusDouble, type Decimal } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { figuren, gilt } from "../../plan/aufbau/gleichung";
import type { Figure } from "../../plan/tabelle";
import type { Plan } from "../../plan/plan";
import { anzahl } from "../../texte/anzahl";
import { stelle, zelleVon } from "../../workbook/zelle";
import type { Befund, Regel, Regelbewertung } from "../kern/regel";
import { istNachrechenbar, ohneVeraltete, veralteteZellen, type VeralteteZelle } from "./veraltet";
import { formeltext, HOECHSTENS_ZELLEN, stellenliste, zelleAus, zellname } from "./zellname";

/** New values by their cell. */
type NeueWerte = Map<string, Decimal>;

const neueWerte = (veraltete: VeralteteZelle[]): NeueWerte =>
  new Map(veraltete.map(({ zelle, berechnet }) => [stelle(zelleAus(zelle)), berechnet]));

/** Relations that do not hold because of stored results: with what the formulas give, they do. */
function gebrochene(bewertungen: Regelbewertung[], werte: NeueWerte): Figure[][] {
  const neu = (figure: Figure): Figure => {
    const wert = werte.get(stelle(zelleVon(figure)));
    return wert ? { ...figure, wert } : figure;
  };
  return bewertungen
    .filter((bewertung) => !bewertung.gilt)
    .flatMap(({ relation }) => {
      const { gesamt, terme, ...rest } = relation;
      const changed = {
        ...rest,
        gesamt: neu(gesamt),
        terme: terme.map(({ figure, faktor }) => ({ figure: neu(figure), faktor })),
      };
      return gilt(changed) ? [figuren(relation)] : [];
    });
}

function befund(plan: Plan, bewertungen: Regelbewertung[], veraltete: VeralteteZelle[]): Befund[] {
  const broken = new Set(
    gebrochene(bewertungen, neueWerte(veraltete))
      .flat()
      .map((figure) => stelle(zelleVon(figure))),
  );
  const istGebrochen = ({ zelle }: VeralteteZelle): boolean => broken.has(stelle(zelleAus(zelle)));
  const all = [...veraltete.filter(istGebrochen), ...veraltete.filter((one) => !istGebrochen(one))];
  const [first, ...others] = all;
  if (!first) return [];
  return [
    {
      ...zelleAus(first.zelle),
      severity: istGebrochen(first) ? "error" : "warning",
      message: [satz(plan, first), ...weitere(others), RAT].join(" "),
      actual: gespeichert(first).toString(),
      expected: first.berechnet.toString(),
      difference: gespeichert(first).minus(first.berechnet).toString(),
      cells: all.slice(0, HOECHSTENS_ZELLEN).map(({ zelle }) => zelleAus(zelle)),
      ursache: "nicht-neu-berechnet",
    },
  ];
}

const gespeichert = ({ zelle: { zelle } }: VeralteteZelle): Decimal =>
  betragAusDouble(typeof zelle.value === "number" ? zelle.value : 0);

function satz(plan: Plan, one: VeralteteZelle): string {
  const formel = formeltext(one.zelle);
  return `${zellname(plan, one.zelle)}: Gespeichert ist ${zahlDeutsch(gespeichert(one))}, die Formel${formel === undefined ? "" : ` ${formel}`} ergibt ${zahlDeutsch(one.berechnet)}.`;
}

function weitere(others: VeralteteZelle[]): string[] {
  if (others.length === 0) return [];
  const places = stellenliste(others.map(({ zelle }) => zelle));
  return [`Ebenso ${anzahl(others.length, "weitere Zelle", "weitere Zellen")} (${places}).`];
}

const RAT =
  "Die Mappe wurde nicht neu berechnet, vielleicht steht die Berechnung auf „Manuell“. Bitte in Excel neu berechnen (F9, notfalls Strg+Alt+F9), speichern und erneut prüfen.";

export const nb1: Regel = {
  id: "NB-1",
  titel: "Nicht neu berechnet",
  prueft: "Jede Summenformel zeigt, was sie aus den Werten ihrer Zellen ergibt.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Fuhrpark: `
Fahrzeug | Ansatz 2026
Spülwagen | 19.500
Kehrmaschine | 24.000
Summe | =SUMME(B2:B3) → 43.000`,
  },
  formelbefunde: ({ index, plan, bewertungen }) => ({
    geprueft: index.blaetter.reduce(
      (count, { name }) => count + index.formeln(name).filter(istNachrechenbar).length,
      0,
    ),
    befunde: befund(plan, bewertungen, ohneVeraltete(index, veralteteZellen(index))),
  }),
};
