/**
 * For each element that a role query looks at, jsdom matches every rule of its own style sheet and of Fluent's: four
 * fifths of the time that tests of the pane took. What these tests ask for, whether something is hidden, stands in
 * the element itself. What Fluent's classes make of it is seen where a real browser shows it, in test/e2e.
 */
function berechnet(element: Element): CSSStyleDeclaration {
  const own = (element as HTMLElement).style as CSSStyleDeclaration | undefined;
  const known: Partial<Record<string, string>> = {
    display: element.hasAttribute("hidden") ? "none" : own?.display || "block",
    visibility: own?.visibility || "visible",
  };
  const value = (name: string): string => known[name] ?? own?.getPropertyValue(name) ?? "";
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, name) =>
      name === "getPropertyValue" ? value : (known[String(name)] ?? own?.[name as keyof CSSStyleDeclaration]),
  });
}

window.getComputedStyle = berechnet;

/** axe measures letters on a canvas, which jsdom does not have and would complain about. */
HTMLCanvasElement.prototype.getContext = () => null;
