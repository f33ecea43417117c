import { datumText } from "../../finance/datum";
import { Decimal } from "../../money/dezimal";
import { anteilText, betragText } from "../../money/eurotext";
import type { Schwelle } from "../../plan/vorgaben";
import { hochrechnung as texte } from "../../texte/hochrechnung";
import {
  satz,
  text,
  zahl,
  type Berichtsblatt,
  type Berichtszeile,
  type Berichtszelle,
  type Stil,
} from "../blatt";
import { unterschriftzeilen } from "../unterschrift";
import type { Hochrechnungsbericht } from "./hochrechnungsbericht";
import type { Hochrechnungslinie, Hochrechnungszeile } from "./hochrechnungszeilen";
import type { Kernaussage } from "./kernaussagen";
import type { Kreditstand } from "./kreditstand";
import type { Vergleichswerte } from "./rechenwerte";

const { spalten, blatt: worte } = texte;
const EURO = "#,##0";
const KOPF = [
  spalten.konto,
  spalten.zeile,
  spalten.plan,
  spalten.ist,
  spalten.istProzent,
  spalten.verfahren,
  spalten.hochrechnung,
  spalten.prozent,
  spalten.abweichungGedruckt,
  spalten.ampel,
  spalten.vorjahr,
];
const KOPFZEILE: Berichtszeile = { stil: "kopf", zellen: KOPF.map((one) => text(one)) };

/** The report as a sheet: key statements, then every row with its method. Values only, shown in whole euro. */
export function hochrechnungsblatt(bericht: Hochrechnungsbericht, aussagen: Kernaussage[]): Berichtsblatt {
  const zeilen = blattzeilen(bericht, aussagen);
  const druckkopf = zeilen.indexOf(KOPFZEILE);
  return {
    art: "hochrechnung",
    name: worte.name,
    spalten: [
      { breite: 12 },
      { breite: 42, umbruch: true },
      ...Array.from({ length: 3 }, () => ({ breite: 13, rechts: true }) as const),
      { breite: 20, umbruch: true },
      ...Array.from({ length: 3 }, () => ({ breite: 14, rechts: true }) as const),
      { breite: 9 },
      { breite: 15, rechts: true },
    ],
    zeilen,
    seite: "quer",
    ...(druckkopf >= 0 && { druckkopf }),
  };
}

function blattzeilen(bericht: Hochrechnungsbericht, aussagen: Kernaussage[]): Berichtszeile[] {
  const { guv, vermoegensplan, kredite, vorgaben } = bericht;
  return [
    { stil: "titel", zellen: [text(worte.titel(bericht.jahr))] },
    { zellen: [text(worte.stand(datumText(bericht.stichtag), bericht.stichtag.jahr))] },
    ...(bericht.datei === undefined ? [] : [satz(texte.ausDatei(bericht.datei))]),
    leer,
    { stil: "abschnitt", zellen: [text(texte.kernaussagen)] },
    ...aussagen.filter(({ art }) => art !== "aufgabe").map(kernaussage),
    leer,
    ...(guv ? abschnitt(texte.teile.guv, guv.linien) : []),
    ...(vermoegensplan ? abschnitt(texte.teile.vermoegensplan, vermoegensplan.linien) : []),
    ...(kredite.length > 0 ? kreditabschnitt(kredite) : []),
    satz(worte.erklaerung, "hinweis"),
    satz(worte.ampel(schwelle(vorgaben.ampelGelb), schwelle(vorgaben.ampelRot)), "hinweis"),
    ...unterschriftzeilen("aufgestellt", 5),
  ];
}

/** The colour in the first column, the sentence over all others. */
const kernaussage = ({ text: aussage, ampel }: Kernaussage): Berichtszeile => ({
  zellen: [ampel ? text(texte.ampel(ampel), stilDer(ampel)) : null, text(worte.aussage(aussage))],
  breit: true,
});

const schwelle = ({ anteil, betrag }: Schwelle): string =>
  betrag === 0 ? anteilText(anteil) : worte.schwelle(anteilText(anteil), betragText(new Decimal(betrag)));

const leer: Berichtszeile = { zellen: [] };

function abschnitt(title: string, linien: Hochrechnungslinie[]): Berichtszeile[] {
  return [{ stil: "abschnitt", zellen: [text(title)] }, KOPFZEILE, ...linien.flatMap(linie), leer];
}

/** A line with its rows below it; one that is a row itself stands once. */
function linie(line: Hochrechnungslinie): Berichtszeile[] {
  const { zeilen, name, werte } = line;
  const [only] = zeilen;
  if (zeilen.length === 1 && only?.konto === undefined && only) return [zeile(only)];
  const sum: Berichtszeile = {
    stil: "summe",
    zellen: [null, text(name), ...betraege(werte, "")],
  };
  return [...zeilen.map(zeile), sum];
}

function zeile(row: Hochrechnungszeile): Berichtszeile {
  const { konto, label, methode, werte } = row;
  const method =
    methode.herkunft === "abgeleitet"
      ? texte.herkunft.abgeleitet
      : worte.verfahrenVon(texte.verfahren[methode.methode.verfahren], texte.herkunft[methode.herkunft]);
  const obstacle = row.hindernis && [worte.ohneHochrechnung, worte.hindernis(row.hindernis)];
  const notes = [obstacle?.filter(Boolean).join(": "), row.ersatz && texte.ersatz].filter(Boolean);
  const reason = methode.methode.verfahren === "manuell" ? `: ${methode.methode.grund}` : "";
  return {
    zellen: [
      konto === undefined ? null : text(konto),
      text(label),
      ...betraege(werte, [method + reason, ...notes].join(" – ")),
    ],
  };
}

function betraege(werte: Vergleichswerte, verfahren: string): (Berichtszelle | null)[] {
  const { plan, ist, istProzent, hochrechnung, prozent, abweichung, ampel, vorjahr } = werte;
  return [
    euro(plan),
    euro(ist),
    euro(istProzent),
    verfahren === "" ? null : text(verfahren),
    euro(hochrechnung),
    euro(prozent),
    euro(abweichung),
    ampel ? text(texte.ampel(ampel), stilDer(ampel)) : null,
    euro(vorjahr),
  ];
}

/** Excel keeps 15 digits: no cell could hold more of a quotient. */
const euro = (value: Decimal | undefined): Berichtszelle | null =>
  value ? zahl(new Decimal(value.toPrecision(15)), EURO) : null;

function stilDer(ampel: "grün" | "gelb" | "rot"): Stil | undefined {
  if (ampel === "grün") return "gut";
  return ampel === "rot" ? "schlecht" : undefined;
}

function kreditabschnitt(kredite: Kreditstand[]): Berichtszeile[] {
  const { datum, kredit, hoechstbetrag, auslastung, frei } = worte.kreditkopf;
  return [
    { stil: "abschnitt", zellen: [text(texte.teile.kredite)] },
    {
      stil: "kopf",
      zellen: [text(datum), null, text(kredit), text(hoechstbetrag), text(auslastung), null, text(frei)],
    },
    ...kredite.map((one): Berichtszeile => ({
      zellen: [
        one.datum ? text(datumText(one.datum)) : null,
        null,
        zahl(one.kredit, "#,##0.00"),
        one.hoechstbetrag ? zahl(one.hoechstbetrag.betrag, EURO) : null,
        one.auslastung ? zahl(one.auslastung, "0.0") : null,
        null,
        one.frei ? zahl(one.frei, "#,##0.00") : null,
      ],
    })),
    leer,
  ];
}
