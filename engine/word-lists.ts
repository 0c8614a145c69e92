/**
 * Closed lists of words that tell what stands around a name, in the languages of the names. Data as
 * the names are: they travel with them.
 */
export const WORD_LISTS = {
  /** Capitalised words that open a sentence, or tell the day, and are no part of the name behind them. */
  openers:
    'a after also although an and as at because before both but by during even for former from ' +
    'how if in like meanwhile of on only or says since so still than that the their then these ' +
    'this though today under unlike until what when where whether while who why will with without yesterday yet ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may ' +
    'june july august september october november december ' +
    'а без в во вчера где даже для до если же и из или именно к как когда которые кроме между на накануне ' +
    'но о об однако он она от по пока позднее позже после потом поэтому при против ранее с сам сегодня ' +
    'со также там тем теперь тогда у уже хотя что чтобы это этот ' +
    'ага ал албетте анда ансыз аны анын бирок биз биздин бул буга бүгүн бугун да деп жана кечээ кийин менен ' +
    'мында мурда ошол ошондой өлкөнүн олконун үчүн учун эгер эми эртең эртен',
  /**
   * Words that stand before the surname of somebody whose full name has stood. Few: a general, a
   * judge or a Mrs of that surname is likely to be somebody else.
   */
  titles:
    'dr leader minister mr ms premier president prof professor researcher мырза айым ' +
    'глава главе главу главы главой госпожа госпоже госпожу госпожи госпожой ' +
    'господин господина господину господином господине лидер лидера лидеру лидером лидере ' +
    'министр министра министру министром министре премьер премьера премьеру премьером премьере ' +
    'президент президента президенту президентом президенте',
  /** Behind a place these make another name of it: The Moscow Times, Uzbekistan Airways. */
  tails:
    'academy air airlines airways association avenue bank bazaar bazar center centre club college ' +
    'company confederation cup daily exchange fc foundation fund futures gazette group herald ' +
    'holding hotel house inc institute journal llc ltd marathon mule museum news office open park ' +
    'party plaza post press radio review school shepherd stadium street studies telegraph theatre ' +
    'theater times today tribune tv university',
  /** These may stand between the place and the tail: Moscow State University. */
  between: 'federal humanitarian international medical national state technical eurasia',
  /** With “of” behind them, before the place: American University of Central Asia. */
  heads:
    'academy association bank church college confederation federation friends institute movement ' +
    'museum party times university voice',
  /** Before such a head: a body of the country itself, Central Bank of Uzbekistan. */
  stateHeads: 'central national reserve state',
  /** Right before the place: Sputnik Kyrgyzstan. */
  brands: 'air hotel miss radio sputnik team tv радио спутник',
  /** Small in a title of which every longer word has a capital. */
  small: 'amid from into like near onto over than that upon when with',
  /** “And”, “with”, “for” …: in nearly every Kyrgyz sentence, spelled otherwise by its neighbours. */
  kyrgyz:
    'жана менен үчүн учун жөнүндө тууралуу боюнча кийин дагы ошол тарабынан катары анын болгон керек',
} as const;

export type WordListName = keyof typeof WORD_LISTS;

/** The lists, each word by itself. */
export type WordLists = Readonly<Record<WordListName, ReadonlySet<string>>>;

/** The lists as they travel with the names. */
export function readWordLists(lists: Readonly<Record<WordListName, string>>): WordLists {
  return Object.fromEntries(
    Object.entries(lists).map(([name, words]) => [name, new Set(words.split(' '))]),
  ) as unknown as WordLists;
}
