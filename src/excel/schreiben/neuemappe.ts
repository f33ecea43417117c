import { toProblem } from "../problem";

/** Opens an .xlsx file as a new workbook; the open one stays as it is. Throws an ExcelProblem. */
export async function openNewWorkbook(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64(file));
  } catch (error) {
    throw toProblem(error);
  }
}

function base64(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
