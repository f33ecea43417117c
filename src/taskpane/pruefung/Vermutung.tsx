import { Fragment } from "react";
import { betragstext, formelvorschlag, GENANNT, hatVorschlag } from "../../berichte/vorschlag";
import type { Suspect } from "../../rules/kern/ergebnis";
import { befunde } from "../../texte/befunde";
import { bereich } from "../../texte/bereich";
import { place } from "../ablauf/pruefergebnis";
import { ZellKnopf } from "../gemeinsam/ZellKnopf";

/**
 * "E7 (Zahlendreher). Richtig wäre 110.000." or "E7 (wie daneben). Formel: =SUMME(E5:E6) (ergibt 110.000)."; without a
 * value where nobody knows it.
 */
export function Verdacht({ suspect, within }: { suspect: Suspect; within: string }) {
  const value = hatVorschlag(suspect) ? bereich.vorschlag(betragstext(suspect.proposal)) : undefined;
  const proposal = formelvorschlag(suspect) ?? value;
  return (
    <>
      <ZellKnopf inline within={within} target={suspect} /> ({suspect.reason}).{proposal && ` ${proposal}.`}
    </>
  );
}

/** "Eine dieser Zellen ist vermutlich falsch: D27 (Zahlendreher), D30 (Zahlendreher) oder D31 (Vorzeichen)" */
export function EineVon({ suspects, within }: { suspects: Suspect[]; within?: string }) {
  const texts = befunde.eineVon;
  const shown = suspects.slice(0, GENANNT);
  const rest = suspects.length - shown.length;
  const last = rest > 0 ? shown.length : shown.length - 1;
  return (
    <>
      {texts.anfang}:{" "}
      {shown.map((suspect, index) => (
        <Fragment key={place(suspect)}>
          {trenner(index, last)}
          <ZellKnopf inline within={shown[index - 1]?.sheet ?? within} target={suspect} /> ({suspect.reason})
        </Fragment>
      ))}
      {rest > 0 && `${trenner(last, last)}${texts.weitere(rest)}`}
    </>
  );
}

function trenner(index: number, last: number): string {
  if (index === 0) return "";
  return index === last ? ` ${befunde.eineVon.oder} ` : ", ";
}
