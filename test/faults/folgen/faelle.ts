import { readFile } from "node:fs/promises";
import path from "node:path";
import { readXlsx } from "../../../src/workbook/xlsx";
import type { Workbook } from "../../../src/workbook/workbook";

/** A cell that is wrong: on any sheet, of any value, where nothing is said of that. */
export interface FalscheZelle {
  sheet?: string;
  cell: string;
  right?: number;
}

/** A stored workbook with a fault. */
export interface Fall {
  name: string;
  was: string;
  mappe: Workbook;
  /** The workbook without it, where there is one. */
  richtig?: Workbook;
  falsch: FalscheZelle[];
}

/** As `faelle.json` lists planted faults of the samples. */
interface Planfall {
  datei: string;
  aus: string;
  art: string;
  was: string;
  falsch: Required<Pick<FalscheZelle, "sheet" | "cell">>[];
}

/** As it lists workbooks of other enterprises; those without a fault have `hoechstens`. */
interface Fremdfall {
  datei: string;
  zweck: string;
  stellen?: { zelle: string; blatt?: string; wert?: number }[];
}

const mappe = async (...parts: string[]): Promise<Workbook> =>
  readXlsx(await readFile(path.join(...parts)), parts.at(-1) ?? "");

const liste = async <T>(folder: string): Promise<T[]> =>
  JSON.parse(await readFile(path.join(folder, "faelle.json"), "utf8")) as T[];

/** The faults of a folder "planfehler": beside it in `basis` the workbooks without them. */
export async function planfaelle(folder: string): Promise<Fall[]> {
  const all = await liste<Planfall>(folder);
  const samples = new Map<string, Promise<Workbook>>();
  const sample = (file: string): Promise<Workbook> => {
    const read = samples.get(file) ?? mappe(folder, "basis", file);
    samples.set(file, read);
    return read;
  };
  return Promise.all(
    all.map(async ({ datei, aus, art, was, falsch }) => ({
      name: datei,
      was: `${art}: ${was}`,
      mappe: await mappe(folder, datei),
      richtig: await sample(aus),
      falsch,
    })),
  );
}

/** The workbooks of a folder "fremd" in which something is wrong. */
export async function fremdfaelle(folder: string): Promise<Fall[]> {
  const all = (await liste<Fremdfall>(folder)).filter(({ stellen }) => stellen !== undefined);
  return Promise.all(
    all.map(async ({ datei, zweck, stellen = [] }) => ({
      name: datei,
      was: zweck,
      mappe: await mappe(folder, datei),
      falsch: stellen.map(({ zelle, blatt, wert }) => ({
        cell: zelle,
        ...(blatt !== undefined && { sheet: blatt }),
        ...(wert !== undefined && { right: wert }),
      })),
    })),
  );
}
