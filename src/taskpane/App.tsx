import {
  AriaLiveAnnouncer,
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { Host } from "../excel/umgebung/umgebung";
import { bereich } from "../texte/bereich";
import { Bereich } from "./Bereich";
import type { Services } from "./ablauf/dienste";
import { Lage } from "./gemeinsam/Lage";
import { isDark, useTheme } from "./gemeinsam/thema";

const useStyles = makeStyles({
  provider: { height: "100%", overflowY: "auto", overflowWrap: "break-word" },
  // Scrollbars and the browser's own controls follow Excel's theme, not the system's.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  outside: { paddingTop: tokens.spacingVerticalXXXL },
});

/** The pane with everything that its parts need around them: theme and announcements. */
export function App({ services, host }: { services: Services; host: Host }) {
  const styles = useStyles();
  const theme = useTheme();
  return (
    <FluentProvider
      theme={theme}
      className={mergeClasses(styles.provider, isDark(theme) ? styles.dark : styles.light)}
    >
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
