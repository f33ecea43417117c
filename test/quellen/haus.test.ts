import { ungenutzt } from "./exporte";
import { dateien, type Datei } from "./importe";
import { imKreis } from "./kreise";

const inSrc = ({ pfad }: Datei): boolean => pfad.startsWith("src/");

describe("circles of imports", () => {
  test("there is none, types included", () => {
    expect(dateien.length).toBeGreaterThan(500);
    const all = dateien.map(({ pfad, importe }) => [pfad, importe.map(({ von }) => von)] as const);
    expect(imKreis(new Map(all.map(([file, from]) => [file, [...from]])))).toEqual([]);
  });

  test("one would be found, and only what lies on it", () => {
    const all: [string, string[]][] = [
      ["a", ["b", "e"]],
      ["b", ["c"]],
      ["c", ["d", "b"]],
      ["d", ["e"]],
      ["e", []],
    ];
    expect(imKreis(new Map(all))).toEqual(["b", "c"]);
    expect(imKreis(new Map([["selbst", ["selbst"]]]))).toEqual(["selbst"]);
  });
});

describe("rules", () => {
  const istRegeldatei = ({ pfad, exporte }: Datei): boolean =>
    pfad.startsWith("src/rules/") && exporte.some(({ typ }) => typ === "Regel");
  const regeldateien = new Set(dateien.filter(istRegeldatei).map(({ pfad }) => pfad));

  test("a file with rules is known to the catalogue alone: what rules share has a file of its own", () => {
    expect(regeldateien.size).toBeGreaterThan(20);
    const wrong = dateien
      .filter((datei) => inSrc(datei) && datei.pfad !== "src/rules/katalog.ts")
      .flatMap(({ pfad, importe }) => importe.map(({ von }) => ({ pfad, von })))
      .filter(({ von }) => regeldateien.has(von));
    expect(wrong).toEqual([]);
  });
});

describe("exports", () => {
  test("each is taken by another file", () => {
    expect(ungenutzt(dateien)).toEqual([]);
  });

  test("one that nobody takes would be found", () => {
    const datei = (pfad: string, names: string[], importe: Datei["importe"] = []): Datei => ({
      pfad,
      importe,
      exporte: names.map((name) => ({ name, typ: "" })),
    });
    const all = [
      datei("a.ts", ["used", "dead"]),
      datei("b.ts", ["whole"]),
      datei("c.ts", ["own"], [{ von: "a.ts", namen: ["used"] }, { von: "b.ts" }]),
    ];
    expect(ungenutzt(all)).toEqual(["a.ts dead", "c.ts own"]);
  });
});

describe("names of files", () => {
  const doppelt = (files: string[]): string[] => {
    const bare = files.map((file) => file.toLowerCase().replace(/\.\w+$/, ""));
    return files.filter(
      (_, index) => bare.indexOf(bare[index] ?? "") !== bare.lastIndexOf(bare[index] ?? ""),
    );
  };

  test("in no folder of src do two differ by case and ending only: some systems know no difference", () => {
    expect(doppelt(dateien.filter(inSrc).map(({ pfad }) => pfad))).toEqual([]);
    expect(doppelt(["a/bild.ts", "a/Bild.tsx", "b/bild.ts"])).toEqual(["a/bild.ts", "a/Bild.tsx"]);
  });
});
