import { Decimal } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { laender } from "../../plan/formulare/laender";
import { standardvorgaben, type Schwelle, type Vorgaben } from "../../plan/vorgaben";
import {
  KONTOSTELLEN,
  MAX_ANTEIL,
  MAX_BETRAG,
  MAX_STELLEN,
} from "../../rules/gespeichert/einstellungsschema";
import { einstellungen as texte, vorgabennamen } from "../../texte/einstellungen";

/** What an amount is measured in: how many decimals it may have, and how much it may be. */
export interface Mass {
  einheit: "%" | "€" | "Stellen";
  stellen: 0 | 2;
  max: number;
}

const PROZENT: Mass = { einheit: "%", stellen: 2, max: MAX_ANTEIL * 100 };
const EURO: Mass = { einheit: "€", stellen: 0, max: MAX_BETRAG };
const POSTEN: Mass = { einheit: "Stellen", stellen: 2, max: MAX_STELLEN };

interface Gemeinsam {
  id: string;
  /** The setting that it is (a part of). */
  name: keyof Vorgaben;
  label: string;
  /** With this value, as it stands on the screen. */
  setze: (vorgaben: Vorgaben, wert: string) => Vorgaben;
  /** The value as it stands on the screen. */
  lies: (vorgaben: Vorgaben) => string;
}

/** `setze` takes decimal text with a point. */
interface Zahlfeld extends Gemeinsam {
  art: "zahl";
  mass: Mass;
}

interface Wahlfeld extends Gemeinsam {
  art: "wahl";
  hinweis: string;
  optionen: { wert: string; text: string }[];
}

export type Feld = Zahlfeld | Wahlfeld;

/** Names of the settings whose value is of this type. */
type NamenMit<T> = { [K in keyof Vorgaben]: Vorgaben[K] extends T ? K : never }[keyof Vorgaben];

const gezeigt = (value: Decimal): string => zahlDeutsch(value, value.decimalPlaces());

function schwelle(name: NamenMit<Schwelle>): Zahlfeld[] {
  const mit = (vorgaben: Vorgaben, teil: Partial<Schwelle>): Vorgaben => ({
    ...vorgaben,
    [name]: { ...vorgaben[name], ...teil },
  });
  return [
    {
      art: "zahl",
      id: `${name}-anteil`,
      name,
      label: texte.anteil,
      mass: PROZENT,
      lies: (vorgaben) => gezeigt(new Decimal(vorgaben[name].anteil).times(100)),
      setze: (vorgaben, wert) => mit(vorgaben, { anteil: new Decimal(wert).div(100).toNumber() }),
    },
    {
      art: "zahl",
      id: `${name}-betrag`,
      name,
      label: texte.betrag,
      mass: EURO,
      lies: (vorgaben) => gezeigt(new Decimal(vorgaben[name].betrag)),
      setze: (vorgaben, wert) => mit(vorgaben, { betrag: Number(wert) }),
    },
  ];
}

function zahl(
  name: "nachtragKredite" | "nachtragVerpflichtungen" | "nachtragStellen",
  label: string,
  mass: Mass,
): Zahlfeld {
  return {
    art: "zahl",
    id: name,
    name,
    label,
    mass,
    lies: (vorgaben) => gezeigt(new Decimal(vorgaben[name])),
    setze: (vorgaben, wert) => ({ ...vorgaben, [name]: Number(wert) }),
  };
}

/** A choice among the values of a setting; `optionen` lists them all. */
function wahl<Name extends "ohnePlanansatz" | "land" | "formblatt" | "kontostellen" | "einheit">(
  name: Name,
  hinweis: string,
  optionen: { wert: Vorgaben[Name]; text: string }[],
): Wahlfeld {
  return {
    art: "wahl",
    id: name,
    name,
    label: vorgabennamen[name],
    hinweis,
    optionen: optionen.map(({ wert, text }) => ({ wert: String(wert), text })),
    lies: (vorgaben) => String(vorgaben[name]),
    setze: (vorgaben, wert) => {
      const chosen = optionen.find((option) => String(option.wert) === wert);
      return chosen ? { ...vorgaben, [name]: chosen.wert } : vorgaben;
    },
  };
}

const laengen = Array.from(
  { length: KONTOSTELLEN.max - KONTOSTELLEN.min + 1 },
  (_, index) => KONTOSTELLEN.min + index,
);
const { ohnePlanansatz, land, formblatt, kontostellen, einheit } = texte.wahl;

/** The fields of a section of the view; number fields of one setting stand together. */
export const abschnitte: { titel: string; felder: Feld[] }[] = [
  {
    titel: texte.schwellen,
    felder: [
      ...schwelle("erlaeuterung"),
      ...schwelle("nachtragErgebnis"),
      zahl("nachtragKredite", texte.betrag, EURO),
      zahl("nachtragVerpflichtungen", texte.betrag, EURO),
      zahl("nachtragStellen", texte.stellen, POSTEN),
    ],
  },
  {
    titel: texte.ampel,
    felder: [
      ...schwelle("ampelGelb"),
      ...schwelle("ampelRot"),
      wahl("ohnePlanansatz", ohnePlanansatz.hinweis, [
        { wert: "null", text: ohnePlanansatz.optionen.null },
        { wert: "leer", text: ohnePlanansatz.optionen.leer },
      ]),
    ],
  },
  {
    titel: texte.form,
    felder: [
      wahl("land", land.hinweis, [
        { wert: "erkannt", text: land.erkannt },
        ...laender.map(({ id, name }) => ({ wert: id, text: name })),
        { wert: "unbekannt", text: land.unbekannt },
      ]),
      wahl("formblatt", formblatt.hinweis, [
        { wert: "eiganvo", text: formblatt.optionen.eiganvo },
        { wert: "hgb", text: formblatt.optionen.hgb },
      ]),
      wahl("kontostellen", kontostellen.hinweis, [
        { wert: "mehrheit", text: kontostellen.mehrheit },
        ...laengen.map((count) => ({ wert: count, text: kontostellen.fest(count) })),
      ]),
      wahl("einheit", einheit.hinweis, [
        { wert: "erkannt", text: einheit.optionen.erkannt },
        { wert: 1, text: einheit.optionen[1] },
        { wert: 1000, text: einheit.optionen[1000] },
      ]),
    ],
  },
];

export const alleFelder: Feld[] = abschnitte.flatMap(({ felder }) => felder);

/** What a field says in a sentence: "20 %", "wie erkannt". */
export function feldtext(feld: Feld, vorgaben: Vorgaben): string {
  const wert = feld.lies(vorgaben);
  if (feld.art === "zahl") return `${wert} ${feld.mass.einheit}`;
  return feld.optionen.find((option) => option.wert === wert)?.text ?? wert;
}

/** Whether a field says something else than by default. */
export function weichtAb(feld: Feld, vorgaben: Vorgaben): boolean {
  return feld.lies(vorgaben) !== feld.lies(standardvorgaben);
}
