/** Something that should not have happened. */
export interface Find {
  /** What it was. */
  what: string;
  /** The page or text at which it happened, and what became of it: contents by endings of files. */
  files: Readonly<Record<string, string>>;
}

/** Tries one thing again and again, with other input each time. */
export interface Fuzzer {
  /**
   * Tries what a seed says; null if all was as it should be.
   * @throws Error if there is nothing to try it with any more
   */
  try(seed: number): Promise<Find | null>;
  /** How much was tried until now, in words. */
  tell(): string;
  close(): Promise<void>;
}
