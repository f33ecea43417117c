import { versionstext } from "../texte/funktionen";
import { funktion } from "./deklaration";

/** Set by the build; absent where the source runs without one. */
declare const __VERSION__: string | undefined;
declare const __BUILD__: string | undefined;

export const VERSION = funktion({
  zweck: "Version und Stand des Add-ins, für Rückfragen an den Support.",
  argumente: {},
  ergebnis: "wert",
  rechne: () =>
    versionstext(
      typeof __VERSION__ === "string" ? __VERSION__ : undefined,
      typeof __BUILD__ === "string" ? __BUILD__ : undefined,
    ),
});
