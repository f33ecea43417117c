import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { seitdem as texte } from "../../texte/seitdem";
import type { Seitdem } from "../ablauf/zustand";

const useStyles = makeStyles({
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  link: { fontSize: "inherit" },
});

interface Props {
  seitdem: Seitdem;
  /** Goes to the first new finding; absent where none is to be seen. */
  hin?: () => void;
}

/** What the user's entries since the last check came to, and the way to what is new. */
export default function Seitdemzeile({ seitdem, hin }: Props) {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      {seitdem.satz}
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
