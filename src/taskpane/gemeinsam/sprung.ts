import { createContext, useContext } from "react";
import type { Target } from "../../excel/lesen/springen";

/** Where the user jumped last, and how to jump: needed by every figure and every cell of the pane. */
interface Jumping {
  jump: (target: Target) => void;
  last?: Target;
  /** The other file where it is spoken of anyway: its name is then left out. */
  within?: string;
}

const Context = createContext<Jumping>({ jump: () => undefined });

export const JumpProvider = Context.Provider;

export function useJump(): Jumping {
  return useContext(Context);
}
