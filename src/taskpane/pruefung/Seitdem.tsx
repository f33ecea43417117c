import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { seitdem as texte } from "../../texte/seitdem";
import { type Seitdem, seitdemText } from "../ablauf/seitdem";

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  link: { fontSize: "inherit" },
});

interface Props {
  seitdem: Seitdem;
  /** Goes to the first new finding; absent where none is to be seen. */
  hin?: () => void;
}

/** What the user's entries since the last check came to, and the way to what is new. */
export function Seitdemzeile({ seitdem, hin }: Props) {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      {seitdemText(seitdem)}
      {hin && (
        <>
          {". "}
          <Link as="button" inline className={styles.link} onClick={hin}>
            {texte.hin(seitdem.neu.size)}
          </Link>
        </>
      )}
    </p>
  );
}
