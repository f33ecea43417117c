import { AriaLiveAnnouncer, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readSettings, writeSettings } from "../../../../src/excel/ablage/einstellungen";
import { leseEinstellungen } from "../../../../src/rules/gespeichert/einstellungen";
import { pruefen } from "../../../../src/rules/kern/pruefen";
import Auswertung from "../../../../src/taskpane/auswertung/Auswertung";
import { createWuensche } from "../../../../src/taskpane/ablauf/anforderung";
import { einstellungsspeicher } from "../../../../src/taskpane/ablauf/einstellungsspeicher";
import { BearbeitungProvider, type Bearbeitung } from "../../../../src/taskpane/gemeinsam/bearbeitung";
import { WuenscheProvider } from "../../../../src/taskpane/ablauf/wunsch";
import type { Outcome } from "../../../../src/taskpane/ablauf/zustand";
import type { Workbook } from "../../../../src/workbook/workbook";
import { open } from "../../../hilfen/excel";

const nothing = async (): Promise<boolean> => false;

/** The view "Auswertung" over an Excel that holds the first workbook; a check of it and the others has been made. */
export async function auswertung(first: Workbook, ...others: Workbook[]) {
  const excel = open(first);
  const wuensche = createWuensche();
  const outcomeMit = (text: string | undefined): Outcome => ({
    workbooks: [{ ...first, ...(text !== undefined && { einstellungen: text }) }, ...others],
    result: pruefen(first),
    settings: leseEinstellungen(text).zustand,
    at: new Date(2026, 8, 14, 10, 32),
    changed: false,
  });
  const speicher = einstellungsspeicher({ readSettings: () => readSettings(), store: writeSettings });
  const bearbeitung: Bearbeitung = {
    storable: true,
    correct: nothing,
    waive: nothing,
    unwaive: nothing,
    switchOff: nothing,
    addFile: async () => undefined,
    removeFile: () => undefined,
    enter: nothing,
    takeBack: nothing,
    speicher: {
      ...speicher,
      aendere: async (next) => {
        const stored = await speicher.aendere(next);
        // As after any decision, the workbook is evaluated anew.
        if ("text" in stored) rerender(view(outcomeMit(stored.text)));
        return stored;
      },
    },
  };
  const view = (outcome: Outcome | undefined) => (
    <FluentProvider theme={webLightTheme}>
      <AriaLiveAnnouncer>
        <WuenscheProvider value={wuensche}>
          <BearbeitungProvider value={bearbeitung}>
            <Auswertung outcome={outcome} check={() => undefined} />
          </BearbeitungProvider>
        </WuenscheProvider>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
  const { rerender } = render(view(undefined));
  const zeige = () => rerender(view(outcomeMit(first.einstellungen)));
  return { ...excel, user: userEvent.setup(), wuensche, zeige };
}

/** A card of the view, opened where it is closed. */
export async function teil(name: string): Promise<HTMLElement> {
  const card = await screen.findByRole("region", { name });
  const head = within(card).getByRole("button", { name });
  if (head.getAttribute("aria-expanded") === "false") await act(async () => head.click());
  return card;
}
