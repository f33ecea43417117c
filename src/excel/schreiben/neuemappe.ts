import { ExcelProblem, toProblem } from "../problem";

/** On the web a new workbook is a new window, and where the browser blocks that Excel may never answer. */
const PATIENCE = 30_000;

/**
 * Opens an .xlsx file as a new workbook; the open one stays as it is. Throws an ExcelProblem: "ausgelastet" where Excel
 * does not answer within half a minute.
 */
export async function openNewWorkbook(file: Uint8Array): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new ExcelProblem("ausgelastet", "NoAnswer")), PATIENCE);
  });
  try {
    await Promise.race([Excel.createWorkbook(base64(file)), silence]);
  } catch (error) {
    throw toProblem(error);
  } finally {
    clearTimeout(timer);
  }
}

function base64(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
