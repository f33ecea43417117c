import type { Change } from "../../excel/lesen/aenderungen";
import { ExcelProblem, toProblem } from "../../excel/problem";
import type { Entered, Entry, Refusal } from "../../excel/schreiben/uebernehmen";
import type { Finding } from "../../rules/kern/ergebnis";
import { leseEinstellungen } from "../../rules/gespeichert/einstellungen";
import { kommtNoch } from "../../plan/ohne-ergebnis";
import type { Workbook } from "../../workbook/workbook";
import type { Services } from "./dienste";
import { type Geprueft, gemeinsam } from "./geprueft";
import { ruecknahme } from "./uebernahme";
import type { Action, Seitdem, Trouble } from "./zustand";

/** So long nothing has to change before the check runs again, in milliseconds. */
const RUHE = 800;
/** The same where a check is soon done, so that it may as well begin in vain: an entry is answered within a second. */
const KURZE_RUHE = 250;
/** Up to so many cells a workbook is read in a request and checked in a moment. */
const KLEIN = 20_000;
/** While a cell is being edited: the pause before the next try. */
const PAUSE = 1500;
/** Where a check takes longer it does not run along unless the user wants it to. */
const LANGSAM = 2000;

interface Lauf {
  art: "von-hand" | "entscheidung" | "nebenher";
  controller: AbortController;
  /** What it set out to read; still to be read where it comes to no end. */
  vorher: Offen;
}

/** Which sheets changed since they were read, by their ids; "alles" where that cannot be told. */
type Offen = ReadonlySet<string> | "alles";
const LEER: Offen = new Set<string>();

/**
 * When the checks run, one at a time: by hand; after a decision, over what was read; and beside the user's work,
 * which gives way to both and to every further change.
 */
export class Pruefablauf {
  readonly geprueft: Geprueft = {};
  private lauf?: Lauf;
  private offen: Offen = LEER;
  private laufend?: boolean;
  /** Whether cells were still being computed when they were read: their results are worth another look. */
  private wartetAufWerte = false;
  /** Whether somebody else changed the workbook since the last check. */
  private fremd = false;
  private seitdem?: Seitdem | undefined;
  private timer?: ReturnType<typeof setTimeout>;
  private end?: () => Promise<void>;

  constructor(
    private readonly services: Services,
    private readonly dispatch: (action: Action) => void,
  ) {}

  /** Whether a check runs that the user started. */
  get prueft(): boolean {
    return this.lauf?.art === "von-hand";
  }

  /** Reads everything and checks it. */
  async pruefe(): Promise<void> {
    if (this.prueft) return;
    const lauf = this.beginne("von-hand");
    const start = this.services.now().getTime();
    this.dispatch({ type: "beginnt" });
    try {
      // First, so that a change during the reading is noticed too.
      await this.beobachte();
      const { signal } = lauf.controller;
      const workbook = await this.services.read((step) => this.dispatch({ type: "liest", step }), signal);
      this.dispatch({ type: "prueft" });
      await this.werteAus({ workbook, at: this.services.now() }, lauf);
      if (this.laufend === undefined && this.end)
        this.merkeLaufend(this.services.now().getTime() - start <= LANGSAM);
    } catch (error) {
      this.offen = vereint(lauf.vorher, this.offen);
      this.dispatch({ type: "gescheitert", problem: toProblem(error) });
    } finally {
      this.beende(lauf);
    }
  }

  /** Ends the check that the user started. */
  brichAb(): void {
    if (this.prueft) this.lauf?.controller.abort();
  }

