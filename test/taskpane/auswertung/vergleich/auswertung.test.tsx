import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import Auswertung from "../../../../src/taskpane/auswertung/Auswertung";

test("before a check the view says what it needs, starts it, and says where to look", async () => {
  const check = jest.fn();
  render(
    <FluentProvider theme={webLightTheme}>
      <Auswertung outcome={undefined} check={check} />
    </FluentProvider>,
  );
  expect(screen.getByRole("heading", { level: 1, name: "Auswertung" })).toBeTruthy();
  expect(screen.getByRole("heading", { level: 2, name: "Noch nichts auszuwerten" })).toBeTruthy();
  expect(screen.queryByText(/Fortschritt und Meldungen/)).toBeNull();
  await userEvent.setup().click(screen.getByRole("button", { name: "Prüfen" }));
  expect(check).toHaveBeenCalledTimes(1);
  expect(screen.getByRole("status").textContent).toBe(
    "Die Mappe wird geprüft. Fortschritt und Meldungen stehen unter „Prüfung“.",
  );
});
