import { anzahl } from "./anzahl";

/** How tables were understood: in the list "Erkannte Tabellen", for one cell, and on the command line. */
export const aufbau = {
  wie: (place: string) => `wie ${place}`,
  gegenwert: (place: string) => `Gegenwert von ${place}`,
  vonBis: (from: string, to: string) => `Summe ${from} bis ${to}`,
  spalte: (name: string) => `Spalte ${name}`,
  gleich: (name: string, reading: string) => `${name} = ${reading}`,
  zeile: (row: number) => `Zeile ${row}`,

  /** Whether a reading comes out in all columns (or rows) for which it is claimed. */
  stimmt: (lines: "spalten" | "zeilen", count: number) =>
    count === 1
      ? "stimmt"
      : lines === "spalten"
        ? `stimmt in ${count === 2 ? "beiden" : `allen ${count}`} Spalten`
        : `stimmt in ${count === 2 ? "beiden" : `allen ${count}`} Zeilen`,
  stimmtNicht: (count: number, wrong: string[], more: number) =>
    count === 1
      ? "stimmt nicht"
      : `stimmt nicht in ${wrong.join(", ")}${more > 0 ? ` und ${anzahl(more, "weiteren Zelle", "weiteren Zellen")}` : ""}`,
} as const;
