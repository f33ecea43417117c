import { ExcelProblem, toProblem } from "../../excel/problem";
import {
  einstellungstext,
  leseEinstellungen,
  type Einstellungen,
} from "../../rules/gespeichert/einstellungen";
import type { Services } from "./dienste";

/**
 * Why a decision was not stored. unlesbar, neuer: what the workbook holds is damaged or of a later version, and is
 * not overwritten; laeuft: a check is running.
 */
export type Hindernis =
  | { kind: "speichern"; problem: ExcelProblem }
  | { kind: "zu-viel" }
  | { kind: "unlesbar" }
  | { kind: "neuer" }
  | { kind: "laeuft" };

/** The text that now stands in the workbook; undefined where that is none. */
export type Gespeichert = { text: string | undefined } | { hindernis: Hindernis };

export type Aenderung = (settings: Einstellungen) => Einstellungen;

export interface Speicher {
  /** The text that stands in the workbook. Throws an ExcelProblem. */
  lies: () => Promise<string | undefined>;
  /**
   * Changes what is stored. It is read again just before, and the change is made to that: what a co-author decided
   * since the last check stays. Where another pane stored something at the same moment, it is changed once more.
   */
  aendere: (next: Aenderung) => Promise<Gespeichert>;
  /** Takes damaged settings out of the workbook, and no others. */
  verwirfBeschaedigte: () => Promise<Gespeichert>;
}

/** One change after the other: each finds what the one before stored. */
export function einstellungsspeicher({
  readSettings,
  store,
}: Pick<Services, "readSettings" | "store">): Speicher {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<Gespeichert>): Promise<Gespeichert> => {
    const turn = last.then(work).catch((error: unknown) => ({
      hindernis: { kind: "speichern" as const, problem: toProblem(error) },
    }));
    last = turn;
    return turn;
  };
  const schreibe = async (text: string | undefined): Promise<Gespeichert> => {
    await store(text);
    return { text };
  };
  const geaendert = async (next: Aenderung, versuch = 1): Promise<Gespeichert> => {
    const before = await readSettings();
    const { zustand, einstellungen } = leseEinstellungen(before);
    if (zustand === "unlesbar" || zustand === "neuer") return { hindernis: { kind: zustand } };
    const text = alsText(next(einstellungen));
    if ("hindernis" in text) return text;
    await store(text.text);
    // What cannot be read again is stored all the same.
    const after = await readSettings().catch(() => text.text);
    if (gleich(after, text.text) || gleich(after, before)) return text;
    if (versuch === VERSUCHE) throw new ExcelProblem("konflikt", "Overwritten");
    return geaendert(next, versuch + 1);
  };
  return {
    lies: () => readSettings(),
    aendere: (next) => inTurn(() => geaendert(next)),
    verwirfBeschaedigte: () =>
      inTurn(async () => {
        const text = await readSettings();
        return leseEinstellungen(text).zustand === "unlesbar" ? schreibe(undefined) : { text };
      }),
  };
}

/** So many times a change is made before it is given up against others. */
const VERSUCHE = 3;

const gleich = (a: string | undefined, b: string | undefined): boolean =>
  JSON.stringify(leseEinstellungen(a)) === JSON.stringify(leseEinstellungen(b));

function alsText(settings: Einstellungen): Gespeichert {
  try {
    return { text: einstellungstext(settings) };
  } catch {
    return { hindernis: { kind: "zu-viel" } };
  }
}
