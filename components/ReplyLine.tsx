import { formatDate } from '../engine/dates.ts';
import type { Reply } from '../engine/entity.ts';
import { Out } from './Out.tsx';

/** The word of whoever the card is about. */
export function ReplyLine({ reply: { text, date, url } }: { reply: Reply }) {
  return (
    <div class="reply">
      <h3>
        Their reply, <time dateTime={date}>{formatDate(date)}</time>
      </h3>
      <p>{text}</p>
      {url && (
        <p class="src">
          <Out href={url} title="Where the reply stands">
            {new URL(url).hostname}
          </Out>
        </p>
      )}
    </div>
  );
}
