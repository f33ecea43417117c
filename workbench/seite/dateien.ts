import { dateiFehler } from "../../src/texte/dateien";
import { readXlsx, UnreadableWorkbook } from "../../src/workbook/xlsx";
import type { Workbook } from "../../src/workbook/workbook";
import { readDarstellung, type Darstellung } from "../gitter/darstellung";
import { element, neu } from "./element";
import { texte } from "./texte";

export interface GeleseneMappe {
  workbook: Workbook;
  looks: Map<string, Darstellung>;
  /** Bytes of its file. */
  groesse: number;
}

/** Something to tell the user: one sentence that says what to do. */
export class Dateiproblem extends Error {}

/** Reads an .xlsx file; raises a Dateiproblem where it cannot be read. */
export async function readMappe(data: Uint8Array, name: string): Promise<GeleseneMappe> {
  try {
    const workbook = await readXlsx(data, name);
    return { workbook, looks: await readDarstellung(data), groesse: data.length };
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

/** The file's name with the ending that a workbook without macros has. */
export const dateiname = (name: string): string => `${name.replace(/\.\w+$/, "") || "Mappe"}.xlsx`;

/** Hands a file over to the browser, which keeps it where it keeps all downloads. */
export function herunterladen(name: string, data: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([data as BlobPart], { type }));
  neu("a", { href: address, download: name }).click();
  // The browser has the file once the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
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
