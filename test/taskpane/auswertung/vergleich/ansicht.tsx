import { AnnounceProvider, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { JumpProvider } from "../../../../src/taskpane/gemeinsam/sprung";
import Vergleich from "../../../../src/taskpane/auswertung/vergleich/Vergleich";
import type { Outcome } from "../../../../src/taskpane/ablauf/zustand";
import type { Workbook } from "../../../../src/workbook/workbook";
import { type Excel, open } from "../../../hilfen/excel";
import { mappe } from "../../../hilfen/mappe";
import { sauber } from "../../beispiele";

/** 21 November 2026, 14:05. */
export const AM = new Date(2026, 10, 21, 14, 5);

/** Accounts of a plan for 2024; the rows in the form "4411901000 | Druck | 100 | 110" (2023 and 2024). */
export const konten = (rows: string, jahr = 2024): Workbook => ({
  ...mappe({
    Konten: `Erfolgsplan ${jahr} nach Konten\nKonto-Nr. | Bezeichnung | Ansatz ${jahr - 1} | Ansatz ${jahr}\n${rows.trim()}`,
  }),
  name: `Plan ${jahr}.xlsx`,
});

export const KONTEN = `
 | 1. Umsatzerlöse
4411901000 | Druck | 100 | 110
4411903000 | Versand | 50 | 60
 | Summe | 150 | 170
 | 9. Sonstige betriebliche Aufwendungen
5225000000 | Abfall | 6 | 7
5634100000 | Telefon | 8 | 7
 | Summe | 14 | 14`;

const outcome = (workbook: Workbook, more: Partial<Outcome> = {}): Outcome => ({
  workbooks: [workbook],
  result: sauber,
  settings: "keine",
  at: AM,
  changed: false,
  ...more,
});

/** The comparison over an Excel, as after a check of this workbook, and a user in front of it. */
export async function vergleich(
  workbook: Workbook,
  more: Partial<Outcome> = {},
  prepare?: (excel: Excel) => void,
) {
  const excel = open(workbook);
  prepare?.(excel);
  const check = jest.fn();
  const jump = jest.fn();
  const announce = jest.fn();
  let checked: (next: Workbook, changes?: Partial<Outcome>) => void = () => undefined;
  function Rahmen() {
    const [shown, show] = useState(outcome(workbook, more));
    checked = (next, changes) => show(outcome(next, changes));
    return (
      <JumpProvider value={{ jump }}>
        <Vergleich outcome={shown} check={check} />
      </JumpProvider>
    );
  }
  render(
    <FluentProvider theme={webLightTheme}>
      <AnnounceProvider value={{ announce }}>
        <Rahmen />
      </AnnounceProvider>
    </FluentProvider>,
  );
  const user = userEvent.setup();
  return {
    ...excel,
    user,
    check,
    jump,
    announce,
    /** Another check has read this workbook. */
    geprueft: (next: Workbook, changes?: Partial<Outcome>) => checked(next, changes),
    klick: (name: string | RegExp) => user.click(screen.getByRole("button", { name })),
  };
}

/** The changed rows as they are read: their text without the buttons' long names. */
export const zeilen = (): string[] => {
  const part = screen.getByRole("region", { name: "Änderungen" });
  return within(part)
    .getAllByRole("list")
    .flatMap((list) => within(list).getAllByRole("listitem"))
    .map(({ textContent }) => (textContent ?? "").replace(/\s+/g, " "));
};
