import { getippt, umbruchfest } from "../../texte/umbruchfest";

/** What is typed into, and what is no text of the page. */
const AUSGENOMMEN = "textarea, [contenteditable], script, style";

/**
 * Keeps numbers and units, paragraphs and abbreviations together wherever the page shows them, now and later: each text
 * gets its no-break spaces where it is drawn and nowhere else, so that what is compared, searched and stored has none.
 * React knows its texts by what it last set and sets them anew when they change. What is copied comes as it would be
 * typed: a cell takes it for the number it is. Returns what ends it.
 */
export function setzeSchriftbild(root: Document): () => void {
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "characterData") setzeText(target);
      else for (const node of addedNodes) setzeTexte(node);
    }
  });
  setzeTexte(root.body);
  observer.observe(root.body, { subtree: true, childList: true, characterData: true });
  root.addEventListener("copy", kopiere);
  return () => {
    observer.disconnect();
    root.removeEventListener("copy", kopiere);
  };
}

function setzeTexte(node: Node): void {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  // The walker's first node is the root, a text or not.
  for (let next: Node | null = walker.root; next; next = walker.nextNode()) setzeText(next);
}

function setzeText(node: Node): void {
  if (!(node instanceof Text) || node.parentElement?.closest(AUSGENOMMEN)) return;
  const text = umbruchfest(node.data);
  // The observer is told of its own changes, too: the second time there is nothing to do.
  if (text !== node.data) node.data = text;
}

/** What stands in a field is copied as it was typed. */
function kopiere(event: ClipboardEvent): void {
  const text = document.getSelection()?.toString() ?? "";
  if (text === "" || !event.clipboardData || (event.target as Element).closest?.("input, textarea")) return;
  event.clipboardData.setData("text/plain", getippt(text));
  event.preventDefault();
}
