import { erfolgsrechnung } from "../../plan/aufbau/erfolgsrechnung";
import { ohneSeite, type Erfolgszeile } from "../../plan/aufbau/erfolgszeilen";
import type { Seite } from "../../plan/aufbau/seiten";
import { positionsname } from "../../plan/formulare";
import type { Tabelle, Zeile } from "../../plan/tabelle";

/** A line of the GuV with what stands under it: its accounts, or itself where there are none. */
export interface Guvlinie {
  position?: string;
  name: string;
  art: Seite;
  zeilen: Zeile[];
  /** Rows of the report that show its sum. */
  summen: Zeile[];
}

/** The lines of a Zwischenbericht in its order, each amount once. `rest` are rows of which nobody can tell the side. */
export function guvlinien(tabelle: Tabelle): { linien: Guvlinie[]; rest: Zeile[] } {
  const linien: Guvlinie[] = [];
  for (const line of erfolgsrechnung(tabelle).zeilen.flatMap(aufgeteilt)) {
    const known = linien.find(({ position }) => position !== undefined && position === line.position);
    if (known) {
      known.zeilen.push(...line.zeilen);
      // Two groups of one line: none of their sums is that of the line.
      known.summen = [];
    } else linien.push(line);
  }
  return { linien: linien.sort(nachZeile), rest: ohneSeite(tabelle) };
}

/** A line whose parts are lines of the form themselves, a) and b), is shown by them. */
function aufgeteilt({ position, seite, zeile, teile }: Erfolgszeile): Guvlinie[] {
  const line = (own: string | undefined, zeilen: Zeile[], summen: Zeile[]): Guvlinie => ({
    ...(own !== undefined && { position: own }),
    name: own !== undefined ? positionsname("erfolgsplan", own) : zeile && !zeile.konto ? zeile.label : "",
    art: seite,
    zeilen,
    summen,
  });
  const parts = [...new Set(teile.map((teil) => (teil.konto ? undefined : teil.position)))];
  if (parts.some((part) => part !== undefined && part !== position)) {
    return parts.map((part) =>
      line(
        part ?? position,
        teile.filter((teil) => !teil.konto && teil.position === part),
        [],
      ),
    );
  }
  if (teile.length === 0) return [line(position, zeile ? [zeile] : [], [])];
  return [line(position, [...teile], zeile ? [zeile] : [])];
}

const nachZeile = (a: Guvlinie, b: Guvlinie): number => (a.zeilen[0]?.row ?? 0) - (b.zeilen[0]?.row ?? 0);
