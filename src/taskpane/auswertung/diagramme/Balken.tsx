import { HorizontalBarChartWithAxis, ResponsiveContainer } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { ACHSE, type Anordnung, DICKE } from "./anordnung";
import { fuellung } from "./muster";

// Reached by their fixed names: the container that follows the width of the pane drops classes given to the chart.
const useStyles = makeStyles({
  flaeche: {
    height: "100%",
    "& .fui-cart__yAxis": { display: "none" },
    "& .fui-cart__xAxis .domain": { display: "none" },
    "& .fui-cart__xAxis text": {
      fill: tokens.colorNeutralForeground2,
      fontWeight: tokens.fontWeightRegular,
      "@media (forced-colors: active)": { fill: "CanvasText" },
    },
    "& .fui-cart__xAxis line": {
      stroke: tokens.colorNeutralStroke2,
      opacity: 1,
      "@media (forced-colors: active)": { stroke: "GrayText" },
    },
  },
});

/**
 * The bars of a picture with their axis. The chart brings English words, tab stops and hidden focus marks of its own:
 * it is drawing only, and `inert`; names and amounts stand beside it, and all figures in the table.
 */
export default function Balken({ anordnung: { gruppen, hoehe }, id }: { anordnung: Anordnung; id: string }) {
  const styles = useStyles();
  const data = gruppen.flatMap(({ balken }) =>
    balken.map(({ laenge, mitte, art }) => ({ x: laenge, y: hoehe - mitte, color: fuellung(id, art) })),
  );
  return (
    <div inert aria-hidden="true" className={styles.flaeche}>
      <ResponsiveContainer>
        <HorizontalBarChartWithAxis
          data={data}
          culture="de-DE"
          barHeight={DICKE}
          yMaxValue={hoehe}
          xAxisTickCount={4}
          margins={{ top: 0, right: 16, bottom: ACHSE, left: 8 }}
          hideLegend
          hideTooltip
          hideLabels
        />
      </ResponsiveContainer>
    </div>
  );
}
