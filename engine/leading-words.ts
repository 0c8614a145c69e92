const words = (list: string) => new Set(list.split(' '));

/** Capitalised words that open a sentence, or tell the day, and are no part of the name behind them. */
export const OPENERS = words(
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
);

/**
 * Words that stand before the surname of somebody whose full name has stood. Few: a general, a
 * judge or a Mrs of that surname is likely to be somebody else.
 */
const TITLES = words(
  'dr leader minister mr ms premier president prof professor researcher мырза айым',
);
const RUSSIAN_TITLE =
  /^(?:глав[аеуы]|главой|госпож[аеуи]|госпожой|(?:господин|лидер|министр|премьер|президент)(?:а|у|ом|е)?)$/;

/** Whether a folded word is such a title. */
export function isTitle(word: string): boolean {
  return TITLES.has(word) || RUSSIAN_TITLE.test(word);
}
