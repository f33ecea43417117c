import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import type { CellRef } from "../../../src/workbook/zelle";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";
import { zufall } from "../../hilfen/umbau/versehen";
import { PLANFEHLER } from "./arten";
import { gezogen, type Planfehler, stelle } from "./felder";

/** What became of one planted fault. */
export interface Planergebnis {
  art: string;
  mappe: string;
  was: string;
  /** What is found because of it, Hinweise included. */
  befunde: Finding[];
  gefunden: boolean;
  /** One cell is wrong, and its right value known. */
  einzeln: boolean;
  /** By the place of a finding, one of its first suspects, its cause, or in words. */
  benannt: boolean;
  /** The right value is the first that is proposed; where no single cell is wrong, the first finding names the fault. */
  zuerst: boolean;
  /** Findings whose first proposal is for a cell that is right. */
  irrefuehrend: number;
}

interface Pflanze extends Planfehler {
  art: string;
  mappe: Workbook;
}

/** Rules whose findings are Hinweise by design. */
const HINWEISE = ["AB-1", "ST-2"];
/** So many draws for a fault: most places do not have what a kind of fault needs. */
const VERSUCHE = 40;

/** Plants up to `anzahl` faults of each kind where the seed chooses, one at a time, and computes what follows. */
export async function planfehlerproben(
  mappen: Workbook[],
  anzahl: number,
  saat: number,
  arten = Object.keys(PLANFEHLER),
): Promise<Planergebnis[]> {
  const [...muster] = await durchgerechnet(mappen);
  const pflanzen = arten.flatMap((art) => gepflanzt(art, muster, anzahl, saat));
  const falsch = await durchgerechnet(pflanzen.map((pflanze) => pflanze.falsch));
  const changed = pflanzen.flatMap(({ richtig }) => richtig ?? []);
  const computed = await durchgerechnet(changed);
  const bekannt = new Map(muster.map((mappe) => [mappe, pruefen(mappe).findings]));
  return pflanzen.map((pflanze, index) => {
    const { richtig, mappe } = pflanze;
    const right = richtig && computed[changed.indexOf(richtig)];
    const known = right ? pruefen(right).findings : (bekannt.get(mappe) ?? []);
    return ergebnis(pflanze, neue(pruefen(falsch[index] ?? pflanze.falsch).findings, known));
  });
}

function gepflanzt(art: string, mappen: Workbook[], anzahl: number, saat: number): Pflanze[] {
  const random = zufall(saat * 1000 + Object.keys(PLANFEHLER).indexOf(art));
  const all = new Map<string, Pflanze>();
  for (let tries = 0; all.size < anzahl && tries < VERSUCHE * anzahl; tries++) {
    const mappe = gezogen(mappen, random);
    const fehler = mappe && PLANFEHLER[art]?.(mappe, random);
    if (fehler) all.set(fehler.was, { ...fehler, art, mappe });
  }
  return [...all.values()];
}

/** The same sentence of the same rule, whatever cells it names: rows may have moved. */
const merkmal = ({ rule, message }: Finding): string =>
  `${rule}|${message.replaceAll(/\b[A-Z]{1,2}\d+(?::[A-Z]{1,2}\d+)?/g, "#")}`;

/** The findings that are not among the known ones, each of which excuses one. */
function neue(findings: Finding[], known: Finding[]): Finding[] {
  const left = known.map(merkmal);
  return findings.filter((finding) => {
    const at = left.indexOf(merkmal(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const zaehlt = ({ severity, rule }: Finding): boolean => severity !== "info" || HINWEISE.includes(rule);

/** Where a finding points: a long list of figures points nowhere. */
const orte = (finding: Finding): CellRef[] => [
  finding,
  ...finding.suspects.slice(0, 3),
  ...(finding.cause?.cells ?? []),
];

const worte = ({ message, cause, suspects }: Finding): string =>
  [message, cause?.text, ...suspects.slice(0, 3).map(({ reason }) => reason)].join(" ");

function ergebnis(pflanze: Pflanze, befunde: Finding[]): Planergebnis {
  const { art, mappe, was, zellen, nennt, auchRecht = [] } = pflanze;
  const wrong = new Set(zellen.map(stelle));
  const right = new Set([...zellen, ...auchRecht].map(stelle));
  const nennend = (finding: Finding): boolean =>
    orte(finding).some((ort) => wrong.has(stelle(ort))) || nennt?.test(worte(finding)) === true;
  const [first] = befunde.filter(zaehlt);
  return {
    art,
    mappe: mappe.name,
    was,
    befunde,
    gefunden: first !== undefined,
    einzeln: istEinzeln(pflanze),
    benannt: befunde.some(nennend),
    zuerst: istEinzeln(pflanze) ? schlaegtVor(pflanze, befunde) : first !== undefined && nennend(first),
    irrefuehrend: befunde.filter(
      ({ suspects: [suspect] }) => suspect?.proposal !== undefined && !right.has(stelle(suspect)),
    ).length,
  };
}

const istEinzeln = ({ zellen }: Planfehler): boolean => zellen.length === 1 && zellen[0]?.right !== undefined;

/** The first of all proposals is the right value in the wrong cell. */
function schlaegtVor({ zellen: [zelle] }: Planfehler, befunde: Finding[]): boolean {
  // A suspect may have no proposal: then nothing is offered.
  const first = befunde.flatMap(({ suspects }) => suspects).find(({ proposal }) => proposal !== undefined);
  return Boolean(zelle && first && stelle(first) === stelle(zelle) && Number(first.proposal) === zelle.right);
}
