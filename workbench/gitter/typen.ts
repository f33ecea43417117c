import type { FUniver } from "@univerjs/presets";

/** The grid's package names only the outermost of its classes; the others follow from it. */
export type FWorkbook = ReturnType<FUniver["createWorkbook"]>;
export type FWorksheet = ReturnType<FWorkbook["getActiveSheet"]>;
