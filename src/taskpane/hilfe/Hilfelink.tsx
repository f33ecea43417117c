import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MouseEvent, ReactNode } from "react";
import { openInBrowser } from "../../excel/umgebung/browser";
import { hilfe } from "../../texte/hilfe";
import { Symbol } from "../gemeinsam/Symbol";
import { type Hilfethema, handbuchseite, regelseite } from "./adressen";

const useStyles = makeStyles({
  icon: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    minWidth: "24px",
    minHeight: "32px",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

interface Props {
  href: string;
  children: ReactNode;
}

/** A link to a page of the help, in the user's browser. */
export function Hilfelink({ href, children }: Props) {
  return (
    <Link href={href} target="_blank" rel="noreferrer" onClick={imBrowser}>
      {children}
    </Link>
  );
}

/** "?": the handbook at what explains this part of the pane. */
export function Hilfeknopf({ thema, className }: { thema: Hilfethema; className?: string }) {
  const styles = useStyles();
  return (
    <a
      href={handbuchseite(thema)}
      target="_blank"
      rel="noreferrer"
      aria-label={hilfe.zu(thema)}
      title={hilfe.zu(thema)}
      className={mergeClasses(styles.icon, className)}
      onClick={imBrowser}
    >
      <Symbol name="hilfe" />
    </a>
  );
}

/** "Was bedeutet das?": the page of the rule that a finding comes from. */
export const Regelhilfe = ({ regel }: { regel: string }) => (
  <Hilfelink href={regelseite(regel)}>{hilfe.regel}</Hilfelink>
);

/** Excel on the desktop opens the page itself; elsewhere the link does what links do. */
function imBrowser(event: MouseEvent<HTMLAnchorElement>): void {
  if (openInBrowser(event.currentTarget.href)) event.preventDefault();
}
