/** Set by the build; absent where the source runs without one. */
declare const __VERSION__: string | undefined;
declare const __BUILD__: string | undefined;

export const PROGRAMM = "KGRZ Wirtschaftsplan";

/** "0.8.0 (3f2a9c0)", as the support asks for it. */
export function programmversion(): string {
  const version = typeof __VERSION__ === "string" ? __VERSION__ : "Entwicklung";
  return typeof __BUILD__ === "string" ? `${version} (${__BUILD__})` : version;
}
