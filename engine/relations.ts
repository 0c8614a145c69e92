/**
 * How one entity stands to another, each way read from its own side: “Kloop … ruled on in … the
 * ruling”, “the ruling … ruling on … Kloop”. The key is what the data says, the value the same
 * relation as the other entity reads it.
 */
const PAIRS = [
  ['part of', 'has part'],
  ['of the country', 'country of'],
  ['located in', 'place of'],
  ['held office in', 'had in office'],
  ['member of', 'has member'],
  ['run by', 'in charge of'],
  ['founded by', 'founder of'],
  ['worked for', 'employed'],
  ['represented by', 'represents'],
  ['owned by', 'owner of'],
  ['has ties to', 'is tied to'],
  ['trained by', 'trains'],
  ['author of', 'written by'],
  ['published by', 'publisher of'],
  ['interviewed by', 'interviewer of'],
  ['family of', 'is family of'],
  ['party to', 'between'],
  ['signed by', 'signatory of'],
  ['ended by', 'ends'],
  ['enacted by', 'enacted'],
  ['rejected by', 'rejected'],
  ['creates', 'created by'],
  ['modelled on', 'model for'],
  ['comes under', 'covers'],
  ['ruling on', 'ruled on in'],
  ['ruled by', 'court of'],
  ['sentenced in', 'sentenced'],
  ['took part in', 'attended by'],
  ['took place in', 'scene of'],
  ['led to', 'came of'],
  ['came to power in', 'brought to power'],
  ['award to', 'awarded'],
  ['given by', 'gives'],
  ['protest against', 'protested at in'],
  ['protest by', 'protester of'],
  ['addressed to', 'addressee of'],
  ['describes', 'described by'],
  ['criticises', 'criticised by'],
  ['supports', 'supported by'],
  ['opposes', 'opposed by'],
  ['victim of', 'harmed'],
  ['followed by', 'follows'],
  ['neighbour of', 'neighbours'],
  ['in conflict with', 'at odds with'],
  ['term for', 'called'],
  ['see also', 'is seen beside'],
] as const;

/** A relation as the data names it. */
export type RelationName = (typeof PAIRS)[number][0 | 1];

const INVERSE = new Map<RelationName, RelationName>(
  PAIRS.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

/** Every relation, for the schema to be held against. */
export const RELATION_NAMES: readonly RelationName[] = [...INVERSE.keys()];

/** The same relation as the other entity reads it; a relation without an inverse reads the same. */
export function invertRelation(relation: RelationName): RelationName {
  return INVERSE.get(relation) ?? relation;
}
