import { bi1 } from "./bilanz/bilanz";
import { bz1 } from "./betriebszweige/betriebszweige";
import { ip2 } from "./vermoegensplan/einheiten";
import { ep1, ep2, ep3 } from "./erfolgsplan/erfolgsplan";
import { ep4 } from "./erfolgsplan/erlaeuterte-zeilen";
import { ep5 } from "./erfolgsplan/leerer-plan";
import { kt4, vh3 } from "./erfolgsplan/erlaeuterungen";
import { fb1, fb2, fb3, fb4, fb5, fb6, fb7 } from "./festsetzung/festsetzung";
import { fb8, fb9 } from "./festsetzung/zahlungen";
import { fw1 } from "./formeln/fehlerwerte";
import { nb1 } from "./formeln/neuberechnung";
import { fp1 } from "./vermoegensplan/finanzplan";
import { fx2, fx3, fx5 } from "./formeln/abweichende-formeln";
import { fx1 } from "./formeln/ausgelassene-zeilen";
import { ip1 } from "./vermoegensplan/investitionsprogramm";
import { kz1 } from "./uebersichten/kennzahlen";
import { kt1 } from "./konten/konten";
import { kt2 } from "./konten/kontonummern";
import { lp1, lp2 } from "./liquiditaetsplan/liquiditaetsplan";
import { lq2 } from "./uebersichten/kreditangaben";
import { lq1 } from "./uebersichten/liquiditaetskredit";
import { nt1, nt2, nt3 } from "./nachtrag/nachtrag";
import { nr1 } from "./nachtrag/aenderungen";
import { nt4 } from "./nachtrag/nachtrag-stellen";
import { fx4 } from "./formeln/doppelt";
import { fx8 } from "./formeln/summewenn";
import { fx9 } from "./formeln/wandernder-bezug";
import { fx10 } from "./formeln/leerer-bezug";
import { fx11 } from "./formeln/sverweis";
import { fx7 } from "./formeln/verknuepfung";
import { fx12 } from "./formeln/ausgeblendet";
import { ab1 } from "./formeln/verborgene-betraege";
import { fx13 } from "./formeln/vorzeichen";
import { fx6 } from "./formeln/zirkel";
import { ja1 } from "./jahre/kopfjahre";
import { ja3 } from "./jahre/andere-einheit";
import { ja2 } from "./jahre/gleiche-spalten";
import type { Regel } from "./kern/regel";
import { kt3 } from "./werte/schreibweise";
import { st1 } from "./uebersichten/stellen";
import { st2 } from "./uebersichten/stellenvermerke";
import { gh1, ve1 } from "./uebersichten/uebersichten";
import { su1 } from "./werte/unbeschriebene-summen";
import { vb1 } from "./uebersichten/verbindlichkeiten";
import { vp1, vp2 } from "./vermoegensplan/vermoegensplan";
import { vh1, vh2 } from "./vermoegensplan/vorhaben";
import { zb3 } from "./zwischenbericht/zwischenbericht";
import { zb6 } from "./zwischenbericht/leere-spalten";
import { zb4 } from "./zwischenbericht/zwischenbericht-plan";
import { zb1, zb2, zb5 } from "./zwischenbericht/zwischenbericht-spalten";

/** Every rule, in the order of the domain concept. */
export const katalog: Regel[] = [
  ...[fb1, fb2, fb3, fb4, fb5, fb6, fb7, fb8, fb9],
  ...[ep1, ep2, ep3, ep4, ep5],
  ...[kt1, kt2, kt3, kt4],
  ...[vp1, vp2, lp1, lp2, vh1, vh2, vh3],
  ...[fp1, ip1, ip2, gh1, ve1, vb1, st1, st2],
  ...[bz1, ja1, ja2, ja3],
  ...[zb1, zb2, zb3, zb4, zb5, zb6],
  ...[lq1, lq2, nr1, nt1, nt2, nt3, nt4, kz1, bi1, su1],
  ...[fx1, fx2, fx3, fx4, fx5, fx6, fx7, fx8, fx9, fx10, fx11, fx12, fx13, ab1, fw1, nb1],
];
