import type { How } from '../engine/candidate.ts';
import { RULES, type Rule } from '../engine/verdict.ts';

/** How the page writes a name, and why it is taken for this entity. */
export interface Written {
  /** The words on the page. */
  text: string;
  how: How;
  rule: Rule;
  /** Ids of others that it may mean just as well; most often none. */
  others: readonly string[];
}

const HOWS: Record<How, string> = {
  exact: 'The name as our records have it.',
  variant: 'Another spelling of the name.',
  inflected: 'The name with an ending.',
  fuzzy: 'The name with what looks like a slip of the keys.',
};

/** What stands on the page, how it was read, and the rule that decided. */
export function Why({ written: { text, how, rule } }: { written: Written }) {
  return (
    <div class="why">
      <h3>Why this card?</h3>
      <dl>
        <dt>Written</dt>
        <dd>“{text}”</dd>
        <dt>Read as</dt>
        <dd>{HOWS[how]}</dd>
        <dt>Because</dt>
        <dd>{RULES[rule]}</dd>
      </dl>
    </div>
  );
}
