/**
 * The sheets that the add-in wrote in this session, by their ids: what happens on them concerns no check. Excel
 * reports changes late, so whoever listens waits until a report is written and its id is known.
 */
const ids = new Set<string>();
let writing: Promise<unknown> = Promise.resolve();

/** Runs `work`, which names the sheet that it made. */
export function schreibtBericht<T>(work: (eigenes: (id: string) => void) => Promise<T>): Promise<T> {
  const done = work((id) => void ids.add(id));
  writing = Promise.allSettled([writing, done]);
  return done;
}

/** Whether a change on the sheet with this id concerns the plan. */
export async function betrifftPlan(sheet: string | undefined): Promise<boolean> {
  await writing;
  return sheet === undefined || !ids.has(sheet);
}
