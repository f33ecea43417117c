import { act, render, screen } from "@testing-library/react";
import { useState } from "react";
import { setzeSchriftbild } from "../../../src/taskpane/gemeinsam/schriftbild";

let beende: () => void;
beforeEach(() => {
  beende = setzeSchriftbild(document);
});
afterEach(() => beende());

/** The observer is told after the change. */
const gemeldet = () => act(async () => Promise.resolve());

const shown = (): string => (screen.getByRole("article").textContent ?? "").replaceAll("\u00a0", "_");

let setze: (text: string) => void;
function Satz({ anfang }: { anfang: string }) {
  const [text, setText] = useState(anfang);
  setze = setText;
  return (
    <article>
      <p>{text}</p>
      <b>{20}</b> % <code>{'=WENN(A1;"5 €")'}</code>
    </article>
  );
}

test("what is drawn keeps together, formulas stay as they are", async () => {
  render(<Satz anfang="z. B. 976 T€" />);
  await gemeldet();
  expect(shown()).toBe('z._B. 976_T€20_% =WENN(A1;"5 €")');
});

test("what changes keeps together, and is still what React sets", async () => {
  render(<Satz anfang="nach § 5" />);
  await gemeldet();
  for (const [text, expected] of [
    ["nach § 6", "nach §_6"],
    ["5 Euro", "5_Euro"],
    ["5 Euro", "5_Euro"],
    ["", ""],
    ["nach § 5", "nach §_5"],
  ] as const) {
    act(() => setze(text));
    await gemeldet();
    expect(shown()).toBe(`${expected}20_% =WENN(A1;"5 €")`);
  }
});

test("what is typed into a field is nobody's to change", async () => {
  render(<textarea defaultValue="5 €" />);
  await gemeldet();
  expect(screen.getByRole("textbox")).toHaveProperty("value", "5 €");
});

test("what is copied comes as it would be typed", async () => {
  render(<article>Es fehlen −31.091 € nach § 5.</article>);
  await gemeldet();
  document.getSelection()?.selectAllChildren(screen.getByRole("article"));
  const copied: Record<string, string> = {};
  const event = Object.assign(new Event("copy", { bubbles: true, cancelable: true }), {
    clipboardData: { setData: (type: string, text: string) => void (copied[type] = text) },
  });
  screen.getByRole("article").dispatchEvent(event);
  expect(copied).toEqual({ "text/plain": "Es fehlen -31.091 € nach § 5." });
  expect(event.defaultPrevented).toBe(true);
});
