import { useEffect, useState } from "react";
import type { Outcome } from "../../ablauf/zustand";
import { vergleiche, type Protokollvergleich } from "./protokollieren";

/** The latest report in the workbook that was checked, compared with its figures; undefined where there is none. */
export function useVergleich({ workbooks: [workbook] }: Outcome): Protokollvergleich | undefined {
  const [found, setze] = useState<{ workbook: typeof workbook; latest: Protokollvergleich }>();
  useEffect(() => {
    let current = true;
    if (workbook) {
      vergleiche(workbook).then(
        ([latest]) => {
          if (current && latest) setze({ workbook, latest });
        },
        // Without Web Crypto nothing is said rather than something wrong.
        () => undefined,
      );
    }
    return () => {
      current = false;
    };
  }, [workbook]);
  return found?.workbook === workbook ? found?.latest : undefined;
}
