import { readActiveCell } from "../excel/lesen/auswahl";
import { toProblem } from "../excel/problem";
import type { Wuensche } from "../taskpane/ablauf/anforderung";
import { problemText } from "../texte/excel";

/** What a command leaves for the pane to do or to say; nothing where it has done everything itself. */
export type Auftrag = Partial<Wuensche> | undefined;
type Befehl = () => Auftrag | Promise<Auftrag>;

/** Excel hands an event to commands of ribbon and context menu, and none to keyboard shortcuts. */
type Ereignis = Pick<Office.AddinCommands.Event, "completed"> | undefined;

/**
 * Connects ribbon, context menu and keyboard shortcuts; the names stand in manifest.xml and in
 * assets/tastenkuerzel.json. Pane and commands share one page, so a command asks the pane and shows it.
 */
export function connectCommands(
  ask: (wuensche: Partial<Wuensche>) => void,
  protokolliere: () => Promise<Auftrag>,
): void {
  const befehle: Record<string, Befehl> = {
    pruefen: () => ({ ansicht: "pruefung", pruefen: true }),
    bereichAnzeigen: () => ({}),
    protokoll: protokolliere,
    hochrechnung: () => ({ ansicht: "auswertung", teil: "hochrechnung", pruefenFallsNoetig: true }),
    // Replacing formulas needs a look before: the pane shows what was found, Enter confirms it.
    einfrieren: () => ({ ansicht: "funktionen", einfrieren: true }),
    befundeZurZelle: async () => ({
      ansicht: "pruefung",
      pruefenFallsNoetig: true,
      befundeZu: await readActiveCell(),
    }),
  };
  for (const [name, befehl] of Object.entries(befehle)) {
    const ausfuehren = einmal(befehl, ask);
    Office.actions.associate(name, (ereignis: Ereignis) => ausfuehren(ereignis));
  }
}

/**
 * The command, which does nothing while it still runs from the last time. Excel shows its button as busy until the
 * event is completed, so that happens in any case.
 */
function einmal(befehl: Befehl, ask: (wuensche: Partial<Wuensche>) => void) {
  let laeuft = false;
  return async (ereignis: Ereignis): Promise<void> => {
    if (laeuft) return ereignis?.completed();
    laeuft = true;
    try {
      const auftrag = await ausgefuehrt(befehl);
      if (auftrag) {
        await showPane();
        ask({ meldung: null, ...auftrag });
      }
    } finally {
      laeuft = false;
      ereignis?.completed();
    }
  };
}

/** What went wrong is said in the pane: beside the sheet there is no other place for a sentence. */
async function ausgefuehrt(befehl: Befehl): Promise<Auftrag> {
  try {
    return await befehl();
  } catch (error) {
    return { meldung: problemText(toProblem(error)) };
  }
}

/** Where Excel cannot open the pane, the ribbon's own button for it remains; what was asked of it is kept. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // There is no place for a message.
  }
}
