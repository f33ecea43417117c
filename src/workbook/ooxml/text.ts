import { unescapeText, type XmlReader } from "./xml";

/** Collects the text of a string that may consist of formatted runs; phonetic hints are left out. */
export class RichText {
  private parts: string[] = [];
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === "rPh") this.inPhonetic = true;
    else if (name === "t") this.inText = !this.inPhonetic;
  }

  text(text: string): void {
    if (this.inText) this.parts.push(text);
  }

  close(name: string): void {
    if (name === "rPh") this.inPhonetic = false;
    else if (name === "t") this.inText = false;
  }

  take(): string {
    const text = unescapeText(this.parts.join(""));
    this.parts = [];
    return text;
  }
}

/** Reads the table of strings that cells refer to by number. */
export class SharedStrings implements XmlReader {
  readonly strings: string[] = [];
  private readonly current = new RichText();

  open(name: string): void {
    this.current.open(name);
  }

  text(text: string): void {
    this.current.text(text);
  }

  close(name: string): void {
    this.current.close(name);
    if (name === "si") this.strings.push(this.current.take());
  }
}
