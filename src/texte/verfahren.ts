/** The ways to project a row to the end of the year, as they are called everywhere. */
export const verfahren = {
  linear: "linear",
  taggenau: "taggenau",
  saison: "nach Saison",
  restplan: "Ist und restlicher Plan",
  plan: "wie der Ansatz",
  jahresposten: "Jahresposten",
  raten: "Raten",
  obligo: "Obligo",
  manuell: "eigener Wert",
} as const;
