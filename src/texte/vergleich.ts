import { anzahl } from "./anzahl";
import type { Stand, Standspalte } from "../berichte/auswertung/stand";
import type { NichtVerglichen, Vergleich, Vergleichsart } from "../berichte/vergleich/vergleich";
import type { Wertaenderung, Wirkung, Zeilenaenderung } from "../berichte/vergleich/zeilenvergleich";
import type { Decimal } from "../money/dezimal";
import { zahlDeutsch } from "../money/zahltext";
import { tableKinds, type TableKind } from "../plan/arten";
import { spaltenname } from "../rules/kern/saetze";

/** "2026-11-21T14:05" → "21.11.2026, 14:05" */
function zeitpunkt(zeit: string): string {
  const [day = "", time = ""] = zeit.split("T");
  return `${day.split("-").reverse().join(".")}, ${time}`;
}

const EINHEITEN: Partial<Record<TableKind, string>> = {
  stellenuebersicht: "Stellen",
  kennzahlen: "",
  sonstige: "",
};

/** What the amounts of a kind of table count: "€", "Stellen", or "" where that is not known. */
const einheit = (kind: TableKind): string => EINHEITEN[kind] ?? "€";

const betrag = (value: Decimal, kind: TableKind): string => `${zahlDeutsch(value)} ${einheit(kind)}`.trim();

const WIRKUNGEN: Record<Wirkung, string> = { guenstig: "günstiger", unguenstig: "ungünstiger" };

const ARTEN: Record<Zeilenaenderung["art"], string> = {
  geaendert: "geändert",
  neu: "neu",
  entfallen: "entfallen",
  umbenannt: "umbenannt",
};

const GRUND: Record<NichtVerglichen["grund"], string> = {
  "nur-alt": "nur im früheren Stand",
  "nur-neu": "nur im späteren Stand",
  "keine-spalten": "keine gemeinsame Spalte",
};

function spalte({ art, jahr, kopf }: Standspalte): string {
  return spaltenname({ art, kopf, column: 0, einheit: 1, ...(jahr !== undefined && { jahr }) }) || "Betrag";
}

/** How many rows changed in which way; "" where none did. */
function zeilen(rows: Zeilenaenderung[]): string {
  const count = (art: Zeilenaenderung["art"]): number => rows.filter((row) => row.art === art).length;
  const changed = count("geaendert");
  const parts = [
    changed > 0 && `${anzahl(changed, "Zeile", "Zeilen")} geändert`,
    ...(["neu", "entfallen", "umbenannt"] as const).map(
      (art) => count(art) > 0 && `${count(art).toLocaleString("de-DE")} ${ARTEN[art]}`,
    ),
  ];
  return parts.filter(Boolean).join(", ");
}

/** The frame around pictures and comparison. */
export const auswertung = {
  titel: "Auswertung",
  untertitel: "Die geprüften Zahlen in Bildern, Vergleich und Berichten",
  vorher: {
    title: "Noch nichts auszuwerten",
    text: "Diagramme, Vergleich und Berichte zeigen die Zahlen der letzten Prüfung. Prüfen Sie die Mappe zuerst; an ihr ändert sich dabei nichts.",
  },
  pruefen: "Prüfen",
  gestartet: "Die Mappe wird geprüft. Fortschritt und Meldungen stehen unter „Prüfung“.",
} as const;

