import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import {
  gliedschluessel,
  type Bereichsglied,
  type Glied,
  type Herkunft,
  type Zellglied,
} from "../../../berichte/herkunft/herkunft";
import { herkunft as texte } from "../../../texte/herkunft";
import { place } from "../../ablauf/pruefergebnis";
import { Symbol } from "../../gemeinsam/Symbol";
import { ZellKnopf } from "../../gemeinsam/ZellKnopf";

/** So many steps are shown before the rest is folded away, and so many more each time. */
const SCHRITT = 50;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  inner: {
    marginLeft: "11px",
    paddingLeft: tokens.spacingHorizontalXS,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  toggle: { flexShrink: 0, width: "24px", minWidth: "24px", height: "24px", padding: 0 },
  leaf: { flexShrink: 0, width: "24px" },
  turned: { transform: "rotate(90deg)" },
  step: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
  },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: {
    flexShrink: 0,
    maxWidth: "45%",
    overflowWrap: "anywhere",
    textAlign: "right",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    lineHeight: "24px",
  },
});

/** aus: from a cell to what it is made of; in: to the formulas that name it. */
type Richtung = "aus" | "in";

interface Props {
  herkunft: Herkunft;
  richtung: Richtung;
  glieder: Glied[];
  /** The cells from the beginning of the chain to here: none of them is unfolded again. */
  davor: string[];
  /** The sheet of the step above: its name is then left out. */
  within: string;
  label?: string;
  id?: string;
}

/** One level of a chain: each step leads to its cell, and can be unfolded to its own steps in turn. */
export function Kette({ glieder, label, id, ...kette }: Props) {
  const styles = useStyles();
  const [count, setCount] = useState(SCHRITT);
  const rest = glieder.length - count;
  return (
    <ul
      id={id}
      className={mergeClasses(styles.list, label === undefined && styles.inner)}
      {...(label !== undefined && { "aria-label": label })}
    >
      {glieder.slice(0, count).map((glied) => (
        <Schritt key={gliedschluessel(glied)} glied={glied} {...kette} />
      ))}
      {rest > 0 && (
        <li>
          <Button size="small" appearance="transparent" onClick={() => setCount(count + SCHRITT)}>
            {texte.weitere(rest)}
          </Button>
        </li>
      )}
    </ul>
  );
}

type Schrittlage = Omit<Props, "glieder" | "label" | "id">;

function Schritt({ glied, ...kette }: Schrittlage & { glied: Glied }) {
  if (glied.art === "zelle") return <Zelle glied={glied} {...kette} />;
  if (glied.art === "bereich") return <Bereich glied={glied} {...kette} />;
  return <Zeile>{`${glied.text}: ${texte.fremd[glied.grund]}`}</Zeile>;
}

function Zelle({ glied, ...kette }: Schrittlage & { glied: Zellglied }) {
  const styles = useStyles();
  const { herkunft, richtung, davor, within } = kette;
  const { stelle, name, wert, formel } = herkunft.angabe(glied.ort);
  const here = place(stelle);
  const kreis = davor.includes(here);
  const weiter = kreis
    ? []
    : richtung === "aus"
      ? (herkunft.bestandteile(glied.ort) ?? [])
      : herkunft.gehtEinIn(glied.ort);
  const minus = glied.minus && `${texte.abgezogen} `;
  return (
    <Zeile
      zeigen={texte.zeigen[richtung](here)}
      wert={wert}
      {...(weiter.length > 0 && {
        inhalt: (id) => (
          <Kette {...kette} id={id} glieder={weiter} davor={[...davor, here]} within={stelle.sheet} />
        ),
      })}
    >
      {minus}
      {name && <>{name} </>}
      <ZellKnopf inline target={stelle} within={within} />
      {formel && <div className={styles.small}>{formel}</div>}
      {kreis && <div className={styles.small}>{texte.kreis}</div>}
    </Zeile>
  );
}

function Bereich({ glied, ...kette }: Schrittlage & { glied: Bereichsglied }) {
  const { stelle, zellen, groesse, summe, minus } = glied;
  const cells = (): Glied[] => zellen.map((ort) => ({ art: "zelle", ort }));
  return (
    <Zeile
      zeigen={texte.zeigen.aus(place(stelle))}
      {...(zellen.length > 0 && {
        inhalt: (id) => <Kette {...kette} id={id} glieder={cells()} within={stelle.sheet} />,
      })}
    >
      {minus && `${texte.abgezogen} `}
      <ZellKnopf inline target={stelle} within={kette.within} />{" "}
      {texte.bereich(zellen.length, groesse, summe)}
    </Zeile>
  );
}

interface ZeileProps {
  /** What the button that unfolds it is for. */
  zeigen?: string;
  /** What is shown below it when it is unfolded; absent where it goes no further. */
  inhalt?: (id: string) => ReactNode;
  wert?: string;
  children: ReactNode;
}

function Zeile({ zeigen, inhalt, wert, children }: ZeileProps) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className={styles.line}>
        {inhalt ? (
          <Button
            size="small"
            appearance="subtle"
            className={styles.toggle}
            icon={<Symbol name="zu" className={open ? styles.turned : undefined} />}
            aria-label={zeigen}
            title={zeigen}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          />
        ) : (
          <span className={styles.leaf} />
        )}
        <div className={styles.step}>{children}</div>
        {wert !== undefined && <div className={styles.value}>{wert}</div>}
      </div>
      {open && inhalt?.(id)}
    </li>
  );
}
