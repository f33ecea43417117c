import { shortAddress } from "./bereichstext";
import type { Kontext } from "./kontext";
import { create, createPart, stellvertreterVon, type Objektart } from "./stellvertreter";
import type { Auswahl } from "./tabelle";
import type { Welt } from "./welt";
import type { Diagramm } from "./zusatz";

/** The charts of a sheet. Nothing is drawn here: what Excel would draw is kept for tests and for the page. */
export function diagramme(context: Kontext, sheet: () => string): Excel.ChartCollection {
  return createPart(CHARTS, context, sheet);
}

/** A chart and the sheet that it lies on. */
interface Ziel {
  sheet: string;
  chart: Diagramm;
}

const auswahl = (range: Excel.Range | string): (() => Auswahl) => {
  if (typeof range === "string") throw new Error("This host takes ranges of charts as objects only.");
  const behind = stellvertreterVon<Excel.Range, Auswahl>(range);
  return () => behind.require();
};

const CHARTS: Objektart<Excel.ChartCollection, string> = {
  name: "ChartCollection",
  read: {},
  items: (sheet, { context }) =>
    context.welt.tabelle
      .extras(sheet)
      .charts.map((chart) => createPart(CHART, context, () => ({ sheet, chart }))),
  methods: (self) => ({
    add: (type: string, source: Excel.Range, seriesBy = "Auto") => {
      const data = auswahl(source);
      return create(CHART, self.context, () => {
        const { welt } = self.context;
        const sheet = welt.writable(self.require()).id;
        const from = data();
        const name = welt.sheet(from.sheet).name;
        const source = `${name}!${shortAddress(from.area)}`;
        const chart: Diagramm = { type, source, seriesBy: String(seriesBy), set: new Map() };
        welt.tabelle.extras(sheet).charts.push(chart);
        for (const handler of welt.chartHandlers) handler();
        return { sheet, chart };
      });
    },
  }),
};

function keep({ sheet, chart }: Ziel, name: string, value: unknown, welt: Welt): void {
  welt.writable(sheet);
  chart.set.set(name, value);
}

const kept = (name: string) => (target: Ziel, value: unknown, welt: Welt) => keep(target, name, value, welt);

const CHART: Objektart<Excel.Chart, Ziel> = {
  name: "Chart",
  read: {},
  write: { name: kept("name") },
  link: {
    title: (self) => createPart(TITLE, self.context, () => self.require()),
    legend: (self) => createPart(LEGEND, self.context, () => self.require()),
    axes: (self) => createPart(AXES, self.context, () => self.require()),
  },
  methods: (self) => ({
    setPosition: (start, end) => {
      const corners = [start, ...(end === undefined ? [] : [end])].map(auswahl);
      self.act("setPosition", (target, welt) => {
        const position = corners.map((corner) => shortAddress(corner().area)).join(":");
        keep(target, "position", position, welt);
      });
    },
  }),
};

const TITLE: Objektart<Excel.ChartTitle, Ziel> = {
  name: "ChartTitle",
  read: {},
  write: { text: kept("title.text") },
};

const LEGEND: Objektart<Excel.ChartLegend, Ziel> = {
  name: "ChartLegend",
  read: {},
  write: { position: kept("legend.position"), visible: kept("legend.visible") },
};

const AXES: Objektart<Excel.ChartAxes, Ziel> = {
  name: "ChartAxes",
  read: {},
  link: {
    valueAxis: (self) => createPart(AXIS, self.context, () => ({ ...self.require(), axis: "valueAxis" })),
    categoryAxis: (self) =>
      createPart(AXIS, self.context, () => ({ ...self.require(), axis: "categoryAxis" })),
  },
};

const AXIS: Objektart<Excel.ChartAxis, Ziel & { axis: string }> = {
  name: "ChartAxis",
  read: {},
  write: {
    numberFormat: (target, value, welt) => keep(target, `${target.axis}.numberFormat`, value, welt),
    reversePlotOrder: (target, value, welt) => keep(target, `${target.axis}.reversePlotOrder`, value, welt),
    tickLabelPosition: (target, value, welt) => keep(target, `${target.axis}.tickLabelPosition`, value, welt),
  },
};
