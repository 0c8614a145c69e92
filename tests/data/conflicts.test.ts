import { describe, expect, test } from 'vitest';
import { readDataset } from '../../data/read.ts';
import { annotateText } from '../../engine/annotate.ts';
import { compileTimeline } from '../../engine/compile-card.ts';
import { compileNames } from '../../engine/dataset.ts';
import type { Claim, Entity } from '../../engine/entity.ts';
import { createMatcher } from '../../engine/matcher.ts';

// The cases that need editorial care, one test each, by the name of the case.

const dataset = readDataset();
if ('problems' in dataset) throw new Error('the data has problems: npm run check:data');
const { entities, names } = dataset;
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const matcher = createMatcher(compileNames(names));

const FPC_2016 = 'fpc-2016-shrinking-civic-space';
const FPC_2021 = 'fpc-2021-retreating-rights';
const EUOBSERVER = 'euobserver-2025-putin-visit';
const MEDUZA = 'meduza-2023-authoritarian-stability';
const RFERL = 'rferl-2015-us-agreement';

function get(id: string): Entity {
  const entity = byId.get(id);
  if (entity === undefined) throw new Error(`no record ${id}`);
  return entity;
}

/** The claims of an entity whose sentence has these words. */
const claimsOn = (id: string, words: RegExp): Claim[] =>
  get(id).claims.filter(({ text }) => words.test(text));
const isFrom = ({ sources }: Claim, id: string) => sources.some(({ source }) => source === id);
const datesOf = (claims: readonly Claim[]) => claims.map(({ date }) => date);
const stepsOf = (id: string) =>
  compileTimeline(get(id), byId).map(({ date, entity }) => `${date} ${entity}`);

/** Which entities a text names, on a page about Kyrgyzstan. */
const named = (text: string) =>
  annotateText(matcher, `Kyrgyzstan, Bishkek, Kyrgyzstan.\n\n${text}`)
    .map(({ id }) => id)
    .slice(3);

/** The four acts that the press calls “foreign agents law”. */
const ACTS = [
  'russia-foreign-agents-law-2012',
  'kyrgyz-foreign-agents-bill-2016',
  'kyrgyz-ngo-control-bill-2023',
  'kyrgyz-foreign-representatives-law-2024',
];

describe('spellings', () => {
  test.each(['Azimjan Askarov', 'Azimjon Askarov', 'Azimzhan Askarov'])(
    'askarov-spelling: %s is the one Askarov',
    (spelling) => {
      expect(named(spelling)).toEqual(['azimjon-askarov']);
    },
  );

  test.each(['Emomali Rahmon', 'Emmomali Rahmon'])(
    'rahmon-spelling: %s is the one Rahmon',
    (spelling) => {
      expect(get('emomali-rahmon').name).toBe('Emomali Rahmon');
      expect(named(spelling)).toEqual(['emomali-rahmon']);
    },
  );

  test('tazhibek-patronymic: Kyzy counts only after the full name, and never another woman’s', () => {
    expect(get('makhabat-tazhibek-kyzy').name).toBe('Makhabat Tazhibek kyzy');
    expect(named('Kyzy was here')).toEqual([]);
    expect(named('Makhabat Tazhibek Kyzy was here; found Kyzy’s detention')).toHaveLength(2);
    expect(named('Makhabat Tazhibek Kyzy was here; so was Aizada Asanova Kyzy')).toHaveLength(1);
  });
});

