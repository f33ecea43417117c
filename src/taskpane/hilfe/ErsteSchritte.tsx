import { Beispiel } from "./Beispiel";
import { Tastenkuerzel } from "./Tastenkuerzel";

/** Below what the pane says before the first check: something to try it with, and the quicker ways to it. */
export function ErsteSchritte() {
  return (
    <>
      <Beispiel />
      <Tastenkuerzel />
    </>
  );
}
