import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Umfang {
  /** Selectors of the parts that axe looks at; the whole page where nothing is said. */
  nur?: string[];
  /** Of what nothing may be wider than its place. */
  passend?: string;
  /** Forced colours are the system's own, and axe takes the replaced ones for those that are seen. */
  ohneKontrast?: boolean;
}

/** What is wider than its place in the pane, and what axe objects to, each with its first place. */
export async function maengel(
  bereich: Frame,
  { nur, passend = "html, body, header, nav, main, main > *", ohneKontrast = false }: Umfang = {},
): Promise<string[]> {
  // Colours that are still fading are nobody's to judge.
  await bereich.evaluate(() => {
    for (const animation of document.getAnimations()) {
      const endless = animation.effect?.getComputedTiming().endTime === Infinity;
      if (!endless) animation.finish();
    }
  });
  if (!(await bereich.evaluate("typeof axe === 'object'"))) await bereich.evaluate(AXE);
  const options = { resultTypes: ["violations"], rules: { "color-contrast": { enabled: !ohneKontrast } } };
  const context = nur ? JSON.stringify({ include: nur }) : "document";
  const { violations } = await bereich.evaluate<AxeResults>(
    `axe.run(${context}, ${JSON.stringify(options)})`,
  );
  return [
    ...(await zuBreit(bereich, passend)),
    ...violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`),
  ];
}

/** What is wider than its place, of what the selector names; input fields scroll by themselves. */
export function zuBreit(bereich: Frame, selector: string): Promise<string[]> {
  return bereich.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .filter((element) => !element.closest(".fui-Input, select, svg, [hidden]"))
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
        .map(({ tagName, className }) => `breiter als sein Platz: ${tagName} ${className}`),
    selector,
  );
}
