/*
 * Written by "npm run referenz" from the declarations in this folder: do not edit.
 * The build takes the names, descriptions and parameters that Excel shows from these comments and signatures.
 */
import { aufrufen } from "./aufruf";
import { katalog } from "./katalog";

/**
 * Rechnet das Ist eines Stichtags auf das Jahresende hoch. Das Ergebnis ist nicht gerundet.
 * @customfunction HOCHRECHNUNG
 * @helpurl https://localhost:3000/hilfe/funktionen/HOCHRECHNUNG.html
 * @param ist Ist bis zum Stichtag: ein Betrag oder ein Bereich von Beträgen
 * @param stichtag vollendete Monate (1 bis 12) oder das Datum des Stichtags
 * @param verfahren Verfahren als Wort, oder je Zeile eines in einem Bereich neben dem Ist (möglich: „linear“, „taggenau“, „saison“, „restplan“, „plan“, „jahresposten“; ohne Angabe: linear)
 * @param planansatz Planansatz des Jahres für „restplan“, „plan“ und „jahresposten“
 * @param profil 12 Monatswerte als Zeile oder Spalte für „saison“ und „restplan“, oder je Zeile des Ist eine Zeile
 */
export function HOCHRECHNUNG(
  ist: unknown[][],
  stichtag: unknown[][],
  verfahren?: unknown[][],
  planansatz?: unknown[][],
  profil?: unknown[][],
): unknown[][] {
  return aufrufen(katalog.HOCHRECHNUNG, [ist, stichtag, verfahren, planansatz, profil]) as unknown[][];
}

/**
 * Prozent vom Planansatz, kaufmännisch gerundet wie im Zwischenbericht.
 * @customfunction PLANPROZENT
 * @helpurl https://localhost:3000/hilfe/funktionen/PLANPROZENT.html
 * @param wert Ist oder Hochrechnung: ein Betrag oder ein Bereich von Beträgen
 * @param planansatz Planansatz; ist er 0 oder leer, gilt ohnePlan
 * @param stellen Nachkommastellen des Ergebnisses (ohne Angabe: 0)
 * @param ohnePlan Ergebnis ohne Planansatz: eine Zahl oder ein Text, zum Beispiel "" (ohne Angabe: 0)
 */
export function PLANPROZENT(
  wert: unknown[][],
  planansatz: unknown[][],
  stellen?: unknown[][],
  ohnePlan?: unknown[][],
): unknown[][] {
  return aufrufen(katalog.PLANPROZENT, [wert, planansatz, stellen, ohnePlan]) as unknown[][];
}

/**
 * Abweichung vom Planansatz; günstige Abweichungen sind positiv.
 * @customfunction ABWEICHUNG
 * @helpurl https://localhost:3000/hilfe/funktionen/ABWEICHUNG.html
 * @param wert Ist oder Hochrechnung: ein Betrag oder ein Bereich von Beträgen
 * @param planansatz Planansatz
 * @param art „ertrag“: mehr als geplant ist günstig; „aufwand“: weniger als geplant ist günstig (möglich: „ertrag“, „aufwand“; ohne Angabe: ertrag)
 */
export function ABWEICHUNG(wert: unknown[][], planansatz: unknown[][], art?: unknown[][]): unknown[][] {
  return aufrufen(katalog.ABWEICHUNG, [wert, planansatz, art]) as unknown[][];
}

/**
 * Ampel einer Abweichung: „grün“, „gelb“ oder „rot“. Eine Farbe gilt, wenn die ungünstige Abweichung über ihrem Prozentsatz und über ihrem Betrag liegt.
 * @customfunction AMPEL
 * @helpurl https://localhost:3000/hilfe/funktionen/AMPEL.html
 * @param wert Ist oder Hochrechnung: ein Betrag oder ein Bereich von Beträgen
 * @param planansatz Planansatz
 * @param art „ertrag“: mehr als geplant ist günstig; „aufwand“: weniger als geplant ist günstig (möglich: „ertrag“, „aufwand“; ohne Angabe: ertrag)
 * @param gelb Schwelle für Gelb: Prozent vom Planansatz (ohne Angabe: 5)
 * @param rot Schwelle für Rot: Prozent vom Planansatz (ohne Angabe: 10)
 * @param gelbBetrag Schwelle für Gelb: Betrag (ohne Angabe: 0)
 * @param rotBetrag Schwelle für Rot: Betrag (ohne Angabe: 0)
 */
