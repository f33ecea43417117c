import { Rechenfehler } from "./fehler";

/** An account as text; `alsZahl` where it was entered as a number, which loses its leading zeros. */
export interface Konto {
  nummer: string;
  alsZahl?: boolean;
}

type Kontenauswahl = (konto: Konto) => boolean;

const STELLEN = 10;
const EINZELN = /^\d+$/;
const ANFANG = /^(\d*)\*$/;
const BEREICH = /^(\d+)[-\u2010-\u2015\u2212](\d+)$/;

/**
 * Reads a selection of accounts: "5639002000-5639007000; 44*; !5231*" are a range (both ends included), a beginning
 * and an exception. A selection of exceptions only means all other accounts. Throws a Rechenfehler where a part is
 * none of these. The result is false for what is no account number, such as a heading.
 */
export function kontenauswahl(text: string): Kontenauswahl {
  const teile = text
    .split(/[;\n]/)
    .map((teil) => teil.replace(/\s+/g, ""))
    .filter((teil) => teil !== "");
  if (teile.length === 0) throw new Rechenfehler({ art: "auswahl-leer" });
  const ausnahmen = teile
    .filter((teil) => teil.startsWith("!"))
    .map((teil) => auswahlteil(teil.slice(1), teil));
  const gewaehlte = teile.filter((teil) => !teil.startsWith("!")).map((teil) => auswahlteil(teil, teil));
  return (konto) => {
    const gesucht = { ...konto, nummer: konto.nummer.replace(/\s+/g, "") };
    if (!EINZELN.test(gesucht.nummer) || ausnahmen.some((teil) => teil(gesucht))) return false;
    return gewaehlte.length === 0 || gewaehlte.some((teil) => teil(gesucht));
  };
}

function auswahlteil(teil: string, geschrieben: string): Kontenauswahl {
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
