import { lazy, useState } from "react";
import type { CheckResult } from "../../rules/kern/ergebnis";
import { bereich } from "../../texte/bereich";
import type { Workbook } from "../../workbook/workbook";
import { Nachgeladen } from "../gemeinsam/Nachgeladen";
import { Abschnitt } from "../gemeinsam/Abschnitt";

const Erkennung = lazy(() => import("./aufbau/Erkennung"));

interface Props {
  result: CheckResult;
  workbooks: Workbook[];
}

/** Which table was recognised where, how, and the way to correct it; worked out when it is unfolded. */
export function Erkannt({ result, workbooks }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Abschnitt title={bereich.erkannt(result.tables.length)} onToggle={setOpen}>
      {open && (
        <Nachgeladen>
          <Erkennung result={result} workbooks={workbooks} />
        </Nachgeladen>
      )}
    </Abschnitt>
  );
}
