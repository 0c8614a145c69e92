const words = (list: string) => new Set(list.split(' '));

/** Capitalised words that open a sentence, or tell the day, and are no part of the name behind them. */
export const OPENERS = words(
  'a after also although an and as at because before both but by during even for former from ' +
    'how if in like meanwhile of on only or says since so still than that the their then these ' +
    'this though today under unlike until what when where whether while who why will with without yesterday yet ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may ' +
    'june july august september october november december ' +
    'а в во для до если и из или к как когда на но о об однако от по после при с сам сегодня также что вчера ' +
    'ал бирок жана кийин менен',
);

/**
 * Words that stand before the surname of somebody whose full name has stood. Few: a general, a
 * judge or a Mrs of that surname is likely to be somebody else.
 */
export const TITLES = words(
  'dr leader minister mr ms premier president prof professor researcher ' +
    'глава господин госпожа министр премьер президент мырза айым',
);
