import { Button } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { einstellungen } from "../../texte/einstellungen";
import { useTeilstile } from "./stile";

interface Props {
  oeffnen: string;
  frage: string;
  ausfuehren: string;
  arbeitet: boolean;
  /** Says afterwards whether it was done; the question then closes. */
  fuehreAus: () => Promise<boolean>;
  /** What it is about, in detail. */
  children?: ReactNode;
}

/** A button whose work is asked for a second time, in its own place. */
export function Rueckfrage({ oeffnen, frage, ausfuehren, arbeitet, fuehreAus, children }: Props) {
  const styles = useTeilstile();
  const id = useId();
  const [offen, setzeOffen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const geschlossen = useRef(false);
  // The buttons of the question are gone: the keyboard goes on where it came from.
  useEffect(() => {
    if (!offen && geschlossen.current) opener.current?.focus();
  }, [offen]);
  const schliesse = () => {
    geschlossen.current = true;
    setzeOffen(false);
  };
  if (!offen)
    return (
      <div>
        <Button ref={opener} size="small" disabledFocusable={arbeitet} onClick={() => setzeOffen(true)}>
          {oeffnen}
        </Button>
      </div>
    );
  return (
    <div role="group" aria-labelledby={id} className={styles.question}>
      <p id={id} className={styles.strong}>
        {frage}
      </p>
      {children}
      <div className={styles.actions}>
        <Button
          size="small"
          disabledFocusable={arbeitet}
          onClick={() => void fuehreAus().then((done) => done && schliesse())}
        >
          {ausfuehren}
        </Button>
        <Button autoFocus size="small" onClick={schliesse}>
          {einstellungen.zuruecksetzen.abbrechen}
        </Button>
      </div>
    </div>
  );
}
