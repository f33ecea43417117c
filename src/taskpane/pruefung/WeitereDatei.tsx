import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { CheckResult, Finding, Severity } from "../../rules/kern/ergebnis";
import { bereich } from "../../texte/bereich";
import { DATEIENDUNGEN } from "../gemeinsam/dateiendungen";
import { Abschnitt } from "../gemeinsam/Abschnitt";
import { grouped, severities } from "../ablauf/pruefergebnis";
import { Symbol, type SymbolName } from "../gemeinsam/Symbol";
import { Befundliste } from "./Befundgruppe";
import { useBearbeitung } from "../gemeinsam/bearbeitung";
import { JumpProvider, useJump } from "../gemeinsam/sprung";

const texts = bereich.weitereDatei;

const symbols: Record<Severity, SymbolName> = { error: "fehler", warning: "warnung", info: "hinweis" };

const useStyles = makeStyles({
  part: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  severity: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere" },
});

interface Props {
  other: CheckResult | undefined;
  /** What is to be seen of its findings. */
  findings: Finding[];
}

/** A second file that is checked together with the workbook, and what was found in it. */
export function WeitereDatei({ other, findings }: Props) {
  const styles = useStyles();
  const { otherFile, removeFile } = useBearbeitung();
  const groups = grouped(findings);
  const outer = useJump();
  const within = other?.file;
  const jumping = useMemo(() => ({ ...outer, ...(within !== undefined && { within }) }), [outer, within]);
  if (otherFile === undefined || !other) {
    return (
      <Abschnitt title={texts.titel}>
        <div className={styles.part}>
          <p className={styles.text}>{texts.text}</p>
          <Dateiwahl />
        </div>
      </Abschnitt>
    );
  }
  return (
    <Abschnitt title={texts.befunde(other.file, findings.length)} symbol="hinweis" open>
      <div className={styles.part}>
        <p className={styles.text}>{findings.length > 0 ? texts.ohneSprung : texts.keine(other.file)}</p>
        <Button size="small" onClick={removeFile}>
          {texts.entfernen}
        </Button>
      </div>
      {findings.length > 0 && (
        <JumpProvider value={jumping}>
          {severities.map((severity) => (
            <Schwere key={severity} severity={severity} file={other.file} findings={groups[severity]} />
          ))}
        </JumpProvider>
      )}
    </Abschnitt>
  );
}

/** Its findings of one severity, as those of the open workbook stand. */
function Schwere({ severity, file, findings }: { severity: Severity; file: string; findings: Finding[] }) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  const title = bereich.gruppeMitAnzahl(severity, findings.length);
  return (
    <>
      <h3 className={styles.severity}>
        <Symbol name={symbols[severity]} />
        {title}
      </h3>
      <Befundliste label={texts.gruppe(title, file)} findings={findings} />
    </>
  );
}

function Dateiwahl() {
  const input = useRef<HTMLInputElement>(null);
  const { addFile } = useBearbeitung();
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={DATEIENDUNGEN}
        hidden
        aria-label={texts.waehlen}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void addFile(file);
          // The same file again is a choice too.
          target.value = "";
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {texts.waehlen}
      </Button>
    </>
  );
}