describe('figures and accounts', () => {
  const sidesOf = (id: string) =>
    get(id)
      .claims.filter(({ difference }) => difference !== undefined)
      .map(({ side }) => side);

  test('june-2010-deaths: both counts stand, neither in between', () => {
    expect(sidesOf('june-2010-clashes').join()).toMatch(/400.*450/);
    expect(claimsOn('june-2010-clashes', /4[1-4]\d|425/)).toEqual([]);
  });

  test('askarov-charges: the ministry’s list of offences is the ministry’s', () => {
    const sides = get('azimjon-askarov').claims.filter(({ difference }) => difference);
    expect(sides).toHaveLength(2);
    expect(
      sides.filter(({ attribution }) => attribution?.includes('Foreign Ministry')),
    ).toHaveLength(1);
  });

  test('askarov-jail-time: the source’s words, no computed term', () => {
    expect(claimsOn('azimjon-askarov', /more than four years/)).not.toEqual([]);
    expect(claimsOn('azimjon-askarov', /five years/)).toEqual([]);
  });

  test('ninety-percent: only as the belief of journalists', () => {
    const claims = entities.flatMap((entity) => entity.claims);
    const figures = claims.filter(({ text }) => /\b90\b|ninety|nine tenths/i.test(text));
    expect(figures).not.toEqual([]);
    for (const { text, stance, attribution } of figures) {
      expect(text).toMatch(/journalists/i);
      expect(attribution).toBeDefined();
      expect(stance).not.toBe('reported');
    }
  });

  test('victory-parade-guests: that all others declined is what Umarov believes', () => {
    const claims = claimsOn('victory-parade-2023', /declin|everyone|only/i);
    expect(claims).not.toEqual([]);
    for (const { attribution } of claims) expect(attribution).toMatch(/Umarov|Meduza/);
  });
});

describe('status', () => {
  test('askarov-status: what is said of prison is dated or past, and the record says where it ends', () => {
    const prison = claimsOn('azimjon-askarov', /prison|serving|sentence|jail/i);
    expect(prison).not.toEqual([]);
    for (const { text } of prison) expect(text).not.toMatch(/\bis (serving|in prison|in jail)/i);
    expect(get('azimjon-askarov').claims.filter(({ silence }) => silence)).not.toEqual([]);
  });

  test('constitution-status: a draft in 2021, rewritten by 2023', () => {
    const { claims } = get('kyrgyz-constitution-2021');
    const [draft] = claims.filter((c) => isFrom(c, FPC_2021) && /draft/i.test(c.text));
    const [rewritten] = claims.filter(
      (c) => isFrom(c, MEDUZA) && /re-?wr(ote|itten)/i.test(c.text),
    );
    expect(draft).toBeDefined();
    expect(rewritten).toBeDefined();
  });

  test('epca-status: stalled in 2021, current in 2025, and no word on whether it is in force', () => {
    const { claims } = get('eu-kyrgyzstan-epca');
    expect(claims.some((c) => isFrom(c, FPC_2021) && /stalled/i.test(c.text))).toBe(true);
    expect(claims.some((c) => isFrom(c, EUOBSERVER) && /current/i.test(c.text))).toBe(true);
    expect(claims.filter(({ text }) => /\b(is|entered|came) in(to)? force/i.test(text))).toEqual(
      [],
    );
  });

  test('fa-bill-readings: rejected is the last word, and the two texts stay apart', () => {
    const { claims } = get('kyrgyz-foreign-agents-bill-2016');
    const [status] = claims.filter((claim) => claim.status);
    expect(status?.text).toMatch(/reject|voted down/i);
    expect(status?.date).toBe('2016-05');
    expect(claims.some(({ date }) => date === '2016-04')).toBe(true);
    const mixed = claims.filter(
      ({ text }) => /foreign agent/i.test(text) && /yearly|annual/i.test(text),
    );
    expect(mixed.filter(({ text }) => !/remov|gone|no longer|dropp/i.test(text))).toEqual([]);
  });

  test('democracy-label: each time with its year', () => {
    const { claims } = get('central-asias-democracy-label');
    const sources = new Set(claims.flatMap((claim) => claim.sources.map(({ source }) => source)));
    expect([...sources].sort()).toEqual(
      expect.arrayContaining([EUOBSERVER, FPC_2016, MEDUZA, RFERL]),
    );
    for (const claim of claims) expect(claim.date ?? claim.text).toMatch(/20\d\d/);
  });

  test('eaeu-accession-tense: joined before July 2015', () => {
    const dates = datesOf(claimsOn('kyrgyzstan-eaeu-accession', /join/i));
    expect(dates.filter((date) => date !== undefined && date > '2015-07')).toEqual([]);
    expect(claimsOn('kyrgyzstan-eaeu-accession', /July 2015/)).not.toEqual([]);
  });
});

