import { describe, expect, test } from 'vitest';
import type { Match } from '../../engine/matcher.ts';
import { findIn, findInRegion, listNamed, matcher, type Row } from './sample-matcher.ts';

describe('whole words', () => {
  test.each<Row>([
    ['finds a name', 'Visit Kloop today', [['Kloop', 'kloop']]],
    ['finds a name that is the whole text', 'Kloop', [['Kloop', 'kloop']]],
    ['finds a name between brackets', '(Kloop)', [['Kloop', 'kloop']]],
    ['finds a name between quotation marks', '«Kloop»', [['Kloop', 'kloop']]],
    ['finds a name before a full stop', 'Read Kloop.', [['Kloop', 'kloop']]],
    ['finds a name before a sentence without blank', 'Read Kloop.Then', [['Kloop', 'kloop']]],
    ['finds the name of a hashtag', '#Kloop', [['Kloop', 'kloop']]],
    [
      'finds both names about a slash',
      'Osh/Kloop',
      [
        ['Osh', 'osh'],
        ['Kloop', 'kloop'],
      ],
    ],
    [
      'finds both names about a hyphen',
      'Osh-Kyrgyzstan',
      [
        ['Osh', 'osh'],
        ['Kyrgyzstan', 'kyrgyzstan'],
      ],
    ],
    ['finds a name at the head of a compound', 'Kloop-funded', [['Kloop', 'kloop']]],
    ['leaves a longer word alone', 'Kloopers', []],
    ['leaves the end of a word alone', 'MyKloop', []],
    ['leaves a handle alone', 'by @Kloop', []],
    ['leaves an address of mail alone', 'news@Kloop and Kloop@mail', []],
    ['leaves a part of another host alone', 'Osh.example and www.Kloop', []],
    ['leaves a name that a number belongs to alone', 'Osh-24, Osh–24', []],
    ['leaves a name joined by an underscore alone', 'Osh_city, the_Osh', []],
    ['leaves a name joined by an ampersand alone', 'B&Osh', []],
    ['leaves the path of an address alone', 'See example.com/Osh', []],
    ['finds a name behind a stroke that is no address', 'Bishkek/Osh', [['Osh', 'osh']]],
    ['finds the address of a site that is a name', 'Read Kloop.kg', [['Kloop.kg', 'kloop']]],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });

  test.each<Row>([
    ['leaves a host alone that begins with a name', 'See Kremlin.ru', []],
    ['leaves a channel alone that begins with a name', 'On Russia-24', []],
    ['finds the name itself', 'The Kremlin', [['Kremlin', 'kremlin']]],
  ])('%s, on a page about the region', (_, text, expected) => {
    expect(findInRegion(text)).toEqual(expected);
  });
});

