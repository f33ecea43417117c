import type { Plan } from "../plan";
import { geplantesJahr } from "../planjahr";
import type { TableKind } from "../arten";
import type { Tabelle } from "../tabelle";

/** One of the workbooks that are checked together; the only one where there is but one. */
export interface Dokument {
  /** Name of the file; only where several are checked together. */
  file?: string;
  /** The year that it plans; absent where it holds no part of a plan. */
  jahr?: number;
  /** Its tables that are not hidden. */
  tabellen: Tabelle[];
}

/** The workbooks of a check, each with its visible tables. */
export function dokumente({ tabellen }: Plan): Dokument[] {
  const byFile = new Map<string | undefined, Tabelle[]>();
  for (const tabelle of tabellen.filter(({ hidden }) => !hidden)) {
    const own = byFile.get(tabelle.file);
    if (own) own.push(tabelle);
    else byFile.set(tabelle.file, [tabelle]);
  }
  return [...byFile].map(([file, own]) => {
    const jahr = geplantesJahr(own);
    return {
      ...(file !== undefined && { file }),
      ...(jahr !== undefined && { jahr }),
      tabellen: own,
    };
  });
}

/** The table of a kind in a workbook: the one with its year, where it has several. */
export function teil({ jahr, tabellen }: Dokument, kind: TableKind): Tabelle | undefined {
  const own = tabellen.filter((tabelle) => tabelle.kind === kind);
  return own.find(({ spalten }) => spalten.some((spalte) => spalte.jahr === jahr)) ?? own[0];
}

/** Whether a workbook calls itself a Nachtrag: by its name, a sheet, a title or a header of the planned year. */
export function istNachtrag({ file, jahr, tabellen }: Dokument): boolean {
  const words = tabellen.flatMap(({ sheet, titel, spalten }) => [
    sheet,
    ...titel,
    ...spalten.filter((spalte) => jahr === undefined || spalte.jahr === jahr).map(({ kopf }) => kopf),
  ]);
  return [file ?? "", ...words].some((text) => /nachtrag/i.test(text));
}

/** "Plan-2025.xlsx", "dieser Mappe": where a table stands, as the second half of a sentence names it. */
export function dateiname({ file }: Pick<Dokument, "file">): string {
  return file ?? "dieser Mappe";
}
