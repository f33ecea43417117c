import type { WriteSheet } from "hucre/xlsx";
import type { Blattzusatz } from "../host/zusatz";

type Seite = NonNullable<WriteSheet["pageSetup"]>;

const JE_ZOLL: Record<string, number> = { Centimeters: 2.54, Points: 72, Inches: 1 };

/** How a sheet is printed, as far as the add-in set it; nothing where it did not. */
export function druckseite(page: Blattzusatz["page"]): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  if (page.size === 0) return {};
  const text = (key: string): string | undefined => page.get(key) as string | undefined;
  const { unit, ...margins } = (page.get("margins") ?? {}) as Record<string, unknown>;
  const inches = Object.entries(margins).map(([side, value]) => [
    side,
    Number(value) / (JE_ZOLL[String(unit)] ?? 1),
  ]);
  const wide = (page.get("zoom") as { horizontalFitToPages?: number } | undefined)?.horizontalFitToPages;
  const area = text("printArea");
  const titles = text("printTitleRows");
  const footer = [
    ["&L", text("leftFooter")],
    ["&C", text("centerFooter")],
    ["&R", text("rightFooter")],
  ].flatMap(([place, content]) => (content ? [`${place}${content}`] : []));
  return {
    pageSetup: {
      orientation: text("orientation") === "Landscape" ? "landscape" : "portrait",
      paperSize: (text("paperSize") ?? "a4").toLowerCase() as Seite["paperSize"],
      ...(wide && { fitToPage: true, fitToWidth: wide, fitToHeight: 0 }),
      ...(inches.length > 0 && { margins: Object.fromEntries(inches) as Seite["margins"] }),
      ...(area && { printArea: area.replace(/\$?([A-Z]+)\$?(\d+)/g, "$$$1$$$2") }),
      ...(titles && { printTitlesRow: titles }),
      ...(page.get("centerHorizontally") === true && { horizontalCentered: true }),
    } as Seite,
    ...(footer.length > 0 && { headerFooter: { oddFooter: footer.join("") } }),
  };
}
