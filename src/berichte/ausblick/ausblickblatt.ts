import { Decimal } from "../../money/dezimal";
import { euroText } from "../../money/eurotext";
import { zahlDeutsch } from "../../money/zahltext";
import { ausblick as texte } from "../../texte/ausblick";
import { zeilenarten, type Ausblick, type Ausblicksplan, type Liquiditaetsjahr } from "./ausblick";
import type { Afaangaben, Afajahr, Anlagengruppe } from "./afavorschau";
import { unterschriftzeilen } from "../unterschrift";
import { jahreszahl, satz, text, zahl, type Berichtsblatt, type Berichtszeile } from "../blatt";

const EURO = "#,##0";

/** The AfA-Vorschau that goes with an outlook. */
interface Afateil {
  gruppen: Anlagengruppe[];
  jahre: Afajahr[];
  angaben: Afaangaben;
}

/** The outlook as a sheet: a column for each year. Values only. */
export function ausblickblatt(
  plan: Pick<Ausblicksplan, "datei">,
  ausblick: Ausblick,
  aussagen: string[],
  afa?: Afateil,
): Berichtsblatt {
  const { jahre, angaben } = ausblick;
  const years = jahre.map(({ jahr }) => jahr);
  const [von = 0, bis = von] = [years[0], years.at(-1)];
  return {
    art: "ausblick",
    name: texte.blatt.name,
    spalten: [{ breite: 44, umbruch: true }, ...years.map(() => ({ breite: 14, rechts: true }) as const)],
    zeilen: [
      { stil: "titel", zellen: [text(texte.blatt.titel(von, bis))] },
      ...(plan.datei === undefined ? [] : [satz(texte.ausDatei(plan.datei))]),
      ...(angaben.bestand
        ? [satz(texte.blatt.bestand(texte.tag(angaben.nach), euroText(angaben.bestand)))]
        : []),
      { zellen: [] },
      // What the user could still enter is nothing for a reader.
      ...aussagen.filter((aussage) => aussage !== texte.aussagen.ohneBestand).map((aussage) => satz(aussage)),
      { zellen: [] },
      kopf(years),
      ...zeilenarten.map((art) => zeile(texte.zeilen[art], jahre, ({ zeilen }) => zeilen[art])),
      zeile(texte.veraenderung, jahre, ({ veraenderung }) => veraenderung, "summe"),
      ...bestandszeilen(jahre, angaben.bestand !== undefined),
      satz(texte.blatt.erklaerung, "hinweis"),
      ...(afa && afa.jahre.length > 0 ? afaabschnitt(afa) : []),
      ...unterschriftzeilen("aufgestellt", 1),
    ],
    seite: "quer",
  };
}

const kopf = (years: number[]): Berichtszeile => ({
  stil: "kopf",
  zellen: [text(texte.blatt.position), ...years.map(jahreszahl)],
});

function zeile<Jahr>(
  name: string,
  jahre: Jahr[],
  amount: (jahr: Jahr) => Decimal | undefined,
  stil?: "summe",
  format = EURO,
): Berichtszeile {
  const cells = jahre.map((jahr) => {
    const value = amount(jahr);
    return value ? zahl(new Decimal(value.toPrecision(15)), format) : null;
  });
  return { ...(stil && { stil }), zellen: [text(name), ...cells] };
}

function bestandszeilen(jahre: Liquiditaetsjahr[], mitBestand: boolean): Berichtszeile[] {
  if (!mitBestand) return [zeile(texte.kumuliert, jahre, ({ kumuliert }) => kumuliert)];
  const limited = jahre.some(({ frei }) => frei);
  return [
    zeile(texte.bestandEnde, jahre, ({ bestand }) => bestand, "summe"),
    zeile(texte.kredit, jahre, ({ kredit }) => kredit),
    ...(limited
      ? [
          zeile(`${texte.auslastung} in %`, jahre, ({ auslastung }) => auslastung, undefined, "0.0"),
          zeile(texte.frei, jahre, ({ frei }) => frei),
          status(jahre),
        ]
      : []),
  ];
}

function status(jahre: Liquiditaetsjahr[]): Berichtszeile {
  const cells = jahre.map(({ frei }) => {
    const broken = frei?.isNegative() && !frei.isZero();
    return broken ? text(texte.status.ueberschritten, "schlecht") : text(texte.status.eingehalten, "gut");
  });
  return { zellen: [text("Höchstbetrag"), ...cells] };
}

function afaabschnitt({ gruppen, jahre, angaben }: Afateil): Berichtszeile[] {
  const counted = gruppen.filter(({ position }) => angaben.nutzungsdauern[position]);
  return [
    { zellen: [] },
    { stil: "abschnitt", zellen: [text(texte.afa.titel)] },
    kopf(jahre.map(({ jahr }) => jahr)),
    zeile(texte.afa.geplant, jahre, ({ geplant }) => geplant),
    ...counted.map(({ position, name }) => {
      const years = angaben.nutzungsdauern[position];
      const label = years
        ? `${name} (${texte.blatt.jahre(zahlDeutsch(years, years.decimalPlaces()))})`
        : name;
      return zeile(label, jahre, ({ gerechnet }) => gerechnet.get(position));
    }),
    zeile(texte.afa.gerechnet, jahre, ({ summe }) => summe, "summe"),
    zeile(texte.afa.rest, jahre, ({ rest }) => rest, "summe"),
    satz(texte.blatt.afaErklaerung(texte.afa.monate[angaben.monat - 1] ?? ""), "hinweis"),
  ];
}
