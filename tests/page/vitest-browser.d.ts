/** Vitest's own declaration has no `commands` unless one of its provider packages is installed. */
declare module 'vitest/browser' {
  /** Filled in where the commands are defined. */
  export interface BrowserCommands {}
  export const commands: BrowserCommands;
}
