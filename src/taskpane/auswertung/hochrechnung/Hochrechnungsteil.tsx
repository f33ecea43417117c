import { mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  alleZeilen,
  hochrechnungsbericht,
  type Hochrechnungsbericht,
} from "../../../berichte/hochrechnung/hochrechnungsbericht";
import { hochrechnungsblatt } from "../../../berichte/hochrechnung/hochrechnungsblatt";
import { kernaussagen } from "../../../berichte/hochrechnung/kernaussagen";
import { euroOderStrich, mitVorzeichen } from "../../../money/eurotext";
import { eigenerPlan } from "../../../rules/gespeichert/eigenerplan";
import { hochrechnungseingaben, leseEingaben } from "../../../rules/gespeichert/eingaben";
import { leseEinstellungen } from "../../../rules/gespeichert/einstellungen";
import { hochrechnung as texte } from "../../../texte/hochrechnung";
import type { Outcome } from "../../ablauf/zustand";
import { Ampel } from "./Ampel";
import { Angaben } from "./Angaben";
import { Blattausgabe } from "../Blattausgabe";
import { Linien } from "./Linien";
import { Merken } from "./Merken";
import { Eingabenmerken } from "./Eingabenmerken";
import { LEER, deute, type Eingaben } from "./eingabe";
import { mitAuswahl, type Auswahl } from "./methoden";
import { useBerichtsstile } from "./stile";

/** The half-year report: result, key statements, lines, and a sheet on request. */
export default function Hochrechnungsteil({ outcome }: { outcome: Outcome }) {
  const styles = useBerichtsstile();
  const { workbooks, result, other } = outcome;
  const [own] = workbooks;
  const settings = useMemo(() => leseEinstellungen(own?.einstellungen).einstellungen, [own]);
  const jahr = useMemo(() => own && eigenerPlan(own).jahr, [own]);
  const gemerkt = settings.vorgaben.methoden;
  const gemerkteEingaben = useMemo(
    () => ({ ...LEER, ...hochrechnungseingaben(leseEingaben(settings), jahr) }),
    [settings, jahr],
  );
  const [getippt, setze] = useState<Partial<Eingaben>>({});
  const eingaben = useMemo(() => ({ ...gemerkteEingaben, ...getippt }), [gemerkteEingaben, getippt]);
  const [auswahl, waehle] = useState<Auswahl>({});
  const { angaben, fehler } = useMemo(() => deute(eingaben), [eingaben]);
  const ergebnis = useMemo(
    () => hochrechnungsbericht(workbooks, { ...angaben, methoden: mitAuswahl(gemerkt, auswahl) }),
    [workbooks, angaben, gemerkt, auswahl],
  );
  const aussagen = useMemo(
    () =>
      ergebnis.kind === "bericht"
        ? kernaussagen(ergebnis, [...result.findings, ...(other?.findings ?? [])])
        : [],
    [ergebnis, result, other],
  );
  if (ergebnis.kind === "kein-ist") {
    return (
      <>
        <h3 className={styles.heading}>{texte.fehlt.title}</h3>
        <p className={styles.text}>{ergebnis.plan ? texte.fehlt.mitPlan : texte.fehlt.ohnePlan}</p>
      </>
    );
  }
  const felder = (
    <Angaben
      eingaben={eingaben}
      fehler={fehler}
      ergebnis={ergebnis}
      mitVerlauf={brauchtVerlauf(ergebnis, eingaben.verfahren)}
      aendere={setze}
    />
  );
  const { stichtag, verlauf } = eingaben;
  const andere = stichtag !== gemerkteEingaben.stichtag || verlauf !== gemerkteEingaben.verlauf;
  const angabenMerken = (
    <Eingabenmerken
      offen={andere && Object.keys(fehler).length === 0}
      mit={(stored) => ({
        ...stored,
        eingaben: {
          ...leseEingaben(stored),
          hochrechnung: { ...(jahr !== undefined && { jahr }), stichtag, verlauf },
        },
      })}
      leere={() => setze(({ verfahren }) => ({ ...(verfahren && { verfahren }) }))}
    />
  );
  if (ergebnis.kind === "kein-stichtag") {
    return (
      <>
        <p className={styles.text}>{texte.fehlt.stichtag}</p>
        {felder}
      </>
    );
  }
  const { datei, guv, vermoegensplan } = ergebnis;
  return (
    <>
      {datei !== undefined && <p className={styles.small}>{texte.ausDatei(datei)}</p>}
      {guv && <Ueberblick guv={guv} />}
      <h3 className={styles.heading}>{texte.kernaussagen}</h3>
      <ul className={styles.list}>
        {aussagen.map(({ text, ampel }, index) => (
          <li key={index}>
            {text} <Ampel farbe={ampel} />
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{texte.eingaben}</h3>
      {felder}
      {angabenMerken}
      <Linien
        teile={[
          ...(guv ? [{ titel: texte.teile.guv, linien: guv.linien }] : []),
          ...(vermoegensplan ? [{ titel: texte.teile.vermoegensplan, linien: vermoegensplan.linien }] : []),
        ]}
        ueblich={eingaben.verfahren}
        datei={datei}
        waehle={(key, methode) => waehle((before) => geaendert(before, key, methode, gemerkt))}
      />
      <Merken
        bericht={ergebnis}
        auswahl={auswahl}
        gemerkt={gemerkt}
        ueblich={eingaben.verfahren}
        leere={() => {
          waehle({});
          setze({ ...eingaben, verfahren: "linear" });
        }}
      />
      <Blattausgabe blatt={() => hochrechnungsblatt(ergebnis, aussagen)} hinweis={texte.blatt.hinweis} />
    </>
  );
}

/** A choice that says what is stored anyway is none. */
function geaendert(
  before: Auswahl,
  key: string,
  methode: Auswahl[string],
  gemerkt: Readonly<Record<string, unknown>>,
): Auswahl {
  const others = Object.fromEntries(Object.entries(before).filter(([name]) => name !== key));
  const same = JSON.stringify(gemerkt[key] ?? null) === JSON.stringify(methode ?? null);
  return same ? others : { ...others, [key]: methode ?? null };
}

function brauchtVerlauf(
  ergebnis: Hochrechnungsbericht | { kind: "kein-stichtag" },
  verfahren: string,
): boolean {
  if (verfahren === "saison" || verfahren === "restplan") return true;
  if (ergebnis.kind !== "bericht") return false;
  return alleZeilen(ergebnis).some(({ methode: { methode } }) =>
    ["saison", "restplan"].includes(methode.verfahren),
  );
}

function Ueberblick({ guv: { gesamt } }: { guv: NonNullable<Hochrechnungsbericht["guv"]> }) {
  const styles = useBerichtsstile();
  const { ergebnis } = gesamt;
  const { plan, hochrechnung, abweichung, ampel } = ergebnis.werte;
  return (
    <div>
      <h3 className={styles.heading}>
        {ergebnis.name} <Ampel farbe={ampel} />
      </h3>
      <dl className={styles.amounts}>
        <dt className={styles.term}>{texte.spalten.plan}</dt>
        <dd className={styles.amount}>{euroOderStrich(plan)}</dd>
        <dt className={styles.term}>{texte.spalten.hochrechnung}</dt>
        <dd className={mergeClasses(styles.amount, styles.strong)}>{euroOderStrich(hochrechnung)}</dd>
        <dt className={styles.term}>{texte.spalten.abweichung}</dt>
        <dd className={styles.amount}>
          {abweichung ? mitVorzeichen(abweichung) : euroOderStrich(undefined)}
        </dd>
      </dl>
    </div>
  );
}
