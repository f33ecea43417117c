import { ZERO } from "../../money/dezimal";
import { euroText } from "../../money/eurotext";
import { ausblick as texte } from "../../texte/ausblick";
import type { Ausblick, Liquiditaetsjahr } from "./ausblick";

/** What an outlook says, in sentences. */
export function ausblickaussagen({ jahre, angaben }: Ausblick): string[] {
  const [first, last] = [jahre[0], jahre.at(-1)];
  if (!first || !last) return [];
  const change = last.kumuliert.isNegative() ? texte.aussagen.abnahme : texte.aussagen.zunahme;
  const total = texte.aussagen.summe(first.jahr, last.jahr, change(euroText(last.kumuliert.abs())));
  if (!angaben.bestand) return [total, texte.aussagen.ohneBestand];
  return [total, kreditsatz(jahre), ...grenzsatz(jahre, angaben), texte.aussagen.unterjaehrig];
}

function kreditsatz(jahre: Liquiditaetsjahr[]): string {
  const lowest = jahre.reduce((a, b) => ((b.bestand ?? ZERO).lt(a.bestand ?? ZERO) ? b : a));
  return lowest.kredit?.gt(0)
    ? texte.aussagen.kredit(lowest.jahr, euroText(lowest.kredit))
    : texte.aussagen.keinKredit(lowest.jahr, euroText(lowest.bestand ?? ZERO));
}

function grenzsatz(jahre: Liquiditaetsjahr[], { hoechstbetrag }: Ausblick["angaben"]): string[] {
  if (!hoechstbetrag || !jahre.some(({ kredit }) => kredit?.gt(0))) return [];
  const limit = euroText(hoechstbetrag);
  const broken = jahre.find(({ frei }) => frei?.lt(0));
  return [
    broken?.frei
      ? texte.aussagen.ueberschritten(broken.jahr, euroText(broken.frei.abs()), limit)
      : texte.aussagen.eingehalten(limit),
  ];
}
