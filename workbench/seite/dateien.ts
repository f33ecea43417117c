import { dateiFehler } from "../../src/texte/dateien";
import { readXlsx, UnreadableWorkbook } from "../../src/workbook/xlsx";
import type { Workbook } from "../../src/workbook/workbook";
import { readDarstellung, type Darstellung } from "../gitter/darstellung";
import { element } from "./element";
import { texte } from "./texte";

export interface GeleseneMappe {
  workbook: Workbook;
  looks: Map<string, Darstellung>;
}

/** Something to tell the user: one sentence that says what to do. */
export class Dateiproblem extends Error {}

/** Reads an .xlsx file; raises a Dateiproblem where it cannot be read. */
export async function readMappe(data: Uint8Array, name: string): Promise<GeleseneMappe> {
  try {
    const workbook = await readXlsx(data, name);
    return { workbook, looks: await readDarstellung(data) };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw new Dateiproblem(dateiFehler(error.reason, name));
    throw error;
  }
}

/** Fetches a sample that lies beside the page. */
export async function readBeispiel(datei: string, titel: string): Promise<GeleseneMappe> {
  const response = await fetch(`beispiele/${datei}`);
  if (!response.ok) throw new Dateiproblem(texte.beispielFehlt(titel));
  return readMappe(new Uint8Array(await response.arrayBuffer()), datei);
}

/** Calls `open` with every file that is chosen or dropped anywhere on the page. */
export function dateieingang(open: (files: File[]) => void): void {
  const input = element<HTMLInputElement>("datei");
  element("datei-oeffnen").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    open([...(input.files ?? [])]);
    // The same file again is a choice too.
    input.value = "";
  });
  const veil = element("ablage");
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener("dragenter", (event) => {
    if (carriesFiles(event)) veil.hidden = false;
  });
  window.addEventListener("dragover", (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  veil.addEventListener("dragleave", () => (veil.hidden = true));
  window.addEventListener("drop", (event) => {
    veil.hidden = true;
    if (!carriesFiles(event)) return;
    event.preventDefault();
    open([...(event.dataTransfer?.files ?? [])]);
  });
}
