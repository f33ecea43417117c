import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Berichtsblatt } from "../../berichte/blatt";
import { eigeneBlaetter, schreibeBerichtsblatt } from "../../excel/schreiben/berichtsblatt";
import { vorgangsproblem } from "../../texte/vorgang";
import { blattausgabe as texte } from "../../texte/blattausgabe";
import { Blattwahl } from "../gemeinsam/Blattwahl";
import { type Meldung, Nachricht, alsMeldung } from "../funktionen/Nachricht";
import { useBerichtsstile } from "./hochrechnung/stile";

/** Writes a report as a sheet of its own; where there is one already, the user says whether it is replaced. */
export function Blattausgabe({ blatt, hinweis }: { blatt: () => Berichtsblatt; hinweis: string }) {
  const styles = useBerichtsstile();
  const [arbeitet, setzeArbeitet] = useState(false);
  const [vorhanden, frage] = useState<string[]>([]);
  const [ersetzt, setzeErsetzt] = useState<string>();
  const [meldungen, melde] = useState<Meldung[]>([]);
  const fuehreAus = async (arbeit: () => Promise<Meldung[]>): Promise<void> => {
    if (arbeitet) return;
    setzeArbeitet(true);
    melde([]);
    melde(await arbeit().catch((error: unknown) => [alsMeldung(error)]));
    setzeArbeitet(false);
  };
  const schreibe = async (statt?: string): Promise<Meldung[]> => {
    const result = await ausgegeben(blatt(), statt);
    frage([]);
    return result;
  };
  const beginne = async (): Promise<Meldung[]> => {
    const sheets = (await eigeneBlaetter(blatt().art)).map(({ name }) => name);
    if (sheets.length === 0) return schreibe();
    setzeErsetzt(sheets.at(-1));
    frage(sheets);
    return [];
  };
  return (
    <div>
      {vorhanden.length > 0 ? (
        <>
          <Blattwahl label={texte.frage} vorhanden={vorhanden} ersetzt={ersetzt} waehle={setzeErsetzt} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              autoFocus
              disabledFocusable={arbeitet}
              onClick={() => void fuehreAus(() => schreibe(ersetzt))}
            >
              {texte.schreiben}
            </Button>
            <Button onClick={() => frage([])}>{texte.abbrechen}</Button>
          </div>
        </>
      ) : (
        <Button disabledFocusable={arbeitet} onClick={() => void fuehreAus(beginne)}>
          {texte.ausgeben}
        </Button>
      )}
      <p className={styles.small}>{hinweis}</p>
      <div role="status">
        {meldungen.map((meldung) => (
          <Nachricht key={meldung.text} meldung={meldung} />
        ))}
      </div>
    </div>
  );
}

async function ausgegeben(blatt: Berichtsblatt, ersetzt: string | undefined): Promise<Meldung[]> {
  const result = await schreibeBerichtsblatt(blatt, ersetzt);
  switch (result.kind) {
    case "geschrieben":
      return [
        { intent: "success", text: texte.geschrieben(result.sheet) },
        ...(result.druck ? [] : [{ intent: "info" as const, text: texte.ohneDruck }]),
      ];
    case "mappe-geschuetzt":
      return [{ intent: "warning", ...texte.mappeGeschuetzt }];
    case "angefangen":
      return [
        { intent: "warning", ...texte.angefangen(result.sheet, vorgangsproblem(result.problem).title) },
      ];
  }
}
