import { uebergabe } from "../../plan/gemerkt";
import { pruefenGemeinsam } from "../../rules/kern/pruefen";
import type { Antwort, Auftrag } from "./pruefdienst";

/** The worker's own script: recognition and rules, beside the thread that draws the pane. */
globalThis.onmessage = ({ data }: MessageEvent<Auftrag>) => {
  globalThis.postMessage(antwort(data));
};

function antwort({ workbooks }: Auftrag): Antwort {
  try {
    const results = pruefenGemeinsam(workbooks);
    return { results, erkannt: workbooks.map(uebergabe) };
  } catch (error) {
    return { fehler: error instanceof Error ? error.name : "unbekannt" };
  }
}
