/** A request for a check from outside the pane. One that comes before the pane listens is kept for it. */
export function createCheckRequest() {
  let listener: (() => void) | undefined;
  let waiting = false;
  return {
    ask(): void {
      if (listener) listener();
      else waiting = true;
    },
    listen(start: () => void): () => void {
      listener = start;
      if (waiting) start();
      waiting = false;
      return () => {
        if (listener === start) listener = undefined;
      };
    },
  };
}
