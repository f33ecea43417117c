/** The test files, from the project folder, that a word on the command line means. */
export function testdateien(wort: string): string[];
/** The words that name tests, and from the first one with a dash on what is for Jest. */
export function geteilt(argumente: string[]): { worte: string[]; optionen: string[] };
