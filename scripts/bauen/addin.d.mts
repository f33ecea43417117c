/** Throws where the text is no https address. */
export function addinUrl(text?: string): string;
export function mitAdresse(text: string, address: string): string;
export function metadatenErgaenzt(json: string, address?: string): string;
export function inhaltsrichtlinie(own: boolean): string;
/** "frame-ancestors 'self' https://… …" */
export const EINBETTUNG: string;

/** What the build copies: which files, where to, and how they are changed on the way. */
export interface Kopie {
  from: string;
  to: string | ((file: { absoluteFilename: string }) => string);
  transform?: (content: Buffer) => string;
}
export const hilfeseiten: (ordner: string) => Kopie;
export const handbuch: Kopie[];