export function AMPEL(
  wert: unknown[][],
  planansatz: unknown[][],
  art?: unknown[][],
  gelb?: unknown[][],
  rot?: unknown[][],
  gelbBetrag?: unknown[][],
  rotBetrag?: unknown[][],
): unknown[][] {
  return aufrufen(katalog.AMPEL, [wert, planansatz, art, gelb, rot, gelbBetrag, rotBetrag]) as unknown[][];
}

/**
 * Abschreibung einer Anlage in einem Jahr, auf den Cent genau.
 * @customfunction AFA
 * @helpurl https://localhost:3000/hilfe/funktionen/AFA.html
 * @param anschaffungswert Anschaffungs- oder Herstellungskosten in Euro
 * @param nutzungsdauer Nutzungsdauer in Jahren; nötig bei „linear“ und „degressiv“
 * @param anschaffung Datum der Anschaffung; der Monat zählt voll
 * @param jahr Kalenderjahr, oder eine Zeile von Jahren
 * @param verfahren Verfahren als Wort; „degressiv 15 %“ mit einem eigenen Satz (möglich: „linear“, „degressiv“, „elektrofahrzeug“, „pool“, „sofort“, „keine“; ohne Angabe: linear)
 * @param abgang Datum des Abgangs; sein Monat zählt, wenn er dessen letzter Tag ist
 * @param erinnerungswert Betrag, der bis zum Abgang stehen bleibt
 */
export function AFA(
  anschaffungswert: unknown[][],
  nutzungsdauer: unknown[][],
  anschaffung: unknown[][],
  jahr: unknown[][],
  verfahren?: unknown[][],
  abgang?: unknown[][],
  erinnerungswert?: unknown[][],
): unknown[][] {
  return aufrufen(katalog.AFA, [
    anschaffungswert,
    nutzungsdauer,
    anschaffung,
    jahr,
    verfahren,
    abgang,
    erinnerungswert,
  ]) as unknown[][];
}

/**
 * Abschreibungsplan einer Anlage: je Jahr Anfangsbestand, Zugang, Abschreibung, Abgang und Endbestand.
 * @customfunction AFAPLAN
 * @helpurl https://localhost:3000/hilfe/funktionen/AFAPLAN.html
 * @param anschaffungswert Anschaffungs- oder Herstellungskosten in Euro
 * @param nutzungsdauer Nutzungsdauer in Jahren; nötig bei „linear“ und „degressiv“
 * @param anschaffung Datum der Anschaffung; der Monat zählt voll
 * @param verfahren Verfahren als Wort; „degressiv 15 %“ mit einem eigenen Satz (möglich: „linear“, „degressiv“, „elektrofahrzeug“, „pool“, „sofort“, „keine“; ohne Angabe: linear)
 * @param abgang Datum des Abgangs; sein Monat zählt, wenn er dessen letzter Tag ist
 * @param erinnerungswert Betrag, der bis zum Abgang stehen bleibt
 */
export function AFAPLAN(
  anschaffungswert: unknown,
  nutzungsdauer: unknown,
  anschaffung: unknown,
  verfahren?: unknown,
  abgang?: unknown,
  erinnerungswert?: unknown,
): unknown[][] {
  return aufrufen(katalog.AFAPLAN, [
    anschaffungswert,
    nutzungsdauer,
    anschaffung,
    verfahren,
    abgang,
    erinnerungswert,
  ]) as unknown[][];
}

/**
 * Restbuchwert einer Anlage am Ende des Monats, in dem der Stichtag liegt.
 * @customfunction RESTBUCHWERT
 * @helpurl https://localhost:3000/hilfe/funktionen/RESTBUCHWERT.html
 * @param anschaffungswert Anschaffungs- oder Herstellungskosten in Euro
 * @param nutzungsdauer Nutzungsdauer in Jahren; nötig bei „linear“ und „degressiv“
 * @param anschaffung Datum der Anschaffung; der Monat zählt voll
 * @param stichtag Datum; maßgebend ist das Ende seines Monats
 * @param verfahren Verfahren als Wort; „degressiv 15 %“ mit einem eigenen Satz (möglich: „linear“, „degressiv“, „elektrofahrzeug“, „pool“, „sofort“, „keine“; ohne Angabe: linear)
 * @param abgang Datum des Abgangs; sein Monat zählt, wenn er dessen letzter Tag ist
 * @param erinnerungswert Betrag, der bis zum Abgang stehen bleibt
 */
