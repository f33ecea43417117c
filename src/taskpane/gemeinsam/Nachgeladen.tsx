import { type ReactNode, Suspense } from "react";
import { bereich } from "../../texte/bereich";
import { Fehlergrenze } from "../auswertung/diagramme/Fehlergrenze";
import { Lage } from "./Lage";

/** Around a view that is loaded when it is first asked for: says that it comes, and what to do where it does not. */
export const Nachgeladen = ({ children }: { children: ReactNode }) => (
  <Fehlergrenze ersatz={<Lage {...bereich.nachgeladen.gescheitert} />}>
    <Suspense fallback={<Lage {...bereich.nachgeladen.laedt} />}>{children}</Suspense>
  </Fehlergrenze>
);
