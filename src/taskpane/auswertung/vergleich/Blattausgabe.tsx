import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Berichtsblatt } from "../../../berichte/blatt";
import type { Vergleich } from "../../../berichte/vergleich/vergleich";
import type { Begruendung } from "../../../berichte/vergleich/warum";
import { vergleichsblatt } from "../../../berichte/vergleich/vergleichsblatt";
import { schreibeBerichtsblatt } from "../../../excel/schreiben/berichtsblatt";
import { vorgangsproblem } from "../../../texte/assistent";
import { vergleich as texte } from "../../../texte/vergleich";
import { type Meldung, Nachricht, alsMeldung } from "../../funktionen/Nachricht";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  vergleich: Vergleich;
  begruendungen: Begruendung[];
}

/** Writes the comparison as a sheet of its own, on request. */
export function Blattausgabe({ vergleich, begruendungen }: Props) {
  const styles = useStyles();
  const [arbeitet, setzeArbeitet] = useState(false);
  const [meldungen, melde] = useState<Meldung[]>([]);
  const schreibe = async (): Promise<void> => {
    setzeArbeitet(true);
    melde([]);
    melde(
      await ausgegeben(vergleichsblatt(vergleich, begruendungen)).catch((error: unknown) => [
        alsMeldung(error),
      ]),
    );
    setzeArbeitet(false);
  };
  return (
    <div>
      <Button disabledFocusable={arbeitet} onClick={() => void schreibe()}>
        {texte.blatt.ausgeben}
      </Button>
      <p className={styles.text}>{texte.blatt.hinweis}</p>
      <div role="status">
        {meldungen.map((meldung) => (
          <Nachricht key={meldung.text} meldung={meldung} />
        ))}
      </div>
    </div>
  );
}

async function ausgegeben(blatt: Berichtsblatt): Promise<Meldung[]> {
  const result = await schreibeBerichtsblatt(blatt);
  switch (result.kind) {
    case "geschrieben":
      return [
        { intent: "success", text: texte.blatt.geschrieben(result.sheet) },
        ...(result.druck ? [] : [{ intent: "info" as const, text: texte.blatt.ohneDruck }]),
      ];
    case "mappe-geschuetzt":
      return [{ intent: "warning", ...texte.blatt.mappeGeschuetzt }];
    case "angefangen": {
      const { title } = vorgangsproblem(result.problem);
      return [{ intent: "warning", ...texte.blatt.angefangen(result.sheet, `${title}.`) }];
    }
  }
}
