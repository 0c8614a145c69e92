import type { TimelineStep } from '../engine/compiled.ts';
import type { StepMark } from '../engine/entity.ts';
import { useTexts } from './texts.ts';

/** Height of the drawing and room at its ends, in px. */
const HEIGHT = 14;
const EDGE = 6;

/** Fewer steps than these the claims tell as well; more than these words would push them down. */
const FEWEST_STEPS = 3;
const MOST_IN_WORDS = 5;

/** The marks in the order of the legend; a plain dot needs no word. */
const MARKS: readonly StepMark[] = ['enacted', 'proposed', 'rejected', 'abroad'];

/**
 * Dated steps as one line of time: marks to scale (filled: enacted; open: proposed; struck:
 * rejected; square: another country's; dot: anything else), and under it the same in words; of a
 * long line only its ends, until the card is expanded. Then a legend stands below; a pointer is
 * told of each mark at any time.
 */
export function Timeline({
  steps,
  entity,
  expanded,
}: {
  steps: readonly TimelineStep[];
  entity: string;
  expanded: boolean;
}) {
  const texts = useTexts();
  const times = steps.map(({ date }) => yearOf(date));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (steps.length < FEWEST_STEPS || first === last) return null;
  const isShort = !expanded && steps.length > MOST_IN_WORDS;
  const inWords = isShort ? [steps[0], steps.at(-1)].flatMap((step) => step ?? []) : steps;
  const isShared = steps.some((step) => step.entity !== entity);
  const share = (time: number) => (time - first) / (last - first);
  return (
    <div class="timeline">
      <svg class="line" height={HEIGHT} aria-hidden="true" focusable="false">
        <line class="axis" x1={EDGE} x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} />
        {steps.map((step, i) => (
          <svg
            key={step.entity + step.label}
            x={`${share(times[i] ?? first) * 96}%`}
            overflow="visible"
            aria-hidden="true"
          >
            <title>{`${texts.date(step.date)} ${step.label}`}</title>
            <Mark mark={step.mark} />
          </svg>
        ))}
      </svg>
      <ol class={isShort ? 'ends-only' : ''}>
        {inWords.map((step) => (
          <li
            key={step.entity + step.label}
            class={isShared && step.entity === entity ? 'now' : ''}
          >
            <time dateTime={step.date}>{texts.date(step.date)}</time>{' '}
            <span lang="en">{step.label}</span>
          </li>
        ))}
      </ol>
      {expanded && <Legend steps={steps} />}
    </div>
  );
}

/** The marks that the line has, each with its word; nothing where all are plain. */
function Legend({ steps }: { steps: readonly TimelineStep[] }) {
  const { t } = useTexts();
  const marks = MARKS.filter((meant) => steps.some(({ mark }) => mark === meant));
  if (marks.length === 0) return null;
  return (
    <p class="legend" aria-hidden="true">
      {marks.map((mark) => (
        <span key={mark}>
          <svg class="line" width={HEIGHT} height={HEIGHT} aria-hidden="true" focusable="false">
            <Mark mark={mark} />
          </svg>
          {t(`card.mark.${mark}`)}
        </span>
      ))}
    </p>
  );
}

function Mark({ mark }: { mark: StepMark | null }) {
  const [x, y] = [EDGE, HEIGHT / 2];
  if (mark === null) return <circle class="mk-in" cx={x} cy={y} r="2" />;
  if (mark === 'abroad') return <rect class="mk" x={x - 4} y={y - 4} width="8" height="8" />;
  return (
    <>
      <circle class={mark === 'enacted' ? 'mk-in' : 'mk'} cx={x} cy={y} r="4.5" />
      {mark === 'rejected' && <path class="mk" d={`M${x - 4} ${y + 4}l8-8`} />}
    </>
  );
}

/** A date as years, with the part of the year behind the point. */
function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}
