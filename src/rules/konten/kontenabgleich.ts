import type { TableKind } from "../../plan/arten";
import { tabelleVon, type Plan } from "../../plan/plan";
import type { Tabelle } from "../../plan/tabelle";
import { namensschluessel, verschiedeneNamen } from "./kontennamen";
import { kontozeilen, nummernzelle, type Kontozeile } from "./kontenpaare";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund } from "../kern/regel";

/** An account in the plan's Kontenübersicht and elsewhere. */
interface Paar {
  plan: Kontozeile;
  andere: Kontozeile;
}

type Art = "gekuerzt" | "name" | "nummer";

/** How an account elsewhere differs from the plan's, all such pairs of one table. */
interface Abweichung {
  art: Art;
  konten: Tabelle;
  tabelle: Tabelle;
  paare: Paar[];
}

/** So many differences of a kind are named one by one; more are one finding. */
const EINZELN = 3;

/** Tables that name accounts besides the Kontenübersicht: reports, other plans, Erläuterungen. */
function andereTabellen({ tabellen }: Plan, konten: Tabelle): Tabelle[] {
  const kinds = ["zwischenbericht-guv", "erfolgsplan-konten", "sonstige"];
  return tabellen.filter(
    (tabelle) =>
      tabelle !== konten &&
      kinds.includes(tabelle.kind) &&
      !tabelle.hidden &&
      kontozeilen(tabelle).length > 0,
  );
}

/** The numbers that this one may be, had one of the two lost a zero or two at its end or its beginning. */
function verkuerzteFormen(nummer: string): string[] {
  return [
    `${nummer}0`,
    `${nummer}00`,
    `0${nummer}`,
    `00${nummer}`,
    ...[/0$/, /00$/, /^0/, /^00/].flatMap((zeros) => (zeros.test(nummer) ? nummer.replace(zeros, "") : [])),
  ];
}

/** The rows by a key; only keys that one row alone has. */
function einmalige(rows: Kontozeile[], key: (zeile: Kontozeile) => string): Map<string, Kontozeile> {
  const result = new Map<string, Kontozeile>();
  const twice = new Set<string>();
  for (const zeile of rows) {
    const name = key(zeile);
    if (result.has(name)) twice.add(name);
    result.set(name, zeile);
  }
  for (const name of twice) result.delete(name);
  return result;
}

const nummerVon = ({ konto }: Kontozeile): string => konto.nummer;
const nameVon = ({ label }: Kontozeile): string => namensschluessel(label);

function abweichungen(konten: Tabelle, tabelle: Tabelle): Abweichung[] {
  const planned = kontozeilen(konten);
  const others = kontozeilen(tabelle);
  const inPlan = einmalige(planned, nummerVon);
  const elsewhere = new Set(others.map(nummerVon));
  const plannedNumbers = new Set(planned.map(nummerVon));
  const open = others.filter((zeile) => !plannedNumbers.has(zeile.konto.nummer));
  const gekuerzt = open.flatMap((andere) => {
    const plan = verkuerzteFormen(andere.konto.nummer)
      .filter((nummer) => !elsewhere.has(nummer))
      .flatMap((nummer) => inPlan.get(nummer) ?? [])
      .find((zeile) => !verschiedeneNamen(zeile.label, andere.label));
    return plan ? [{ plan, andere }] : [];
  });
  const settled = new Set(gekuerzt.flatMap(({ plan, andere }) => [plan, andere]));
  const namesHere = einmalige(planned, nameVon);
  const namesThere = einmalige(others, nameVon);
  const nummer = open.flatMap((andere) => {
    const plan = namesThere.get(nameVon(andere)) === andere ? namesHere.get(nameVon(andere)) : undefined;
    const known = !plan || settled.has(plan) || settled.has(andere) || elsewhere.has(plan.konto.nummer);
    return known || nameVon(andere) === "" ? [] : [{ plan, andere }];
  });
  const name = others.flatMap((andere) => {
    const plan = inPlan.get(andere.konto.nummer);
    return plan && verschiedeneNamen(plan.label, andere.label) ? [{ plan, andere }] : [];
  });
  const of = (art: Art, paare: Paar[]): Abweichung => ({ art, konten, tabelle, paare });
  return [of("gekuerzt", gekuerzt), of("name", name), of("nummer", nummer)];
}

/** The part of KT-2 that looks elsewhere: the same account under another number, or a number under another name. */
export function kontenAnderswo(plan: Plan): Befund[] {
  const konten = tabelleVon(plan, "erfolgsplan-konten");
  if (!konten) return [];
  const reported = new Set<string>();
  return andereTabellen(plan, konten)
    .flatMap((tabelle) => abweichungen(konten, tabelle))
    .flatMap((abweichung) => {
      // What one report shows need not be said again of the next.
      const key = ({ plan: zeile, andere }: Paar): string =>
        [abweichung.art, zeile.konto.nummer, andere.konto.nummer, andere.label].join(" ");
      const paare = abweichung.paare.filter((paar) => !reported.has(key(paar)));
      for (const paar of paare) reported.add(key(paar));
      return befunde({ ...abweichung, paare });
    });
}

function befunde(abweichung: Abweichung): Befund[] {
  const { art, paare } = abweichung;
  if (paare.length === 0) return [];
  if (art === "gekuerzt") return [alsBefund(gekuerzteNummern)(abweichung)];
  if (paare.length > EINZELN) return [alsBefund(art === "name" ? andereNamen : andereNummern)(abweichung)];
  return paare.map((paar) => alsBefund(art === "name" ? andererName : andereNummer)({ ...abweichung, paar }));
}

/** One pair by itself. */
interface Einzelabweichung extends Abweichung {
  paar: Paar;
}

