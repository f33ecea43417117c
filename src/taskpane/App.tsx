import { AriaLiveAnnouncer, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Host } from "../excel/umgebung/umgebung";
import { bereich } from "../texte/bereich";
import { Bereich } from "./Bereich";
import type { Services } from "./ablauf/dienste";
import { Lage } from "./gemeinsam/Lage";
import { useTheme } from "./gemeinsam/thema";

const useStyles = makeStyles({
  provider: { height: "100%", overflowY: "auto", overflowWrap: "break-word" },
  outside: { paddingTop: tokens.spacingVerticalXXXL },
});

/** The pane with everything that its parts need around them: theme and announcements. */
export function App({ services, host }: { services: Services; host: Host }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme()} className={styles.provider}>
      <AriaLiveAnnouncer>
        {host === "excel" ? (
          <Bereich services={services} />
        ) : (
          <main className={styles.outside}>
            <Lage heading="h1" {...bereich.ohneExcel[host]} />
          </main>
        )}
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