export const vergleich = {
  titel: "Vergleich",
  zweck:
    "Was hat sich seit einem festgehaltenen Stand geändert, was ist anders als in einer anderen Datei, etwa im Vorjahresplan?",
  veraltet:
    "Die Mappe wurde seit der Prüfung geändert. Festgehalten und verglichen wird, was geprüft ist: Bitte prüfen Sie erneut.",
  erneutPruefen: "Erneut prüfen",

  stand: {
    name: "Name des Standes",
    vorgabe: (at: Date) =>
      `Stand ${at.toLocaleDateString("de-DE", { day: "2-digit", month: "2-digit", year: "numeric" })}, ${at.toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" })}`,
    nochmals: (name: string, number: number) => `${name} (${number})`,
    festhalten: "Stand festhalten",
    hinweis:
      "Gespeichert werden die Beträge mit ihrer Bedeutung, in dieser Mappe und mit ihr; keine Zelle ändert sich.",
    ohneName: "Bitte geben Sie dem Stand einen Namen.",
    keinPlan: "In dieser Mappe wurde kein Plan erkannt, den man festhalten könnte.",
    festgehalten: (name: string) =>
      `„${name}“ ist festgehalten. Der Stand gelangt in die Datei, sobald Sie die Mappe speichern.`,
    voll: {
      title: "Kein Platz für einen weiteren Stand",
      text: "Eine Mappe bewahrt höchstens 20 Stände und zusammen 2 MB auf. Bitte löschen Sie einen Stand, der nicht mehr gebraucht wird.",
    },
    zuGross: {
      title: "Der Stand ist zu groß",
      text: "Diese Mappe enthält mehr Tabellen, als sich als Stand festhalten lassen. Vergleichen Sie stattdessen mit einer Kopie der Datei.",
    },
    liste: "Festgehaltene Stände",
    listeMitAnzahl: (count: number) => `Festgehaltene Stände (${count})`,
    laedt: "Festgehaltene Stände werden gelesen …",
    keine: "In dieser Mappe ist noch kein Stand festgehalten.",
    nichtGelesen: "Die festgehaltenen Stände ließen sich nicht lesen.",
    erneut: "Erneut lesen",
    angabe: ({ jahr, zeit }: Stand) =>
      [jahr === undefined ? "" : `Planjahr ${jahr}`, `Zahlen vom ${zeitpunkt(zeit)} Uhr`]
        .filter(Boolean)
        .join(" · "),
    unlesbar: "Nicht lesbarer Stand",
    unlesbarHinweis: "Was hier gespeichert ist, ist beschädigt und lässt sich nicht vergleichen.",
    neuer: "Stand aus einer neueren Version",
    neuerHinweis: "Er wurde mit einer neueren Version dieses Programms festgehalten.",
    vergleichen: "Vergleichen",
    vergleichenMit: (name: string) => `Mit „${name}“ vergleichen`,
    loeschen: "Löschen",
    loeschenVon: (name: string) => `„${name}“ löschen`,
    wirklich: (name: string) => `„${name}“ endgültig löschen?`,
    abbrechen: "Abbrechen",
    geloescht: (name: string) => `„${name}“ ist gelöscht.`,
  },

  datei: {
    waehlen: "Mit anderer Datei vergleichen …",
    hinweis: "Die Datei wird nur auf diesem Computer gelesen und nirgends gespeichert.",
    liest: (name: string) => `„${name}“ wird gelesen …`,
    keinPlan: (name: string) =>
      `In „${name}“ wurde keine Tabelle eines Plans oder Berichts erkannt. Bitte wählen Sie eine andere Datei.`,
  },

  ergebnis: {
    titel: "Änderungen",
    von: "Von",
    nach: "Zu",
    bezeichnung: ({ name, jahr }: Stand) => (jahr === undefined ? name : `${name} (Planjahr ${jahr})`),
    schliessen: "Vergleich schließen",
    art: "Was wird verglichen?",
    arten: {
      planjahre: (alt?: number, neu?: number) =>
        `Die Planjahre: ${neu} gegenüber ${alt} – was ist anders als im anderen Plan?`,
      "gleiche-jahre": (alt?: number, neu?: number) =>
        `Dieselben Jahre: zum Beispiel Ansatz ${Math.min(alt ?? 0, neu ?? 0)} hier und dort`,
    } satisfies Record<Vergleichsart, (alt?: number, neu?: number) => string>,
    eckwerte: "Eckwerte",
    bezeichnungSpalte: "Bezeichnung",
    differenz: "Differenz",
    unveraendert: "unverändert",
    fehlt: "fehlt",
    vorher: "vorher",
    nachher: "nachher",
    leer: "leer",
    zeilen: "Geänderte Zeilen",
    zusammenfassung: (rows: Zeilenaenderung[]) => zeilen(rows) || "Keine Änderungen",
    keine: "Keine Änderungen: Alle verglichenen Beträge sind gleich.",
    nichts:
      "Nichts zu vergleichen: Die beiden Stände haben keine Tabelle und keine Spalte gemeinsam. Wählen Sie einen anderen Stand oder eine andere Datei.",
    tabelle: (kind: TableKind, count: number) => `${tableKinds[kind]} (${count.toLocaleString("de-DE")})`,
    hiess: ({ konto, label }: NonNullable<Zeilenaenderung["vorher"]>) =>
      `vorher ${[konto, label && `„${label}“`].filter(Boolean).join(" ")}`,
    ohneBezeichnung: "Zeile ohne Bezeichnung",
    weitere: (count: number) => `${anzahl(count, "weitere Zeile", "weitere Zeilen")} anzeigen`,
    nichtVerglichen: "Nicht verglichen",
    nichtVerglichenZeile: ({ kind, grund }: NichtVerglichen) => `${tableKinds[kind]}: ${GRUND[grund]}`,
  },

  filter: {
    suche: "Suchen",
    beispiel: "Konto oder Bezeichnung",
    abBetrag: "Ab Differenz",
    betragFalsch: "Bitte einen Betrag wie 1.000 angeben.",
    tabelle: "Tabelle",
    alle: "Alle Tabellen",
    summen: (count: number) => `Auch Summen und Ergebnisse (${count.toLocaleString("de-DE")})`,
    nichts: "Zu dieser Auswahl gibt es keine geänderte Zeile.",
  },

  blatt: {
    ausgeben: "Als Blatt ausgeben",
    hinweis:
      "Alle Änderungen auf einem neuen Blatt, nur Werte. Ihre Blätter bleiben, wie sie sind; Excel kann die Liste „Rückgängig“ leeren.",
    name: "Vergleich",
    untertitel: (alt: string, neu: string) => `Von ${alt} zu ${neu}`,
    kopf: {
      konto: "Konto-Nr.",
      zeile: "Bezeichnung",
      spalte: "Spalte",
      art: "Änderung",
      alt: "Vorher",
      neu: "Nachher",
      differenz: "Differenz",
      prozent: "%",
      wirkung: "Wirkung",
    },
    abschnitt: (kind: TableKind) => [tableKinds[kind], einheit(kind)].filter(Boolean).join(", in "),
    eckwerte: "Eckwerte, in €",
    erklaerung:
      "Günstiger heißt: besser für das Jahresergebnis, also mehr Ertrag oder weniger Aufwand. Ein leeres Feld zählt in der Differenz als 0.",
    geschrieben: (name: string) => `Der Vergleich steht auf dem Blatt „${name}“.`,
    ohneDruck:
      "Die Druckeinrichtung (A4 quer, eine Seite breit) hat Excel nicht übernommen; bitte stellen Sie sie unter Seitenlayout ein.",
    mappeGeschuetzt: {
      title: "Die Struktur der Mappe ist geschützt",
      text: "Deshalb lässt sich kein Blatt hinzufügen. Heben Sie den Schutz auf (Überprüfen › Arbeitsmappe schützen) und geben Sie den Vergleich erneut aus. Die Mappe ist unverändert.",
    },
    angefangen: (name: string, reason: string) => ({
      title: "Das Blatt ist unvollständig",
      text: `Excel hat das Schreiben abgebrochen: ${reason} Das angefangene Blatt „${name}“ ließ sich nicht wieder entfernen; bitte löschen Sie es selbst. Alles andere ist unverändert.`,
    }),
  },

  betrag,
  spalte: ({ spalte: after, vorher }: Pick<Wertaenderung, "spalte" | "vorher">) =>
    vorher ? `${spalte(vorher)} → ${spalte(after)}` : spalte(after),
  /** With its sign: "+5.000 €", "−5.000 €". */
  differenz: (value: Decimal, kind: TableKind) => (value.isPositive() ? "+" : "") + betrag(value, kind),
  prozent: (value: Decimal) => `${value.isPositive() ? "+" : ""}${zahlDeutsch(value, 1)} %`,
  wirkung: WIRKUNGEN,
  aenderung: ARTEN,
} as const;

/** What was found, in a sentence for screen readers. */
export function vergleichsansage({ tabellen, vergleichbar }: Vergleich): string {
  const rows = tabellen.flatMap((tabelle) => tabelle.zeilen);
  if (rows.length > 0) return `Vergleich fertig: ${vergleich.ergebnis.zusammenfassung(rows)}`;
  return vergleichbar ? vergleich.ergebnis.keine : vergleich.ergebnis.nichts;
}
