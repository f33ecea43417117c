import { FEHLERARTEN, type Fehlerart } from "../einbau/einbau";
import { element, neu } from "./element";
import { fehlernamen } from "./texte";

/** The menu of faults below its button; the browser opens and closes it. */
export function fehlermenue(choose: (art: Fehlerart) => void): void {
  const opener = element("fehler-einbauen");
  const menu = element("fehlerarten");
  for (const [index, art] of FEHLERARTEN.entries()) {
    // The browser gives it the keyboard when it opens the menu.
    const first = index === 0 && { autofocus: "" };
    const entry = neu("button", { type: "button", ...first }, fehlernamen[art]);
    entry.addEventListener("click", () => {
      menu.hidePopover();
      choose(art);
    });
    menu.append(entry);
  }
  menu.addEventListener("beforetoggle", () => place(menu, opener));
  menu.addEventListener("keydown", (event) => move(event, menu));
}

function place(menu: HTMLElement, opener: HTMLElement): void {
  const { left, bottom } = opener.getBoundingClientRect();
  menu.style.left = `${left}px`;
  menu.style.top = `${bottom + 4}px`;
}

/** Up and down, round and round, as in every menu. */
function move(event: KeyboardEvent, menu: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const entries = [...menu.children] as HTMLElement[];
  const next = entries.findIndex((entry) => entry === document.activeElement) + step;
  entries.at(next % entries.length)?.focus();
}
