import { AriaLiveAnnouncer, FluentProvider, makeStyles } from "@fluentui/react-components";
import { Bereich } from "./Bereich";
import type { Services } from "./dienste";
import { useTheme } from "./thema";

const useStyles = makeStyles({ provider: { height: "100%", overflowY: "auto", overflowWrap: "break-word" } });

/** The pane with everything that its parts need around them: theme and announcements. */
export function App({ services }: { services: Services }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme()} className={styles.provider}>
      <AriaLiveAnnouncer>
        <Bereich services={services} />
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
