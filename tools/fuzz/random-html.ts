import type { Random } from '../bench/random.ts';

const list = (words: string) => words.split(' ');

const BLOCKS = list(
  'div div p p section article main header footer nav aside h1 h2 h3 ul ol li dl dt dd table tbody tr td th caption blockquote pre figure figcaption details summary form fieldset legend label dialog address hgroup center marquee',
);
const INLINE = list(
  'span span a b i em strong small mark code kbd q cite abbr time sub sup u s font bdi bdo ruby rt rp button select option textarea output label ins del wbr br img input x-card x-late',
);
/** What follows other rules than HTML, or none. */
const FOREIGN = list('svg text foreignObject math mi mtext annotation-xml title desc');
const ODD = list(
  'slot slot template noscript iframe object video canvas xmp style script frameset body html head col optgroup plaintext-less menu meter progress map area picture audio',
);
const HOSTS = list('div p span section article h2 blockquote x-card');

/** Attributes that mean something to a page or to a reader of it, with values. */
const ATTRIBUTES: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['class', list('gone ghost tiny lines row loose inline dark clipped late')],
  [
    'style',
    [
      'display:none',
      'display:block',
      'display:inline',
      'display:contents',
      'visibility:hidden',
      'content-visibility:hidden',
      'position:absolute;overflow:hidden;width:1px',
      'background:#000;color:#fff',
      'float:left',
      'writing-mode:vertical-rl',
      'opacity:0',
    ],
  ],
  ['hidden', ['', 'until-found']],
  ['open', ['']],
  ['contenteditable', ['true', 'false', '', 'plaintext-only']],
  ['slot', ['a', 'b', '']],
  ['name', ['a', 'body', 'documentElement', 'parentNode', 'childNodes', 'attributes', 'children']],
  ['id', ['a', 'browser', 'chrome', 'CSS', 'Node', 'scheduler', 'navigation', 'getComputedStyle']],
  ['role', ['button', 'navigation', 'article', 'presentation', 'main', 'textbox']],
  ['dir', ['rtl', 'auto']],
  ['lang', ['ru', 'ky', 'en']],
  ['popover', ['', 'manual']],
  ['inert', ['']],
  ['href', ['#a', '']],
  ['aria-hidden', ['true']],
  ['translate', ['no']],
];

/** The classes of random pages. */
const SHEET = `.gone{display:none}.ghost{visibility:hidden}.lines{display:block}.row{display:flex}
.tiny{position:absolute;overflow:hidden;width:1px;height:1px}.loose{display:contents}
.inline{display:inline}.dark{background:#111;color:#eee}.clipped{overflow:hidden;height:0}`;

/** Rules that a page may get later. */
const LATE_RULES: readonly string[] = [
  '.late{display:none}',
  'h2{display:inline}',
  'i,b{display:block}',
  'p{visibility:hidden}',
  'body{background:#000;color:#fff}',
  'section{display:contents}',
  ':root{--a:1}',
];

const STRAY: readonly string[] = [
  '</p>',
  '</div>',
  '</b></i>',
  '<!-- a comment -->',
  '<!',
  '<',
  '&',
  '&nbsp;',
  '&shy;',
  '&#0;',
  '&#x1F44D;',
  '<![CDATA[ Osh ]]>',
  '<?xml ?>',
  '</br>',
  '<p',
  '<table>',
];

const BETWEEN: readonly string[] = [
  ' ',
  ' ',
  ' ',
  ' and ',
  '. ',
  ', ',
  '\n',
  '-',
  '\u00AD',
  '\u200B',
  '’s ',
  ' “',
  '” ',
  '\u0301',
  '\u202E',
  '👍',
  '',
];

/** A whole page of random HTML, broken in places, in which these texts stand. */
export function writePage(random: Random, texts: readonly string[]): string {
  const doctype = random.pick(['<!doctype html>', '<!doctype html>', '<!doctype html>', '']);
  const lang = random.pick(['', ' lang="ky"', ' lang="en"', ' dir="rtl"']);
  const style = `<style>${SHEET}${random.chance(0.2) ? random.pick(LATE_RULES) : ''}</style>`;
  const parts = Array.from({ length: 1 + random.below(8) }, () => writeHtml(random, texts));
  return `${doctype}<html${lang}><meta charset="utf-8"><title>${random.pick(texts)}</title>${style}<body>${parts.join('\n')}`;
}

/** A piece of such a page. */
export function writeHtml(random: Random, texts: readonly string[], depth = 4): string {
  if (depth === 0 || random.chance(0.3)) return writeText(random, texts);
  if (random.chance(0.04)) return random.pick(STRAY);
  if (random.chance(0.02)) return `<style>${random.pick(LATE_RULES)}</style>`;
  const name = pickName(random);
  const inside = () =>
    Array.from({ length: random.below(5) }, () => writeHtml(random, texts, depth - 1)).join('');
  const shadow =
    HOSTS.includes(name) && random.chance(0.15)
      ? `<template shadowrootmode="${random.pick(['open', 'open', 'open', 'closed'])}"><style>${SHEET}</style>${inside()}${random.chance(0.7) ? `<slot${random.pick(['', '', ' name="a"'])}>${inside()}</slot>` : ''}</template>`
      : '';
  const end = random.chance(0.93) ? `</${name}>` : '';
  return `<${name}${writeAttributes(random)}>${shadow}${inside()}${end}`;
}

function pickName(random: Random): string {
  const kind = random.below(20);
  if (kind === 0) return random.pick(ODD);
  if (kind === 1) return random.pick(FOREIGN);
  return random.pick(kind < 11 ? BLOCKS : INLINE);
}

function writeAttributes(random: Random): string {
  const count = random.chance(0.6) ? 0 : 1 + random.below(2);
  return Array.from({ length: count }, () => {
    const [name, value] = pickAttribute(random);
    return ` ${name}="${value}"`;
  }).join('');
}

/** An attribute with a value. */
export function pickAttribute(random: Random): readonly [name: string, value: string] {
  const [name, values] = random.pick(ATTRIBUTES);
  return [name, random.pick(values)];
}

/** Some of the texts, with something between them, as it stands in HTML. */
export function writeText(random: Random, texts: readonly string[]): string {
  return joinTexts(random, texts).replaceAll('<', '&lt;');
}

/** Some of the texts, whole or cut, with something between them. */
export function joinTexts(random: Random, texts: readonly string[]): string {
  const parts = Array.from({ length: 1 + random.below(5) }, () => {
    const text = random.pick(texts);
    const cut = random.chance(0.15) ? text.slice(random.below(text.length)) : text;
    return cut + random.pick(BETWEEN);
  });
  return parts.join('');
}

/** A rule of style that a page may get later. */
export const pickRule = (random: Random): string => random.pick(LATE_RULES);
