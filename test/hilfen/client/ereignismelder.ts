import type { Ereignis } from "../../../workbench/host/tabelle";
import type { Welt } from "../../../workbench/host/welt";

/** An event on its way to the client: its number there and what it says. */
export interface Meldung {
  art: number;
  inhalt: object;
}

type Lesart = (ereignis: Ereignis) => Meldung | undefined;

const meldung = (art: number, inhalt: object): Meldung => ({ art, inhalt: { source: "Local", ...inhalt } });

/** The events that the add-in listens to, by the end of the names under which they are ordered. */
const LESARTEN: [RegExp, Lesart][] = [
  [
    /DataChanged|WorksheetChanged/,
    (e) =>
      e.type === "geaendert"
        ? meldung(10, { changeType: "RangeEdited", worksheetId: e.sheet, address: "A1" })
        : undefined,
  ],
  [
    /Calculated/,
    (e) => (e.type === "berechnet" ? meldung(16, { worksheetId: e.sheet, address: "A1" }) : undefined),
  ],
  [/Added/, (e) => (e.type === "hinzugefuegt" ? meldung(13, { worksheetId: e.sheet }) : undefined)],
  [/Deleted/, (e) => (e.type === "geloescht" ? meldung(15, { worksheetId: e.sheet }) : undefined)],
];

/** Tells the client what happens in the spreadsheet, from when it orders an event to when it cancels it. */
export class Ereignismelder {
  private readonly bestellt = new Map<string, () => void>();

  constructor(
    private readonly welt: Welt,
    private readonly melde: (meldung: Meldung) => void,
  ) {}

  /** "_RegisterAddedEvent", "_UnregisterAddedEvent". Raises an Error for an event that nobody here reports. */
  stelleUm(name: string): void {
    const ereignis = name.replace(/^_(Unr|R)egister/, "");
    this.bestellt.get(ereignis)?.();
    this.bestellt.delete(ereignis);
    if (name.startsWith("_Register")) this.bestellt.set(ereignis, this.bestelle(ereignis));
  }

  private bestelle(ereignis: string): () => void {
    const lesart = LESARTEN.find(([pattern]) => pattern.test(ereignis))?.[1];
    if (!lesart) throw new Error(`Nobody reports ${ereignis} here.`);
    return this.welt.tabelle.subscribe((geschehen) => {
      const found = lesart(geschehen);
      if (found) queueMicrotask(() => this.melde(found));
    });
  }
}
