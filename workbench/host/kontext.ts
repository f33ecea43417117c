import { OfficeFehler } from "./fehler";
import type { Welt } from "./welt";

/** One step of a batch: does something in the spreadsheet and may hand a result back after the whole batch. */
interface Schritt {
  /** As in debugInfo.errorLocation: "Range.values". */
  location: string;
  /** Characters sent with the request beyond a constant overhead. */
  size: number;
  run(answer: Antwort): void;
}

/** What the path to an object, a call or a name takes on its way. */
const STEP = 200;
/** Characters of a value on its way. */
export const weight = (value: unknown): number => (JSON.stringify(value) ?? "").length;

/** What a batch answers: delivered only when every step has succeeded. */
export class Antwort {
  size = 0;
  readonly deliveries: (() => void)[] = [];

  /** Weighs a value as the JSON that Excel would send. */
  add(value: unknown, deliver: () => void): void {
    this.size += weight(value);
    this.deliveries.push(deliver);
  }
}

/** A request context: collects steps and runs them in one go at `sync`. */
export class Kontext {
  readonly trackedObjects = { add: (): void => undefined, remove: (): void => undefined };
  private steps: Schritt[] = [];

  constructor(readonly welt: Welt) {}

  enqueue(step: Schritt): void {
    this.steps.push(step);
  }

  /** Runs what was queued. Steps before a failing one have taken effect, as in Excel; no result is delivered. */
  async sync(): Promise<void> {
    const steps = this.steps;
    this.steps = [];
    await Promise.resolve();
    if (steps.length === 0) return;
    const answer = new Antwort();
    this.welt.beginRequest(steps.reduce((sum, step) => sum + step.size + STEP, 0));
    for (const step of steps) this.run(step, answer);
    if (answer.size > this.welt.payloadLimit)
      throw new OfficeFehler("ResponsePayloadSizeLimitExceeded", "sync");
    for (const deliver of answer.deliveries) deliver();
  }

  private run(step: Schritt, answer: Antwort): void {
    try {
      step.run(answer);
    } catch (error) {
      if (!(error instanceof OfficeFehler)) throw error;
      throw error.debugInfo.errorLocation
        ? error
        : new OfficeFehler(error.code, step.location, error.message);
    }
  }
}
