import { fold, plain } from './words.ts';

/**
 * One skeleton for the ways in which a name of the region is written in Latin and in Cyrillic
 * letters: Жапаров, Джапаров, Japarov, Zhaparov, Dzhaparov, Djaparoff are all `Zaparov`.
 *
 * Merged are the spellings of BGN/PCGN (zh, kh, y, ts, ch, sh, shch, yu, ya), ALA-LC (the same,
 * with ĭ, i͡u, i͡a), GOST 7.79 and ISO 9 (ž, h, j, c, č, š, ŝ, û, â; see {@link skeletonsOf}), and
 * of the press: j and dj (Kyrgyz, French), tch and ou (French), sch and w (German), -off and -eff.
 * Vowels are kept: on real pages skeletons of consonants alone brought two wrong words a name.
 *
 *     Z  ж дж zh dzh j dj    S  ш щ sh sch shch    Q  ч ch tch    c  ц тс ts    h  х kh    i  и й ы y
 */
export function skeletonOf(folded: string): string {
  const codes = new Uint16Array(folded.length);
  for (let i = 0; i < folded.length; i++) codes[i] = folded.charCodeAt(i);
  const out = new Uint16Array(2 * codes.length);
  const end = writeSkeleton(codes, codes.length, out);
  let skeleton = '';
  for (let i = 0; i < end; i++) skeleton += String.fromCharCode(out[i] as number);
  return skeleton;
}

/**
 * The skeletons of a name's word as texts may bring them: ISO 9 loses its carons and its hats when a
 * text is folded (Žaparov, `zaparov`; Ûliâ, `ulia`), and ё is written e, o or yo.
 */
export function skeletonsOf(word: string): string[] {
  const spelled = [
    word,
    word.replace(/ё/gi, 'ио'),
    word.replace(/ё/gi, 'о'),
    word.replace(/ю/gi, 'у').replace(/я/gi, 'а'),
  ].map((text) => skeletonOf(plain(fold(text))));
  const bare = spelled.map((text) =>
    text.replaceAll('Z', 'z').replaceAll('S', 's').replaceAll('Q', 'c'),
  );
  return [...new Set([...spelled, ...bare])];
}

const code = (letter: string) => letter.charCodeAt(0);
const readTable = (table: string) =>
  table.split(' ').map((entry) => entry.split('=') as [string, string]);

/** As far as the table of letters goes: Latin with its extensions, Greek, Cyrillic. */
const LETTERS_END = 0x530;

/** The class of each letter; itself where none is given, 0 for those without a sound. */
const CLASS = new Uint16Array(LETTERS_END);
for (let letter = 0; letter < LETTERS_END; letter++) CLASS[letter] = letter;
for (const [letters, sound] of readTable(
  'yıий=i ł=l ʹʺ= q=k w=v а=a б=b в=v г=g д=d еэє=e ж=Z з=z ы=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ' +
    "х=h ц=c ч=Q шщ=S ъь'= ң=n ө=o ү=u қ=k ғ=g ұ=u ә=a іїӣ=i һҳ=h ҷ=Z ґ=g",
))
  for (const letter of letters) CLASS[code(letter)] = sound === '' ? 0 : code(sound);

/** Two letters for one sound: by the second, the firsts and what they make. */
const PAIRS: (readonly (readonly [first: number, sound: number])[] | undefined)[] = [];
for (const [letters, sound] of readTable(
  'zh=Z dz=Z kh=h gh=g ph=f sh=S ch=Q ts=c tz=c ck=k ou=u тс=c',
)) {
  const [first = '', second = ''] = letters;
  PAIRS[code(second)] = [...(PAIRS[code(second)] ?? []), [code(first), code(sound)]];
}

function pairOf(first: number, second: number): number {
  const pairs = PAIRS[second];
  if (pairs !== undefined)
    for (let i = 0; i < pairs.length; i++) if (pairs[i]?.[0] === first) return pairs[i]?.[1] ?? 0;
  return 0;
}

const A = code('a');
const E = code('e');
const I = code('i');
const O = code('o');
const U = code('u');
const Y = code('y');
const D = code('d');
const F = code('f');
const J = code('j');
const K = code('k');
const S = code('s');
const T = code('t');
const V = code('v');
const X = code('x');
const YU = code('ю');
const YA = code('я');
const YE = code('е');
const SOFT = code('ь');
const ZHE = code('Z');
const SHA = code('S');
const CHE = code('Q');

/**
 * Writes the skeleton of the first `length` of these folded letters into `out`, which must hold
 * twice as many, and returns how long it is. Letters as UTF-16 code units.
 */
export function writeSkeleton(letters: Uint16Array, length: number, out: Uint16Array): number {
  let end = 0;
  for (let i = 0; i < length; i++) {
    const letter = letters[i] as number;
    if (letter >= LETTERS_END) out[end++] = letter;
    else if (letter === J) end = append(out, end, isSibilant(letters, i, length) ? ZHE : I);
    else if (letter === X) end = append(out, append(out, end, K), S);
    else if (letter === SOFT)
      end = isOpenCyrillic(letters[i + 1], i + 1 < length) ? append(out, end, I) : end;
    else if (letter === YU) end = append(out, append(out, end, I), U);
    else if (letter === YA) end = append(out, append(out, end, I), A);
    else {
      const pair = i > 0 ? pairOf(letters[i - 1] as number, letter) : 0;
      if (pair === 0) end = append(out, end, CLASS[letter] as number);
      else end = append(out, Math.max(end - 1, 0), pair);
    }
  }
  if (out[end - 1] === F) out[end - 1] = V;
  return end;
}

/** Appends a sound, joined with the one before where both are one, and returns the new length. */
function append(out: Uint16Array, end: number, sound: number): number {
  const last = end > 0 ? out[end - 1] : 0;
  if (sound === 0 || sound === last) return end;
  if (sound === CHE && (last === SHA || last === S)) return append(out, end - 1, SHA);
  const joins =
    ((sound === ZHE || sound === SHA) && last === D) ||
    (sound === CHE && last === T) ||
    (sound === E && last === I && (end === 1 || isOpen(out[end - 2])));
  if (!joins) {
    out[end] = sound;
    return end + 1;
  }
  out[end - 1] = sound === SHA ? ZHE : sound;
  return end;
}

/** Between ь and е, ю or я stands the sound of й: Григорьев, Grigoryev. */
function isOpenCyrillic(letter: number | undefined, isThere: boolean): boolean {
  return isThere && (letter === YE || letter === YU || letter === YA);
}

/** Vowels after which й and е are one sound with what follows: Nikolayev is Николаев. */
function isOpen(sound: number | undefined): boolean {
  return sound === A || sound === E || sound === O || sound === U;
}

/** Before a vowel j is the sound of ж (Aijan); elsewhere (Sergej) that of й, and behind i too (Sarijev). */
function isSibilant(letters: Uint16Array, at: number, length: number): boolean {
  const [before, next] = [letters[at - 1], letters[at + 1]];
  if (at + 1 >= length) return false;
  if (at > 0 && before === I && !(at > 1 && isOpen(letters[at - 2]))) return false;
  return isOpen(next) || next === I || next === Y;
}
