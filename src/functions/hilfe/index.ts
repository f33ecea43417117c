import type { Funktionsname } from "../katalog";
import * as anlagen from "./anlagen";
import type { Hilfe } from "./hilfe";
import * as kennzahlen from "./kennzahlen";
import * as konten from "./konten";
import * as liquiditaet from "./liquiditaet";
import * as planvergleich from "./planvergleich";

/** The reference of every worksheet function. */
export const hilfen: Readonly<Record<Funktionsname, Hilfe>> = {
  ...planvergleich,
  ...anlagen,
  ...liquiditaet,
  ...konten,
  ...kennzahlen,
};
