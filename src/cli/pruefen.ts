import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { istOffen } from "../rules/gespeichert/freigaben";
import type { CheckResult, Zusammenhang } from "../rules/kern/ergebnis";
import { pruefen, pruefenGemeinsam } from "../rules/kern/pruefen";
import { zusammenhaenge } from "../rules/kern/zusammenhaenge";
import { befehlszeile as texte } from "../texte/befehlszeile";
import { dateiFehler } from "../texte/dateien";
import type { Workbook } from "../workbook/workbook";
import { istSperrdatei } from "../workbook/ooxml/unreadable";
import { readXlsx, UnreadableWorkbook } from "../workbook/xlsx";
import { textbericht } from "./bericht";
import { jsonbericht } from "./json";

/** Where the command reads and writes; the process's own, or a test's. */
interface Umgebung {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Folder that relative file names start from. */
  ordner: string;
}

interface Aufruf {
  format: string;
  gemeinsam: boolean;
  /** Whether the report says how the tables were understood. */
  aufbau: boolean;
  dateien: string[];
}

/**
 * The command `pruefen`: checks .xlsx files and writes a report. Returns the exit status: 0 no error found,
 * 1 at least one that is not waived in its workbook, or cells without a result, 2 wrong usage or an unreadable file (the others are still checked and reported).
 */
export async function befehl(args: string[], { out, err, ordner }: Umgebung): Promise<0 | 1 | 2> {
  const aufruf = lesen(args);
  if (typeof aufruf === "string") {
    if (aufruf) err(aufruf);
    (aufruf ? err : out)(texte.aufruf);
    return aufruf ? 2 : 0;
  }
  const workbooks: Workbook[] = [];
  let unlesbar = false;
  for (const datei of aufruf.dateien) {
    const workbook = await oeffnen(datei, ordner);
    if (typeof workbook === "string") {
      unlesbar = true;
      err(workbook);
    } else {
      workbooks.push(workbook);
    }
  }
  const results = aufruf.gemeinsam
    ? pruefenGemeinsam(workbooks)
    : workbooks.map((workbook) => pruefen(workbook));
  const aufbau = aufruf.aufbau ? aufbauDer(workbooks, aufruf.gemeinsam) : [];
  if (aufruf.format === "json") out(jsonbericht(results, aufbau));
  else if (results.length > 0)
    out(results.map((result, index) => textbericht(result, aufbau[index])).join("\n\n\n"));
  if (unlesbar) return 2;
  return results.every(istInOrdnung) ? 0 : 1;
}

const aufbauDer = (workbooks: Workbook[], gemeinsam: boolean): Zusammenhang[][] =>
  gemeinsam ? zusammenhaenge(workbooks) : workbooks.flatMap((workbook) => zusammenhaenge([workbook]));

const istInOrdnung = ({ findings, ohneErgebnis }: CheckResult): boolean =>
  ohneErgebnis.length === 0 && !findings.filter(istOffen).some(({ severity }) => severity === "error");

/** The call's meaning; a sentence where it is wrong, "" where help was asked for. */
function lesen(args: string[]): Aufruf | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        gemeinsam: { type: "boolean", default: false },
        aufbau: { type: "boolean", default: false },
        hilfe: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.hilfe || values.help) return "";
    if (!["text", "json"].includes(values.format)) return texte.unbekanntesFormat(values.format);
    return positionals.length === 0 ? texte.keineDatei : { ...values, dateien: positionals };
  } catch {
    return texte.unbekannteOption;
  }
}

/** A file as a workbook, or the sentence that says why it is none. */
async function oeffnen(datei: string, ordner: string): Promise<Workbook | string> {
  const name = path.basename(datei);
  try {
    return await readXlsx(new Uint8Array(await readFile(path.resolve(ordner, datei))), name);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return dateiFehler(error.reason, datei);
    if (istSperrdatei(name)) return dateiFehler("sperrdatei", datei);
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? texte.nichtGefunden(datei) : texte.nichtLesbar(datei);
  }
}
