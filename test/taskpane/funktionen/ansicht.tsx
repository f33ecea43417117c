import { AriaLiveAnnouncer, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Ansichten } from "../../../src/taskpane/Ansichten";
import Funktionen from "../../../src/taskpane/funktionen/Funktionen";
import type { Workbook } from "../../../src/workbook/workbook";
import { parseArea } from "../../../workbench/host/bereichstext";
import { type Excel, open } from "../../hilfen/excel";

/** The pane's views over an Excel with this workbook, and a user who has chosen "Funktionen". */
export async function funktionen(workbook: Workbook, vorbereiten: (excel: Excel) => void = () => undefined) {
  const excel = open(workbook);
  vorbereiten(excel);
  render(
    <FluentProvider theme={webLightTheme}>
      <AriaLiveAnnouncer>
        <Ansichten
          pruefung={<input aria-label="Zustand der Prüfung" />}
          auswertung={null}
          funktionen={<Funktionen />}
          einstellungen={null}
        />
      </AriaLiveAnnouncer>
    </FluentProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("tab", { name: "Funktionen" }));
  return {
    ...excel,
    user,
    waehle: (name: string, address: string) => {
      const sheet = excel.tabelle.sheets().find((one) => one.name === name);
      excel.tabelle.select(sheet?.id ?? "", parseArea(address));
    },
    klick: (name: string | RegExp) => user.click(screen.getByRole("button", { name })),
  };
}
