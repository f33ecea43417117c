import type { Bedienung } from "../host/officeHost";
import { element, neu } from "./element";
import { texte } from "./texte";

/** A ribbon button as the manifest describes it. */
interface Schaltflaeche {
  label: string;
  title: string;
  description: string;
  icon: string;
  /** The action that Office.actions has under this name; absent where the button only shows the pane. */
  action?: string;
}

const ICON_SIZE = "32";

/** The groups of the ribbon and their buttons from the built manifest; what Excel has in its menu of a cell, beside them. */
export function menueband(manifest: string, bedienung: Bedienung): void {
  const document = new DOMParser().parseFromString(manifest, "application/xml");
  const strip = element("menueband");
  const show = (group: Element, label: string) => strip.append(box(document, group, label, bedienung));
  for (const group of all(document, "Group")) show(group, resource(document, child(group, "Label")));
  for (const menu of all(document, "OfficeMenu")) show(menu, texte.kontextmenue);
}

function box(document: Document, group: Element, label: string, bedienung: Bedienung): HTMLElement {
  const container = neu("div", { class: "gruppe", role: "group", "aria-label": label });
  const buttons = neu("div", { class: "schaltflaechen" });
  for (const control of all(group, "Control"))
    buttons.append(button(described(document, control), bedienung));
  container.append(buttons, neu("span", { class: "gruppenname", "aria-hidden": "true" }, label));
  return container;
}

function described(document: Document, control: Element): Schaltflaeche {
  const tip = all(control, "Supertip")[0];
  const icon = all(control, "bt:Image").find((image) => image.getAttribute("size") === ICON_SIZE);
  const action = all(control, "FunctionName")[0]?.textContent ?? undefined;
  return {
    label: resource(document, child(control, "Label")),
    title: resource(document, tip && child(tip, "Title")),
    description: resource(document, tip && child(tip, "Description")),
    icon: addinPath(resource(document, icon)),
    ...(action !== undefined && { action }),
  };
}

function button(
  { label, title, description, icon, action }: Schaltflaeche,
  bedienung: Bedienung,
): HTMLElement {
  const pressed = neu("button", { type: "button", title: `${title}\n${description}` });
  pressed.append(neu("img", { src: icon, alt: "", width: "32", height: "32" }), neu("span", {}, label));
  pressed.addEventListener("click", () => {
    if (action === undefined) bedienung.show(true);
    else void bedienung.press(action).catch(() => bedienung.show(true));
  });
  return pressed;
}

const all = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagName(name)];
const child = (parent: Element, name: string): Element | undefined =>
  [...parent.children].find((candidate) => candidate.tagName === name);

/** Texts, addresses and images stand in the manifest's resources, named by resid. */
function resource(document: Document, user: Element | undefined): string {
  const id = user?.getAttribute("resid");
  const found = [...(all(document, "Resources")[0]?.getElementsByTagName("*") ?? [])].find(
    (entry) => entry.getAttribute("id") === id,
  );
  return found?.getAttribute("DefaultValue") ?? "";
}

/** The manifest names the address it was built for; here the add-in lies beside the page. */
const addinPath = (address: string): string => address.replace(/^.*?(?=assets\/)/, "addin/");
