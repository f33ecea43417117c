import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  part: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: "anywhere" },
});

interface Props {
  title: string;
  text: string;
  more?: string;
  heading?: "h1" | "h2";
}

/** A state of things in a few sentences: what it is, and what to do. */
export function Lage({ title, text, more, heading: Heading = "h2" }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.text}>{text}</p>
      {more && <p className={styles.text}>{more}</p>}
    </section>
  );
}
