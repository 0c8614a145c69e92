import type { How } from '../engine/candidate.ts';
import type { Rule } from '../engine/verdict.ts';
import { useTexts } from './texts.ts';

/** How the page writes a name, and why it is taken for this entity. */
export interface Written {
  /** The words on the page. */
  text: string;
  how: How;
  rule: Rule;
  /** Ids of others that it may mean just as well; most often none. */
  others: readonly string[];
}

/** What stands on the page, how it was read, and the rule that decided. */
export function Why({ written: { text, how, rule } }: { written: Written }) {
  const { t } = useTexts();
  return (
    <div class="why">
      <h3>{t('card.why.head')}</h3>
      <dl>
        <dt>{t('card.why.written')}</dt>
        <dd>{t('card.quoted', { text })}</dd>
        <dt>{t('card.why.readAs')}</dt>
        <dd>{t(`card.why.how.${how}`)}</dd>
        <dt>{t('card.why.because')}</dt>
        <dd>{t(`card.why.rule.${rule}`)}</dd>
      </dl>
    </div>
  );
}
