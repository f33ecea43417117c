import type { TableKind } from "../../plan/arten";
import type { Anker, Korrektur } from "../../plan/korrektur";
import { geaenderteVorgaben, standardvorgaben, vorgabenMit, type Vorgaben } from "../../plan/vorgaben";
import { MAX_SETTINGS } from "../../workbook/einstellungsteil";
import { istStand1, istStand2, type Stand2 } from "./einstellungsschema";
import type { Freigabe } from "./freigaben";

/** What the user decided about a workbook; it is stored in it. */
export interface Einstellungen {
  korrekturen: Korrektur[];
  freigaben: Freigabe[];
  vorgaben: Vorgaben;
  /** Rules whose Warnungen and Hinweise are not to be shown, by their ids. */
  abgeschaltet: string[];
  /** What was typed for reports, as `leseEingaben` reads it; absent where nothing is remembered. */
  eingaben?: Record<string, unknown>;
}

export const keineEinstellungen: Einstellungen = {
  korrekturen: [],
  freigaben: [],
  vorgaben: standardvorgaben,
  abgeschaltet: [],
};

/** The latest version; earlier ones are read as well, and written where they can say everything. */
const VERSION = 4;

/** Kinds of table, that a correction may name, of the third version. */
const ARTEN_AB_3: TableKind[] = [
  "liquiditaetsplan",
  "investitionsmassnahmen",
  "erlaeuterungen-erfolgsplan",
  "bilanz",
  "anlagenspiegel",
];

/** keine: nothing is stored; unlesbar: it is damaged; neuer: a later version of the add-in wrote it. */
export type Zustand = "keine" | "gelesen" | "unlesbar" | "neuer";

export interface GeleseneEinstellungen {
  zustand: Zustand;
  /** The empty ones unless they were read. */
  einstellungen: Einstellungen;
}

/**
 * Reads what stands in a workbook. Whoever sends a workbook may have written it, so everything is checked: a text
 * with one wrong entry is not read at all, and nothing must then overwrite it.
 */
export function leseEinstellungen(text: string | undefined): GeleseneEinstellungen {
  if (text === undefined) return { zustand: "keine", einstellungen: keineEinstellungen };
  const value = json(text);
  if (istNeuer(value)) return { zustand: "neuer", einstellungen: keineEinstellungen };
  const einstellungen = ausStand(value);
  return einstellungen
    ? { zustand: "gelesen", einstellungen }
    : { zustand: "unlesbar", einstellungen: keineEinstellungen };
}

/** The settings of any version; undefined where the value is none. */
function ausStand(value: unknown): Einstellungen | undefined {
  if (!istStand1(value) && !istStand2(value)) return undefined;
  const { korrekturen, freigaben } = value;
  const own = value.version === 1 ? undefined : value.vorgaben;
  const abgeschaltet = value.version === 1 ? undefined : value.abgeschaltet;
  const eingaben = value.version === 1 ? undefined : value.eingaben;
  return {
    korrekturen,
    freigaben,
    vorgaben: vorgabenMit(own),
    abgeschaltet: abgeschaltet ?? [],
    ...(eingaben && { eingaben }),
  };
}

/**
 * The text to be stored; undefined where there is nothing to store. Defaults are not stored: a workbook without
 * settings follows those of the add-in. Throws a RangeError beyond 100 kB.
 */
export function einstellungstext(einstellungen: Einstellungen): string | undefined {
  const { korrekturen, freigaben, vorgaben, abgeschaltet, eingaben } = einstellungen;
  const changed = geaenderteVorgaben(vorgaben);
  const empty = [korrekturen, freigaben, changed, abgeschaltet].every(({ length }) => length === 0);
  if (empty && !eingaben) return undefined;
  const own = Object.fromEntries(changed.map((name) => [name, vorgaben[name]]));
  const stand: Stand2 = {
    version: aelteste(einstellungen),
    korrekturen,
    freigaben,
    ...(changed.length > 0 && { vorgaben: own }),
    ...(abgeschaltet.length > 0 && { abgeschaltet }),
    ...(eingaben && { eingaben }),
  };
  const text = JSON.stringify(stand);
  const readable = text.length <= MAX_SETTINGS && leseEinstellungen(text).zustand === "gelesen";
  if (!readable) throw new RangeError("settings that could not be read again");
  return text;
}

/** So that an earlier add-in reads what it can, and else says that a later one wrote it. */
function aelteste({
  korrekturen,
  vorgaben: { land },
  abgeschaltet,
  eingaben,
}: Einstellungen): Stand2["version"] {
  if (abgeschaltet.length > 0 || eingaben) return 4;
  const neu = ({ summen, kind }: Korrektur): boolean =>
    summen !== undefined || (kind !== undefined && ARTEN_AB_3.includes(kind));
  return land !== standardvorgaben.land || korrekturen.some(neu) ? 3 : 2;
}

/** With this correction instead of the one that the table had; one that corrects nothing is left out. */
export function mitKorrektur(
  einstellungen: Einstellungen,
  korrektur: Korrektur,
  before: Korrektur = korrektur,
): Einstellungen {
  const others = einstellungen.korrekturen.filter(
    ({ anker }) => !gleich(anker, korrektur.anker) && !gleich(anker, before.anker),
  );
  const empty = Object.keys(korrektur).length === 1;
  return { ...einstellungen, korrekturen: empty ? others : [...others, korrektur] };
}

/**
 * With this waiver instead of one for the same finding, and instead of those at its place that match no finding any
 * more. A rule may find two things in one cell: the waiver of the other stays.
 */
export function mitFreigabe(
  einstellungen: Einstellungen,
  freigabe: Freigabe,
  veraltet: Freigabe[] = [],
): Einstellungen {
  const { rule, sheet, cell, merkmal } = freigabe;
  const others = einstellungen.freigaben.filter((other) => {
    const here = other.rule === rule && other.sheet === sheet && other.cell === cell;
    return !here || (other.merkmal !== merkmal && !veraltet.includes(other));
  });
  return { ...einstellungen, freigaben: [...others, freigabe] };
}

/** With a rule switched off, or on again. */
export function mitAbgeschalteter(einstellungen: Einstellungen, rule: string, aus: boolean): Einstellungen {
  const others = einstellungen.abgeschaltet.filter((other) => other !== rule);
  return { ...einstellungen, abgeschaltet: aus ? [...others, rule] : others };
}

/** Without these waivers; they are known by all that they say, as they may have been read at another time. */
export function ohneFreigaben(einstellungen: Einstellungen, those: Freigabe[]): Einstellungen {
  const gone = new Set(those.map(schluessel));
  const freigaben = einstellungen.freigaben.filter((freigabe) => !gone.has(schluessel(freigabe)));
  return { ...einstellungen, freigaben };
}

const schluessel = ({ rule, sheet, cell, merkmal }: Freigabe): string =>
  [rule, sheet, cell, merkmal].join("\u001f");

function gleich(a: Anker, b: Anker): boolean {
  return a.sheet === b.sheet && a.kopf === b.kopf && a.zeile === b.zeile && a.range === b.range;
}

function json(text: string): unknown {
  if (text.length > MAX_SETTINGS) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function istNeuer(value: unknown): boolean {
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : 0;
  return Number.isSafeInteger(version) && Number(version) > VERSION;
}
