import { MAX_SETTINGS, SETTINGS_ELEMENT, SETTINGS_NAMESPACE } from "../einstellungsteil";
import type { Package, Relationship } from "./package";
import { UnreadableWorkbook } from "./unreadable";
import type { Attributes, XmlReader } from "./xml";

/** Other programs leave their own parts in a workbook; more than these are not looked at. */
const MAX_PARTS = 50;

/** The text of the add-in's own custom XML part; undefined where the workbook has none. */
export function readSettings(pack: Package, links: Map<string, Relationship>): string | undefined {
  const parts = [...links.values()].filter(({ type }) => type === "customXml").slice(0, MAX_PARTS);
  for (const { target } of parts) {
    const text = settingsOf(pack, target);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A damaged part of another program is no reason to refuse the workbook. */
function settingsOf(pack: Package, part: string): string | undefined {
  const reader = new SettingsReader();
  try {
    pack.read(part, reader);
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook) || error.reason !== "beschaedigt") throw error;
    return reader.found ? "" : undefined;
  }
  return reader.found ? reader.content() : undefined;
}

class SettingsReader implements XmlReader {
  /** Whether the part's first element is that of the settings. */
  found = false;
  private elements = 0;
  private length = 0;
  private readonly parts: string[] = [];

  open(name: string, attributes: Attributes): void {
    this.elements += 1;
    if (this.elements > 1 || name !== SETTINGS_ELEMENT) return;
    this.found = Object.entries(attributes).some(
      ([key, value]) => /^xmlns(:|$)/.test(key) && value === SETTINGS_NAMESPACE,
    );
  }

  text(text: string): void {
    this.length += text.length;
    if (this.found && this.length <= MAX_SETTINGS) this.parts.push(text);
  }

  /** "" where it is too long or holds more than text. */
  content(): string {
    return this.elements === 1 && this.length <= MAX_SETTINGS ? this.parts.join("") : "";
  }
}
