import { Decimal } from "../../money/dezimal";
import type { Abgeschaltet, CheckResult } from "../../rules/kern/ergebnis";
import { istOffen } from "../../rules/gespeichert/freigaben";
import { zellbereiche } from "../../workbook/zellbereiche";
import { abgeschaltet } from "../../texte/abgeschaltet";
import { protokoll as texte } from "../../texte/protokoll";
import { jahreszahl, satz, text, zahl, type Berichtszeile } from "../blatt";

const hinweis = (text: string): Berichtszeile => satz(text, "hinweis");

/** The tables that were recognised, and where. */
export function tabellen({ tables }: CheckResult): Berichtszeile[] {
  const t = texte.tabellen;
  if (tables.length === 0) return [satz(t.keine)];
  return [
    tabellenkopf(),
    ...tables.map((table) => tabellenzeile(table, table.correction ? t.korrigiert : t.erkannt)),
  ];
}

function tabellenkopf(): Berichtszeile {
  const [blatt, tabelle, bereichstitel, jahr, einheit, erkennung] = texte.tabellen.kopf;
  return {
    stil: "kopf",
    zellen: [
      text(blatt),
      null,
      ...[tabelle, bereichstitel, jahr, einheit, erkennung].map((titel) => text(titel)),
    ],
  };
}

function tabellenzeile(
  { sheet, title, range, planYear, unit }: CheckResult["tables"][number],
  erkennung: string,
): Berichtszeile {
  return {
    zellen: [
      text(sheet),
      null,
      text(title),
      text(range),
      planYear === undefined ? null : jahreszahl(planYear),
      text(unit === undefined ? "" : texte.tabellen.einheit[unit]),
      text(erkennung),
    ],
  };
}

/** What the workbook holds besides; nothing where it holds nothing else. */
export function andereTabellen({ otherTables }: CheckResult, eigene: string[]): Berichtszeile[] {
  const t = texte.tabellen;
  const [first] = eigene;
  if (otherTables.length === 0 && first === undefined) return [];
  const rows = otherTables.map((table) =>
    tabellenzeile(table, table.correction?.ausgeschlossen ? t.ausgeschlossen : t.unbekannt),
  );
  const own = eigene.length === 1 && first !== undefined ? t.eigenesBlatt(first) : t.eigene(eigene);
  return [
    ...(rows.length > 0 ? [tabellenkopf(), ...rows] : []),
    ...(first === undefined ? [] : [hinweis(own)]),
  ];
}

/** Every rule with its result. */
export function regeln({ regeln: rules, findings, abgeschaltet: off = [] }: CheckResult): Berichtszeile[] {
  const t = texte.regeln;
  const [regel, gegenstand, pruefungen, ergebnistitel] = t.kopf;
  return [
    {
      stil: "kopf",
      zellen: [text(regel), null, text(gegenstand), text(pruefungen), null, null, text(ergebnistitel)],
    },
    ...rules.map(({ id, titel, geprueft }): Berichtszeile => {
      const own = findings.filter(({ rule }) => rule === id);
      const waived = own.filter((finding) => !istOffen(finding)).length;
      const counted = [t.befunde(own.length), ...(waived > 0 ? [t.freigegeben(waived)] : [])].join(", ");
      const aus = off.find((one) => one.id === id);
      const none = geprueft === 0 ? t.entfaellt : t.ohneBefund;
      const shown = own.length > 0 ? [counted] : aus ? [] : [none];
      return {
        zellen: [
          text(id),
          null,
          text(titel),
          zahl(new Decimal(geprueft)),
          null,
          null,
          text([...shown, ...(aus ? [abgeschaltet.regel(aus)] : [])].join("; ")),
        ],
      };
    }),
    hinweis(t.hinweis),
  ];
}

/** The rules that the user switched off, and what they found all the same. */
export const abgeschaltete = (rules: Abgeschaltet[]): Berichtszeile[] => [
  ...rules.map((rule): Berichtszeile => {
    const { id, titel } = rule;
    return {
      zellen: [text(id), null, text(titel), null, null, null, text(abgeschaltet.regel(rule))],
    };
  }),
  hinweis(abgeschaltet.protokoll.hinweis),
];

/** One line for each row of a table, with all its cells. */
export function ungeprueft({ ungeprueft: open }: CheckResult): Berichtszeile[] {
  const t = texte.ungeprueft;
  if (open.length === 0) return [satz(t.alle)];
  const rows = new Map<string, typeof open>();
  for (const entry of open) {
    const key = JSON.stringify([entry.sheet, entry.label]);
    rows.set(key, [...(rows.get(key) ?? []), entry]);
  }
  const [blatt, zeile, zellen] = t.kopf;
  return [
    hinweis(t.hinweis),
    { stil: "kopf", zellen: [text(blatt), null, text(zeile), null, null, null, text(zellen)] },
    ...[...rows.values()].map((own): Berichtszeile => {
      const [{ sheet, label } = { sheet: "", label: "" }] = own;
      const cells = zellbereiche(own.map(({ cell }) => ({ sheet: "", cell }))).trim();
      return { zellen: [text(sheet), null, text(label), null, null, null, text(cells)] };
    }),
  ];
}
