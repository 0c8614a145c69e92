const words = (list: string) => new Set(list.split(' '));

/** Capitalised words that open a sentence, or tell the day, and are no part of the name behind them. */
export const OPENERS = words(
  'a after also although an and as at because before both but by during even for former from ' +
    'how if in like meanwhile of on only or says since so still than that the their then these ' +
    'this though under unlike until what when where whether while who why with without yet ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may ' +
    'june july august september october november december ' +
    'а в во для до если и из или к как когда на но о об однако от по после при с сам также что ' +
    'ал бирок жана кийин менен',
);

/** Words of rank and address that stand before a surname; a first name does not. */
export const TITLES = words(
  'activist ambassador chairman chairwoman dr general governor journalist judge justice king ' +
    'leader lieutenant major mayor minister mr mrs ms premier president prof professor prosecutor ' +
    'researcher secretary sir speaker spokesman spokeswoman ' +
    'генерал глава господин госпожа депутат журналист министр премьер президент спикер судья',
);
