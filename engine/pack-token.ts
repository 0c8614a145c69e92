import { DECLENSIONS } from './inflect.ts';
import { OF_PERSON, RESPELLED, SLIPS, type TokenTraits } from './name-index.ts';

/** A token's traits as one byte. */
export const packToken = ({ declension, respelled, slips, ofPerson }: TokenTraits): number =>
  DECLENSIONS.indexOf(declension) |
  (ofPerson ? OF_PERSON : 0) |
  (respelled ? RESPELLED : 0) |
  (slips ? SLIPS : 0);
