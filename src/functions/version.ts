import { programmversion } from "../texte/programm";
import { funktion } from "./deklaration";

export const VERSION = funktion({
  zweck: "Version und Stand des Add-ins, für Rückfragen an den Support.",
  argumente: {},
  ergebnis: "wert",
  rechne: programmversion,
});
