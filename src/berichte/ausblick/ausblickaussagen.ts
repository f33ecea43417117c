import { ZERO } from "../../money/dezimal";
import { ausblick as texte } from "../../texte/ausblick";
import type { Ausblick, Liquiditaetsjahr } from "./ausblick";

/** What an outlook says, in sentences. */
export function ausblickaussagen({ jahre, angaben }: Ausblick): string[] {
  const [first, last] = [jahre[0], jahre.at(-1)];
  if (!first || !last) return [];
  const total = texte.aussagen.summe(first.jahr, last.jahr, last.kumuliert);
  if (!angaben.bestand) return [total, texte.aussagen.ohneBestand];
  return [total, kreditsatz(jahre), ...grenzsatz(jahre, angaben), texte.aussagen.unterjaehrig];
}

function kreditsatz(jahre: Liquiditaetsjahr[]): string {
  const lowest = jahre.reduce((a, b) => ((b.bestand ?? ZERO).lt(a.bestand ?? ZERO) ? b : a));
  return lowest.kredit?.gt(0)
    ? texte.aussagen.kredit(lowest.jahr, lowest.kredit)
    : texte.aussagen.keinKredit(lowest, lowest.bestand ?? ZERO);
}

function grenzsatz(jahre: Liquiditaetsjahr[], { hoechstbetrag }: Ausblick["angaben"]): string[] {
  if (!hoechstbetrag || !jahre.some(({ kredit }) => kredit?.gt(0))) return [];
  const broken = jahre.find(({ frei }) => frei?.lt(0));
  return [
    broken?.frei
      ? texte.aussagen.ueberschritten(broken.jahr, broken.frei.abs(), hoechstbetrag)
      : texte.aussagen.eingehalten(hoechstbetrag),
  ];
}
