import { Field, Select, Switch, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { bildname } from "../../../berichte/diagramme/diagrammblatt";
import {
  type Thema,
  type Zahlenbild,
  themen,
  zahlenbilderVon,
} from "../../../berichte/diagramme/zahlenreihen";
import { diagramme } from "../../../texte/diagramme";
import type { Outcome } from "../../ablauf/zustand";
import { Bild } from "./Bild";
import { Bildtabelle } from "./Bildtabelle";
import { Einfuegen } from "./Einfuegen";
import { Fehlergrenze } from "./Fehlergrenze";

const useStyles = makeStyles({
  // A list box is as wide as its longest entry, unless it may be narrower.
  auswahl: { minWidth: 0, width: "100%" },
  bildtitel: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** The pictures of what was checked: one at a time, each with its table and a way into Excel. */
export default function Bilder({ outcome: { workbooks, at } }: { outcome: Outcome }) {
  const styles = useStyles();
  const { bilder, fehlt } = useMemo(() => zahlenbilderVon(workbooks), [workbooks]);
  const [gewaehlt, waehle] = useState<string>();
  const [alsTabelle, setzeAlsTabelle] = useState(false);
  const fehlend = fehlt.find((thema) => thema === gewaehlt);
  const bild = bilder.find((one) => bildname(one) === gewaehlt) ?? bilder[0];
  const gezeigt = fehlend ? undefined : bild;
  return (
    <>
      <Field label={diagramme.auswahl}>
        <Select
          className={styles.auswahl}
          select={{ className: styles.auswahl }}
          value={gezeigt ? bildname(gezeigt) : (fehlend ?? fehlt[0])}
          onChange={(_, { value }) => waehle(value)}
        >
          {themen.map((thema) => (
            <Themengruppe
              key={thema}
              thema={thema}
              bilder={bilder.filter((one) => one.thema === thema)}
              fehlt={fehlt.includes(thema)}
            />
          ))}
        </Select>
      </Field>
      {gezeigt ? (
        <>
          <Switch
            label={diagramme.alsTabelle}
            checked={alsTabelle}
            onChange={(_, { checked }) => setzeAlsTabelle(checked)}
          />
          <Inhalt
            key={`${bildname(gezeigt)} ${at.getTime()}`}
            bild={gezeigt}
            stand={at}
            alsTabelle={alsTabelle}
          />
        </>
      ) : (
        <p className={styles.text}>{diagramme.fehlt[fehlend ?? "erfolgsplan"]}</p>
      )}
    </>
  );
}

function Themengruppe({ thema, bilder, fehlt }: { thema: Thema; bilder: Zahlenbild[]; fehlt: boolean }) {
  if (fehlt) return <option value={thema}>{diagramme.fehltEintrag(thema)}</option>;
  if (bilder.length === 0) return null;
  return (
    <optgroup label={diagramme.thema[thema]}>
      {bilder.map((bild) => (
        <option key={bildname(bild)} value={bildname(bild)}>
          {diagramme.ansicht[bild.ansicht]}
        </option>
      ))}
    </optgroup>
  );
}

interface Props {
  bild: Zahlenbild;
  /** When it was checked. */
  stand: Date;
  alsTabelle: boolean;
}

function Inhalt({ bild, stand, alsTabelle }: Props) {
  const styles = useStyles();
  const tabelle = <Bildtabelle bild={bild} sichtbar />;
  const ersatz = (
    <>
      <p className={styles.text}>{diagramme.nichtGezeichnet}</p>
      {tabelle}
    </>
  );
  return (
    <>
      <h3 className={styles.bildtitel}>{diagramme.bildtitel(bild.thema, bild.ansicht)}</h3>
      {alsTabelle ? (
        tabelle
      ) : (
        <Fehlergrenze ersatz={ersatz}>
          <Bild bild={bild} />
          <Bildtabelle bild={bild} sichtbar={false} />
        </Fehlergrenze>
      )}
      {!bild.vollstaendig && <p className={styles.text}>{diagramme.unvollstaendig}</p>}
      {bild.datei !== undefined && <p className={styles.text}>{diagramme.ausDatei(bild.datei)}</p>}
      <Einfuegen bild={bild} stand={stand} />
    </>
  );
}
