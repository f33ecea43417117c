import type { Host } from "../host/host";
import { element, neu } from "./element";
import { texte } from "./texte";

/** Above the grid: the charts of the sheet in view. The grid draws none, so it is said which Excel would draw. */
export function diagrammanzeige({ welt }: Host): { beobachte: () => void } {
  const show = (): void => {
    const { tabelle } = welt;
    const { charts } = tabelle.extras(tabelle.activeSheet());
    const lines = charts.map(({ source, set }) =>
      texte.diagramm(String(set.get("title.text") ?? ""), source, String(set.get("position") ?? "")),
    );
    const box = element("diagramme");
    box.hidden = lines.length === 0;
    box.replaceChildren(...lines.map((line) => neu("p", {}, line)));
  };
  // What is set on a chart follows it in the same request.
  const soon = (): void => void setTimeout(show);
  welt.chartHandlers.add(soon);
  return {
    beobachte: () => {
      welt.tabelle.subscribe(({ type }) => {
        if (type === "aktiviert" || type === "geloescht") soon();
      });
      soon();
    },
  };
}
