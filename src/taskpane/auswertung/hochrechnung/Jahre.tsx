import { mergeClasses } from "@fluentui/react-components";
import { zeilenarten, type Liquiditaetsjahr } from "../../../berichte/ausblick/ausblick";
import type { Decimal } from "../../../money/dezimal";
import { mitVorzeichen, euroOderStrich, euroText } from "../../../money/eurotext";
import { zahlDeutsch } from "../../../money/zahltext";
import { ausblick as texte } from "../../../texte/ausblick";
import { Symbol } from "../../gemeinsam/Symbol";
import { useBerichtsstile } from "./stile";

/** A year each, to be unfolded: five columns have no room in the pane. */
export function Jahre({ jahre }: { jahre: Liquiditaetsjahr[] }) {
  const styles = useBerichtsstile();
  return (
    <div>
      <h3 className={styles.heading}>{texte.veraenderung}</h3>
      {jahre.map((jahr) => (
        <Jahr key={jahr.jahr} jahr={jahr} />
      ))}
    </div>
  );
}

function Jahr({ jahr: year }: { jahr: Liquiditaetsjahr }) {
  const styles = useBerichtsstile();
  const { jahr, zeilen, veraenderung, imPlan, kumuliert, bestand, kredit, auslastung, frei } = year;
  const broken = frei?.lt(0) ?? false;
  const rows: [string, string][] = [
    ...zeilenarten
      .filter((art) => !zeilen[art].isZero())
      .map((art): [string, string] => [texte.zeilen[art], mitVorzeichen(zeilen[art])]),
    [texte.veraenderung, mitVorzeichen(veraenderung)],
    ...(bestand
      ? [[texte.bestandEnde, euroOderStrich(bestand)] as [string, string]]
      : [[texte.kumuliert, mitVorzeichen(kumuliert)] as [string, string]]),
    ...(kredit?.gt(0) ? kreditzeilen(kredit, auslastung, frei) : []),
  ];
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        <Symbol name="zu" className="chevron" />
        <span className={mergeClasses(styles.grow, styles.amounts)}>
          <span className={styles.strong}>{jahr}</span>
          <span className={mergeClasses(styles.amount, styles.strong)}>{mitVorzeichen(veraenderung)}</span>
          {bestand && (
            <>
              <span>
                {frei && kredit?.gt(0) && (
                  <span className={styles.ampel}>
                    <Symbol name={broken ? "fehler" : "stimmt"} />
                    {broken ? texte.status.ueberschritten : texte.status.eingehalten}
                  </span>
                )}
              </span>
              <span className={mergeClasses(styles.amount, styles.term)}>
                {texte.bestandKurz(euroText(bestand))}
              </span>
            </>
          )}
        </span>
      </summary>
      <div className={styles.inside}>
        <dl className={styles.amounts}>
          {rows.map(([name, value]) => (
            <Zeile key={name} name={name} value={value} />
          ))}
        </dl>
        {imPlan && <p className={styles.text}>{texte.abweichend(mitVorzeichen(imPlan))}</p>}
      </div>
    </details>
  );
}

function kreditzeilen(
  kredit: Decimal,
  auslastung: Decimal | undefined,
  frei: Decimal | undefined,
): [string, string][] {
  return [
    [texte.kredit, euroOderStrich(kredit)],
    ...(auslastung ? [[texte.auslastung, `${zahlDeutsch(auslastung, 1)} %`] as [string, string]] : []),
    ...(frei ? [[texte.frei, euroOderStrich(frei)] as [string, string]] : []),
  ];
}

function Zeile({ name, value }: { name: string; value: string }) {
  const styles = useBerichtsstile();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.amount}>{value}</dd>
    </>
  );
}
