import { Decimal, ZERO } from "../../money/dezimal";
import { funktion, type Baum } from "./baum";
import { bezugVon, type Bezug } from "./bezug";

/** Cells that go into a sum, each as often as given. */
export interface Linearglied {
  bezug: Bezug;
  faktor: Decimal;
  /** Taken by SUM and the like, which count a text as nothing, even one that looks like a number. */
  inSumme: boolean;
  /** Taken by SUBTOTAL, which leaves out what is one itself. */
  teilergebnis?: true;
}

/** What a formula computes, where that is nothing but cells times numbers, added up. */
export interface Linearform {
  glieder: Linearglied[];
  /** What is added beside. */
  fest: Decimal;
  /** Rounded to so many decimals at last. */
  stellen?: number;
}

/** A formula as a sum; undefined where it is none, or takes cells of other workbooks or by name. */
export function linear(baum: Baum): Linearform | undefined {
  if (funktion(baum) !== "ROUND" || baum.type !== "CallExpression") return summe(baum);
  const [inner, digits] = baum.arguments;
  const stellen = digits && summe(digits);
  const form = inner && summe(inner);
  if (!form || stellen?.glieder.length !== 0 || !istStellenzahl(stellen.fest)) return undefined;
  return { ...form, stellen: stellen.fest.toNumber() };
}

/** What Excel rounds to: further digits a double does not have. */
const istStellenzahl = (digits: Decimal): boolean => digits.isInteger() && digits.abs().lte(15);

/** Functions that add up their arguments; the first argument of SUBTOTAL says whether it does. */
const SUMMEND = ["SUM", "SUBTOTAL"];
const SUMME_IN_TEILERGEBNIS = [9, 109];

function summe(baum: Baum): Linearform | undefined {
  switch (baum.type) {
    case "Literal":
      return typeof baum.value === "number" ? konstant(new Decimal(baum.value)) : undefined;
    case "ReferenceIdentifier":
      return zelle(baum, false);
    case "UnaryExpression": {
      const inner = baum.arguments[0] && summe(baum.arguments[0]);
      const factor = { "-": -1, "+": 1, "@": 1, "%": 0.01, "#": undefined }[baum.operator];
      return inner && factor !== undefined ? mal(inner, new Decimal(factor)) : undefined;
    }
    case "BinaryExpression":
      return verknuepft(
        baum.operator,
        baum.arguments[0] && summe(baum.arguments[0]),
        baum.arguments[1] && summe(baum.arguments[1]),
      );
    case "CallExpression":
      return SUMMEND.includes(funktion(baum) ?? "") ? aufgezaehlt(baum) : undefined;
    default:
      return undefined;
  }
}

function verknuepft(
  operator: string,
  a: Linearform | undefined,
  b: Linearform | undefined,
): Linearform | undefined {
  if (!a || !b) return undefined;
  if (operator === "+") return plus(a, b);
  if (operator === "-") return plus(a, mal(b, new Decimal(-1)));
  if (operator === "*" && a.glieder.length === 0) return mal(b, a.fest);
  if (operator === "*" && b.glieder.length === 0) return mal(a, b.fest);
  if (operator === "/" && b.glieder.length === 0 && !b.fest.isZero())
    return mal(a, new Decimal(1).div(b.fest));
  return undefined;
}

/** SUM over areas and over what is computed itself; a SUBTOTAL where it is asked for the sum. */
function aufgezaehlt(baum: Baum & { type: "CallExpression" }): Linearform | undefined {
  if (funktion(baum) === "SUM") return alle(baum.arguments);
  const [how, ...rest] = baum.arguments;
  if (how?.type !== "Literal" || !SUMME_IN_TEILERGEBNIS.includes(Number(how.value))) return undefined;
  const form = alle(rest);
  return form && { ...form, glieder: form.glieder.map((glied) => ({ ...glied, teilergebnis: true })) };
}

const alle = (parts: (Baum | null)[]): Linearform | undefined =>
  parts.reduce<Linearform | undefined>((total, part) => {
    // An argument that is left out counts for nothing.
    if (!part) return total;
    const more = part.type === "ReferenceIdentifier" ? zelle(part, true) : summe(part);
    return total && more && plus(total, more);
  }, konstant(ZERO));

function zelle(baum: Baum, inSumme: boolean): Linearform | undefined {
  const bezug = bezugVon(baum);
  if (!bezug || bezug.datei !== undefined || bezug.blatt?.includes(":")) return undefined;
  const { top, left, bottom, right } = bezug.bereich;
  const single = top === bottom && left === right;
  return single || inSumme
    ? { glieder: [{ bezug, faktor: new Decimal(1), inSumme }], fest: ZERO }
    : undefined;
}

const konstant = (fest: Decimal): Linearform => ({ glieder: [], fest });

const plus = (a: Linearform, b: Linearform): Linearform => ({
  glieder: [...a.glieder, ...b.glieder],
  fest: a.fest.plus(b.fest),
});

const mal = ({ glieder, fest }: Linearform, by: Decimal): Linearform => ({
  glieder: glieder.map((glied) => ({ ...glied, faktor: glied.faktor.times(by) })),
  fest: fest.times(by),
});
