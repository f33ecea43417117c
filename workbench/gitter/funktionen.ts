import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionInfo,
} from "@univerjs/preset-sheets-core";
import type { Ctor } from "@univerjs/presets";
import { Funktionsfehler, type Blattfunktion } from "../host/funktionenHost";

/** functions.json, as far as it is needed here. */
export interface Metadaten {
  allowErrorForDataTypeAny?: boolean;
  functions: Funktionsmetadaten[];
}

interface Funktionsmetadaten {
  id: string;
  name: string;
  description?: string;
  parameters: {
    name: string;
    description?: string;
    dimensionality?: string;
    type?: string;
    optional?: boolean;
  }[];
}

const NAMESPACE = "KGRZ";
/** Error values that the grid knows; all others show as #VALUE!. */
const ERRORS = new Set<string>(Object.values(ErrorType));

/** What the grid needs to evaluate the add-in's functions and to describe them while they are typed. */
export interface Gitterfunktionen {
  function: [Ctor<BaseFunction>, string][];
  description: IFunctionInfo[];
}

/**
 * The add-in's functions for the grid, from the built metadata and the functions that the built script has
 * associated. They are called as Excel on the web calls them: empty cells are null, a missing argument is null,
 * ranges are matrices, error cells are CustomFunctions.Error where the metadata allow them.
 */
export function gitterfunktionen(
  metadata: Metadaten,
  functions: Map<string, Blattfunktion>,
): Gitterfunktionen {
  const known = metadata.functions.filter(({ id }) => functions.has(id));
  return {
    function: known.map((entry) => [
      gitterfunktion(entry, metadata, (...args) => functions.get(entry.id)?.(...args)),
      `${NAMESPACE}.${entry.name}`,
    ]),
    description: known.map(beschreibung),
  };
}

function beschreibung({ name, description = "", parameters }: Funktionsmetadaten): IFunctionInfo {
  return {
    functionName: `${NAMESPACE}.${name}`,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.name,
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}

function gitterfunktion(
  entry: Funktionsmetadaten,
  metadata: Metadaten,
  call: Blattfunktion,
): Ctor<BaseFunction> {
  const { parameters } = entry;
  const required = parameters.filter(({ optional }) => !optional).length;
  return class extends BaseFunction {
    // Without references a function cannot tell an empty cell from a zero.
    override needsReferenceObject = true;
    override minParams = required;
    override maxParams = parameters.length;

    // A function that throws would stop the whole calculation of the workbook.
    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      try {
        const broken = variants.find((variant) => variant.isError());
        if (broken && !metadata.allowErrorForDataTypeAny) return broken as BaseValueObject;
        return ergebnis(
          call(...parameters.map((parameter, i) => argument(variants[i], parameter.dimensionality))),
        );
      } catch (error) {
        return fehler(error);
      }
    }
  } as unknown as Ctor<BaseFunction>;
}

/** One argument as Excel hands it over. */
function argument(variant: FunctionVariantType | undefined, dimensionality = "scalar"): unknown {
  if (!variant || (variant.isValueObject() && (variant as BaseValueObject).isNull())) return null;
  const rows = matrix(variant);
  return dimensionality === "matrix" ? rows : (rows[0]?.[0] ?? null);
}

function matrix(variant: FunctionVariantType): unknown[][] {
  if (variant.isReferenceObject()) return collect(variant as BaseReferenceObject);
  if (variant.isArray()) return collect(variant as unknown as ArrayValueObject);
  return [[wert(variant as BaseValueObject)]];
}

/** Row and column numbers of a reference count from the sheet's corner, those of an array from its own. */
function collect(source: BaseReferenceObject | ArrayValueObject): unknown[][] {
  const rows: unknown[][] = [];
  const { startRow, startColumn } = source.getRangePosition();
  source.iterator((value, row, column) => {
    (rows[row - startRow] ??= [])[column - startColumn] = value ? wert(value) : null;
    return undefined;
  });
  return rows;
}

function wert(value: BaseValueObject): unknown {
  if (value.isNull()) return null;
  if (value.isError()) return new Funktionsfehler((value as ErrorValueObject).getErrorType());
  return value.getValue();
}

/** What a function answers, for the grid; a matrix spills. */
function ergebnis(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return zelle(result);
  const rows = result as unknown[][];
  const first = rows[0] ?? [];
  if (rows.length === 1 && first.length === 1) return zelle(first[0]);
  return new ArrayValueObject({
    calculateValueList: rows.map((row) => row.map(zelle)),
    rowCount: rows.length,
    columnCount: first.length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function zelle(value: unknown): BaseValueObject {
  if (value instanceof Funktionsfehler) return fehler(value);
  if (typeof value === "number") {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return value === null || value === undefined
    ? NullValueObject.create()
    : ErrorValueObject.create(ErrorType.VALUE);
}

function fehler(error: unknown): ErrorValueObject {
  const code = error instanceof Funktionsfehler && ERRORS.has(error.code) ? error.code : ErrorType.VALUE;
  const text = error instanceof Error ? error.message : "";
  return ErrorValueObject.create(code as ErrorType, text);
}
