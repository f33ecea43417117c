import { Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { ausblick, ausblicksplan, type Ausblicksplan } from "../../../berichte/ausblick/ausblick";
import { ausblickaussagen } from "../../../berichte/ausblick/ausblickaussagen";
import { ausblickblatt } from "../../../berichte/ausblick/ausblickblatt";
import { afavorschau, anlagengruppen } from "../../../berichte/ausblick/afavorschau";
import type { Decimal } from "../../../money/dezimal";
import { zahlDeutsch } from "../../../money/zahltext";
import { ausblickseingaben, leseEingaben } from "../../../rules/gespeichert/eingaben";
import { eigenerPlan } from "../../../rules/gespeichert/eigenerplan";
import { leseEinstellungen } from "../../../rules/gespeichert/einstellungen";
import { ausblick as texte } from "../../../texte/ausblick";
import { hochrechnung } from "../../../texte/hochrechnung";
import type { Outcome } from "../../ablauf/zustand";
import { Afateil } from "./Afateil";
import { Blattausgabe } from "../Blattausgabe";
import { Eingabenmerken } from "./Eingabenmerken";
import { Jahre } from "./Jahre";
import { bestandAus, dauerAus, hoechstbetragAus, type Ausblickseingaben } from "./ausblickeingabe";
import { useBerichtsstile } from "./stile";

/** The outlook over the years of the Finanzplan. */
export default function Ausblickteil({ outcome: { workbooks } }: { outcome: Outcome }) {
  const styles = useBerichtsstile();
  const plan = useMemo(() => ausblicksplan(workbooks), [workbooks]);
  const [own] = workbooks;
  const jahr = useMemo(() => own && eigenerPlan(own).jahr, [own]);
  const gemerkt = useMemo(
    () =>
      mitVorgabe(ausblickseingaben(leseEingaben(leseEinstellungen(own?.einstellungen).einstellungen), jahr)),
    [own, jahr],
  );
  const [getippt, setzeGetippt] = useState<Partial<Ausblickseingaben>>({});
  const eingaben: Ausblickseingaben = { ...gemerkt, ...getippt };
  const setze = (part: Partial<Ausblickseingaben>): void => setzeGetippt({ ...getippt, ...part });
  const gruppen = useMemo(() => (plan ? anlagengruppen(plan.quelle.plan) : []), [plan]);
  if (!plan) {
    return (
      <>
        <h3 className={styles.heading}>{texte.fehlt.title}</h3>
        <p className={styles.text}>{texte.fehlt.text}</p>
      </>
    );
  }
  const starts = plan.jahre.map(({ jahr }) => jahr - 1);
  const nach = starts.find((start) => start === eingaben.nach) ?? starts[0] ?? 0;
  const limit = eingaben.hoechstbetrag ?? alsText(plan.hoechstbetrag?.betrag);
  const bestand = bestandAus(eingaben.bestand);
  const hoechstbetrag = hoechstbetragAus(limit);
  const result = ausblick(plan, { nach, bestand: bestand.wert, hoechstbetrag: hoechstbetrag.wert });
  const aussagen = ausblickaussagen(result);
  const nutzungsdauern = dauern(eingaben.dauern);
  const afa = {
    gruppen,
    angaben: { nutzungsdauern, monat: eingaben.monat },
    jahre: afavorschau(
      gruppen,
      result.jahre.map(({ jahr, zeilen }) => ({ jahr, abschreibungen: zeilen.abschreibungen })),
      { nutzungsdauern, monat: eingaben.monat },
    ),
  };
  const richtig =
    !bestand.fehler &&
    !hoechstbetrag.fehler &&
    Object.values(eingaben.dauern).every((text) => !dauerAus(text).fehler);
  const input = { className: styles.control };
  return (
    <>
      {plan.datei !== undefined && <p className={styles.small}>{texte.ausDatei(plan.datei)}</p>}
      {!plan.finanzplan && <p className={styles.text}>{texte.nurVermoegensplan}</p>}
      <ul className={styles.list}>
        {aussagen.map((satz) => (
          <li key={satz}>{satz}</li>
        ))}
      </ul>
      <h3 className={styles.heading}>{texte.angaben}</h3>
      <Field
        label={texte.bestand}
        size="small"
        hint={texte.bestandHinweis}
        validationMessage={bestand.fehler}
      >
        <Input
          className={styles.control}
          input={input}
          value={eingaben.bestand}
          onChange={(_, { value }) => setze({ bestand: value })}
        />
      </Field>
      <Field label={texte.stichtag} size="small">
        <Select
          className={styles.control}
          select={input}
          value={String(nach)}
          onChange={(_, { value }) => setze({ nach: Number(value) })}
        >
          {starts.map((jahr) => (
            <option key={jahr} value={jahr}>
              {texte.tag(jahr)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={texte.hoechstbetrag}
        size="small"
        hint={grenzhinweis(plan)}
        validationMessage={hoechstbetrag.fehler}
      >
        <Input
          className={styles.control}
          input={input}
          value={limit}
          onChange={(_, { value }) => setze({ hoechstbetrag: value })}
        />
      </Field>
      <Jahre jahre={result.jahre} />
      <Afateil
        {...afa}
        eingaben={eingaben.dauern}
        aendere={(position, text) => setze({ dauern: ohneLeere({ ...eingaben.dauern, [position]: text }) })}
        setzeMonat={(monat) => setze({ monat })}
      />
      <Eingabenmerken
        offen={richtig && JSON.stringify(eingaben) !== JSON.stringify(gemerkt)}
        mit={(stored) => ({
          ...stored,
          eingaben: {
            ...leseEingaben(stored),
            ausblick: { ...(jahr !== undefined && { jahr }), ...eingaben, dauern: { ...eingaben.dauern } },
          },
        })}
        leere={() => setzeGetippt({})}
      />
      <Blattausgabe
        blatt={() => ausblickblatt(plan, result, aussagen, afa)}
        hinweis={hochrechnung.blatt.hinweis}
      />
    </>
  );
}

const ohneLeere = (dauern: Ausblickseingaben["dauern"]): Ausblickseingaben["dauern"] =>
  Object.fromEntries(Object.entries(dauern).filter(([, text]) => text !== ""));

/** Most is bought in the middle of the year. */
const MONAT = 7;

const mitVorgabe = ({
  bestand = "",
  dauern = {},
  monat = MONAT,
  ...rest
}: Partial<Ausblickseingaben>): Ausblickseingaben => ({
  ...rest,
  bestand,
  dauern,
  monat,
});

const alsText = (value: Decimal | undefined): string => (value ? zahlDeutsch(value) : "");

function grenzhinweis({ hoechstbetrag }: Ausblicksplan): string {
  return hoechstbetrag ? texte.hoechstbetragAus(hoechstbetrag.jahr) : texte.hoechstbetragFehlt;
}

/** The useful lives that are right. */
function dauern(eingaben: Ausblickseingaben["dauern"]): Record<string, Decimal> {
  return Object.fromEntries(
    Object.entries(eingaben).flatMap(([position, text]) => {
      const { wert } = dauerAus(text);
      return wert ? [[position, wert] as const] : [];
    }),
  );
}
