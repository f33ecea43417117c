import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

/**
 * Renders the drawings in assets/*.svg to the PNG files that manifest.xml names (npm run symbole).
 * The browser is the system's Chrome, or the one CHROME_PATH names.
 */

const folder = path.resolve(import.meta.dirname, "..", "assets");

/** The sizes of a ribbon icon, in pixels; Excel takes the one that fits the screen's scaling. */
const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];
const symbole: Record<string, number[]> = {
  symbol: [...ribbon, 128],
  pruefen: ribbon,
  bereich: ribbon,
  protokoll: ribbon,
  hochrechnung: ribbon,
  einfrieren: ribbon,
};

/** Up to this size the drawing with fewer lines, each of them on whole pixels at 16, is the clearer one. */
const klein = 20;

const browser = await chromium.launch({
  ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : { channel: "chrome" }),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  for (const [name, sizes] of Object.entries(symbole)) {
    for (const size of sizes) {
      const drawing = `${name}${size <= klein ? "-klein" : ""}.svg`;
      await render(readFileSync(path.join(folder, drawing), "utf8"), size, `${name}-${size}.png`);
    }
  }
} finally {
  await browser.close();
}

async function render(svg: string, size: number, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  await page.screenshot({ path: path.join(folder, file), omitBackground: true });
  await page.close();
}