const andererName: Feststellung<Einzelabweichung> = {
  mehrfach: "Konten heißen anderswo anders",
  stelle: (fund) => ({
    ...stelle(fund, [fund.paar]),
    expected: fund.paar.plan.label,
    actual: fund.paar.andere.label,
  }),
  satz: (fund) => {
    const { plan, andere } = fund.paar;
    return `Das Konto ${plan.konto.nummer} heißt ${hier(fund)} „${andere.label}“, ${imPlan(fund)} „${plan.label}“. Bitte Nummer und Bezeichnung prüfen und angleichen.`;
  },
};

const andereNummer: Feststellung<Einzelabweichung> = {
  mehrfach: "Konten haben anderswo eine andere Nummer",
  stelle: (fund) => ({
    ...stelle(fund, [fund.paar]),
    expected: fund.paar.plan.konto.nummer,
    actual: fund.paar.andere.konto.nummer,
  }),
  satz: (fund) => {
    const { plan, andere } = fund.paar;
    return `Das Konto „${plan.label}“ hat ${hier(fund)} die Nummer ${andere.konto.nummer}, ${imPlan(fund)} ${plan.konto.nummer}. Bitte prüfen, welche Nummer richtig ist.`;
  },
};

const andereNamen: Feststellung<Abweichung> = {
  stelle: (fund) => stelle(fund, fund.paare),
  satz: (fund) => {
    const examples = fund.paare
      .slice(0, EINZELN)
      .map(({ plan, andere }) => `${plan.konto.nummer} „${andere.label}“ statt „${plan.label}“`);
    return `${fund.paare.length} Konten heißen ${hier(fund)} anders als ${imPlan(fund)}: ${examples.join(", ")} und weitere. Bitte angleichen.`;
  },
};

const andereNummern: Feststellung<Abweichung> = {
  stelle: (fund) => stelle(fund, fund.paare),
  satz: (fund) => {
    const examples = fund.paare
      .slice(0, EINZELN)
      .map(({ plan, andere }) => `„${plan.label}“ ${andere.konto.nummer} statt ${plan.konto.nummer}`);
    return `${fund.paare.length} Konten haben ${hier(fund)} eine andere Nummer als ${imPlan(fund)}: ${examples.join(", ")} und weitere. Bitte angleichen.`;
  },
};

/** Numbers that lost a zero: one finding, at the shorter ones, with the longer ones as the proposal. */
const gekuerzteNummern: Feststellung<Abweichung> = {
  stelle: (fund) => {
    const { kurz, lang, nummern } = gekuerzte(fund);
    const cells = nummern.flatMap(([short, long]) => [nummernzelle(kurz, short), nummernzelle(lang, long)]);
    const [first, ...others] = nummern;
    return {
      ...(cells[0] ?? { sheet: kurz.sheet, cell: "A1" }),
      ...(first && others.length === 0 && { expected: first[1].konto.nummer, actual: first[0].konto.nummer }),
      cells,
      berichtigungen: nummern.map(([short, long]) => ({
        ...nummernzelle(kurz, short),
        text: long.konto.nummer,
      })),
    };
  },
  satz: (fund) => {
    const { kurz, lang, nummern } = gekuerzte(fund);
    const count = nummern.length;
    const examples = nummern
      .slice(0, EINZELN)
      .map(([short, long]) => `${short.konto.nummer} → ${long.konto.nummer}`)
      .join(", ");
    const more = count > EINZELN ? ` und ${count - EINZELN} weitere` : "";
    const subject = count === 1 ? "Eine Kontonummer steht" : `${count} Kontonummern stehen`;
    return `${subject} ${ort(lang, kurz)} mit einer Null mehr; die Bezeichnungen passen zusammen. Vorschlag: ${examples}${more}. Bitte die Kontonummern vervollständigen.`;
  },
};

/** Accounts with the shorter number first, and the tables where the shorter and the longer ones stand. */
function gekuerzte({ paare, konten, tabelle }: Abweichung): {
  kurz: Tabelle;
  lang: Tabelle;
  nummern: [kurz: Kontozeile, lang: Kontozeile][];
} {
  const [first] = paare;
  const shortHere = (first?.plan.konto.nummer.length ?? 0) < (first?.andere.konto.nummer.length ?? 0);
  const nummern = paare
    .map(({ plan, andere }): [Kontozeile, Kontozeile] => (shortHere ? [plan, andere] : [andere, plan]))
    .sort(([a], [b]) => a.row - b.row);
  return shortHere ? { kurz: konten, lang: tabelle, nummern } : { kurz: tabelle, lang: konten, nummern };
}

/** The cells of some pairs, the finding at the first of the other table. */
function stelle({ konten, tabelle }: Abweichung, paare: Paar[]): Pick<Befund, "sheet" | "cell" | "cells"> {
  const cells = paare.flatMap(({ plan, andere }) => [
    nummernzelle(tabelle, andere),
    nummernzelle(konten, plan),
  ]);
  return { ...(cells[0] ?? { sheet: tabelle.sheet, cell: "A1" }), cells };
}

/** Where the finding stands: its own file need not be named. */
function hier({ tabelle }: Abweichung): string {
  return ort(tabelle, tabelle);
}

/** Where the plan has the account: its file, if it is another one. */
function imPlan({ konten, tabelle }: Abweichung): string {
  return ort(konten, tabelle);
}

function ort({ kind, file, sheet }: Tabelle, own: Tabelle): string {
  const names: Partial<Record<TableKind, string>> = {
    "zwischenbericht-guv": "im Zwischenbericht",
    "erfolgsplan-konten": "in der Kontenübersicht des Plans",
  };
  const name = names[kind] ?? `auf dem Blatt „${sheet}“`;
  return file === undefined || file === own.file ? name : `${name} (${file})`;
}
