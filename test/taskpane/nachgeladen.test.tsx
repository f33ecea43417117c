import { render, screen } from "@testing-library/react";
import { lazy } from "react";
import { Nachgeladen } from "../../src/taskpane/gemeinsam/Nachgeladen";

const zeige = (load: () => Promise<{ default: () => React.JSX.Element }>) => {
  const Teil = lazy(load);
  render(
    <Nachgeladen>
      <Teil />
    </Nachgeladen>,
  );
};

test("a view that is still coming says so, then stands there", async () => {
  let arrive: (view: { default: () => React.JSX.Element }) => void = () => undefined;
  zeige(() => new Promise((resolve) => (arrive = resolve)));
  expect(screen.getByRole("heading", { name: "Wird geladen …" })).toBeTruthy();
  arrive({ default: () => <p>Da</p> });
  expect(await screen.findByText("Da")).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "Wird geladen …" })).toBeNull();
});

test("one that does not come takes nothing along, and says what to do", async () => {
  jest.spyOn(console, "error").mockImplementation();
  zeige(() => Promise.reject(new Error("ChunkLoadError")));
  expect(await screen.findByRole("heading", { name: "Dieser Teil ließ sich nicht laden" })).toBeTruthy();
  expect(screen.getByText(/Schließen Sie den Bereich und öffnen Sie ihn wieder/)).toBeTruthy();
  jest.restoreAllMocks();
});
