import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { assistent } from "../../texte/assistent";
import { Symbol } from "../gemeinsam/Symbol";
import { type Eintrag, familien, suche } from "./verzeichnis";

const useStyles = makeStyles({
  search: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  heading: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyle: "none" },
  entry: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    background: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  words: { flexGrow: 1, minWidth: 0 },
  name: {
    display: "block",
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  purpose: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  none: { margin: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  text: string;
  aendere: (text: string) => void;
  oeffne: (eintrag: Eintrag) => void;
}

/** All functions by family, or those that a search finds. */
export function Suche({ text, aendere, oeffne }: Props) {
  const styles = useStyles();
  const gesucht = text.trim() !== "";
  const treffer = suche(text);
  const gruppen = gesucht ? [{ titel: assistent.treffer(treffer.length), eintraege: treffer }] : familien;
  return (
    <>
      <div className={styles.search}>
        <Field label={assistent.suche} size="small">
          <Input
            type="search"
            value={text}
            placeholder={assistent.suchbeispiel}
            onChange={(_, { value }) => aendere(value)}
          />
        </Field>
      </div>
      {gruppen.map(({ titel, eintraege }) => (
        <section key={gesucht ? "treffer" : titel}>
          <div role={gesucht ? "status" : undefined}>
            <h2 className={styles.heading}>{titel}</h2>
          </div>
          <ul className={styles.list}>
            {eintraege.map((eintrag) => (
              <li key={eintrag.name}>
                <button type="button" className={styles.entry} onClick={() => oeffne(eintrag)}>
                  <span className={styles.words}>
                    <span className={styles.name}>{eintrag.name}</span>{" "}
                    <span className={styles.purpose}>{eintrag.funktion.zweck}</span>
                  </span>
                  <Symbol name="zu" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {gesucht && treffer.length === 0 && <p className={styles.none}>{assistent.nichtsGefunden}</p>}
    </>
  );
}
