import type { Bestandteil } from "./bestandteile.mjs";

/** A bill of materials as CycloneDX 1.6, as far as it is written here. */
export interface Stueckliste {
  bomFormat: string;
  specVersion: string;
  serialNumber: string;
  version: number;
  metadata: { timestamp: string; component: Komponente };
  components: Komponente[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

export interface Komponente {
  type: string;
  "bom-ref": string;
  group?: string;
  name: string;
  version: string;
  purl: string;
  licenses: { license: { id?: string; name?: string } }[];
  hashes?: { alg: string; content: string }[];
}

/** `zeit` in milliseconds. */
export function stueckliste(
  projekt: { name: string; version: string; license: string },
  bestandteile: Bestandteil[],
  zeit: number,
): Stueckliste;