  /** Evaluates anew what was read; nothing happens where nothing was read yet. */
  async auswerten(): Promise<void> {
    if (!this.geprueft.workbook || this.prueft) return;
    const lauf = this.beginne("entscheidung");
    this.dispatch({ type: "stoerung", trouble: undefined });
    try {
      await this.werteAus(this.geprueft, lauf);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.reason !== "abgebrochen") this.dispatch({ type: "gescheitert", problem });
    } finally {
      this.beende(lauf);
    }
  }

  /** Switches the check beside the user's work on or off. */
  async setzeLaufend(an: boolean): Promise<void> {
    if (an) await this.beobachte().catch(() => undefined);
    if (an && !this.end) {
      this.dispatch({ type: "stoerung", trouble: { kind: "laufend" } });
      return;
    }
    this.merkeLaufend(an);
    if (!an) clearTimeout(this.timer);
    if (!an && this.lauf?.art === "nebenher") this.lauf.controller.abort();
    if (an && !istLeer(this.offen)) await this.pruefeNebenher();
  }

  /** Puts proposals into their cells, all or none, then checks again. Answers whether they stand there. */
  async uebernimm(entries: Entry[]): Promise<boolean> {
    const entered = await this.trageEin(entries);
    if (!entered) return false;
    this.dispatch({ type: "uebernommen", entries: entered });
    void this.pruefeNebenher();
    return true;
  }

  /** Puts back what stood in the cells before. */
  async nimmZurueck(entries: Entry[]): Promise<boolean> {
    const back = entries.flatMap((entry) => ruecknahme(entry) ?? []);
    if (back.length < entries.length || !(await this.trageEin(back))) return false;
    this.dispatch({ type: "zurueckgenommen", entries });
    void this.pruefeNebenher();
    return true;
  }

  /** Goes on with what waited while the pane was not seen. */
  wiederSichtbar(): void {
    if (this.folgt && !istLeer(this.offen)) this.plane(this.ruhe);
  }

  beenden(): void {
    clearTimeout(this.timer);
    this.lauf?.controller.abort();
    void this.end?.();
  }

  /** Whether changes are followed by a check of themselves. */
  private get folgt(): boolean {
    return this.laufend === true || this.wartetAufWerte;
  }

  /** The entries as Excel took them; undefined where it did not. */
  private async trageEin(entries: Entry[]): Promise<Entry[] | undefined> {
    const [first] = entries;
    if (this.prueft || !first) return undefined;
    const refused = (trouble: Trouble) => {
      this.dispatch({ type: "stoerung", trouble });
      return undefined;
    };
    const several = entries.length > 1;
    try {
      const result = several
        ? await this.services.enterAll(entries)
        : alsErgebnis(first, await this.services.enter(first));
      if (result.kind === "abgelehnt") return refused({ ...result, kind: "uebernahme", several });
      this.offen = "alles";
      if (result.kind === "eingetragen") return result.entries;
      void this.pruefeNebenher();
      return refused({ kind: "angefangen", places: result.places });
    } catch (error) {
      return refused({ kind: "uebernahme", entry: first, reason: toProblem(error, first.sheet), several });
    }
  }

  /** Reads what changed and checks it, without a word about what does not work: the next change tries again. */
  private async pruefeNebenher(): Promise<void> {
    if (this.lauf && this.lauf.art !== "nebenher") return;
    if (globalThis.document?.hidden) return;
    const lauf = this.beginne("nebenher");
    this.dispatch({ type: "nebenher", stand: "prueft" });
    try {
      const changed = lauf.vorher === "alles" ? undefined : lauf.vorher;
      const workbook = await this.services.read(() => undefined, lauf.controller.signal, changed);
      await this.werteAus({ workbook, at: this.services.now() }, lauf);
      this.beende(lauf);
    } catch (error) {
      if (this.lauf !== lauf) return;
      this.offen = vereint(lauf.vorher, this.offen);
      delete this.lauf;
      this.gestoert(toProblem(error));
    }
  }

  private gestoert({ reason }: ExcelProblem): void {
    const editing = reason === "zelle-in-bearbeitung" && this.folgt;
    if (reason === "abgebrochen") this.dispatch({ type: "nebenher", stand: "ruht" });
    else this.dispatch({ type: "nebenher", stand: editing ? "wartet" : "gestoert" });
    if (editing) this.plane(PAUSE);
  }

  private async werteAus(stand: Geprueft, { art, controller: { signal } }: Lauf): Promise<void> {
    const { workbook, at } = stand;
    if (!workbook || !at) return;
    const workbooks = gemeinsam({ workbook, other: this.geprueft.other });
    const [result, other] = await this.services.check(workbooks, signal);
    if (signal.aborted) throw new ExcelProblem("abgebrochen");
    if (!result) return;
    await this.vergleiche({ workbook, findings: result.findings }, art);
    if (signal.aborted) throw new ExcelProblem("abgebrochen");
    Object.assign(this.geprueft, { workbook, at, findings: result.findings });
    this.wartetAufWerte = result.ohneErgebnis.some(kommtNoch);
    const settings = leseEinstellungen(workbook.einstellungen).zustand;
    this.dispatch({
      type: "fertig",
      workbooks,
      result,
      ...(other && { other }),
      settings,
      at,
      changed: !istLeer(this.offen),
      nebenher: art === "nebenher",
      ...(this.seitdem && { seitdem: this.seitdem }),
    });
  }

  /**
   * What became of the findings since the check before. A decision is no entry, and a check beside the work that finds
   * nothing else was made because a formula was computed anew: what was said before stays.
   */
  private async vergleiche(
    now: { workbook: Workbook; findings: Finding[] },
    art: Lauf["art"],
  ): Promise<void> {
    const { workbook, findings } = this.geprueft;
    if (art === "entscheidung" || !workbook || !findings) return;
    // What is not loaded is not said.
    const { seitdem } = await import("./seitdem").catch(() => ({ seitdem: () => undefined }));
    const since = seitdem({ workbook, findings }, now, this.fremd);
    if (since === "nichts" && art === "nebenher") return;
    this.fremd = false;
    this.seitdem = since === "nichts" ? undefined : since;
  }

  /** Ends what runs so far; what that set out to read is still to be read then. */
  private beginne(art: Lauf["art"]): Lauf {
    clearTimeout(this.timer);
    this.lauf?.controller.abort();
    const offen = this.lauf ? vereint(this.lauf.vorher, this.offen) : this.offen;
    const liest = art !== "entscheidung";
    this.offen = liest ? LEER : offen;
    return (this.lauf = { art, controller: new AbortController(), vorher: liest ? offen : LEER });
  }

  private beende(lauf: Lauf): void {
    if (this.lauf !== lauf) return;
    delete this.lauf;
    if (this.folgt && !istLeer(this.offen)) this.plane(this.ruhe);
  }

  /** Subscribes to changes once; where Excel refuses, the check goes on without, and the next one tries again. */
  private async beobachte(): Promise<void> {
    if (this.end) return;
    try {
      this.end = await this.services.onChanged((change) => this.geaendert(change));
    } catch (error) {
      const problem = toProblem(error);
      if (problem.reason === "zelle-in-bearbeitung") throw problem;
    }
  }

  private geaendert(change: Change): void {
    this.offen = vereint(this.offen, change === "blaetter" ? "alles" : new Set([change.sheet]));
    this.fremd ||= change !== "blaetter" && change.fremd === true;
    this.dispatch({ type: "geaendert" });
    if (this.lauf?.art === "nebenher") this.lauf.controller.abort();
    if (this.folgt && !this.prueft) this.plane(this.ruhe);
  }

  private merkeLaufend(an: boolean): void {
    this.laufend = an;
    this.dispatch({ type: "laufend", an });
  }

  /** How long it must be quiet, by the size of the workbook as it was read last. */
  private get ruhe(): number {
    const cells = this.geprueft.workbook?.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0) ?? 0;
    return cells <= KLEIN ? KURZE_RUHE : RUHE;
  }

  private plane(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.pruefeNebenher(), milliseconds);
  }
}

const alsErgebnis = (entry: Entry, result: Entry | Refusal): Entered =>
  typeof result === "string"
    ? { kind: "abgelehnt", entry, reason: result }
    : { kind: "eingetragen", entries: [result] };

const istLeer = (offen: Offen): boolean => offen !== "alles" && offen.size === 0;

function vereint(a: Offen, b: Offen): Offen {
  return a === "alles" || b === "alles" ? "alles" : new Set([...a, ...b]);
}
