import { Decimal } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import type { Finding } from "../../rules/kern/ergebnis";
import { stelle } from "../../workbook/zelle";
import { protokoll } from "../../texte/protokoll";
import {
  betragstext,
  eineVon,
  erklaert,
  formelvorschlag,
  hatVorschlag,
  hauptverdaechtige,
} from "../vorschlag";
import { text, zahl, type Berichtszeile, type Berichtszelle } from "../blatt";

const texte = protokoll.befunde;

/** Findings as a table: rule, place, sentence, amounts, likely cause. */
export function befundzeilen(findings: Finding[]): Berichtszeile[] {
  return [kopf(texte.kopf.ursache), ...findings.map((finding) => zeile(finding, ursache(finding)))];
}

/** The same for findings that were waived, with the reason in place of the cause. */
export function freigegebene(findings: Finding[]): Berichtszeile[] {
  return [kopf(texte.kopf.begruendung), ...findings.map((finding) => zeile(finding, begruendung(finding)))];
}

function kopf(last: string): Berichtszeile {
  const { regel, stelle: place, befund, erwartet, gefunden, differenz } = texte.kopf;
  return {
    stil: "kopf",
    zellen: [regel, place, befund, erwartet, gefunden, differenz, last].map((title) => text(title)),
  };
}

function zeile(finding: Finding, last: string): Berichtszeile {
  const { rule, message, tolerance, expected, actual, difference } = finding;
  return {
    zellen: [
      text(rule),
      text(stelle(finding)),
      text([message, erklaert(finding), tolerance].filter(Boolean).join(" ")),
      ...[expected, actual, difference].map((value) => betrag(value, finding)),
      text(last),
    ],
  };
}

const AMOUNT = /^-?\d+(\.\d+)?$/;

/** A year or an account number is no amount: it stays as it stands in the finding's sentence. */
function betrag(value: string | undefined, { message }: Finding): Berichtszelle | null {
  if (value === undefined) return null;
  if (!AMOUNT.test(value)) return text(value);
  const amount = new Decimal(value);
  const words: string[] = message.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return words.includes(value) && !words.includes(zahlDeutsch(amount)) ? text(value) : zahl(amount);
}

function ursache({ suspects }: Finding): string {
  const likeliest = hauptverdaechtige(suspects);
  const [first] = likeliest;
  if (!first) return "";
  if (likeliest.length > 1) return eineVon(likeliest);
  if (!hatVorschlag(first)) return texte.ursacheOhneWert(stelle(first), first.reason);
  const formula = formelvorschlag(first);
  return formula === undefined
    ? texte.ursache(stelle(first), betragstext(first.proposal), first.reason)
    : texte.ursacheFormel(stelle(first), formula, first.reason);
}

function begruendung({ freigabe }: Finding): string {
  return freigabe ? texte.freigabe(freigabe.datum.split("-").reverse().join("."), freigabe.grund) : "";
}
