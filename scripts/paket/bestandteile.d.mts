/** A package whose code is shipped. */
export interface Bestandteil {
  name: string;
  version: string;
  purl: string;
  /** By SPDX's id, or by name where SPDX has none. */
  lizenz: { id: string } | { name: string };
  text: string;
  sha512: string;
  /** What it asks for, shipped or not: "react@19.3.1". */
  braucht: string[];
}

/** Throws where a licence is none of those that were read, or its text is missing. */
export function bestandteile(mitOfficeJs: boolean): Bestandteil[];
