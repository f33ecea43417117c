import { useCallback, useEffect, useState } from "react";
import type { Stand } from "../../../berichte/auswertung/stand";
import { leseStand, standtext } from "../../../berichte/auswertung/standtext";
import { legeStandAb, leseStaende, loescheStand } from "../../../excel/ablage/standablage";
import { vergleich as texte } from "../../../texte/vergleich";
import { type Meldung, alsMeldung } from "../../funktionen/Nachricht";
import type { Outcome } from "../../ablauf/zustand";
import { istPlan } from "./dateistand";

/** A state that is stored in the workbook; "neuer" and "unlesbar" can only be looked at or deleted. */
export interface Eintrag {
  id: string;
  stand: Stand | "neuer" | "unlesbar";
}

export interface Staende {
  /** Undefined until they were read. */
  eintraege?: Eintrag[];
  meldung?: Meldung | undefined;
  arbeitet: boolean;
  lies: () => Promise<void>;
  /** The promise says whether it was stored. */
  halteFest: (outcome: Outcome, name: string) => Promise<boolean>;
  loesche: (id: string, name: string) => Promise<boolean>;
  /** What was said has been read. */
  quittiere: () => void;
}

const texteVon = texte.stand;

/** The states that the workbook keeps: reading, storing and deleting, one at a time; every failure a sentence. */
export function useStaende(): Staende {
  const [eintraege, setzeEintraege] = useState<Eintrag[]>();
  const [meldung, melde] = useState<Meldung>();
  const [arbeitet, setzeArbeitet] = useState(false);
  const fuehreAus = useCallback(async (arbeit: () => Promise<Meldung | undefined>): Promise<boolean> => {
    setzeArbeitet(true);
    melde(undefined);
    try {
      const result = await arbeit();
      setzeEintraege(await gelesen());
      melde(result);
      return result?.intent !== "warning";
    } catch (error) {
      melde(alsMeldung(error));
      return false;
    } finally {
      setzeArbeitet(false);
    }
  }, []);
  const lies = useCallback(async () => void (await fuehreAus(async () => undefined)), [fuehreAus]);
  useEffect(() => void lies(), [lies]);
  return {
    ...(eintraege && { eintraege }),
    meldung,
    arbeitet,
    lies,
    quittiere: useCallback(() => melde(undefined), []),
    halteFest: (outcome, name) => fuehreAus(() => festgehalten(outcome, name)),
    loesche: (id, name) =>
      fuehreAus(async () => {
        await loescheStand(id);
        return { intent: "success", text: texteVon.geloescht(name) };
      }),
  };
}

async function gelesen(): Promise<Eintrag[]> {
  const stored = await leseStaende();
  const entries = stored.map(({ id, text }): Eintrag => ({ id, stand: leseStand(text) ?? "unlesbar" }));
  const time = ({ stand }: Eintrag): string => (typeof stand === "string" ? "" : stand.zeit);
  return entries.sort((a, b) => time(b).localeCompare(time(a)));
}

async function festgehalten(
  { workbooks: [workbook], at }: Outcome,
  wanted: string,
): Promise<Meldung | undefined> {
  if (!workbook) return undefined;
  const taken = (await gelesen()).map(({ stand }) => (typeof stand === "string" ? "" : stand.name));
  const name = freierName(wanted, taken);
  const { standAus } = await import("../../../berichte/auswertung/stand");
  const stand = standAus(workbook, name, at);
  if (!istPlan(stand)) return { intent: "warning", text: texteVon.keinPlan };
  const text = alsText(stand);
  if (text === undefined) return { intent: "warning", ...texteVon.zuGross };
  const result = await legeStandAb(text);
  return result === "voll"
    ? { intent: "warning", ...texteVon.voll }
    : { intent: "success", text: texteVon.festgehalten(name) };
}

/** Undefined where the state is too large to be kept. */
function alsText(stand: Stand): string | undefined {
  try {
    return standtext(stand);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The name, or the first of "… (2)", "… (3)" that no other state has. */
function freierName(wanted: string, taken: string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : texteVon.nochmals(wanted, number);
    if (!taken.includes(name)) return name;
  }
}
