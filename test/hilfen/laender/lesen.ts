import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { laender } from "../../../src/plan/formulare/laender";

const LANDESORDNER = path.resolve("test/hilfen/laender");

/** A plan in the manner of a Land: without a fault, and what to do to it. */
export interface Landesplan {
  name: string;
  /** The Land's id; absent where it must not be recognised. */
  land?: string;
  /** Sheet → text table. */
  blaetter: Record<string, string>;
  /** A cell that gets a wrong value. */
  fehler: { sheet: string; cell: string; wert: string }[];
  /** A row whose amount is required; counted from 1. */
  fehlt: { sheet: string; row: number }[];
}

/** Every plan of this folder: a file each, "# Blatt" before each sheet, "# Fehler" and "# Fehlt" at the end. */
export function landesplaene(): Landesplan[] {
  return readdirSync(LANDESORDNER)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => gelesen(file.slice(0, -4), readFileSync(path.join(LANDESORDNER, file), "utf8")));
}

function gelesen(name: string, text: string): Landesplan {
  const parts = text
    .split(/^# /m)
    .slice(1)
    .map((part): [string, string] => {
      const [title = "", ...lines] = part.split("\n");
      return [title, lines.join("\n").trimEnd()];
    });
  const lines = (title: string): string[] =>
    parts.filter(([own]) => own === title).flatMap(([, body]) => body.split("\n"));
  const land = laender.filter(({ id }) => name.startsWith(id)).sort((a, b) => b.id.length - a.id.length)[0];
  return {
    name,
    ...(land && { land: land.id }),
    blaetter: Object.fromEntries(parts.filter(([title]) => title !== "Fehler" && title !== "Fehlt")),
    fehler: lines("Fehler").map((line) => {
      const [, sheet = "", cell = "", wert = ""] = /^(.+)!([A-Z]\d+) = (.*)$/.exec(line) ?? [];
      return { sheet, cell, wert };
    }),
    fehlt: lines("Fehlt").map((line) => {
      const [sheet = "", row = ""] = line.split("!");
      return { sheet, row: Number(row) };
    }),
  };
}
