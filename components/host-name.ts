import punycode from 'punycode/punycode.js';
import { siteOf } from '../engine/site-rules.ts';

/** Scripts whose letters a reader knows from one another; a label is written in one of them. */
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Han',
  'Hangul',
  'Thai',
].map((script) => new RegExp(`^[\\p{Script=${script}}0-9-]+$`, 'u'));

/** Cyrillic letters that look like Latin ones: a name of nothing else could pass for a Latin name. */
const LOOK_LATIN = /^[авекмнорстухіјѕԁԛԝһьъӏҽ0-9-]+$/u;

/**
 * A host as a reader writes it: without `www.`, its own letters instead of `xn--`. A part that mixes
 * scripts, or that could pass for Latin letters, stays as machines write it: so do names that
 * pretend to be another site's.
 */
export function readHostName(host: string): string {
  const labels = siteOf(host).split('.');
  const isUnderLatin = !labels.at(-1)?.startsWith('xn--');
  return labels
    .map((label) => {
      const read = label.startsWith('xn--') ? decode(label) : null;
      if (read === null || !SCRIPTS.some((script) => script.test(read))) return label;
      return isUnderLatin && LOOK_LATIN.test(read) ? label : read;
    })
    .join('.');
}

function decode(label: string): string | null {
  try {
    return punycode.toUnicode(label);
  } catch {
    return null;
  }
}
