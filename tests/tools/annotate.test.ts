import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../tools/setup.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanjyra-annotate-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the tool on these bytes as its standard input. */
function annotate(args: readonly string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tools/annotate.ts', ...args],
    { cwd: ROOT, input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

/** A file with this content. */
function write(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const MENTION = {
  start: 3,
  end: 10,
  text: 'Bishkek',
  id: 'bishkek',
  how: 'exact',
  rule: 'own-name',
  others: [],
  shown: true,
};

/** Text whose second line is not UTF-8. */
const LATIN_1 = Buffer.from('Bishkek\nBe\xE9\nOsh', 'latin1');

describe('a text', { timeout: 30_000 }, () => {
  test('comes out as a table', () => {
    const file = write('page.txt', 'In Bishkek,\r\nSadyr\r\nJAPAROV.\r\n\r\nBishkek');
    expect(annotate([file])).toEqual({
      status: 0,
      stdout: [
        'line  text           entity         how',
        '   1  Bishkek        bishkek        exact    underlined',
        '   2  Sadyr JAPAROV  sadyr-japarov  variant  underlined',
        '   5  Bishkek        bishkek        exact',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  test('comes out as a sentence where it names nothing', () => {
    expect(annotate(['-'], 'Nothing here.').stdout).toBe('Nothing known in this text.\n');
  });

  test('comes out as JSON', () => {
    const { status, stdout } = annotate(['--json', '-'], 'In Bishkek');
    expect([status, JSON.parse(stdout)]).toEqual([0, [MENTION]]);
  });

  test('is read from standard input where JSON is wanted and no file named', () => {
    expect(JSON.parse(annotate(['--json'], 'In Bishkek').stdout)).toEqual([MENTION]);
  });

  test('comes out as an empty list where it is empty', () => {
    expect(annotate(['--json', '-'])).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });
});

describe('the reasons', { timeout: 30_000 }, () => {
  /** The rows of the table, each without its line and how, as `text | entity | counts | because`. */
  const listReasons = (text: string) =>
    annotate(['--why', '-'], text)
      .stdout.trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.trim().split(/ {2,}/))
      .map(([, found, id, , counts, because]) => [found, id, counts, because].join(' | '));

  test('stand beside each name, found or not', () => {
    const file = write('why.txt', 'In Bishkek\nJaparov.\n\nSadyr');
    expect(annotate(['--why', file])).toEqual({
      status: 0,
      stdout: [
        'line  text     entity         how    counts  because',
        '   1  Bishkek  bishkek        exact  yes     This name means nothing else.',
        '   2  Japarov  sadyr-japarov  exact  no      The full name has not stood before on this page.',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  test.each<[string, string, string[]]>([
    [
      'of a name of the world on a page about nothing',
      'In Russia',
      ['Russia | russia | no | The page is not about the region.'],
    ],
    [
      'of a name without its capitals',
      'The Csto met.',
      ['Csto | csto | no | The name is written with capitals, this is not.'],
    ],
    [
      'of a name inside a longer one, once',
      'Sadyr Japarov',
      [
        'Sadyr Japarov | sadyr-japarov | yes | This name means nothing else.',
        'Japarov | sadyr-japarov | no | A longer name, or one that begins before it, stands here.',
      ],
    ],
  ])('are those %s', (_, text, expected) => {
    expect(listReasons(text)).toEqual(expected);
  });

  test('name all that a name may mean', () => {
    const [reason] = listReasons('Kyrgyzstan, Kazakhstan.\n\nthe foreign agents law').filter(
      (row) => row.includes(' | yes | Several'),
    );
    expect(reason).toMatch(
      /^foreign agents law \| [a-z0-9-]+(?: or [a-z0-9-]+)+ \| yes \| Several/,
    );
  });
});

describe('JSON lines', { timeout: 30_000 }, () => {
  test('come out in order, each with its id', () => {
    const input = ['b', 'a', 'b'].map((id) => JSON.stringify({ id, text: 'In Bishkek' }));
    expect(annotate(['--jsonl', '-'], input.join('\n')).stdout).toBe(
      ['b', 'a', 'b'].map((id) => `${JSON.stringify({ id, mentions: [MENTION] })}\n`).join(''),
    );
  });

  test('are pages of their own', () => {
    const input = '{"id":"1","text":"Sadyr Japarov"}\n{"id":"2","text":"Japarov"}\n';
    expect(annotate(['--jsonl', '-'], input).stdout.split('\n')[1]).toBe(
      '{"id":"2","mentions":[]}',
    );
  });

  test('may have empty lines, Windows line ends and a byte order mark', () => {
    const input = '\uFEFF{"id":"1","text":""}\r\n\r\n{"id":"2","text":""}\r\n';
    expect(annotate(['--jsonl', '-'], input)).toEqual({
      status: 0,
      stdout: '{"id":"1","mentions":[]}\n{"id":"2","mentions":[]}\n',
      stderr: '',
    });
  });

  test('may be none', () => {
    expect(annotate(['--jsonl', '-'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('bad input ends with status 2 and one line', { timeout: 30_000 }, () => {
  const GOOD = '{"id":"1","text":"In Bishkek"}';

  test.each<[string, string[], string | Buffer, RegExp]>([
    ['of a missing file', ['gone.txt'], '', /^annotate: gone\.txt cannot be read: ENOENT.*\n$/],
    ['of a folder', ['--json', 'tools'], '', /^annotate: tools cannot be read: EISDIR.*\n$/],
    [
      'of text that is not UTF-8',
      ['--json', '-'],
      LATIN_1,
      /^annotate: standard input is not UTF-8 \(line 2\)\n$/,
    ],
    [
      'of a line that is not JSON',
      ['--jsonl', '-'],
      `${GOOD}\n\n{"id":`,
      /^annotate: line 3 is not JSON: .+\n$/,
    ],
    [
      'of a line that is no object',
      ['--jsonl', '-'],
      `${GOOD}\n"1"`,
      /^annotate: line 2 is not an object\n$/,
    ],
    ['of a line that is null', ['--jsonl', '-'], 'null', /^annotate: line 1 is not an object\n$/],
    [
      'of a line without a text',
      ['--jsonl', '-'],
      `${GOOD}\n{"id":"2"}`,
      /^annotate: line 2 needs "id" and "text", both strings\n$/,
    ],
    [
      'of a line whose id is a number',
      ['--jsonl', '-'],
      '{"id":1,"text":""}',
      /^annotate: line 1 needs "id" and "text", both strings\n$/,
    ],
    [
      'of a line that is a list',
      ['--jsonl', '-'],
      '[]',
      /^annotate: line 1 needs "id" and "text", both strings\n$/,
    ],
  ])('%s', (_, args, input, expected) => {
    expect(annotate(args, input)).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(expected),
    });
  });

  test('of a file that is not UTF-8, by its name', () => {
    const file = write('latin-1.txt', LATIN_1);
    expect(annotate(['--json', file]).stderr).toBe(`annotate: ${file} is not UTF-8 (line 2)\n`);
  });
});

describe('arguments', { timeout: 30_000 }, () => {
  test.each([
    ['no file', []],
    ['two files', ['a.txt', 'b.txt']],
    ['an unknown option', ['--xml', 'a.txt']],
    ['no file whose names to explain', ['--why']],
    ['--json and --why', ['--json', '--why', 'a.txt']],
    ['--jsonl and --why', ['--jsonl', '--why', 'a.txt']],
    ['--json and --jsonl', ['--json', '--jsonl', 'a.txt']],
  ])('that are %s end with status 2 and how to use it', (_, args) => {
    expect(annotate(args)).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^annotate: .+\nannotate FILE /),
    });
  });

  test('that ask for help get it', () => {
    expect(annotate(['--help'])).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^annotate FILE /),
      stderr: '',
    });
  });
});
