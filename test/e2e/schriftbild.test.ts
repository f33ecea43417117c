import { mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";

const oeffnen = mitWerkbank();

/** Number and unit, § and number, abbreviation: with an ordinary space a line may end there. */
const TRENNBAR = String.raw`\d (?:T?€|%|Mio)|§ \d|(?:Abs|Nr)\. \d|(?:^|\P{L})\p{L}\. \p{L}\.`;

/** The texts of the pane, as they stand in the page; and whether any has a no-break space. */
const texte = ({ bereich }: Werkbank): Promise<{ trennbar: string[]; fest: number }> =>
  bereich.locator("body").evaluate((body, pattern) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const all: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest("script, style")) all.push(node.nodeValue ?? "");
    }
    const split = new RegExp(pattern, "u");
    return {
      trennbar: all.filter((text) => split.test(text)),
      fest: all.filter((text) => text.includes("\u00a0")).length,
    };
  }, TRENNBAR);

test("no line of the pane ends between a number and its unit", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.pruefe();
  await bereich.locator("details").first().waitFor();
  const { trennbar, fest } = await texte(werkbank);
  expect(trennbar).toEqual([]);
  expect(fest).toBeGreaterThan(5);

  // What changes afterwards is kept together, too.
  await werkbank.schreibe("Festsetzungsbeschluss", "B5", [[12715500]]);
  await werkbank.pruefe();
  await bereich
    .getByText(/12\.715\.500\s€/)
    .first()
    .waitFor();
  expect((await texte(werkbank)).trennbar).toEqual([]);
  expect(werkbank.fehler).toEqual([]);
});
