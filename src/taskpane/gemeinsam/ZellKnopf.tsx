import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../workbook/zelle";
import { bereich } from "../../texte/bereich";
import { place, samePlace } from "../ablauf/pruefergebnis";
import { useJump } from "./sprung";

const useStyles = makeStyles({
  link: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
  // Standing alone it gets the room that an unsteady hand needs.
  alone: { minHeight: "24px" },
  figure: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", textAlign: "right" },
});

interface Props {
  target: CellRef;
  /** What stands on it; the place where nothing is given. */
  children?: string;
  /** What the figure is, for screen readers: "Beschluss, Erträge:". */
  meaning?: string;
  /** The sheet that is spoken of anyway: its name is then left out. */
  within?: string;
  /** Whether it stands in a sentence. */
  inline?: boolean;
}

/** A cell as a link: selects it in Excel. A cell of another file is only named. */
export function ZellKnopf({ target, children, meaning, within, inline = false }: Props) {
  const styles = useStyles();
  const { jump, last, within: spoken } = useJump();
  const { file, sheet, cell } = target;
  if (file !== undefined) {
    return (
      <span
        className={mergeClasses(styles.link, !inline && styles.alone)}
        title={bereich.weitereDatei.andereDatei}
      >
        {place(file === spoken ? { sheet, cell } : target)}
      </span>
    );
  }
  const shown = children ?? (sheet === within ? cell : place(target));
  const action = bereich.springen(place(target));
  return (
    <Link
      as="button"
      inline={inline}
      className={mergeClasses(styles.link, !inline && styles.alone)}
      title={action}
      aria-label={children === undefined ? action : `${meaning} ${children}: ${action}`}
      aria-current={samePlace(last, target) ? "location" : undefined}
      onClick={() => jump({ sheet, cell })}
    >
      {children === undefined ? shown : <span className={styles.figure}>{shown}</span>}
    </Link>
  );
}
