import { element } from "./element";

/**
 * Says over the grid what takes a while; nothing takes it away. Fulfilled when it is to be seen: what follows may
 * then keep the page busy.
 */
export async function ladeanzeige(text: string | undefined): Promise<void> {
  const box = element("laden");
  box.hidden = text === undefined;
  if (text === undefined) return;
  box.textContent = text;
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
}
