import { useEffect, useState } from "react";
import { plan } from "../../../plan/plan";
import type { Tabelle } from "../../../plan/tabelle";
import { leseEinstellungen } from "../../../rules/gespeichert/einstellungen";
import type { Zusammenhang } from "../../../rules/kern/ergebnis";
import { zusammenhaenge } from "../../../rules/kern/zusammenhaenge";
import type { Workbook } from "../../../workbook/workbook";

/** How the open workbook was understood. */
export interface Aufbau {
  /** Its tables, without those that the user excluded, and these. */
  tabellen: Tabelle[];
  ausgeschlossen: Tabelle[];
  /** What the rules claim of its cells, also where the total stands in the file that is checked with it. */
  zusammenhaenge: Zusammenhang[];
}

const bekannt = new WeakMap<Workbook[], Aufbau>();

/**
 * How the workbooks that were checked were understood, worked out once they are asked for; undefined as long as that
 * takes. It needs what the check recognised and the relations of the rules, not their findings.
 */
export function useAufbau(workbooks: Workbook[]): Aufbau | "gescheitert" | undefined {
  const [aufbau, setAufbau] = useState<{ von: Workbook[]; ist: Aufbau | "gescheitert" }>();
  useEffect(() => {
    // The browser shows first that it is being worked out.
    const timer = setTimeout(() => setAufbau({ von: workbooks, ist: ermittelt(workbooks) }), 0);
    return () => clearTimeout(timer);
  }, [workbooks]);
  return aufbau?.von === workbooks ? aufbau.ist : bekannt.get(workbooks);
}

function ermittelt(workbooks: Workbook[]): Aufbau | "gescheitert" {
  try {
    const aufbau = bekannt.get(workbooks) ?? aufbauVon(workbooks);
    bekannt.set(workbooks, aufbau);
    return aufbau;
  } catch {
    return "gescheitert";
  }
}

function aufbauVon(workbooks: Workbook[]): Aufbau {
  const [own] = workbooks;
  if (!own) return { tabellen: [], ausgeschlossen: [], zusammenhaenge: [] };
  const { korrekturen, vorgaben } = leseEinstellungen(own.einstellungen).einstellungen;
  const { tabellen, ausgeschlossen = [] } = plan(own, korrekturen, vorgaben);
  const [here = [], ...others] = zusammenhaenge(workbooks);
  const fremde = others.flatMap((all, index) => all.map(vonHier(own.name, workbooks[index + 1]?.name ?? "")));
  return {
    tabellen,
    ausgeschlossen,
    zusammenhaenge: [...here, ...fremde.filter(({ terms }) => terms.some(({ file }) => file === undefined))],
  };
}

/** A relation of another file as seen from the open workbook: whose cell is whose is the other way round. */
function vonHier(own: string, other: string): (one: Zusammenhang) => Zusammenhang {
  return (one) => ({
    ...one,
    file: other,
    terms: one.terms.map(({ file, ...term }) => (file === own ? term : { ...term, file: file ?? other })),
  });
}
