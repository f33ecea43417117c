import { Decimal, summe } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { normalisieren } from "../../plan/lesen/beschriftung";
import { betrag, betragsspalten, type Figure, type Spalte, type Tabelle } from "../../plan/tabelle";
import { beispielbericht } from "../beispiele/beispielbericht";
import { mitFehler } from "../beispiele/beispielplan";
import { entgeltgruppe, type Stufe } from "../../plan/aufbau/entgeltgruppe";
import { dokumente, istNachtrag, type Dokument } from "../../plan/aufbau/dokumente";
import { figurenIn } from "../../plan/aufbau/kontengruppen";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Regel } from "../kern/regel";
import { zelleVon } from "../../workbook/zelle";
import { stellensumme, zaehlendeZeilen } from "../../plan/aufbau/stellenzeilen";

/** What a column says of the posts of a year. */
interface Stand {
  tabelle: Tabelle;
  spalte: Spalte;
}

/** More or higher posts, beside those that were planned for the same year. */
interface Vergleich {
  geplant: Stand;
  mehr: Stand;
  /** Posts that are filled say nothing of the grades that are planned: that is for ST-1. */
  nurAnzahl?: boolean;
}

const ERFORDERLICH =
  /hochrechnung|prognose|erforderlich|benoetigt|bedarf|nachtrag|\bneu(er|e|es)? (ansatz|soll|stellen)|(ansatz|soll|stellen)\b.*\bneu\b/;

function istErforderlich({ art, kopf }: Spalte): boolean {
  return art === "hochrechnung" || ERFORDERLICH.test(normalisieren(kopf));
}

/** The planned posts of a year. */
function soll(tabelle: Tabelle, jahr: number | undefined): Spalte | undefined {
  return betragsspalten(tabelle).find(
    (spalte) => spalte.art === "ansatz" && spalte.jahr === jahr && !istErforderlich(spalte),
  );
}

/** Within one table: posts that are needed, or filled, beside those that are planned. */
function inTabelle(tabelle: Tabelle, nachtrag: boolean): Vergleich[] {
  return betragsspalten(tabelle).flatMap((spalte) => {
    const filled = spalte.art === "ist";
    if (!filled && (nachtrag || !istErforderlich(spalte))) return [];
    const planned = soll(tabelle, spalte.jahr);
    return planned && spalte.jahr !== undefined
      ? [{ geplant: { tabelle, spalte: planned }, mehr: { tabelle, spalte }, nurAnzahl: filled }]
      : [];
  });
}

function stellenuebersichten({ tabellen }: Dokument): Tabelle[] {
  return tabellen.filter(({ kind }) => kind === "stellenuebersicht");
}

/** The last year of the planned posts: the one that a Stellenübersicht is for. */
function sollJahr(tabelle: Tabelle): number | undefined {
  const years = betragsspalten(tabelle).flatMap(({ art, jahr }) => (art === "ansatz" ? (jahr ?? []) : []));
  return years.length > 0 ? Math.max(...years) : undefined;
}

/**
 * Across documents: what another version or the next plan states for a year, beside the year's own Stellenübersicht.
 * Of several versions the one with the most posts counts: it may be the Nachtrag.
 */
function inDokumenten(all: Dokument[]): Vergleich[] {
  const tables = all.flatMap((dokument) =>
    stellenuebersichten(dokument).map((tabelle) => ({ tabelle, nachtrag: istNachtrag(dokument) })),
  );
  return tables.flatMap(({ tabelle, nachtrag }) => {
    const year = sollJahr(tabelle);
    if (year === undefined) return [];
    return [year - 1, year].flatMap((jahr) => {
      const mehr = soll(tabelle, jahr);
      if (!mehr || (nachtrag && jahr === year)) return [];
      const own = tables
        .filter(({ tabelle: other }) => other.file !== tabelle.file && sollJahr(other) === jahr)
        .filter(({ tabelle: other }) => gleicheStellen(other, tabelle))
        .flatMap(({ tabelle: other }) => {
          const spalte = soll(other, jahr);
          return spalte ? [{ tabelle: other, spalte }] : [];
        })
        .sort((a, b) => anzahl(b).comparedTo(anzahl(a)));
      return own[0] ? [{ geplant: own[0], mehr: { tabelle, spalte: mehr } }] : [];
    });
  });
}

