import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Hochrechnungszeile } from "../../../berichte/hochrechnung/hochrechnungszeilen";
import { postenname } from "../../../berichte/hochrechnung/saetze";
import type { Standardverfahren } from "../../../berichte/hochrechnung/zeilenmethode";
import { zahlDeutsch } from "../../../money/zahltext";
import { Decimal } from "../../../money/dezimal";
import type { Methode } from "../../../plan/methoden";
import { hochrechnung as texte } from "../../../texte/hochrechnung";
import { feldnamen, methodeAus, type Feldname, type Felder } from "./eingabe";
import { useBerichtsstile } from "./stile";

const ALLE = Object.keys(texte.verfahren) as Methode["verfahren"][];
const UEBLICH = "";

interface Props {
  zeile: Hochrechnungszeile;
  ueblich: Standardverfahren;
  /** null: without a method of its own. */
  waehle: (methode: Methode | null) => void;
}

/** The method of a row; one with amounts of the user's own counts when these are right. */
export function Verfahrenswahl({ zeile, ueblich, waehle }: Props) {
  const styles = useBerichtsstile();
  const { methode, herkunft } = zeile.methode;
  const own = herkunft === "gewaehlt" ? methode : undefined;
  const [entwurf, entwirf] = useState<Methode["verfahren"]>();
  const gezeigt = entwurf ?? own?.verfahren ?? UEBLICH;
  const aendere = (value: string): void => {
    const next = ALLE.find((one) => one === value);
    const needs = next !== undefined && feldnamen(next).length > 0;
    entwirf(needs ? next : undefined);
    if (!needs) waehle(next === undefined ? null : ({ verfahren: next } as Methode));
  };
  return (
    <>
      <Select
        size="small"
        aria-label={texte.verfahrenFuer(postenname(zeile))}
        className={styles.control}
        select={{ className: styles.control }}
        value={gezeigt}
        onChange={(_, { value }) => aendere(value)}
      >
        <option value={UEBLICH}>{ohneEigenes(zeile, ueblich)}</option>
        {ALLE.map((one) => (
          <option key={one} value={one}>
            {texte.verfahren[one]}
          </option>
        ))}
      </Select>
      {gezeigt !== UEBLICH && <p className={styles.small}>{texte.erklaerung[gezeigt]}</p>}
      {gezeigt !== UEBLICH && feldnamen(gezeigt).length > 0 && (
        <Eigenes
          key={gezeigt}
          verfahren={gezeigt}
          bisher={own?.verfahren === gezeigt ? own : undefined}
          uebernimm={(next) => {
            waehle(next);
            entwirf(undefined);
          }}
        />
      )}
    </>
  );
}

/** What counts where the row has no method of its own. */
function ohneEigenes(
  { methode: { herkunft, methode } }: Hochrechnungszeile,
  ueblich: Standardverfahren,
): string {
  if (herkunft === "abgeleitet") return texte.herkunft.abgeleitet;
  if (herkunft === "bericht") return `${texte.herkunft.bericht} (${texte.verfahren[methode.verfahren]})`;
  if (herkunft === "vorgabe" && methode.verfahren === "plan") return texte.verfahren.plan;
  return texte.wieUeblich(ueblich);
}

interface Eigenangaben {
  verfahren: Methode["verfahren"];
  bisher: Methode | undefined;
  uebernimm: (methode: Methode) => void;
}

function Eigenes({ verfahren, bisher, uebernimm }: Eigenangaben) {
  const styles = useBerichtsstile();
  const [felder, setze] = useState<Felder>(() => alsText(bisher));
  const [fehler, zeige] = useState<Partial<Record<Feldname, string>>>({});
  const anwenden = (): void => {
    const result = methodeAus(verfahren, felder);
    zeige("fehler" in result ? result.fehler : {});
    if ("methode" in result) uebernimm(result.methode);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        anwenden();
      }}
    >
      {feldnamen(verfahren).map((name) => (
        <Field key={name} size="small" label={texte.felder[name]} validationMessage={fehler[name]}>
          <Input
            className={styles.control}
            input={{ className: styles.control }}
            value={felder[name] ?? ""}
            onChange={(_, { value }) => setze({ ...felder, [name]: value })}
          />
        </Field>
      ))}
      <Button size="small" type="submit">
        {texte.felder.anwenden}
      </Button>
    </form>
  );
}

function alsText(methode: Methode | undefined): Felder {
  const entries = Object.entries(methode ?? {}).map(([name, value]) => [
    name,
    typeof value === "number" ? zahlDeutsch(new Decimal(value)) : String(value),
  ]);
  return Object.fromEntries(entries) as Felder;
}
