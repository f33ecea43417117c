import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Regelpruefung } from "../../rules/kern/ergebnis";
import { abgeschaltet } from "../../texte/abgeschaltet";
import { abschalten } from "../../texte/abschalten";
import { Abschnitt } from "../gemeinsam/Abschnitt";
import { useTeilstile } from "./stile";

const texte = abschalten.einstellungen;

const useStyles = makeStyles({
  items: { margin: 0, padding: 0, listStyle: "none" },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: "28px",
  },
  what: { overflowWrap: "anywhere", minWidth: 0 },
});

interface Props {
  /** Ids of the rules that are switched off. */
  rules: string[];
  /** The rules by their names, as far as a check told them. */
  regeln: Regelpruefung[];
  arbeitet: boolean;
  schalteEin: (rule: string, name: string) => Promise<boolean>;
}

/** The rules whose Warnungen and Hinweise are not shown, each to be switched on again. */
export function Abgeschaltetes({ rules, regeln, arbeitet, schalteEin }: Props) {
  const shared = useTeilstile();
  const styles = useStyles();
  if (rules.length === 0) return null;
  return (
    <Abschnitt title={texte.titel(rules.length)} open>
      <div className={shared.part}>
        <p className={shared.small}>{texte.text}</p>
        <ul className={styles.items}>
          {rules.map((rule) => {
            const titel = regeln.find(({ id }) => id === rule)?.titel;
            const name = titel === undefined ? rule : abgeschaltet.name(rule, titel);
            return (
              <li key={rule} className={styles.item}>
                <span className={styles.what}>{name}</span>
                <Button
                  size="small"
                  aria-label={texte.einschaltenFuer(name)}
                  disabledFocusable={arbeitet}
                  onClick={() => void schalteEin(rule, name)}
                >
                  {texte.einschalten}
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
    </Abschnitt>
  );
}
