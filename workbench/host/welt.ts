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
  private readonly refused = new Map<string, Fehlercode>();
  private failures: { code: Fehlercode; times: number; after: number }[] = [];

  constructor(public tabelle: Tabelle) {}

  /** Lets the next `times` requests fail with the code, after `after` requests that succeed. */
  fail(code: Fehlercode, times = 1, after = 0): void {
    this.failures.push({ code, times, after });
  }

  /** From now on every use of this member fails with the code: "Range.rowHidden", "Worksheet.names". */
  refuse(member: string, code: Fehlercode): void {
    this.refused.set(member, code);
  }

  refuses(member: string): boolean {
    return this.refused.has(member);
  }

  /** Raises what is to go wrong with the use of this member. */
  use(member: string): void {
    const code = this.refused.get(member);
    if (code !== undefined) throw new OfficeFehler(code, member);
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
