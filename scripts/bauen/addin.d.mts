/** Throws where the text is no https address. */
export function addinUrl(text?: string): string;
export function mitAdresse(text: string, address: string): string;
export function metadatenErgaenzt(json: string, address?: string): string;
export function inhaltsrichtlinie(own: boolean): string;
