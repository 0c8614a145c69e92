import type { Word } from './words.ts';

const words = (list: string) => new Set(list.split(' '));

/** Behind a place these make another name of it: The Moscow Times, Uzbekistan Airways. */
const TAILS = words(
  'academy air airlines airways association avenue bank bazaar bazar center centre club college ' +
    'company confederation cup daily exchange fc foundation fund futures gazette group herald ' +
    'holding hotel house inc institute journal llc ltd marathon mule museum news office open park ' +
    'party plaza post press radio review school shepherd stadium street studies telegraph theatre ' +
    'theater times today tribune tv university',
);

/** These may stand between the place and the tail: Moscow State University. */
const BETWEEN = words(
  'federal humanitarian international medical national state technical eurasia',
);

/** With “of” behind them, before the place: American University of Central Asia. */
const HEADS = words(
  'academy association bank church college confederation federation friends institute movement ' +
    'museum party times university voice',
);

/** Before such a head: a body of the country itself, Central Bank of Uzbekistan. */
const STATE_HEADS = words('central national reserve state');

/** Right before the place: Sputnik Kyrgyzstan. */
const BRANDS = words('air hotel miss radio sputnik team tv радио спутник');

/** Whether capitalised words around these ones, `first` to `last`, make a longer name of them. */
export function isInLongerName(text: readonly Word[], first: number, last: number): boolean {
  const capital = (at: number, list: ReadonlySet<string>) => {
    const word = text[at];
    return word !== undefined && word.capitals !== 'none' && list.has(word.folded);
  };
  const follows = (at: number) => text[at]?.gap === '';
  if (text[last]?.owner) return false;
  if (follows(last + 1)) {
    if (capital(last + 1, TAILS)) return true;
    if (capital(last + 1, BETWEEN) && follows(last + 2) && capital(last + 2, TAILS)) return true;
  }
  if (!follows(first)) return false;
  if (capital(first - 1, BRANDS)) return true;
  const of = text[first - 1]?.folded === 'the' && follows(first - 1) ? first - 2 : first - 1;
  if (!follows(of)) return false;
  if (text[of]?.folded !== 'of' || !capital(of - 1, HEADS)) return false;
  return !capital(of - 2, STATE_HEADS);
}
