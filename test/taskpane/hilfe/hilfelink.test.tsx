import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Hilfeknopf, Regelhilfe } from "../../../src/taskpane/hilfe/Hilfelink";
import { open, workbook } from "../../hilfen/excel";

/** jsdom opens no windows: whether the link itself would have been followed is whether nobody prevented it. */
function followed(): string[] {
  const links: string[] = [];
  document.addEventListener(
    "click",
    (event) => {
      if (!event.defaultPrevented) links.push((event.target as Element).closest("a")?.href ?? "");
      event.preventDefault();
    },
    { once: true },
  );
  return links;
}

test("the link of a view leads to its part of the handbook, in a window of its own", async () => {
  open(workbook());
  render(<Hilfeknopf thema="einfrieren" />);
  const link = screen.getByRole("link", { name: "Hilfe zu Einfrieren" });
  expect(link.getAttribute("target")).toBe("_blank");
  expect(link.getAttribute("rel")).toBe("noreferrer");
  const links = followed();
  await userEvent.click(link);
  expect(links).toEqual(["http://localhost/hilfe/handbuch.html#als-werte-einfrieren"]);
});

test("a finding's rule has its page", () => {
  render(<Regelhilfe regel="KT-1" />);
  expect(screen.getByRole("link", { name: "Was bedeutet das?" }).getAttribute("href")).toBe(
    "hilfe/regeln/KT-1.html",
  );
});

describe("an Excel that opens browser windows", () => {
  const excel = () => {
    const { host } = open(workbook());
    host.bedienung.requirementSets.OpenBrowserWindowApi = "1.1";
    return host;
  };

  test("gets the full address, and the link does nothing more", async () => {
    const opened = jest.fn();
    excel().bedienung.browserHandlers.add(opened);
    render(<Regelhilfe regel="SU-1" />);
    const links = followed();
    await userEvent.click(screen.getByRole("link"));
    expect(opened.mock.calls).toEqual([["http://localhost/hilfe/regeln/SU-1.html"]]);
    expect(links).toEqual([]);
  });

  test("that refuses leaves it to the link", async () => {
    excel().bedienung.browserHandlers.add(() => {
      throw new Error("no");
    });
    render(<Regelhilfe regel="SU-1" />);
    const links = followed();
    await userEvent.click(screen.getByRole("link"));
    expect(links).toEqual(["http://localhost/hilfe/regeln/SU-1.html"]);
  });
});

test("outside Excel the link does what links do", async () => {
  render(<Regelhilfe regel="SU-1" />);
  const links = followed();
  await userEvent.click(screen.getByRole("link"));
  expect(links).toHaveLength(1);
});
