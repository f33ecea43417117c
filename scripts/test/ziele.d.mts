/** The test files, from the project folder, that a word on the command line means. */
export function testdateien(wort: string): string[];
