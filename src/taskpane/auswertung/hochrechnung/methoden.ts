import { alleZeilen, type Hochrechnungsbericht } from "../../../berichte/hochrechnung/hochrechnungsbericht";
import type { Methode } from "../../../plan/methoden";
import type { Einstellungen } from "../../../rules/gespeichert/einstellungen";
import { einstellungen as worte } from "../../../texte/einstellungen";
import { problemText } from "../../../texte/excel";
import type { Hindernis } from "../../ablauf/einstellungsspeicher";
import type { Meldung } from "../../funktionen/Nachricht";

export type Methoden = Readonly<Record<string, Methode>>;

/** What the user chose for rows, by key; null: as usual, without a method of its own. */
export type Auswahl = Readonly<Record<string, Methode | null>>;

/** The stored methods with the chosen ones in their place. */
export function mitAuswahl(gemerkt: Methoden, auswahl: Auswahl): Methoden {
  const all = Object.entries({ ...gemerkt, ...auswahl });
  return Object.fromEntries(all.flatMap(([key, methode]) => (methode ? [[key, methode] as const] : [])));
}

/** What is to be stored: the choices, and for rows without any the usual method, where that is not linear. */
export function zuMerken({ guv, vermoegensplan }: Hochrechnungsbericht, auswahl: Auswahl): Auswahl {
  const usual = alleZeilen({ ...(guv && { guv }), ...(vermoegensplan && { vermoegensplan }) }).flatMap(
    ({ schluessel, methode: { herkunft, methode } }) =>
      schluessel !== undefined && herkunft === "vorgabe" && !["linear", "plan"].includes(methode.verfahren)
        ? [[schluessel, methode] as const]
        : [],
  );
  return { ...Object.fromEntries(usual), ...auswahl };
}

/** The settings of the workbook with other methods. */
export function mitMethoden(settings: Einstellungen, next: (methoden: Methoden) => Methoden): Einstellungen {
  const { vorgaben } = settings;
  return { ...settings, vorgaben: { ...vorgaben, methoden: next(vorgaben.methoden) } };
}

/** Why nothing was stored. */
export function hindernismeldung(hindernis: Hindernis): Meldung {
  const text = {
    "zu-viel": worte.zuViel,
    laeuft: worte.laeuft,
    unlesbar: worte.fremd,
    neuer: worte.fremd,
  };
  return {
    intent: "warning",
    title: worte.nichtGespeichert,
    text: hindernis.kind === "speichern" ? problemText(hindernis.problem).text : text[hindernis.kind],
  };
}
