import { OfficeFehler, type Fehlercode } from "./fehler";
import type { Blatt, Tabelle } from "./tabelle";

/** Excel on the web refuses larger requests and answers. */
const WEB_LIMIT = 5 * 1024 * 1024;

/** What all objects of one host share: the spreadsheet, and the mishaps that a test or the workbench asks for. */
export class Welt {
  /** Requests sent so far. */
  requests = 0;
  /** While true, every request fails as it does while the user is typing into a cell. */
  editing = false;
  /** Whether sheets can be neither added nor deleted. */
  structureProtected = false;
  payloadLimit = WEB_LIMIT;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Excel documents the first place for a new conditional format; who needs it had better ask for it. */
  newFormatsLast = false;
  /** Told of every chart that is added: spreadsheets know nothing of charts. */
  readonly chartHandlers = new Set<() => void>();
  /** Members of Office.js that were used so far: "Range.values". */
  readonly used = new Set<string>();
  private readonly refused = new Map<string, { code: Fehlercode; after: number; times: number }>();
  private failures: { code: Fehlercode; times: number; after: number }[] = [];

  constructor(public tabelle: Tabelle) {}

  /** Lets the next `times` requests fail with the code, after `after` requests that succeed. */
  fail(code: Fehlercode, times = 1, after = 0): void {
    this.failures.push({ code, times, after });
  }

  /** The next `times` uses of this member fail with the code, after `after` uses that succeed: "Range.rowHidden". */
  refuse(member: string, code: Fehlercode, times = Infinity, after = 0): void {
    this.refused.set(member, { code, times, after });
  }

  refuses(member: string): boolean {
    return this.refused.has(member);
  }

  /** Nothing goes wrong any more that was asked for. */
  heal(): void {
    this.refused.clear();
    this.failures = [];
  }

  /** Notes the use of this member and raises what is to go wrong with it. */
  use(member: string): void {
    this.used.add(member);
    const refusal = this.refused.get(member);
    if (!refusal) return;
    if (refusal.after > 0) {
      refusal.after -= 1;
      return;
    }
    refusal.times -= 1;
    if (refusal.times <= 0) this.refused.delete(member);
    throw new OfficeFehler(refusal.code, member);
  }

  /** Counts a request and raises what is to go wrong with it. */
  beginRequest(size: number): void {
    this.requests += 1;
    if (this.editing) throw new OfficeFehler("InvalidOperationInCellEditMode", "sync");
    const failure = this.failures[0];
    if (failure) this.raise(failure);
    if (size > this.payloadLimit) throw new OfficeFehler("RequestPayloadSizeLimitExceeded", "sync");
  }

  private raise(failure: { code: Fehlercode; times: number; after: number }): void {
    if (failure.after > 0) {
      failure.after -= 1;
      return;
    }
    failure.times -= 1;
    if (failure.times <= 0) this.failures.shift();
    throw new OfficeFehler(failure.code, "sync");
  }

  /** The sheet with this id; raises ItemNotFound where it has been deleted. */
  sheet(id: string): Blatt {
    const sheet = this.tabelle.sheets().find((candidate) => candidate.id === id);
    if (!sheet) throw new OfficeFehler("ItemNotFound");
    return sheet;
  }

  /** The sheet with this id if it may be written to; raises AccessDenied where it is protected. */
  writable(id: string): Blatt {
    const sheet = this.sheet(id);
    if (sheet.protected) throw new OfficeFehler("AccessDenied");
    return sheet;
  }
}
