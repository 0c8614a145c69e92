import { KINDS, type Kind } from '../engine/entity.ts';
import type { MarkChoice } from '../engine/first-mentions.ts';
import { LANGUAGES, type Language } from '../engine/language.ts';
import type { SiteChoice, SiteSettings } from '../engine/site-rules.ts';
import { isRecord } from './record.ts';

/** All that is ever stored: the reader's own choices. */
export interface Settings extends SiteSettings {
  version: 2;
  /** Which mentions are marked; `held`: none until a key is held. */
  marks: MarkChoice | 'held';
  /** How a mention is marked; one without a mark answers to the pointer all the same. */
  look: (typeof LOOKS)[number];
  /** Kinds that are left alone on pages. */
  silentKinds: Kind[];
  /** Ids of entities that are left alone on pages. */
  hidden: string[];
  cardSize: (typeof CARD_SIZES)[number];
  /** `browser`: the first of the browser's languages that Sanjyra speaks. */
  language: Language | 'browser';
  /** Plain icon and title, no number on it, marks only while a key is held. */
  discreet: boolean;
  /** Whether the icon bears the number of entities on the page. */
  badge: boolean;
  /** Whether all this but the sites is carried to the reader's other browsers. */
  carried: boolean;
}

export const MARKS = ['section', 'page', 'all', 'held'] as const;
export const LOOKS = ['underline', 'marker', 'none'] as const;
export const CARD_SIZES = ['small', 'usual', 'large'] as const;

export const DEFAULTS: Settings = {
  version: 2,
  paused: false,
  sites: {},
  marks: 'section',
  look: 'underline',
  silentKinds: [],
  hidden: [],
  cardSize: 'usual',
  language: 'browser',
  discreet: false,
  badge: false,
  carried: false,
};

type Stored = Record<string, unknown>;

/** What makes settings of a version into those of the next. */
const MIGRATIONS: Record<number, (stored: Stored) => Stored> = {
  // Version 1 knew sites, pause and, later, marks.
  1: ({ paused, sites, marks = DEFAULTS.marks }) => ({
    ...DEFAULTS,
    version: 2,
    paused,
    sites,
    marks,
  }),
};

/**
 * What a stored value, or one from a file, says: settings of today's version, older ones brought up
 * to it; `newer` if a later Sanjyra has written it, `broken` if nobody could read it. What we do not
 * know in it is dropped.
 */
export function parseSettings(value: unknown): Settings | 'broken' | 'newer' {
  if (!isRecord(value) || typeof value.version !== 'number') return 'broken';
  if (value.version > DEFAULTS.version) return 'newer';
  let stored: Stored = value;
  while (stored.version !== DEFAULTS.version) {
    const migrate = MIGRATIONS[stored.version as number];
    if (migrate === undefined) return 'broken';
    stored = migrate(stored);
  }
  return readFields(stored) ?? 'broken';
}

function readFields(stored: Stored): Settings | null {
  const { paused, sites, marks, look, silentKinds, hidden } = stored;
  const { cardSize, language, discreet, badge, carried } = stored;
  const isSound =
    [paused, discreet, badge, carried].every((one) => typeof one === 'boolean') &&
    areSites(sites) &&
    isOneOf(MARKS, marks) &&
    isOneOf(LOOKS, look) &&
    isOneOf(CARD_SIZES, cardSize) &&
    isOneOf(['browser', ...LANGUAGES], language) &&
    isListOf(silentKinds, (kind) => isOneOf(KINDS, kind)) &&
    isListOf(hidden, (id) => typeof id === 'string');
  if (!isSound) return null;
  const known = Object.keys(DEFAULTS).map((key) => [key, stored[key]]);
  return Object.fromEntries(known) as Settings;
}

function areSites(value: unknown): value is Record<string, SiteChoice> {
  return isRecord(value) && Object.values(value).every((one) => one === 'on' || one === 'off');
}

function isOneOf<T>(list: readonly T[], value: unknown): value is T {
  return list.some((one) => one === value);
}

function isListOf(value: unknown, isMember: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isMember);
}
