import { makeStyles, tokens } from "@fluentui/react-components";
import type { Herkunft } from "../../../berichte/herkunft/herkunft";
import type { Target } from "../../../excel/lesen/springen";
import type { Tabelle } from "../../../plan/tabelle";
import { herkunft as texte } from "../../../texte/herkunft";
import { parseCellAddress } from "../../../workbook/adresse";
import type { Ort } from "../../../workbook/formel/formelindex";
import type { Workbook } from "../../../workbook/workbook";
import { place } from "../../ablauf/pruefergebnis";
import { Kette } from "./Kette";
import { useHerkunft } from "./useHerkunft";

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: "anywhere" },
});

interface Props {
  workbook: Workbook;
  tabellen: Tabelle[];
  zelle: Target;
}

/** Which formulas the selected cell goes into, and what it is made of, each step to be followed with clicks. */
export function Herkunftsteil({ workbook, tabellen, zelle }: Props) {
  const styles = useStyles();
  const herkunft = useHerkunft(workbook, tabellen);
  if (herkunft === undefined) return <p className={styles.note}>{texte.laedt}</p>;
  if (herkunft === "gescheitert") return <p className={styles.note}>{texte.gescheitert}</p>;
  const ort = { blatt: zelle.sheet, ...parseCellAddress(zelle.cell) };
  if (!herkunft.kennt(ort)) return null;
  // What is unfolded belongs to its cell.
  return <Ketten key={place(zelle)} herkunft={herkunft} ort={ort} />;
}

function Ketten({ herkunft, ort }: { herkunft: Herkunft; ort: Ort }) {
  const styles = useStyles();
  const { stelle, wert, formel } = herkunft.angabe(ort);
  const glieder = herkunft.bestandteile(ort);
  const users = herkunft.gehtEinIn(ort);
  const kette = { herkunft, davor: [place(stelle)], within: ort.blatt };
  return (
    <>
      <h3 className={styles.heading}>{texte.gehtEinIn}</h3>
      {users.length === 0 ? (
        <p className={styles.note}>{texte.inKeine}</p>
      ) : (
        <Kette {...kette} richtung="in" glieder={users} label={texte.gehtEinIn} />
      )}
      <h3 className={styles.heading}>{texte.titel}</h3>
      {formel === undefined ? (
        <p className={styles.note}>{wert === texte.leer ? texte.leereZelle : texte.keineFormel(wert)}</p>
      ) : (
        <p className={styles.note}>{texte.ergibt(formel, wert)}</p>
      )}
      {formel !== undefined && !glieder && <p className={styles.note}>{texte.unlesbar}</p>}
      {glieder?.length === 0 && <p className={styles.note}>{texte.ohneZellen}</p>}
      {glieder && glieder.length > 0 && (
        <Kette {...kette} richtung="aus" glieder={glieder} label={texte.titel} />
      )}
    </>
  );
}
