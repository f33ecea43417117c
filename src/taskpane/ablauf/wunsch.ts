import { createContext, useContext, useEffect, useRef } from "react";
import { type Wuensche, createWuensche } from "./anforderung";

const Kontext = createContext(createWuensche());

export const WuenscheProvider = Kontext.Provider;

/** Calls `erfuelle` when this is asked for outside the pane, also where it was asked for before this part was drawn. */
export function useWunsch<Art extends keyof Wuensche>(
  art: Art,
  erfuelle: (wunsch: Wuensche[Art]) => void,
): void {
  const wuensche = useContext(Kontext);
  const latest = useRef(erfuelle);
  useEffect(() => {
    latest.current = erfuelle;
  });
  useEffect(() => wuensche.listen(art, (wunsch) => latest.current(wunsch)), [wuensche, art]);
}
