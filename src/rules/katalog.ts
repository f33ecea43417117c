import { ip2 } from "./einheiten";
import { ep1, ep2, ep3 } from "./erfolgsplan";
import { kt4, vh3 } from "./erlaeuterungen";
import { fb1, fb2, fb3, fb4, fb5, fb6, fb7 } from "./festsetzung";
import { fp1 } from "./finanzplan";
import { fx1 } from "./formeln";
import { ip1 } from "./investitionsprogramm";
import { kz1 } from "./kennzahlen";
import { kt1 } from "./konten";
import { kt2 } from "./kontonummern";
import { lq1 } from "./liquiditaetskredit";
import { nt1, nt2, nt3 } from "./nachtrag";
import { nt4 } from "./nachtrag-stellen";
import type { Regel } from "./regel";
import { kt3 } from "./schreibweise";
import { st1 } from "./stellen";
import { gh1, ve1 } from "./uebersichten";
import { su1 } from "./unbeschriebene-summen";
import { vb1 } from "./verbindlichkeiten";
import { vp1, vp2 } from "./vermoegensplan";
import { vh1, vh2 } from "./vorhaben";
import { zb3 } from "./zwischenbericht";
import { zb4 } from "./zwischenbericht-plan";
import { zb1, zb2, zb5 } from "./zwischenbericht-spalten";

/** Every rule, in the order of the domain concept. */
export const katalog: Regel[] = [
  ...[fb1, fb2, fb3, fb4, fb5, fb6, fb7],
  ...[ep1, ep2, ep3],
  ...[kt1, kt2, kt3, kt4],
  ...[vp1, vp2, vh1, vh2, vh3],
  ...[fp1, ip1, ip2, gh1, ve1, vb1, st1],
  ...[zb1, zb2, zb3, zb4, zb5],
  ...[lq1, nt1, nt2, nt3, nt4, kz1, su1, fx1],
];
