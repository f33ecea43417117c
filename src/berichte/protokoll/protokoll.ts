import { Decimal } from "../../money/dezimal";
import { istNichtBegonnen, type CheckResult } from "../../rules/kern/ergebnis";
import { istOffen } from "../../rules/gespeichert/freigaben";
import { stellenOhneErgebnis } from "../../plan/ohne-ergebnis";
import { zellbereiche } from "../../workbook/zellbereiche";
import { abgeschaltet } from "../../texte/abgeschaltet";
import { bereich } from "../../texte/bereich";
import { satzOhneErgebnis } from "../ohneErgebnisGruppe";
import { protokoll as texte } from "../../texte/protokoll";
import {
  datum,
  jahreszahl,
  satz,
  text,
  zahl,
  type Berichtsblatt,
  type Berichtszeile,
  type Berichtszelle,
} from "../blatt";
import { unterschriftzeilen } from "../unterschrift";
import { befundzeilen, freigegebene } from "./protokollbefunde";
import { abgeschaltete, andereTabellen, regeln, tabellen, ungeprueft } from "./protokollumfang";

/** A threshold or choice that a rule follows, in words. */
export interface Vorgabe {
  name: string;
  wert: string;
  /** Otherwise than by default. */
  geaendert: boolean;
}

/** What the result of a check does not say by itself. */
export interface Protokollangaben {
  at: Date;
  /** Who checked; "" leaves a line to be filled in by hand. */
  name: string;
  bemerkung: string;
  version: string;
  /** "Wirtschaftsplan 2024"; absent where it is neither plan nor report. */
  document?: string;
  /** The result at a glance. */
  urteil: { title: string; detail?: string };
  fingerabdruck: string;
  /** The other file that was checked together with this one. */
  weitere?: { file: string; fingerabdruck: string };
  vorgaben: Vorgabe[];
  /** Sheets of the workbook that the add-in wrote itself. */
  eigene: string[];
}

/** Rule, place, text, three amounts, remark. */
const SPALTEN: Berichtsblatt["spalten"] = [
  { breite: 9 },
  { breite: 27, umbruch: true },
  { breite: 52, umbruch: true },
  { breite: 15, rechts: true },
  { breite: 15, rechts: true },
  { breite: 14, rechts: true },
  { breite: 34, umbruch: true },
];

/**
 * The Prüfprotokoll of one check: what was checked, when, by whom, with which result and how far it reaches.
 * Values only; whoever reads it later needs neither the workbook of then nor the add-in.
 */
export function protokoll(result: CheckResult, angaben: Protokollangaben): Berichtsblatt {
  const andere = andereTabellen(result, angaben.eigene);
  return {
    art: "protokoll",
    name: texte.blatt,
    spalten: SPALTEN,
    seite: "quer",
    kopfzeilen: 2,
    merkmal: merkmalstext(angaben),
    zeilen: [
      { stil: "titel", zellen: [text(texte.titel(angaben.document))] },
      { stil: "hinweis", zellen: [text(texte.untertitel(result.file, angaben.at))] },
      ...teil(texte.angaben.titel, kopfangaben(result, angaben)),
      ...teil(texte.ergebnis.titel, ergebnis(result, angaben)),
      ...(result.festsetzung.length > 0 ? teil(texte.festsetzung.titel, festsetzung(result)) : []),
      ...(["error", "warning", "info"] as const).flatMap((severity) => befundteil(result, severity)),
      ...freigabeteil(result),
      ...(result.abgeschaltet ? teil(abgeschaltet.protokoll.titel, abgeschaltete(result.abgeschaltet)) : []),
      ...teil(texte.tabellen.titel, tabellen(result)),
      ...(andere.length > 0 ? teil(texte.tabellen.andere, andere) : []),
      ...teil(texte.regeln.titel, regeln(result)),
      ...(angaben.vorgaben.length > 0 ? teil(texte.vorgaben.titel, vorgaben(angaben)) : []),
      ...teil(texte.ungeprueft.titel, ungeprueft(result)),
      ...teil(
        texte.erlaeuterung.titel,
        texte.erlaeuterung.saetze.map((one) => satz(one)),
      ),
      ...unterschriftzeilen("geprueft", 3),
    ],
  };
}

const LEER: Berichtszeile = { zellen: [] };

const teil = (titel: string, zeilen: Berichtszeile[]): Berichtszeile[] => [
  LEER,
  { stil: "abschnitt", zellen: [text(titel)] },
  ...zeilen,
];

/** A label over the first two columns, and what it says over all others. */
const angabe = (label: string, inhalt: string | Berichtszelle): Berichtszeile => ({
  zellen: [text(label), null, typeof inhalt === "string" ? text(inhalt) : inhalt],
  breit: true,
});