/** Whether two Stellenübersichten are of one enterprise: most rows of the smaller have a row alike in the other. */
function gleicheStellen(one: Tabelle, other: Tabelle): boolean {
  const rows = (tabelle: Tabelle): string[] =>
    tabelle.zeilen.map(({ text }) => text).filter((text) => text !== "");
  const [few = [], many = []] = [rows(one), rows(other)].sort((a, b) => a.length - b.length);
  const known = new Set(many);
  return few.length > 0 && few.filter((text) => known.has(text)).length * 2 >= few.length;
}

function posten({ tabelle, spalte }: Stand): Figure[] {
  return figurenIn(zaehlendeZeilen(tabelle), spalte);
}

/** The sum as it stands, else what the rows make. */
function anzahl({ tabelle, spalte }: Stand): Decimal {
  const total = betrag(stellensumme(tabelle), spalte);
  return total?.wert ?? summe(posten({ tabelle, spalte }).map(({ wert }) => wert));
}

/** How many posts are planned, and how many more there are, with the figures that say so. */
interface Anzahlen {
  geplant: Decimal;
  mehr: Decimal;
  figures: Figure[];
}

/** The same of a grade and those above it. */
interface Hebung extends Anzahlen {
  stufe: Stufe;
}

/** The highest grade from which on there are more posts than planned; undefined where grades are not known. */
function hebung(geplant: Stand, mehr: Stand, bound: Decimal): Hebung | undefined {
  const of = (figures: Figure[]): { figure: Figure; stufe: Stufe | undefined }[] =>
    figures
      .filter(({ wert }) => !wert.isZero())
      .map((figure) => ({ figure, stufe: entgeltgruppe(figure.label) }));
  const before = of(posten(geplant));
  const now = of(posten(mehr));
  const stufen = [...before, ...now].map(({ stufe }) => stufe);
  if (stufen.some((stufe) => stufe === undefined)) return undefined;
  const known = stufen.filter((stufe) => stufe !== undefined).sort((a, b) => b.rang - a.rang);
  const from = (rows: typeof now, { tarif, rang }: Stufe): Figure[] =>
    rows.flatMap(({ figure, stufe }) => (stufe && stufe.tarif === tarif && stufe.rang >= rang ? figure : []));
  for (const stufe of known) {
    const [planned, needed] = [from(before, stufe), from(now, stufe)].map((figures) => ({
      figures,
      total: summe(figures.map(({ wert }) => wert)),
    }));
    if (!planned || !needed?.figures[0] || needed.total.minus(planned.total).lte(bound)) continue;
    return {
      stufe,
      geplant: planned.total,
      mehr: needed.total,
      figures: [...needed.figures, ...planned.figures],
    };
  }
  return undefined;
}

/** Posts beyond those that are planned and the room above these. */
interface Ueberschreitung extends Vergleich {
  spielraum: Decimal;
  anzahlen: Anzahlen;
}

/** The same from a grade on. */
interface HoehereStellen extends Ueberschreitung {
  anzahlen: Hebung;
}

function befunde(vergleich: Vergleich, spielraum: Decimal): Befund[] {
  const { geplant, mehr, nurAnzahl } = vergleich;
  const anzahlen = { geplant: anzahl(geplant), mehr: anzahl(mehr), figures: gezaehlte(vergleich) };
  if (anzahlen.mehr.minus(anzahlen.geplant).gt(spielraum))
    return [alsBefund(mehrStellen)({ ...vergleich, spielraum, anzahlen })];
  const higher = nurAnzahl ? undefined : hebung(geplant, mehr, spielraum);
  return higher ? [alsBefund(hoehereStellen)({ ...vergleich, spielraum, anzahlen: higher })] : [];
}