export function RESTBUCHWERT(
  anschaffungswert: unknown[][],
  nutzungsdauer: unknown[][],
  anschaffung: unknown[][],
  stichtag: unknown[][],
  verfahren?: unknown[][],
  abgang?: unknown[][],
  erinnerungswert?: unknown[][],
): unknown[][] {
  return aufrufen(katalog.RESTBUCHWERT, [
    anschaffungswert,
    nutzungsdauer,
    anschaffung,
    stichtag,
    verfahren,
    abgang,
    erinnerungswert,
  ]) as unknown[][];
}

/**
 * Summe der Abschreibungen einer Liste von Anlagen, Jahr für Jahr in einer Zeile.
 * @customfunction AFAVORSCHAU
 * @helpurl https://localhost:3000/hilfe/funktionen/AFAVORSCHAU.html
 * @param anlagen Liste mit den Spalten Anschaffungswert, Nutzungsdauer, Anschaffung, Verfahren, Abgang in dieser Reihenfolge, oder mit einer Überschrift, die sie nennt; die letzten zwei können fehlen
 * @param vonJahr erstes Jahr
 * @param bisJahr letztes Jahr
 */
export function AFAVORSCHAU(anlagen: unknown[][], vonJahr: unknown, bisJahr: unknown): unknown[][] {
  return aufrufen(katalog.AFAVORSCHAU, [anlagen, vonJahr, bisJahr]) as unknown[][];
}

/**
 * Anlagenspiegel eines Jahres: je Klasse eine Zeile und die Summe, mit Überschrift.
 * @customfunction ANLAGENSPIEGEL
 * @helpurl https://localhost:3000/hilfe/funktionen/ANLAGENSPIEGEL.html
 * @param anlagen Liste mit den Spalten Klasse, Anschaffungswert, Nutzungsdauer, Anschaffung, Verfahren, Abgang in dieser Reihenfolge, oder mit einer Überschrift, die sie nennt; die letzten zwei können fehlen
 * @param jahr Kalenderjahr
 */
export function ANLAGENSPIEGEL(anlagen: unknown[][], jahr: unknown): unknown[][] {
  return aufrufen(katalog.ANLAGENSPIEGEL, [anlagen, jahr]) as unknown[][];
}

/**
 * Schreibt einen Bestand fort: Anfang + Zugang − Abgang + Umbuchung.
 * @customfunction FORTSCHREIBUNG
 * @helpurl https://localhost:3000/hilfe/funktionen/FORTSCHREIBUNG.html
 * @param anfang Bestand am Anfang: ein Betrag oder ein Bereich von Beträgen
 * @param zugang Zugänge
 * @param abgang Abgänge
 * @param umbuchung Umbuchungen, mit Vorzeichen
 */
export function FORTSCHREIBUNG(
  anfang: unknown[][],
  zugang: unknown[][],
  abgang: unknown[][],
  umbuchung?: unknown[][],
): unknown[][] {
  return aufrufen(katalog.FORTSCHREIBUNG, [anfang, zugang, abgang, umbuchung]) as unknown[][];
}

/**
 * Fortlaufender Bestand der liquiden Mittel nach jeder Periode, in der Form der Einzahlungen.
 * @customfunction LIQUIDITAET
 * @helpurl https://localhost:3000/hilfe/funktionen/LIQUIDITAET.html
 * @param anfangsbestand Bestand der liquiden Mittel vor der ersten Periode; negativ ist ein Kredit
 * @param einzahlungen Einzahlungen je Periode, als Zeile oder Spalte
 * @param auszahlungen Auszahlungen je Periode, als Zeile oder Spalte; ein einzelner Betrag gilt für jede
 */
export function LIQUIDITAET(
  anfangsbestand: unknown,
  einzahlungen: unknown[][],
  auszahlungen: unknown[][],
): unknown[][] {
  return aufrufen(katalog.LIQUIDITAET, [anfangsbestand, einzahlungen, auszahlungen]) as unknown[][];
}

/**
 * Größter Liquiditätskredit, den Anfangsbestand, Ein- und Auszahlungen erfordern.
 * @customfunction KREDITBEDARF
 * @helpurl https://localhost:3000/hilfe/funktionen/KREDITBEDARF.html
 * @param anfangsbestand Bestand der liquiden Mittel vor der ersten Periode; negativ ist ein Kredit
 * @param einzahlungen Einzahlungen je Periode, als Zeile oder Spalte
 * @param auszahlungen Auszahlungen je Periode, als Zeile oder Spalte; ein einzelner Betrag gilt für jede
 */
