import { parse, tokenize, type AstExpression } from "@borgar/fx/xlsx";

/** A formula as a tree: what a parser of Excel's English notation makes of it. */
export type Baum = AstExpression;

/**
 * Reads a formula, with or without the leading "=". Undefined where it cannot be read for certain: a name of a file
 * with its whole path, an incomplete formula. What cannot be read is left alone by everybody.
 */
export function liesFormel(text: string): Baum | undefined {
  try {
    const tokens = tokenize(text, { mergeRefs: true, withLocation: false });
    const baum = parse(tokens);
    return alleTeile(baum).every(istBekannt) ? baum : undefined;
  } catch {
    return undefined;
  }
}

/** A function that a formula itself defines and calls is read by nobody here. */
const istBekannt = (teil: Baum): boolean =>
  teil.type !== "CallExpression" || teil.callee.type === "Identifier";

/** The parts that a part of a formula is made of, in their order. */
export function teile(baum: Baum): Baum[] {
  switch (baum.type) {
    case "UnaryExpression":
    case "BinaryExpression":
    case "CallExpression":
      return baum.arguments.filter(vorhanden);
    case "ArrayExpression":
      return baum.elements.flat();
    case "LambdaExpression":
      return baum.body ? [baum.body] : [];
    case "LetExpression":
      return [...baum.declarations.map(({ init }) => init), baum.body].filter(vorhanden);
    default:
      return [];
  }
}

/** An argument that is left out stands as null in the tree. */
const vorhanden = (baum: Baum | null | undefined): baum is Baum => baum !== null && baum !== undefined;

/** A part of a formula and all that it is made of. */
export const alleTeile = (baum: Baum): Baum[] => [baum, ...teile(baum).flatMap(alleTeile)];

/** The name of the function that is called, in capitals; undefined where it is no call. */
export const funktion = (baum: Baum): string | undefined =>
  baum.type === "CallExpression" ? baum.callee.name.toUpperCase() : undefined;

/** Functions over cells that tell something else of them than what they add up to. */
export const KEINE_SUMME: ReadonlySet<string> = new Set(
  "AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS MEDIAN MODE MAX MAXA MAXIFS MIN MINA MINIFS COUNT COUNTA COUNTIF COUNTIFS COUNTBLANK LARGE SMALL".split(
    " ",
  ),
);

/** A formula with other parts in place of some of its own; what is not replaced stays as it is. */
export function ersetzt(baum: Baum, ersatz: (teil: Baum) => Baum | undefined): Baum {
  const neu = (part: Baum): Baum => ersetzt(part, ersatz);
  const own = ersatz(baum);
  if (own) return own;
  switch (baum.type) {
    case "UnaryExpression":
    case "BinaryExpression":
      return { ...baum, arguments: baum.arguments.map(neu) } as Baum;
    case "CallExpression":
      return { ...baum, arguments: baum.arguments.map((part) => part && neu(part)) };
    case "LetExpression":
      return {
        ...baum,
        declarations: baum.declarations.map((one) => ({ ...one, init: one.init && neu(one.init) })),
        body: baum.body && neu(baum.body),
      };
    case "LambdaExpression":
      return { ...baum, body: baum.body && neu(baum.body) };
    default:
      return baum;
  }
}

/** The names that a formula gives itself, by LET and LAMBDA, in capitals. */
export const eigeneNamen = (baum: Baum): string[] =>
  alleTeile(baum)
    .flatMap((teil) => {
      if (teil.type === "LetExpression") return teil.declarations.map(({ id }) => id.name);
      return teil.type === "LambdaExpression" ? teil.params.map(({ name }) => name) : [];
    })
    .map((name) => name.toUpperCase());
