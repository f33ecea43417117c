/**
 * Runs first in the pane's frame: takes what office.js would define from the workbench around it. A page that is
 * opened by itself gets nothing, like a pane outside Excel.
 */
if (window.parent !== window) window.parent.kgrzHost?.install(window);

export {};
