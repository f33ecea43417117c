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

/** What a batch answers: delivered only when every step has succeeded. */
export class Antwort {
  size = 0;
  readonly deliveries: (() => void)[] = [];

  /** Weighs a value as the JSON that Excel would send. */
  add(value: unknown, deliver: () => void): void {
    this.size += typeof value === "object" ? JSON.stringify(value).length : 20;
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
    this.welt.beginRequest(steps.reduce((sum, step) => sum + step.size, 0));
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
