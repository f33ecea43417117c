import { Rechenfehler } from "./fehler";

/** An account as text; `alsZahl` where it was entered as a number, which loses its leading zeros. */
export interface Konto {
  nummer: string;
  alsZahl?: boolean;
}

type Kontentest = (konto: Konto) => boolean;

/** A selection of accounts that was read from its text. */
interface Kontenauswahl {
  /** False for what is no account number, such as a heading. */
  enthaelt: Kontentest;
  /** What names a single account, as it was written: one that does not occur was mistyped. */
  einzelne: { teil: string; ist: Kontentest }[];
}

const STELLEN = 10;
const EINZELN = /^\d+$/;
const ANFANG = /^(\d*)\*$/;
const BEREICH = /^(\d+)[-\u2010-\u2015\u2212](\d+)$/;
/** "5221000000 Strom": an account and its name in one cell; what has fewer digits is a heading, or a year. */
const MIT_NAMEN = /^(\d{5,})\s+\p{L}/u;

/**
 * Reads a selection of accounts: "5639002000-5639007000; 44*; !5231*" are a range (both ends included), a beginning
 * and an exception. A selection of exceptions only means all other accounts. Throws a Rechenfehler where a part is
 * none of these.
 */
export function kontenauswahl(text: string): Kontenauswahl {
  const teile = text
    .split(/[;\n]/)
    .map((teil) => teil.trim())
    .filter((teil) => teil !== "");
  if (teile.length === 0) throw new Rechenfehler({ art: "auswahl-leer" });
  const ausnahmen = teile
    .filter((teil) => teil.startsWith("!"))
    .map((teil) => auswahlteil(teil.slice(1), teil));
  const gewaehlte = teile
    .filter((teil) => !teil.startsWith("!"))
    .map((teil) => ({ teil, ist: auswahlteil(teil, teil) }));
  return {
    enthaelt: (konto) => {
      const gesucht = mitNummer(konto);
      if (!gesucht || ausnahmen.some((teil) => teil(gesucht))) return false;
      return gewaehlte.length === 0 || gewaehlte.some(({ ist }) => ist(gesucht));
    },
    einzelne: gewaehlte
      .filter(({ teil }) => EINZELN.test(ohneLeerzeichen(teil)))
      .map(({ teil, ist }) => ({ teil, ist: (konto) => ist(mitNummer(konto) ?? konto) })),
  };
}

const ohneLeerzeichen = (text: string): string => text.replace(/\s+/g, "");

/** The account with its bare number; undefined for what has none. */
function mitNummer(konto: Konto): Konto | undefined {
  const nummer = MIT_NAMEN.exec(konto.nummer.trim())?.[1] ?? ohneLeerzeichen(konto.nummer);
  return EINZELN.test(nummer) ? { ...konto, nummer } : undefined;
}

function auswahlteil(roh: string, geschrieben: string): Kontentest {
  const teil = ohneLeerzeichen(roh);
  if (EINZELN.test(teil)) return ({ nummer }) => vergleiche(nummer, teil) === 0;
  const anfang = ANFANG.exec(teil)?.[1];
  if (anfang !== undefined) return (konto) => beginntMit(konto, anfang);
  const [, von = "", bis = ""] = BEREICH.exec(teil) ?? [];
  if (von === "") throw new Rechenfehler({ art: "auswahl-unlesbar", teil: geschrieben });
  if (vergleiche(von, bis) > 0) throw new Rechenfehler({ art: "auswahl-vertauscht", teil: geschrieben });
  return ({ nummer }) => vergleiche(nummer, von) >= 0 && vergleiche(nummer, bis) <= 0;
}

/** Compares two whole numbers of any length; leading zeros do not count. */
function vergleiche(a: string, b: string): number {
  const [links, rechts] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
  if (links.length !== rechts.length) return links.length - rechts.length;
  return links === rechts ? 0 : links < rechts ? -1 : 1;
}

/** An account entered as a number may have had zeros in front: "07*" finds 722900000, which was 0722900000. */
function beginntMit({ nummer, alsZahl }: Konto, anfang: string): boolean {
  const mitNullen = alsZahl && anfang.startsWith("0");
  return (mitNullen ? nummer.padStart(STELLEN, "0") : nummer).startsWith(anfang);
}
