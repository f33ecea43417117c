import { element, neu } from "./element";
import { beispiele, texte, type Beispiel } from "./texte";

/** What the toolbar can ask for. */
interface Leistenwuensche {
  beispiel: (beispiel: Beispiel) => void;
  dunkel: (value: boolean) => void;
  bearbeitung: (value: boolean) => void;
}

/** The toolbar above everything: samples, files, and switches for trying things out. */
export function leiste(wuensche: Leistenwuensche): { zeige: (name: string) => void } {
  const choice = element<HTMLSelectElement>("beispiel");
  for (const { titel, datei } of beispiele) choice.append(neu("option", { value: datei }, titel));
  choice.addEventListener("change", () => {
    const chosen = beispiele.find(({ datei }) => datei === choice.value);
    if (chosen) wuensche.beispiel(chosen);
  });
  onSwitch("dunkel", wuensche.dunkel);
  onSwitch("bearbeitung", wuensche.bearbeitung);
  return { zeige: (name) => shown(choice, name) };
}

function onSwitch(id: string, change: (value: boolean) => void): void {
  const box = element<HTMLInputElement>(id);
  box.addEventListener("change", () => change(box.checked));
}

/** A file of the user's own stands as an entry of its own until something else is opened. */
function shown(choice: HTMLSelectElement, name: string): void {
  choice.querySelector("option[data-eigene]")?.remove();
  if (!beispiele.some(({ datei }) => datei === name)) {
    choice.prepend(neu("option", { value: name, "data-eigene": "" }, texte.eigeneDatei(name)));
  }
  choice.value = name;
}

/**
 * One sentence above the grid: what went wrong, or, as a note, what was done. It stays until it is closed or something
 * was opened.
 */
export function meldung(text: string | undefined, art: "fehler" | "hinweis" = "fehler"): void {
  const box = element("meldung");
  box.dataset.art = art;
  box.hidden = text === undefined;
  element("meldung-text").textContent = text ?? "";
}

export function meldungEinrichten(): void {
  element("meldung-schliessen").addEventListener("click", () => meldung(undefined));
}
