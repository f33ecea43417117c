import type { Bedienung } from "../host/officeHost";

/** The part of assets/tastenkuerzel.json that is needed here. */
interface Tastenkuerzel {
  shortcuts: { action: string; key: { default: string } }[];
}

/** Keyboard shortcuts of the add-in, as long as the keyboard belongs to the grid: in the pane they do nothing. */
export function tastenkuerzel(json: string, bedienung: Bedienung): void {
  const { shortcuts } = JSON.parse(json) as Tastenkuerzel;
  bedienung.shortcuts = Object.fromEntries(shortcuts.map(({ action, key }) => [action, key.default]));
  // Before the grid, which would take the letter as input.
  window.addEventListener("keydown", (event) => press(event, bedienung), { capture: true });
}

function press(event: KeyboardEvent, bedienung: Bedienung): void {
  const keys = combination(event);
  const action = Object.keys(bedienung.shortcuts).find((id) => bedienung.shortcuts[id] === keys);
  if (action === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  void bedienung.shortcut(action);
}

function combination({ ctrlKey, altKey, shiftKey, key }: KeyboardEvent): string {
  const modifiers = [ctrlKey && "Ctrl", altKey && "Alt", shiftKey && "Shift"].filter(Boolean);
  return [...modifiers, key.toUpperCase()].join("+");
}