describe('leftmost-longest', () => {
  test.each<Row>([
    ['prefers the longer name', 'of Kloop Media.', [['Kloop Media', 'kloop']]],
    ['prefers the longest name', 'Kloop Media ruling', [['Kloop Media ruling', 'kloop-ruling']]],
    [
      'prefers the left name of two that overlap',
      'Central Asia Summit Week',
      [['Central Asia', 'central-asia']],
    ],
    ['takes the shorter name where the longer does not count', 'Osh Week', [['Osh', 'osh']]],
    [
      'keeps a name inside a longer one to itself',
      'Kloop Media, Kloop',
      [
        ['Kloop Media', 'kloop'],
        ['Kloop', 'kloop'],
      ],
    ],
    [
      'takes the shorter name where the longer breaks off',
      'Kloop Media rules',
      [['Kloop Media', 'kloop']],
    ],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});

describe('folding', () => {
  test.each<Row>([
    ['finds a name with diacritics', 'Sadyr Jáparov', [['Sadyr Jáparov', 'japarov']]],
    ['finds a name with a stress mark', 'Кыргызста\u0301н', [['Кыргызста\u0301н', 'kyrgyzstan']]],
    ['finds a name without its ё', 'Артем Петров', [['Артем Петров', 'japarov']]],
    ['finds a name with a soft hyphen', 'Kyrgyz\u00ADstan', [['Kyrgyz\u00ADstan', 'kyrgyzstan']]],
    [
      'finds a name with a zero-width space',
      'Kyrgyz\u200Bstan',
      [['Kyrgyz\u200Bstan', 'kyrgyzstan']],
    ],
    [
      'finds a name with a no-break space',
      'Sadyr\u00A0Japarov',
      [['Sadyr\u00A0Japarov', 'japarov']],
    ],
    ['finds a name over a line end', 'Sadyr\n  Japarov', [['Sadyr\n  Japarov', 'japarov']]],
    ['finds a name with a hyphen for its blank', 'Bir-Duino', [['Bir-Duino', 'bir-duino']]],
    ['finds a name partly in quotation marks', 'Radio “Azattyk”', [['Radio “Azattyk”', 'azattyk']]],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });

  test.each<[string, string, Match['how']]>([
    ['exact letter for letter', 'Sadyr Japarov', 'exact'],
    ['exact with a possessive behind it', 'Sadyr Japarov’s', 'exact'],
    ['exact inside quotation marks', '“Sadyr Japarov”', 'exact'],
    ['a variant in other case', 'SADYR JAPAROV', 'variant'],
    ['a variant over a no-break space', 'Sadyr\u00A0Japarov', 'variant'],
    ['a variant with diacritics', 'Sadyr Jáparov', 'variant'],
  ])('calls a name %s', (_, text, expected) => {
    expect(matcher.findMatches([text])[0]?.[0]?.how).toBe(expected);
  });
});

describe('punctuation', () => {
  test.each([
    ['a full stop', 'Bir. Duino'],
    ['a comma', 'Bir, Duino'],
    ['a spaced dash', 'Bir – Duino'],
    ['a spaced hyphen', 'Bir - Duino'],
    ['a slash', 'Bir/Duino'],
    ['a bracket', 'Bir (Duino)'],
    ['a colon', 'Bir: Duino'],
    ['a footnote mark', 'Bir\uFFFCDuino'],
    ['a possessive', 'Bir’s Duino'],
  ])('keeps a name from running across %s', (_, text) => {
    expect(findIn(text)).toEqual([]);
  });

  test('keeps a name from running over the end of a block', () => {
    expect(listNamed('Bir', 'Duino')).toEqual([[], []]);
  });
});

describe('capitals', () => {
  test.each<Row>([
    ['finds a name with its capital', 'in Osh', [['Osh', 'osh']]],
    ['leaves a common word alone', 'osh is pilaf', []],
    ['leaves a short word in capitals alone, which may be an acronym', 'the OSH rules', []],
    ['finds a short name among capitals', 'NEWS FROM OSH', [['OSH', 'osh']]],
    ['finds a long name in capitals', 'read KLOOP now', [['KLOOP', 'kloop']]],
    ['wants the capital of each word', 'central Asia, Central asia', []],
    ['finds an acronym in capitals', 'the CSTO', [['CSTO', 'csto']]],
    ['leaves an acronym with small letters alone', 'Csto and csto', []],
    [
      'takes capitals where the name has none',
      'Foreign Agents Law',
      [['Foreign Agents Law', 'agents-law']],
    ],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});

describe('English possessive', () => {
  test.each<Row>([
    ['is no part of the name', 'Kloop’s editor', [['Kloop', 'kloop']]],
    ['may be straight', "Kloop's editor", [['Kloop', 'kloop']]],
    ['may be in capitals', 'KLOOP’S EDITOR', [['KLOOP', 'kloop']]],
    ['follows a name of several words', 'Sadyr Japarov’s', [['Sadyr Japarov', 'japarov']]],
    ['follows an acronym', 'the CSTO’s', [['CSTO', 'csto']]],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});

describe('quotations', () => {
  test.each<Row>([
    [
      'that open before a name and close inside it belong to it',
      'the “foreign agents” law',
      [['“foreign agents” law', 'agents-law']],
    ],
    ['may be straight', 'the "foreign agents" law', [['"foreign agents" law', 'agents-law']]],
    ['may be angular', 'the «foreign agents» law', [['«foreign agents» law', 'agents-law']]],
    ['may be single', 'the ‘foreign agents’ law', [['‘foreign agents’ law', 'agents-law']]],
    [
      'that hold the whole name stay outside',
      'the “foreign agents law”',
      [['foreign agents law', 'agents-law']],
    ],
    [
      'that open inside a name are part of it',
      'foreign “agents law”',
      [['foreign “agents law”', 'agents-law']],
    ],
    [
      'that hold one word in the middle leave the start alone',
      'foreign “agents” law',
      [['foreign “agents” law', 'agents-law']],
    ],
    [
      'that open before a name and close behind it stay outside',
      '“Kloop said so”',
      [['Kloop', 'kloop']],
    ],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});

describe('the sign that ends a form', () => {
  test.each<Row>([
    ['belongs to the name', 'the S.O. said', [['S.O.', 'csto']]],
    ['may be missing', 'the S.O, said', [['S.O', 'csto']]],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});
