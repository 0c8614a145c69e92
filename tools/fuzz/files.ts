import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { KINDS } from '../../engine/entity.ts';
import { LANGUAGES } from '../../engine/language.ts';
import { readSiteState, turnSite } from '../../engine/site-rules.ts';
import {
  CARD_SIZES,
  DEFAULTS,
  LOOKS,
  MARKS,
  parseSettings,
  type Settings,
} from '../../shell/parse-settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../shell/settings-file.ts';
import { listPatterns } from '../../shell/site-patterns.ts';
import type { Fuzzer } from './fuzzer.ts';
import { fuzzProperties } from './properties.ts';

const BUILT_IN = ['24.kg', 'kloop.kg'];
const REFUSALS = ['too-large', 'not-json', 'not-ours', 'broken', 'newer', 'unreadable'];

/** What `chrome.scripting` takes for a pattern, as its documents say: no port, no path of its own. */
const PATTERN = /^\*:\/\/(\*\.)?[^/*:?#@\s]+\/\*$|^\*:\/\/\[[0-9a-f:]+\]\/\*$/;

/** Said a second time, in the words of a schema. */
const isValid = new Ajv().compile({
  type: 'object',
  properties: {
    version: { const: 2 },
    paused: { type: 'boolean' },
    sites: { type: 'object', additionalProperties: { enum: ['on', 'off'] } },
    marks: { enum: MARKS },
    look: { enum: LOOKS },
    silentKinds: { type: 'array', items: { enum: KINDS } },
    hidden: { type: 'array', items: { type: 'string' } },
    cardSize: { enum: CARD_SIZES },
    language: { enum: ['browser', ...LANGUAGES] },
    discreet: { type: 'boolean' },
    badge: { type: 'boolean' },
    carried: { type: 'boolean' },
  },
  required: Object.keys(DEFAULTS),
  additionalProperties: false,
});

const site = fc.oneof(
  fc.webAuthority({ withPort: false }),
  fc.domain(),
  fc.ipV4(),
  fc.ipV6().map((address) => `[${address}]`),
  fc.string(),
  fc.constantFrom('24.kg', 'a.24.kg', '*', '__proto__', 'constructor', 'localhost', 'xn--', '..'),
);
const choice = fc.constantFrom('on', 'off');
const fields = {
  version: fc.constant(2),
  paused: fc.boolean(),
  sites: fc.dictionary(site, choice, { maxKeys: 4, noNullPrototype: true }),
  marks: fc.constantFrom(...MARKS),
  look: fc.constantFrom(...LOOKS),
  silentKinds: fc.array(fc.constantFrom(...KINDS), { maxLength: 3 }),
  hidden: fc.array(fc.string(), { maxLength: 3 }),
  cardSize: fc.constantFrom(...CARD_SIZES),
  language: fc.constantFrom('browser', ...LANGUAGES),
  discreet: fc.boolean(),
  badge: fc.boolean(),
  carried: fc.boolean(),
};
const sound = fc.record(fields, { noNullPrototype: true }) as fc.Arbitrary<Settings>;
const nearly = fc.record(
  Object.fromEntries(
    Object.entries({ ...fields, version: fc.constantFrom(0, 1, 2, 3, 1e9, -1, 0.5) }).map(
      ([key, field]) => [
        key,
        fc.oneof({ weight: 12, arbitrary: field as fc.Arbitrary<unknown> }, fc.jsonValue()),
      ],
    ),
  ),
  { requiredKeys: [] },
);
const settings = fc.oneof(sound, nearly, fc.jsonValue());

/** The text of a file: as it was written, or cut, or with something put into it. */
const text = fc.oneof(
  settings.map((value) => writeSettingsFile(value)),
  fc
    .tuple(
      settings,
      fc.nat(),
      fc.nat(40),
      fc.constantFrom('', '{', '"', ',', '\u0000', 'null', '1e999'),
    )
    .map(([value, place, length, put]) => {
      const whole = writeSettingsFile(value);
      const at = place % whole.length;
      return whole.slice(0, at) + put + whole.slice(at + length);
    }),
  fc.json(),
  fc.string({ unit: 'binary' }),
);

/** Files of settings, and what is stored, through all that reads them. */
export function fuzzFiles(): Fuzzer {
  return fuzzProperties('settings files', {
    'a file is refused for a known reason, or gives valid settings': fc.asyncProperty(
      text,
      async (content) => {
        const read = await readSettingsFile(new Blob([content]));
        if (read.kind === 'refused') assert(REFUSALS.includes(read.why));
        else await holdUp(read.settings);
      },
    ),
    'what is stored is read as valid settings or not at all': fc.asyncProperty(
      fc.oneof(settings, fc.anything()),
      async (stored) => {
        const parsed = parseSettings(stored);
        if (typeof parsed === 'string') assert(['broken', 'newer'].includes(parsed));
        else {
          assert(isValid(parsed), JSON.stringify(isValid.errors));
          assert.deepEqual(parseSettings(parsed), parsed);
        }
      },
    ),
    'sound settings are never refused': fc.property(sound, (chosen) => {
      assert.deepEqual(parseSettings(chosen), chosen);
    }),
  });
}

/** Settings from a file: valid, the same after another round, and good for all that is done with them. */
async function holdUp(read: Settings): Promise<void> {
  assert(isValid(read), JSON.stringify(isValid.errors));
  const again = await readSettingsFile(new Blob([writeSettingsFile(read)]));
  assert.deepEqual(again, { kind: 'settings', settings: read });
  const { matches, excludeMatches } = listPatterns(read, BUILT_IN);
  for (const pattern of [...matches, ...excludeMatches]) assert.match(pattern, PATTERN);
  for (const host of Object.keys(read.sites)) {
    for (const on of [true, false])
      assert.equal(
        readSiteState(host, { ...turnSite(read, host, on, BUILT_IN), paused: false }, BUILT_IN).on,
        on,
      );
  }
}
