import { Field, Select, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type {
  Hochrechnungslinie,
  Hochrechnungszeile,
} from "../../../berichte/hochrechnung/hochrechnungszeilen";
import { groesse } from "../../../berichte/hochrechnung/kernaussagen";
import type { Vergleichswerte } from "../../../berichte/hochrechnung/rechenwerte";
import { abweichungText, prozentText } from "../../../berichte/hochrechnung/saetze";
import type { Standardverfahren } from "../../../berichte/hochrechnung/zeilenmethode";
import { euroOderStrich, euroText } from "../../../money/eurotext";
import type { Methode } from "../../../plan/methoden";
import { hochrechnung as texte } from "../../../texte/hochrechnung";
import { Symbol } from "../../gemeinsam/Symbol";
import { ZellKnopf } from "../../gemeinsam/ZellKnopf";
import { Ampel } from "./Ampel";
import { Verfahrenswahl } from "./Verfahrenswahl";
import { useBerichtsstile } from "./stile";

type Sortierung = keyof typeof texte.sortierungen;

interface Gemeinsam {
  ueblich: Standardverfahren;
  datei: string | undefined;
  waehle: (schluessel: string, methode: Methode | null) => void;
}

interface Props extends Gemeinsam {
  teile: { titel: string; linien: Hochrechnungslinie[] }[];
}

/** The lines of the report, each to be unfolded to its accounts. */
export function Linien({ teile, ...gemeinsam }: Props) {
  const styles = useBerichtsstile();
  const [sortierung, sortiere] = useState<Sortierung>("bericht");
  return (
    <>
      <Field label={texte.sortierung} size="small">
        <Select
          className={styles.control}
          select={{ className: styles.control }}
          value={sortierung}
          onChange={(_, { value }) => sortiere(value as Sortierung)}
        >
          {(Object.keys(texte.sortierungen) as Sortierung[]).map((one) => (
            <option key={one} value={one}>
              {texte.sortierungen[one]}
            </option>
          ))}
        </Select>
      </Field>
      {teile.map(({ titel, linien }) => (
        <div key={titel}>
          <h3 className={styles.heading}>{titel}</h3>
          {sortiert(linien, sortierung).map((linie, index) => (
            <Linie
              key={`${linie.position} ${linie.name} ${index}`}
              linie={{ ...linie, zeilen: sortiert(linie.zeilen, sortierung) }}
              {...gemeinsam}
            />
          ))}
        </div>
      ))}
    </>
  );
}

/** By deviation only what is no sum of others is of interest. */
function sortiert<T extends Pick<Hochrechnungszeile, "werte"> & { art: string }>(
  all: T[],
  sortierung: Sortierung,
): T[] {
  if (sortierung === "bericht") return all;
  return all
    .filter(({ art }) => art !== "summe" && art !== "ergebnis")
    .sort((a, b) => groesse(b).cmp(groesse(a)));
}

function Linie({ linie, ...gemeinsam }: Gemeinsam & { linie: Hochrechnungslinie }) {
  const styles = useBerichtsstile();
  const [offen, oeffne] = useState(false);
  const { art, zeilen } = linie;
  const kurz = <Kurz linie={linie} stark={art !== "linie"} />;
  if (zeilen.length === 0) return <div className={styles.line}>{kurz}</div>;
  const filled = zeilen.filter(hatBetrag);
  const leer = zeilen.length - filled.length;
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => oeffne(currentTarget.open)}>
      <summary className={styles.summary}>
        <Symbol name="zu" className="chevron" />
        {kurz}
      </summary>
      {offen && (
        <div className={styles.inside}>
          <ul className={styles.plain}>
            {filled.map((zeile) => (
              <Zeile key={zeile.zelle.cell} zeile={zeile} {...gemeinsam} />
            ))}
          </ul>
          {leer > 0 && <p className={styles.small}>{texte.leereZeilen(leer)}</p>}
        </div>
      )}
    </details>
  );
}

function hatBetrag({
  methode: { herkunft },
  werte: { plan, ist, hochrechnung },
}: Hochrechnungszeile): boolean {
  return herkunft === "gewaehlt" || [plan, ist, hochrechnung].some((value) => value && !value.isZero());
}

function Kurz({ linie: { name, werte, seite }, stark }: { linie: Hochrechnungslinie; stark: boolean }) {
  const styles = useBerichtsstile();
  return (
    <span className={mergeClasses(styles.grow, styles.amounts)}>
      <span className={mergeClasses(stark && styles.strong)}>{name}</span>
      <span className={mergeClasses(styles.amount, stark && styles.strong)}>
        {euroOderStrich(werte.hochrechnung)}
      </span>
      <span>
        <Ampel farbe={werte.ampel} />
      </span>
      <span className={mergeClasses(styles.amount, styles.term)}>
        {werte.abweichung && `${texte.spalten.abweichung} ${abweichungText(werte.abweichung, seite)}`}
      </span>
    </span>
  );
}

function Zeile({ zeile, ueblich, datei, waehle }: Gemeinsam & { zeile: Hochrechnungszeile }) {
  const styles = useBerichtsstile();
  const { schluessel, konto, label, werte, hindernis, ersatz, imBericht, zelle, methode, art } = zeile;
  const { spalten } = texte;
  const rows: [string, string][] = [
    [spalten.plan, euroOderStrich(werte.plan)],
    [spalten.ist, mitProzent(euroOderStrich(werte.ist), werte.istProzent)],
    [spalten.hochrechnung, mitProzent(euroOderStrich(werte.hochrechnung), werte.prozent)],
    [
      spalten.abweichung,
      werte.abweichung ? abweichungText(werte.abweichung, art) : euroOderStrich(undefined),
    ],
    ...(werte.vorjahr ? [[spalten.vorjahr, euroOderStrich(werte.vorjahr)] as [string, string]] : []),
  ];
  return (
    <li className={styles.item}>
      <div>
        {konto !== undefined && <span className={styles.term}>{konto} </span>}
        <span className={styles.strong}>{label}</span> <Ampel farbe={werte.ampel} />
      </div>
      <dl className={styles.amounts}>
        {rows.map(([name, value]) => (
          <Betrag key={name} name={name} value={value} />
        ))}
      </dl>
      {hindernis && <p className={styles.text}>{texte.hindernis(hindernis)}</p>}
      {ersatz && <p className={styles.text}>{texte.ersatz}</p>}
      {imBericht && <p className={styles.text}>{texte.imBericht(euroText(imBericht))}</p>}
      {schluessel === undefined ? (
        methode.herkunft === "abgeleitet" && <p className={styles.small}>{texte.herkunft.abgeleitet}</p>
      ) : (
        <Verfahrenswahl zeile={zeile} ueblich={ueblich} waehle={(next) => waehle(schluessel, next)} />
      )}
      <div>
        <ZellKnopf target={{ ...zelle, ...(datei !== undefined && { file: datei }) }} />
      </div>
    </li>
  );
}

function Betrag({ name, value }: { name: string; value: string }) {
  const styles = useBerichtsstile();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.amount}>{value}</dd>
    </>
  );
}

const mitProzent = (amount: string, percent: Vergleichswerte["prozent"]): string =>
  percent ? `${amount} (${prozentText(percent)})` : amount;