/** The sums, else the rows that make them. */
const gezaehlte = ({ mehr, geplant }: Vergleich): Figure[] =>
  [mehr, geplant].flatMap((of) => betrag(stellensumme(of.tabelle), of.spalte) ?? posten(of));

const stelle: Feststellung<Ueberschreitung>["stelle"] = ({ anzahlen: { geplant, mehr, figures } }) => {
  const cells = figures.map(zelleVon);
  return {
    ...(cells[0] ?? { sheet: "", cell: "A1" }),
    expected: geplant.toString(),
    actual: mehr.toString(),
    difference: mehr.minus(geplant).toString(),
    cells,
  };
};

const mehrStellen: Feststellung<Ueberschreitung> = {
  stelle,
  satz: ({ geplant, mehr, spielraum, anzahlen }) =>
    `Stellen ${mehr.spalte.jahr}: ${ort(mehr)} ergibt ${stellenText(anzahlen.mehr)}, ${ort(geplant)} ${stellenText(anzahlen.geplant)}.${bitte(spielraum)}`,
};

const hoehereStellen: Feststellung<HoehereStellen> = {
  stelle,
  satz: ({ geplant, mehr, spielraum, anzahlen }) =>
    `Höhere Stellen ${mehr.spalte.jahr}: Ab ${anzahlen.stufe.name} aufwärts ergibt ${ort(mehr)} ${stellenText(anzahlen.mehr)}, ${ort(geplant)} ${stellenText(anzahlen.geplant)}.${bitte(spielraum)}`,
};

/** A column as the subject of a sentence: "„Soll 2026“". */
const ort = ({ tabelle: { file }, spalte: { kopf } }: Stand): string =>
  `„${kopf}“${file === undefined ? "" : ` (${file})`}`;

function bitte(spielraum: Decimal): string {
  const room = spielraum.isZero() ? "" : ` Der eingestellte Spielraum ist ${stellenText(spielraum)}.`;
  return `${room} Mehr oder höhere Stellen brauchen einen Nachtrag; bitte prüfen, ob die Stellenübersicht zu ändern ist.`;
}

function stellenText(count: Decimal): string {
  return `${zahlDeutsch(count)} ${count.eq(1) ? "Stelle" : "Stellen"}`;
}

export const nt4: Regel = {
  id: "NT-4",
  titel: "Nachtrag: mehr oder höhere Stellen",
  prueft:
    "Für kein Jahr sind mehr Stellen besetzt, erforderlich oder in einem anderen Plan genannt, als dessen Stellenübersicht hat, und keine höheren, vom eingestellten Spielraum abgesehen (Vorgabe: 0 Stellen).",
  grundlage: "§ 15 Abs. 3 EigAnVO",
  recht: "nachtrag",
  severity: "warning",
  beispiel: {
    Stellenübersicht: mitFehler(
      mitFehler(beispielbericht.stellen, "E 11 | 4,90 | 4,75 | 4,90", "E 11 | 4,90 | 4,75 | 5,90"),
      "E 09b | 6,50 | 6,50 | 6,50",
      "E 09b | 6,50 | 6,50 | 5,50",
    ),
  },
  befunde: (plan) => {
    const all = dokumente(plan);
    const pairs = [
      ...all.flatMap((dokument) => {
        const nachtrag = istNachtrag(dokument);
        return stellenuebersichten(dokument).flatMap((tabelle) => inTabelle(tabelle, nachtrag));
      }),
      ...inDokumenten(all),
    ];
    const bound = new Decimal(plan.vorgaben.nachtragStellen);
    return { geprueft: pairs.length, befunde: pairs.flatMap((pair) => befunde(pair, bound)) };
  },
};
