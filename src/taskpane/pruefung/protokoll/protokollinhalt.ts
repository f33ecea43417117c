/**
 * What the pane needs of reports once one is written or found; the worker recognises and checks, so that nothing of it
 * is needed before.
 */
export { fingerabdruck, fruehererFingerabdruck } from "../../../berichte/protokoll/fingerabdruck";
export { protokoll, protokollmerkmal } from "../../../berichte/protokoll/protokoll";
export { eigeneBlaetter, schreibeBerichtsblatt } from "../../../excel/schreiben/berichtsblatt";
export { eigenerPlan } from "../../../rules/gespeichert/eigenerplan";
export { vorgabenliste } from "./vorgabenliste";
