import { supports } from "./browser";

/**
 * The key combinations that start the add-in's commands, by the name of the command: as the user has them, without
 * those that belong to something else. None where this Excel has no such combinations or does not tell.
 */
export async function readShortcuts(): Promise<Record<string, string>> {
  if (!supports("KeyboardShortcuts")) return {};
  try {
    const shortcuts = await Office.actions.getShortcuts();
    return Object.fromEntries(
      Object.entries(shortcuts).flatMap(([command, keys]) => (keys === null ? [] : [[command, keys]])),
    );
  } catch {
    return {};
  }
}
