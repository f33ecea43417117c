import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { openNewWorkbook } from "../../excel/schreiben/neuemappe";
import { type ExcelProblem, toProblem } from "../../excel/problem";
import { isWeb } from "../../excel/umgebung/plattform";
import { problemText } from "../../texte/excel";
import { hilfe } from "../../texte/hilfe";
import { type Meldung, Nachricht } from "../funktionen/Nachricht";
import { BEISPIELMAPPE } from "./adressen";

const texte = hilfe.beispiel;

const useStyles = makeStyles({
  part: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere" },
});

/** A sample to try everything with, in a workbook of its own. */
export function Beispiel() {
  const styles = useStyles();
  const [arbeitet, setzeArbeitet] = useState(false);
  const [meldung, setzeMeldung] = useState<Meldung>();
  const oeffne = async () => {
    if (arbeitet) return;
    setzeArbeitet(true);
    setzeMeldung(undefined);
    setzeMeldung(await geoeffnet());
    setzeArbeitet(false);
  };
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{texte.titel}</h2>
      <p className={styles.text}>{texte.text}</p>
      <Button disabledFocusable={arbeitet} onClick={() => void oeffne()}>
        {texte.oeffnen}
      </Button>
      <Nachricht meldung={meldung} />
    </section>
  );
}

/** Opens the sample and says what came of it. */
async function geoeffnet(): Promise<Meldung> {
  const datei = await geladen();
  if (!datei) return { intent: "warning", title: texte.nichtGeoeffnet, text: texte.nichtGeladen };
  try {
    await openNewWorkbook(datei);
    return { intent: "success", text: isWeb() ? texte.geoeffnetImWeb : texte.geoeffnet };
  } catch (error) {
    return { intent: "warning", title: texte.nichtGeoeffnet, text: gescheitert(toProblem(error)) };
  }
}

/** Of a window that the browser blocked Excel says nothing, or only that something went wrong. */
const gescheitert = (problem: ExcelProblem): string =>
  isWeb() && ["unbekannt", "ausgelastet", "zugriff", "zustand"].includes(problem.reason)
    ? texte.blockiert
    : problemText(problem).text;

/** The file lies beside the pane and is fetched when it is wanted. */
async function geladen(): Promise<Uint8Array | undefined> {
  try {
    const antwort = await fetch(BEISPIELMAPPE);
    return antwort.ok ? new Uint8Array(await antwort.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
