/**
 * Connects the buttons of the ribbon. Pane and commands share one page, so "Prüfen" shows the pane and starts the
 * same check as its button. The names stand in manifest.xml.
 */
export function connectCommands(startCheck: () => void): void {
  Office.actions.associate("pruefen", (event: Office.AddinCommands.Event) =>
    showPane(event).finally(startCheck),
  );
  Office.actions.associate("bereichAnzeigen", (event: Office.AddinCommands.Event) => showPane(event));
}

/** Excel shows its button as busy until the event is completed, so that happens in any case. */
async function showPane(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Where the pane cannot be opened, the ribbon's own button for it remains; there is no place for a message.
  } finally {
    event.completed();
  }
}
