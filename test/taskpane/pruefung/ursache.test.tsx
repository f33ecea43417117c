import { screen, within } from "@testing-library/react";
import { zuMarkieren } from "../../../src/taskpane/pruefung/protokoll/zuMarkieren";
import type { Cause, Finding } from "../../../src/rules/kern/ergebnis";
import { gefiltert, OHNE_FILTER } from "../../../src/taskpane/pruefung/filter";
import { foreignFindings, stories } from "../../../src/taskpane/ablauf/pruefergebnis";
import { sauber, zahlendreher } from "../beispiele";
import { button, checked } from "../pane";

const sheet = "Kontenübersicht";
const suspect = (cell: string, reason = "Zahlendreher") => ({ sheet, cell, reason });
const tied: Finding = {
  ...zahlendreher,
  suspects: [suspect("D27"), suspect("D30", "Vorzeichen"), suspect("D31")],
};
const pane = (...findings: Finding[]) => checked({ ...sauber, findings });

describe("cells of which one is wrong", () => {
  const SATZ =
    "Eine dieser Zellen ist vermutlich falsch: D27 (Zahlendreher), D30 (Vorzeichen) oder D31 (Zahlendreher).";

  test("are named in one sentence, each leads there, and nothing is offered to be taken over", async () => {
    const { user, services } = await pane(tied);
    const cell = button("Kontenübersicht · D30 in Excel auswählen");
    expect(cell.closest("p")?.textContent).toBe(SATZ);
    await user.click(cell);
    expect(services.goTo).toHaveBeenLastCalledWith({ sheet, cell: "D30" });
    expect(screen.queryByText(/übernehmen …/)).toBeNull();
  });

  test("are all named in the details, without a value", async () => {
    const { user } = await pane(tied);
    await user.click(button("Einzelheiten"));
    const heading = screen.getByRole("heading", { name: "Eine dieser Zellen ist vermutlich falsch" });
    const items = within(heading.parentElement as HTMLElement).getAllByRole("listitem");
    expect(items.slice(0, 3).map(({ textContent }) => textContent?.trim())).toEqual([
      "D27 (Zahlendreher).",
      "D30 (Vorzeichen).",
      "D31 (Zahlendreher).",
    ]);
    expect(screen.getByText(/^Jede von ihnen kann die Abweichung erklären/)).toBeTruthy();
    expect(screen.queryByText(/Richtig wäre/)).toBeNull();
  });

  test("many are not all named at once", async () => {
    const many = Array.from({ length: 12 }, (_, index) => suspect(`D${index + 1}`));
    await pane({ ...tied, suspects: many });
    const last = button("Kontenübersicht · D5 in Excel auswählen");
    expect(last.closest("p")?.textContent).toMatch(/, D5 \(Zahlendreher\) oder eine von 7 weiteren\.$/);
  });

  test("that may be to blame for several findings stand above them, once", async () => {
    await pane(tied, { ...tied, cell: "E40", message: "Die Erträge stimmen nicht." });
    const cells = ["D27", "D30", "D31"].map((cell) => `Kontenübersicht · ${cell}`).join(", ");
    const story = within(screen.getByRole("list", { name: `${cells} erklärt 2 Befunde` }));
    expect(screen.getByText("erklärt 2 Befunde").closest("p")?.textContent).toBe(
      "Eine dieser Zellen ist vermutlich falsch: Kontenübersicht · D27 (Zahlendreher), D30 (Vorzeichen) oder D31 (Zahlendreher) → erklärt 2 Befunde",
    );
    expect(story.queryByText(/vermutlich falsch/)).toBeNull();
    expect(stories([tied, { ...tied, suspects: tied.suspects.slice(1) }])).toHaveLength(2);
  });

  test("are all marked", () => {
    const marked = zuMarkieren([tied]).filter(({ art }) => art === "ursache");
    expect(marked.map(({ cell }) => cell)).toEqual(["D27", "D30", "D31"]);
    const known = zuMarkieren([zahlendreher]).filter(({ art }) => art === "ursache");
    expect(known.map(({ cell }) => cell)).toEqual(["E7"]);
  });

  test("one alone whose value nobody knows is likely, and nothing is offered", async () => {
    await pane({ ...tied, suspects: [suspect("D27")] });
    const cell = button("Kontenübersicht · D27 in Excel auswählen");
    expect(cell.closest("p")?.textContent?.trim()).toBe("Vermutlich D27 (Zahlendreher).");
  });

  test("one alone stands above all that it may be to blame for", async () => {
    const only = { ...tied, suspects: [suspect("D27")] };
    await pane(only, { ...only, cell: "E40" });
    expect(screen.getByText("erklärt 2 Befunde").closest("p")?.textContent?.trim()).toBe(
      "Kontenübersicht · D27 (Zahlendreher) → erklärt 2 Befunde",
    );
  });
});

describe("what happened", () => {
  const cause: Cause = {
    kind: "spalten-vertauscht",
    text: "Spalten vertauscht",
    cells: ["D4", "E4"].map((cell) => ({ sheet, cell })),
    explains: 11,
  };
  const finding: Finding = { ...zahlendreher, suspects: [], cause };

  test.each(["spalten-vertauscht", "was-es-noch-nicht-gibt"])(
    "is said with what it explains, and its cells are within reach: %s",
    async (kind) => {
      const { user, services } = await pane({ ...finding, cause: { ...cause, kind: kind as Cause["kind"] } });
      expect(screen.getByText("Ursache: Spalten vertauscht. Erklärt 11 weitere Abweichungen.")).toBeTruthy();
      await user.click(button("Einzelheiten"));
      expect(screen.getByRole("heading", { name: "Ursache: Spalten vertauscht" })).toBeTruthy();
      await user.click(button("Kontenübersicht · D4 in Excel auswählen"));
      expect(services.goTo).toHaveBeenLastCalledWith({ sheet, cell: "D4" });
      expect(screen.getByRole("heading", { name: "Beteiligte Zellen (13)" })).toBeTruthy();
    },
  );

  test("its cells are not listed twice where they are the suspects", async () => {
    const betrag: Cause = { ...cause, kind: "betrag", text: "ein Betrag", cells: [{ sheet, cell: "D27" }] };
    const { user } = await pane({ ...finding, suspects: [suspect("D27")], cause: betrag });
    expect(screen.getByText("Ursache: ein Betrag. Erklärt 11 weitere Abweichungen.")).toBeTruthy();
    await user.click(button("Einzelheiten"));
    expect(screen.queryByRole("heading", { name: "Ursache: ein Betrag" })).toBeNull();
    expect(screen.getAllByRole("button", { name: "Kontenübersicht · D27 in Excel auswählen" })).toHaveLength(
      1,
    );
  });

  test("is found by its words and its cells", () => {
    const text = (words: string) => gefiltert([finding], { ...OHNE_FILTER, text: words });
    expect(text("vertauscht")).toEqual([finding]);
    expect(text("gedreht")).toEqual([]);
    expect(gefiltert([finding], { ...OHNE_FILTER, zelle: { sheet, cell: "D4" } })).toEqual([finding]);
    expect(gefiltert([finding], { ...OHNE_FILTER, zelle: { sheet, cell: "D5" } })).toEqual([]);
  });

  test("in another file has its cells there", () => {
    const [seen] = foreignFindings({ ...sauber, file: "Bericht.xlsx", findings: [finding] }, "Plan.xlsx");
    expect(seen?.cause?.cells).toEqual(cause.cells.map((cell) => ({ ...cell, file: "Bericht.xlsx" })));
  });
});
