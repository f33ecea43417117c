/** What Microsoft's client sends to Excel: objects and how they are reached, then what is to be done with them. */
export interface Anfrage {
  ObjectPaths: Record<number, Objektpfad>;
  Actions: Schritt[];
}

export interface Argumente {
  Arguments?: unknown[];
  /** Beside an argument that is an object: the number of its path; for a list of objects, theirs. */
  ReferencedObjectPathIds?: (number | number[])[];
}

interface Objektpfad {
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId: number;
  ArgumentInfo?: Argumente;
}

export interface Schritt {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: Argumente;
  QueryInfo?: { Select?: string[]; Expand?: string[] };
}

/** How an object is reached. */
export const PFAD = { mappe: 1, methode: 3, eigenschaft: 4, schluessel: 5, verweis: 6 } as const;

/** What is to be done. */
export const TUN = { nennen: 1, laden: 2, methode: 3, setzen: 4, spur: 5 } as const;

interface Ergebnis {
  ActionId: number;
  Value: unknown;
}

/** What comes back: results, Excel's refusal, or the refusal of the way to Excel. */
export type Antwort =
  | { Body: { Results: Ergebnis[]; TraceIds?: number[] } }
  | { Body: { Error: Fehlerangabe; Results: [] } }
  | { ErrorCode: string; ErrorMessage: string; HttpStatusCode: number; Headers: object; Body: null };

interface Fehlerangabe {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

/** A batch that did not reach Excel, or whose answer did not come back. */
export const unterwegs = (code: string): Antwort => ({
  ErrorCode: code,
  ErrorMessage: code,
  HttpStatusCode: 400,
  Headers: {},
  Body: null,
});

/** A batch that Excel refused at one of its steps. */
export const abgelehnt = (code: string, location: string): Antwort => ({
  Body: {
    Error: { Code: code, Message: code, Location: location, ActionIndex: -1, HttpStatusCode: 400 },
    Results: [],
  },
});