function kopfangaben(
  { file, year }: CheckResult,
  { at, name, bemerkung, version, document, fingerabdruck, weitere }: Protokollangaben,
): Berichtszeile[] {
  const t = texte.angaben;
  return [
    angabe(t.zeitpunkt, datum(at, t.zeitformat)),
    angabe(t.von, name || t.linie),
    ...(bemerkung ? [angabe(t.bemerkung, bemerkung)] : []),
    angabe(t.mappe, file),
    ...(document ? [angabe(t.plan, document)] : []),
    angabe(t.jahr, year === undefined ? t.keinJahr : jahreszahl(year)),
    angabe(t.gemeinsam, weitere?.file ?? t.allein),
    angabe(t.programm, t.version(version)),
    angabe(t.fingerabdruck, fingerabdruck),
    ...(weitere ? [angabe(t.fingerabdruckWeitere(weitere.file), weitere.fingerabdruck)] : []),
  ];
}

function ergebnis(
  { findings, checks, coverage, notices, ohneErgebnis }: CheckResult,
  { urteil }: Protokollangaben,
): Berichtszeile[] {
  const t = texte.ergebnis;
  const open = findings.filter(istOffen);
  const failed =
    ohneErgebnis.length > 0 ||
    istNichtBegonnen({ findings }) ||
    open.some(({ severity }) => severity === "error");
  const waived = findings.length - open.length;
  return [
    angabe(t.insgesamt, text(urteil.title, failed ? "schlecht" : "gut")),
    ...(urteil.detail ? [angabe("", urteil.detail)] : []),
    angabe(t.befunde, zahl(new Decimal(open.length))),
    ...(waived > 0 ? [angabe(t.freigegeben, zahl(new Decimal(waived)))] : []),
    angabe(t.pruefungen, zahl(new Decimal(checks.run))),
    angabe(t.erfasst, t.erfasstVon(coverage.covered, coverage.figures)),
    ...ohneErgebnis.map((gruppe) =>
      angabe(t.nichtGeprueft, satzOhneErgebnis(gruppe, stellenOhneErgebnis(gruppe))),
    ),
    ...notices.map((notice) => angabe(t.hinweis, t.festgestellt(bereich.notices[notice]))),
  ];
}

function festsetzung({ festsetzung: lines }: CheckResult): Berichtszeile[] {
  const [bezeichnung, beschluss, plan, differenz, stand] = texte.festsetzung.kopf;
  return [
    {
      stil: "kopf",
      zellen: [
        text(bezeichnung),
        null,
        text(texte.festsetzung.zelle),
        ...[beschluss, plan, differenz, stand].map((titel) => text(titel)),
      ],
    },
    ...lines.map(({ label, beschluss: own, plan: other, state }): Berichtszeile => {
      const amounts = [own, other].map((side) => side && new Decimal(side.amount));
      const [a, b] = amounts;
      return {
        zellen: [
          text(label),
          null,
          text(zellbereiche([own, other].flatMap((side) => side ?? []))),
          a ? zahl(a) : null,
          b ? zahl(b) : null,
          a && b ? zahl(a.minus(b)) : null,
          text(
            state === "stimmt" && !other ? texte.festsetzung.vorhanden : texte.festsetzung.state[state],
            state === "weicht-ab" ? "schlecht" : undefined,
          ),
        ],
      };
    }),
  ];
}

function vorgaben({ vorgaben: all }: Protokollangaben): Berichtszeile[] {
  const { kopf, standard, geaendert } = texte.vorgaben;
  const zeile = (stand: string, name: string, wert: string): Berichtszelle[] =>
    [stand, "", name, "", "", "", wert].map((one) => text(one));
  return [
    { stil: "kopf", zellen: zeile(...kopf) },
    ...all.map((one) => ({ zellen: zeile(one.geaendert ? geaendert : standard, one.name, one.wert) })),
  ];
}

function befundteil({ findings }: CheckResult, severity: "error" | "warning" | "info"): Berichtszeile[] {
  const own = findings.filter((finding) => istOffen(finding) && finding.severity === severity);
  const title = texte.befunde.mitAnzahl(texte.befunde.titel[severity], own.length);
  return teil(title, own.length > 0 ? befundzeilen(own) : [satz(texte.befunde.keine)]);
}

function freigabeteil({ findings }: CheckResult): Berichtszeile[] {
  const waived = findings.filter((finding) => !istOffen(finding));
  if (waived.length === 0) return [];
  return teil(texte.befunde.mitAnzahl(texte.befunde.freigegeben, waived.length), freigegebene(waived));
}

/** What a later check compares with: when it was, and the figures' mark. */
const merkmalstext = ({ at, fingerabdruck }: Protokollangaben): string =>
  `${at.toISOString()} ${fingerabdruck}`;

/** When a report was written and the mark of its figures; undefined where the text is not one of ours. */
export function protokollmerkmal(merkmal: string): { at: Date; fingerabdruck: string } | undefined {
  const [, time = "", fingerabdruck = ""] =
    /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9A-F]{4}(?:-[0-9A-F]{4}){7})$/.exec(merkmal) ?? [];
  const at = new Date(time);
  return Number.isNaN(at.getTime()) ? undefined : { at, fingerabdruck };
}
