import { type FocusEvent, type KeyboardEvent, useState } from "react";

/**
 * Makes a row of buttons one stop for the Tab key: arrow keys, Home and End go along it (ARIA toolbar). `first` is the
 * button that Tab reaches before any was used, counted from 0.
 */
export function useLeiste(first = 0) {
  const [stop, setzeStop] = useState(first);
  const buttons = ({ currentTarget }: { currentTarget: HTMLElement }) => [
    ...currentTarget.querySelectorAll("button"),
  ];
  return {
    /** For the button at this place in the row. */
    tabIndex: (index: number): 0 | -1 => (index === stop ? 0 : -1),
    leiste: {
      role: "toolbar",
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const index = buttons(event).findIndex((button) => button === event.target);
        if (index >= 0) setzeStop(index);
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const row = buttons(event);
        const index = row.findIndex((button) => button === event.target);
        const last = row.length - 1;
        const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: last }[event.key];
        if (next === undefined || index < 0 || event.altKey || event.ctrlKey) return;
        event.preventDefault();
        row[Math.max(0, Math.min(last, next))]?.focus();
      },
    },
  };
}
