import { summe, type Decimal } from "../../money/dezimal";
import { umfasst } from "../formulare/erfolgsplan";
import { tabellenVon, type Plan } from "../plan";
import { betragsspalten, type Figure, type Tabelle } from "../tabelle";
import { figurenIn, kontengliederung } from "./kontengruppen";

/** What the Kontenübersicht says for a line in one column. */
export interface Kontensumme {
  position: string;
  betrag: Decimal;
  /** A figure of the line, to point at. */
  figure: Figure;
}

/** The lines that have accounts with amounts, once for each line: the first column that is not zero, else 0. */
export function kontensummen(plan: Plan): Kontensumme[] {
  return kontentabellen(plan).flatMap(summenDer);
}

function summenDer(tabelle: Tabelle): Kontensumme[] {
  return kontengliederung(tabelle, umfasst).gruppen.flatMap((gruppe) => {
    const { position } = gruppe;
    if (!position) return [];
    const sums = betragsspalten(tabelle).flatMap((spalte) => {
      const figures = figurenIn(gruppe.posten, spalte);
      return figures[0]
        ? [{ position, betrag: summe(figures.map(({ wert }) => wert)), figure: figures[0] }]
        : [];
    });
    return sums.find((sum) => !sum.betrag.isZero()) ?? sums.slice(0, 1);
  });
}

/** The Kontenübersicht; where it goes on in further tables with other accounts of the same years, these, too. */
export function kontentabellen(plan: Plan): Tabelle[] {
  const [first, ...others] = tabellenVon(plan, "erfolgsplan-konten");
  if (!first) return [];
  const years = ({ spalten }: Tabelle): string => [...new Set(spalten.map(({ jahr }) => jahr))].sort().join();
  const numbers = ({ zeilen }: Tabelle): string[] => zeilen.flatMap(({ konto }) => konto?.nummer ?? []);
  const taken = new Set(numbers(first));
  const more = others.filter((other) => {
    const own = numbers(other);
    const goesOn =
      other.hidden === first.hidden &&
      years(other) === years(first) &&
      own.every((nummer) => !taken.has(nummer));
    if (goesOn) for (const nummer of own) taken.add(nummer);
    return goesOn;
  });
  return [first, ...more];
}
