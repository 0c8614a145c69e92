import type { ComponentChildren } from 'preact';
import type { Kind } from '../engine/entity.ts';

/** One drawing a kind, and those of the controls; 16 × 16, drawn with one pen. */
export type GlyphName =
  | Kind
  | 'pin'
  | 'pinned'
  | 'grip'
  | 'close'
  | 'back'
  | 'down'
  | 'up'
  | 'search';

/** A small drawing that says nothing to a screen reader: a word always stands beside it. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {DRAWINGS[name]}
    </svg>
  );
}

const line = (d: string) => <path d={d} />;

const DRAWINGS: Record<GlyphName, ComponentChildren> = {
  person: (
    <>
      <circle cx="8" cy="5.2" r="2.7" />
      {line('M2.8 13.5c.5-2.9 2.5-4.4 5.2-4.4s4.7 1.5 5.2 4.4')}
    </>
  ),
  media: (
    <>
      {line('M2.5 2.8h11v10.4h-11z')}
      <path d="M4.8 5.4h6.4" stroke-width="1.9" />
      {line('M4.8 8.3h6.4M4.8 10.7h3.8')}
    </>
  ),
  organisation: (
    <>
      <circle cx="8" cy="3.9" r="1.7" />
      <circle cx="3.7" cy="11.7" r="1.7" />
      <circle cx="12.3" cy="11.7" r="1.7" />
      {line('M7.2 5.5 4.5 10.1M8.8 5.5l2.7 4.6M5.4 11.7h5.2')}
    </>
  ),
  'state-body': line('M2.3 6.1 8 2.7l5.7 3.4zM2.3 13.3h11.4M4.2 6.3v6.8M8 6.3v6.8M11.8 6.3v6.8'),
  company: line('M2.3 5.3h11.4v7.9H2.3zM5.7 5.3V3.1h4.6v2.2M2.3 8.9h11.4'),
  law: line(
    'M10.7 4.7c0-1.3-1.1-2.2-2.7-2.2S5.3 3.3 5.3 4.5c0 2.5 5.5 2.5 5.5 5.3 0 .9-.7 1.5-1.7 1.9M5.3 11.3c0 1.3 1.1 2.2 2.7 2.2s2.7-.8 2.7-2c0-2.5-5.5-2.5-5.5-5.3 0-.9.7-1.5 1.7-1.9',
  ),
  agreement: (
    <>
      <circle cx="5.9" cy="8" r="3.8" />
      <circle cx="10.1" cy="8" r="3.8" />
    </>
  ),
  sanctions: line('M1.8 8h7.6M6.7 5.2 9.5 8l-2.8 2.8M12.9 2.8v10.4'),
  event: (
    <>
      {line('M1.3 8h3.9M10.8 8h3.9')}
      <circle cx="8" cy="8" r="2.7" />
      {line('M8 1.8v1.3M8 12.9v1.3')}
    </>
  ),
  award: (
    <>
      <circle cx="8" cy="5.7" r="3.5" />
      {line('M6 8.8 4.8 14 8 12.2 11.2 14 10 8.8')}
    </>
  ),
  place: (
    <>
      {line('M8 14c-3-3.4-4.4-5.6-4.4-7.6a4.4 4.4 0 0 1 8.8 0c0 2-1.4 4.2-4.4 7.6z')}
      <circle class="solid" cx="8" cy="6.4" r="1.4" />
    </>
  ),
  community: (
    <>
      <circle cx="5.4" cy="5.8" r="2.1" />
      <circle cx="10.9" cy="5.1" r="2.1" />
      {line(
        'M1.5 13c.3-2.5 1.7-3.8 3.9-3.8s3.6 1.3 3.9 3.8M8.8 8.9c.6-.4 1.3-.6 2.1-.6 2.1 0 3.4 1.3 3.7 3.8',
      )}
    </>
  ),
  concept: line(
    'M6.9 4.3C4.8 4.9 3.4 6.6 3.4 9c0 1.6.8 2.6 2 2.6 1.1 0 1.8-.8 1.8-1.8s-.7-1.7-1.7-1.7M13 4.3c-2.1.6-3.5 2.3-3.5 4.7 0 1.6.8 2.6 2 2.6 1.1 0 1.8-.8 1.8-1.8s-.7-1.7-1.7-1.7',
  ),
  pin: line('M5.5 2.3h5M6.3 2.3v4.2L4.3 9.3h7.4l-2-2.8V2.3M8 9.3v4.5'),
  pinned: <path class="solid" d="M5 2h6v1.1h-.7v3.2l2.1 3H8.7v4.5H7.3V9.3H3.6l2.1-3V3.1H5z" />,
  grip: line('M4.5 6.2h7M4.5 9.8h7'),
  close: line('m4 4 8 8M12 4l-8 8'),
  back: line('M9.7 3.5 5.2 8l4.5 4.5'),
  down: line('m4 6 4 4 4-4'),
  up: line('m4 10 4-4 4 4'),
  search: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      {line('m10.3 10.3 3.4 3.4')}
    </>
  ),
};
