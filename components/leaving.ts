import { createContext } from 'preact';
import type { Passage } from '../engine/entity.ts';

/** A passage that the reader is about to follow, and the bare address of its source. */
export interface Leaving {
  url: string;
  passage: Passage;
}

/** Hears of a reader who follows a link to a passage, before the browser does. */
export const LeavingContext = createContext<(leaving: Leaving) => void>(() => {});
