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
} as const;
