import type { Reply } from '../engine/entity.ts';
import { Out } from './Out.tsx';
import { useTexts } from './texts.ts';
import { Words } from './Words.tsx';

/** The word of whoever the card is about. */
export function ReplyLine({ reply: { text, date, url } }: { reply: Reply }) {
  const texts = useTexts();
  return (
    <div class="reply">
      <h3>
        <Words
          text={texts.t('card.reply.head')}
          parts={{ date: <time dateTime={date}>{texts.date(date)}</time> }}
        />
      </h3>
      <p>{text}</p>
      {url && (
        <p class="src">
          <Out href={url} title={texts.t('card.reply.place')}>
            {new URL(url).hostname}
          </Out>
        </p>
      )}
    </div>
  );
}
