import { runden, type Decimal } from "./dezimal";
import { zahlDeutsch } from "./zahltext";

/** Whole euro, as the reports show them: "−31.091 €". */
export const euroText = (value: Decimal): string => `${zahlDeutsch(runden(value), 0)} €`;

/** With its sign: "+2.230 €". */
export const mitVorzeichen = (value: Decimal): string => (runden(value).gt(0) ? "+" : "") + euroText(value);

/** The same, or a dash where there is no amount. */
export const euroOderStrich = (value: Decimal | undefined): string => (value ? euroText(value) : "–");