describe('who is meant', () => {
  test.each(ACTS)('four-foreign-agent-acts: %s is set apart from the other three', (act) => {
    const others = get(act).distinct?.map(({ from }) => from);
    expect(others).toEqual(expect.arrayContaining(ACTS.filter((other) => other !== act)));
  });

  test.each(ACTS)('four-foreign-agent-acts: %s stands on the one line of time', (act) => {
    const steps = stepsOf(act);
    expect(steps[0]).toBe('2012 russia-foreign-agents-law-2012');
    expect(steps).toContain('2016-05 kyrgyz-foreign-agents-bill-2016');
    expect(steps.at(-2)).toBe('2023 kyrgyz-ngo-control-bill-2023');
    expect(steps.at(-1)).toBe('2024-04 kyrgyz-foreign-representatives-law-2024');
  });

  test('four-foreign-agent-acts: a page of 2016 never means the law of 2024', () => {
    const text = 'In 2016 the draft ‘foreign agents’ law in Kyrgyzstan failed';
    expect(named(text)).toEqual(['kyrgyz-foreign-agents-bill-2016', 'kyrgyzstan']);
  });

  test('four-foreign-agent-acts: a page of 2023 does not mean the bill of 2016', () => {
    expect(named('In 2023 the draft foreign agents law in Kyrgyzstan')).not.toContain(
      'kyrgyz-foreign-agents-bill-2016',
    );
  });

  test('register-country: the reading is said to be one', () => {
    const said = JSON.stringify(get('foreign-representatives-register'));
    expect(said).toMatch(/\bread(ing)?\b/i);
  });

  test('kyrgyz-adjective: a Kyrgyz activist is of the state, not of the people', () => {
    expect(named('an imprisoned Kyrgyz activist')).not.toContain('kyrgyz-people');
    expect(named('ethnic Uzbeks')).toEqual(['ethnic-uzbeks']);
  });

  test('nomad-tv-head: that Abakumova runs it is the authors’ word', () => {
    for (const id of ['nomad-tv', 'anna-abakumova']) {
      const claims = claimsOn(id, /\b(run|runs|ran|head)\b/i);
      expect(claims).not.toEqual([]);
      for (const { attribution } of claims) expect(attribution).toContain('Lindeman');
    }
  });

  test('red-roof-closure: by Meduza’s word, before July 2023', () => {
    const claims = claimsOn('red-roof', /shut|clos/i);
    expect(claims).not.toEqual([]);
    for (const claim of claims) {
      expect(claim.attribution).toBe('Meduza');
      expect(claim.date ?? '2023').toMatch(/^2023/);
    }
  });

  test('temirov-sentences: by the authors’ word, and only her six years have a number', () => {
    const { claims } = get('temirov-live-sentences-2024');
    const terms = claims.filter(({ text }) => /\b(six|\d+) years/i.test(text));
    for (const { text } of terms) expect(text).toMatch(/six years/i);
    expect(claims.some(({ attribution }) => attribution?.includes('Lindeman'))).toBe(true);
  });
});

describe('dates', () => {
  test('award-year: the award is of 2014, the ceremony of July 2015', () => {
    expect(get('human-rights-defender-award-2014').name).toContain('2014');
    expect(datesOf(get('human-rights-defender-award-ceremony-2015').claims)).toContain(
      '2015-07-16',
    );
  });

  test('termination-date: signed on 21 July 2015', () => {
    const claims = get('us-agreement-termination-2015').claims.filter(
      (c) => c.date === '2015-07-21',
    );
    expect(claims.some(({ text }) => /\bsigned\b/.test(text))).toBe(true);
  });

  test('undesirable-boilerplate: what a later notice says bears no date', () => {
    const claims = entities
      .flatMap((entity) => entity.claims)
      .filter((claim) => isFrom(claim, RFERL) && /undesirable|fines or prison/i.test(claim.text));
    expect(claims).not.toEqual([]);
    for (const { date, undated } of claims) expect([date, undated]).toEqual([undefined, true]);
  });

  test('closing-space-date: of 2015 by a footnote, and said to be', () => {
    const [claim] = claimsOn('closing-space-report', /footnote/);
    expect(claim?.date).toBe('2015');
  });
});