export function KREDITBEDARF(
  anfangsbestand: unknown,
  einzahlungen: unknown[][],
  auszahlungen: unknown[][],
): unknown {
  return aufrufen(katalog.KREDITBEDARF, [anfangsbestand, einzahlungen, auszahlungen]);
}

/**
 * Freier Rahmen des Liquiditätskredits; negativ ist die Überschreitung.
 * @customfunction KREDITRAHMEN
 * @helpurl https://localhost:3000/hilfe/funktionen/KREDITRAHMEN.html
 * @param inanspruchnahme in Anspruch genommener Liquiditätskredit, als positiver Betrag
 * @param hoechstbetrag Höchstbetrag der Liquiditätskredite aus dem Festsetzungsbeschluss
 */
export function KREDITRAHMEN(inanspruchnahme: unknown[][], hoechstbetrag: unknown[][]): unknown[][] {
  return aufrufen(katalog.KREDITRAHMEN, [inanspruchnahme, hoechstbetrag]) as unknown[][];
}

/**
 * Prüft Periode für Periode, ob der Höchstbetrag der Liquiditätskredite eingehalten ist.
 * @customfunction LIQUIDITAETSPRUEFUNG
 * @helpurl https://localhost:3000/hilfe/funktionen/LIQUIDITAETSPRUEFUNG.html
 * @param anfangsbestand Bestand der liquiden Mittel vor der ersten Periode; negativ ist ein Kredit
 * @param einzahlungen Einzahlungen je Periode, als Zeile oder Spalte
 * @param auszahlungen Auszahlungen je Periode, als Zeile oder Spalte; ein einzelner Betrag gilt für jede
 * @param hoechstbetrag Höchstbetrag der Liquiditätskredite aus dem Festsetzungsbeschluss
 */
export function LIQUIDITAETSPRUEFUNG(
  anfangsbestand: unknown,
  einzahlungen: unknown[][],
  auszahlungen: unknown[][],
  hoechstbetrag: unknown,
): unknown[][] {
  return aufrufen(katalog.LIQUIDITAETSPRUEFUNG, [
    anfangsbestand,
    einzahlungen,
    auszahlungen,
    hoechstbetrag,
  ]) as unknown[][];
}

/**
 * Zunahme (+) oder Abnahme (−) der liquiden Mittel: Summe der Mittelherkunft − Summe der Mittelverwendung.
 * @customfunction MITTELVERAENDERUNG
 * @helpurl https://localhost:3000/hilfe/funktionen/MITTELVERAENDERUNG.html
 * @param mittelherkunft Posten der Mittelherkunft
 * @param mittelverwendung Posten der Mittelverwendung
 */
export function MITTELVERAENDERUNG(mittelherkunft: unknown[][], mittelverwendung: unknown[][]): unknown {
  return aufrufen(katalog.MITTELVERAENDERUNG, [mittelherkunft, mittelverwendung]);
}

/**
 * Summe der Werte, deren Konto in der Auswahl liegt.
 * @customfunction KONTENSUMME
 * @helpurl https://localhost:3000/hilfe/funktionen/KONTENSUMME.html
 * @param konten Kontonummern als Text oder Zahl
 * @param werte Werte neben den Kontonummern, ein Bereich derselben Form
 * @param auswahl Konten, durch Semikolon getrennt: einzeln, Anfang (44*), Bereich (5639002000-5639007000), Ausnahme (!5231*)
 */
export function KONTENSUMME(konten: unknown[][], werte: unknown[][], auswahl: unknown[][]): unknown {
  return aufrufen(katalog.KONTENSUMME, [konten, werte, auswahl]);
}

/**
 * Je Auswahl und je Spalte der Werte die Summe, in einer Formel für die ganze Übersicht.
 * @customfunction KONTENSUMMEN
 * @helpurl https://localhost:3000/hilfe/funktionen/KONTENSUMMEN.html
 * @param konten Kontonummern als Text oder Zahl, in einer Spalte
 * @param werte Werte neben den Kontonummern: eine Spalte oder mehrere, etwa je Jahr eine
 * @param auswahlen Spalte mit je einer Auswahl: einzeln, Anfang (44*), Bereich (5639002000-5639007000), Ausnahme (!5231*); neben einer leeren Zelle bleibt das Ergebnis leer
 */
export function KONTENSUMMEN(konten: unknown[][], werte: unknown[][], auswahlen: unknown[][]): unknown[][] {
  return aufrufen(katalog.KONTENSUMMEN, [konten, werte, auswahlen]) as unknown[][];
}

