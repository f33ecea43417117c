import { anzahl } from "./anzahl";

/** Of what is switched off: how many Warnungen and how many Hinweise are not shown. */
interface Verschwiegen {
  warnungen: number;
  hinweise: number;
}

/** Texts about rules whose Warnungen and Hinweise the user does not want to see. */
export const abgeschaltet = {
  /** "2 Arten von Hinweisen abgeschaltet (12 nicht gezeigt)" */
  stand: (rules: readonly Verschwiegen[]): string => {
    const of = (key: keyof Verschwiegen): number => rules.reduce((sum, rule) => sum + rule[key], 0);
    const [warnungen, hinweise] = [of("warnungen"), of("hinweise")];
    const kinds = [...(warnungen > 0 ? ["Warnungen"] : []), ...(hinweise > 0 ? ["Hinweisen"] : [])];
    const what = `${anzahl(rules.length, "Art", "Arten")} von ${kinds.join(" und ") || "Befunden"}`;
    const hidden = warnungen + hinweise;
    return `${what} abgeschaltet${hidden > 0 ? ` (${hidden.toLocaleString("de-DE")} nicht gezeigt)` : ""}`;
  },
  /** What one of them hides: "abgeschaltet, 2 Warnungen nicht gezeigt" */
  regel: ({ warnungen, hinweise }: Verschwiegen): string => {
    const hidden = [
      ...(warnungen > 0 ? [anzahl(warnungen, "Warnung", "Warnungen")] : []),
      ...(hinweise > 0 ? [anzahl(hinweise, "Hinweis", "Hinweise")] : []),
    ];
    return hidden.length > 0 ? `abgeschaltet, ${hidden.join(", ")} nicht gezeigt` : "abgeschaltet";
  },
  name: (id: string, titel: string) => `${id} ${titel}`,
  satz: (stand: string, names: string[]) => `${stand}: ${names.join(", ")}.`,

  protokoll: {
    titel: "Abgeschaltete Prüfungen",
    hinweis:
      "Warnungen und Hinweise dieser Regeln werden nach Entscheidung des Anwenders nicht gezeigt und zählen nicht. Fehler lassen sich nicht abschalten.",
  },

  ausschalten: {
    oeffnen: { warning: "Solche Warnungen abschalten …", info: "Solche Hinweise abschalten …" },
    frage: (id: string, titel: string) =>
      `Warnungen und Hinweise der Prüfung ${id} „${titel}“ in dieser Mappe nicht mehr zeigen?`,
    folge:
      "Fehler zeigt sie weiterhin. Urteil und Prüfprotokoll sagen, was abgeschaltet ist; wieder einschalten lässt es sich unter „Einstellungen“.",
    ja: "Abschalten",
  },

  einstellungen: {
    titel: (count: number) => `Abgeschaltete Prüfungen (${count.toLocaleString("de-DE")})`,
    text: "Warnungen und Hinweise dieser Prüfungen werden nicht gezeigt; Urteil und Prüfprotokoll nennen sie. Fehler zeigen sie weiterhin.",
    einschalten: "Wieder einschalten",
    einschaltenFuer: (what: string) => `Wieder einschalten: ${what}`,
    fertig: (what: string) => `Die Prüfung ${what} ist wieder eingeschaltet.`,
  },
} as const;
