export function hilfeseite(markdown: string, wurzel?: string, sprache?: string): string;
export function anker(text: string): string;
export function seitenname(datei: string): string;
