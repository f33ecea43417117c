/** How values stand in a formula of a German Excel: the pane shows its examples in the same way. */
export { alsErgebnis, formel } from "../../src/functions/hilfe/formeltext";