/**
 * Prüft, ob eine Summe aus ihren Posten folgt: „stimmt“, „Rundung …“ oder „Differenz …“ (Summe − Posten).
 * @customfunction PRUEFSUMME
 * @helpurl https://localhost:3000/hilfe/funktionen/PRUEFSUMME.html
 * @param summe ausgewiesene Summe
 * @param posten Posten, aus denen die Summe folgt
 * @param einheit Einheit, auf die alle Beträge gerundet sind: 0 exakt, 1 volle Euro, 1000 volle T€ (ohne Angabe: 0)
 */
export function PRUEFSUMME(summe: unknown, posten: unknown[][], einheit?: unknown): unknown {
  return aufrufen(katalog.PRUEFSUMME, [summe, posten, einheit]);
}

/**
 * Betrag in T€, kaufmännisch gerundet.
 * @customfunction TEUR
 * @helpurl https://localhost:3000/hilfe/funktionen/TEUR.html
 * @param betrag Betrag in Euro: ein Betrag oder ein Bereich von Beträgen
 * @param stellen Nachkommastellen des Ergebnisses (ohne Angabe: 0)
 */
export function TEUR(betrag: unknown[][], stellen?: unknown[][]): unknown[][] {
  return aufrufen(katalog.TEUR, [betrag, stellen]) as unknown[][];
}

/**
 * IT-Arbeitsplätze nach anteiliger Bewertung, nicht gerundet.
 * @customfunction ARBEITSPLAETZE
 * @helpurl https://localhost:3000/hilfe/funktionen/ARBEITSPLAETZE.html
 * @param pcs PCs und Notebooks
 * @param vms virtuelle Maschinen; bis 2020 Heimarbeitsplätze
 * @param mobile mobile Endgeräte
 * @param anteil Anteil, mit dem ein mobiles Endgerät zählt (ohne Angabe: 0,25)
 */
export function ARBEITSPLAETZE(
  pcs: unknown[][],
  vms: unknown[][],
  mobile: unknown[][],
  anteil?: unknown[][],
): unknown[][] {
  return aufrufen(katalog.ARBEITSPLAETZE, [pcs, vms, mobile, anteil]) as unknown[][];
}

/**
 * Kosten je Arbeitsplatz, nicht gerundet.
 * @customfunction KOSTENJEARBEITSPLATZ
 * @helpurl https://localhost:3000/hilfe/funktionen/KOSTENJEARBEITSPLATZ.html
 * @param kosten Gesamtkosten in Euro
 * @param arbeitsplaetze Zahl der Arbeitsplätze
 */
export function KOSTENJEARBEITSPLATZ(kosten: unknown[][], arbeitsplaetze: unknown[][]): unknown[][] {
  return aufrufen(katalog.KOSTENJEARBEITSPLATZ, [kosten, arbeitsplaetze]) as unknown[][];
}

/**
 * Steigerung in Prozent: 100 · (neu / alt − 1), kaufmännisch gerundet.
 * @customfunction STEIGERUNG
 * @helpurl https://localhost:3000/hilfe/funktionen/STEIGERUNG.html
 * @param neu neuer Wert
 * @param alt alter Wert
 * @param stellen Nachkommastellen des Ergebnisses (ohne Angabe: 2)
 */
export function STEIGERUNG(neu: unknown[][], alt: unknown[][], stellen?: unknown[][]): unknown[][] {
  return aufrufen(katalog.STEIGERUNG, [neu, alt, stellen]) as unknown[][];
}

/**
 * Rechnet einen Betrag mit einem Preisindex auf den Stand eines anderen Jahres um, nicht gerundet.
 * @customfunction INDEXIERT
 * @helpurl https://localhost:3000/hilfe/funktionen/INDEXIERT.html
 * @param betrag Betrag zum alten Preisstand
 * @param indexAlt Index des Jahres, aus dem der Betrag stammt
 * @param indexNeu Index des Jahres, auf das umgerechnet wird
 */
export function INDEXIERT(betrag: unknown[][], indexAlt: unknown[][], indexNeu: unknown[][]): unknown[][] {
  return aufrufen(katalog.INDEXIERT, [betrag, indexAlt, indexNeu]) as unknown[][];
}

/**
 * Version und Stand des Add-ins, für Rückfragen an den Support.
 * @customfunction VERSION
 * @helpurl https://localhost:3000/hilfe/funktionen/VERSION.html
 */
export function VERSION(): unknown {
  return aufrufen(katalog.VERSION, []);
}
