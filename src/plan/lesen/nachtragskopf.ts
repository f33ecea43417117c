import { jeText } from "../../money/jetext";
import { normalisieren } from "./beschriftung";

/** What a column of a Nachtrag shows: the Ansatz before, by how much it rises, falls or changes, and the new one. */
export type Nachtragsrolle = "bisher" | "mehr" | "weniger" | "um" | "neu";

const EINHEIT = /(^| )(in )?(t ?€|€|teur|eur|euro)(?= |$)/g;

const ROLLEN: [Nachtragsrolle, RegExp][] = [
  ["neu", /\b(nach|einschliesslich|mit)( der| dem| des)?( \d+)? (aenderung|nachtrag)|festgesetzt auf|^auf\b/],
  [
    "bisher",
    /\b(bisher(ige?[rns]?)?|seither(ige?[rns]?)?|bislang|urspruenglich\w*)$|\b(bisher|seither|urspruenglich)ige?[rns]? (ansatz|plan|soll)|^(bisher|seither|bislang)\b|\b(alte[rs]?|urspruengliche[rs]?) (ansatz|plan)|(ansatz|plan)( 20\d\d)? alt$|^(alt|von)$|\bvor( der| dem)?( \d+)? (aenderung|nachtrag)/,
  ],
  ["um", /\bmehr\b.*\bweniger\b|\berhoeht\b.*\bvermindert\b|\berhoehung\b.*\bverminderung\b/],
  ["mehr", /\berhoeht\b|\berhoehung\b|^mehr\b/],
  ["weniger", /\bvermindert\b|\bverminderung\b|^weniger\b/],
  ["um", /\bveraender|\baenderung|\bdifferenz\b|^um\b|^nachtrag \+? ?-?$/],
  ["neu", /\b(nunmehr|neu(e[rsn]?)?|kuenftig|geaendert\w*)\b|^(\d )?nachtrag(splan|sansatz)?( 20\d\d)?$/],
];

/** What a header says of a Nachtrag; undefined where it says nothing. */
export const nachtragsrolle = jeText((kopf: string): Nachtragsrolle | undefined => {
  const normal = normalisieren(kopf).replace(EINHEIT, " ").replace(/ +/g, " ").trim();
  if (normal === "" || normal.includes("%")) return undefined;
  return ROLLEN.find(([, words]) => words.test(normal))?.[0];
});
