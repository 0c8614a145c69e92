import { plain } from './words.ts';

/**
 * Kyrgyz suffixes after the tables of Kyrgyz school grammars (септик, көптүк, таандык). `A` is a low
 * vowel (а е о ө) and `I` a high one (ы и у ү), each by harmony with the vowel before it; `D` is д or т,
 * `G` г or к, and `L` opens the plural; these three stand first or not at all.
 */
const AFTER_CONSONANT = ['', 'DIн', 'GA', 'DI', 'DA', 'DAн', 'DAгI'];
const AFTER_VOWEL = ['', 'нIн', 'гA', 'нI', 'дA', 'дAн', 'дAгI'];
/** After the possessive of the third person, which the last word of a compound bears itself: биримдиг-и-нде. */
const AFTER_POSSESSIVE = ['', 'нIн', 'нA', 'н', 'ндA', 'нAн', 'ндAгI'];
/** “Our”: биздин Кыргызстан-ыбыз-дын. */
const OURS = ['бIз', 'бIздIн', 'бIзгA', 'бIздI', 'бIздA', 'бIздAн'];

const after = (suffix: string, cases: readonly string[]) => cases.map((end) => suffix + end);

const PLURALS = [
  ...after('LAр', ['', 'дIн', 'гA', 'дI', 'дA', 'дAн', 'дAгI']),
  ...after('LAрI', AFTER_POSSESSIVE),
];
const POSSESSIVES = [...after('I', AFTER_POSSESSIVE), ...after('I', OURS)];

/** The low and the high vowel that follow each vowel. */
const HARMONY = new Map<string, readonly [string, string]>([
  ...[...'аыя'].map((vowel) => [vowel, ['а', 'ы']] as const),
  ...[...'ую'].map((vowel) => [vowel, ['а', 'у']] as const),
  ...[...'оё'].map((vowel) => [vowel, ['о', 'у']] as const),
  ...[...'өү'].map((vowel) => [vowel, ['ө', 'ү']] as const),
  ...[...'еэи'].map((vowel) => [vowel, ['е', 'и']] as const),
]);

/** What D, G and L are after a sound. Voiced consonants that end a loan word are also read voiceless. */
const SOUNDS: readonly [RegExp, { D: string; G: string; L: string }][] = [
  [/[аеёиоөуүыэюя]$/, { D: 'д', G: 'г', L: 'л' }],
  [/[йрлмнң]ь?$/, { D: 'д', G: 'г', L: 'лд' }],
  [/[бвгджз]ь?$/, { D: 'дт', G: 'гк', L: 'дт' }],
  [/./, { D: 'т', G: 'к', L: 'т' }],
];

interface Endings {
  all: ReadonlySet<string>;
  /** The possessives after a consonant: the only ones that voice a final к or п. */
  possessive: ReadonlySet<string>;
}

const known = new Map<string, Endings>();

/**
 * The endings of a Kyrgyz word, folded, by its last vowel and its last sound. Plain, `''` included.
 * `casesOnly`: no plural and no possessive.
 */
export function kyrgyzEndings(word: string, casesOnly = false): Endings {
  const vowel = /[аеёиоөуүыэюя](?=[^аеёиоөуүыэюя]*$)/.exec(word)?.[0] ?? 'а';
  const isOpen = /[аеёиоөуүыэюя]$/.test(word);
  const isPossessed = /[ыиуү]$/.test(word);
  const sounds = SOUNDS.find(([pattern]) => pattern.test(word))?.[1] ?? { D: 'д', G: 'г', L: 'л' };
  const key = [vowel, sounds.D, sounds.G, sounds.L, isOpen, isPossessed, casesOnly].join(' ');
  const endings = known.get(key) ?? {
    all: spell(suffixesOf({ isOpen, isPossessed, casesOnly }), vowel, sounds),
    possessive: spell(casesOnly ? [] : POSSESSIVES, vowel, sounds),
  };
  known.set(key, endings);
  return endings;
}

/** What an acronym, or a word in Latin letters, may take: it is read aloud in several ways. */
export function kyrgyzEndingsOfAny(): ReadonlySet<string> {
  anyEndings ??= new Set(
    ['а', 'е', 'о', 'у', 'ү'].flatMap((vowel) =>
      ['', 'н', 'к'].flatMap((sound) => [...kyrgyzEndings(vowel + sound).all]),
    ),
  );
  return anyEndings;
}
let anyEndings: ReadonlySet<string> | undefined;

function suffixesOf({
  isOpen,
  isPossessed,
  casesOnly,
}: Record<'isOpen' | 'isPossessed' | 'casesOnly', boolean>): string[] {
  const cases = isOpen ? AFTER_VOWEL : AFTER_CONSONANT;
  if (casesOnly) return cases;
  const possessed = isOpen ? [...after('сI', AFTER_POSSESSIVE), ...OURS] : POSSESSIVES;
  // What ends in ы, и, у or ү may bear the possessive already.
  return [...cases, ...PLURALS, ...possessed, ...(isPossessed ? AFTER_POSSESSIVE : [])];
}

function spell(
  suffixes: readonly string[],
  vowel: string,
  sounds: { D: string; G: string; L: string },
): ReadonlySet<string> {
  const spelled = suffixes.flatMap((suffix) => {
    const first = suffix[0] ?? '';
    const openings = first in sounds ? [...sounds[first as 'D' | 'G' | 'L']] : [first];
    return openings.map((opening) => opening + suffix.slice(1));
  });
  return new Set(spelled.map((suffix) => plain(harmonise(suffix, vowel))));
}

/** The suffix with its vowels, each in harmony with the one before. */
function harmonise(suffix: string, vowel: string): string {
  let last = vowel;
  return suffix.replace(/[AI]/g, (height) => {
    last = HARMONY.get(last)?.[height === 'A' ? 0 : 1] ?? 'а';
    return last;
  });
}
