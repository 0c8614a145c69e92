import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Forms } from '../../components/Forms.tsx';
import type { Written } from '../../components/Why.tsx';
import type { Name } from '../../engine/entity.ts';
import type { Language } from '../../engine/language.ts';
import { renderIn } from './render-in.tsx';

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => {
  render(null, document.body);
});

function show(names: readonly Name[], written?: Written, language: Language = 'en'): void {
  renderIn(
    language,
    <Forms card={{ name: 'Asan Usonov', names: [...names] }} written={written} />,
    document.body,
  );
}

const ky: Name = { text: 'Асан Үсөнов', lang: 'ky' };
const ru: Name = { text: 'Асан Усонов', lang: 'ru' };

describe('other spellings', () => {
  test.each<[string, Name[], string]>([
    ['are nothing where there are none', [], ''],
    ['give Kyrgyz before Russian', [ru, ky], 'Асан Үсөнов; Асан Усонов'],
    ['give Kyrgyz alone', [ky], 'Асан Үсөнов'],
    ['give Russian alone', [ru], 'Асан Усонов'],
    [
      'give once what is written alike in both',
      [ru, { text: 'Асан Усонов', lang: 'ky' }],
      'Асан Усонов in Kyrgyz and Russian',
    ],
    ['give a Latin spelling', [{ text: 'Hasan Usonov' }], 'Also Hasan Usonov'],
    [
      'give a Latin spelling after the others',
      [{ text: 'Hasan Usonov' }, ky],
      'Асан Үсөнов; also Hasan Usonov',
    ],
    [
      'give two Latin spellings at most',
      [{ text: 'Hasan Usonov' }, { text: 'Asan Üsönov' }, { text: 'Asan Usenov' }],
      'Also Hasan Usonov, Asan Üsönov',
    ],
    ['leave out the name itself', [{ text: 'Asan Usonov' }], ''],
    ['leave out weak forms', [{ text: 'Usonov', strength: 'weak' }], ''],
    ['leave out a weak form in Russian', [{ text: 'Усонов', lang: 'ru', strength: 'weak' }], ''],
    ['give contextual forms', [{ text: 'A. Usonov', strength: 'contextual' }], 'Also A. Usonov'],
    ['leave out what is no proper name', [{ text: 'the editor' }], ''],
  ])('%s', (_, names, expected) => {
    show(names);
    expect(document.body.textContent).toBe(expected);
  });

  test('bear their language', () => {
    show([ky, ru]);
    expect(document.querySelector('[lang="ky"]')?.textContent).toBe('Асан Үсөнов');
    expect(document.querySelector('[lang="ru"]')?.textContent).toBe('Асан Усонов');
  });
});

describe('beside a name in the reader’s language', () => {
  const latin: Name = { text: 'Hasan Usonov' };

  test.each<[string, Language, Name[], string]>([
    ['stands the English one, and no Russian', 'ru', [ru], 'Также Asan Usonov'],
    ['stands the Kyrgyz one first', 'ru', [ky, ru], 'Асан Үсөнов; также Asan Usonov'],
    ['stands the Russian one first', 'ky', [ky, ru], 'Асан Усонов; ошондой эле Asan Usonov'],
    [
      'stand no more Latin ones than two',
      'ru',
      [ru, latin, { text: 'Asan Üsönov' }],
      'Также Asan Usonov, Hasan Usonov',
    ],
    [
      'stands nothing that is written alike',
      'ky',
      [ru, { text: 'Асан Усонов', lang: 'ky' }],
      'Ошондой эле Asan Usonov',
    ],
    ['is no English one where it is the head', 'ky', [ru], 'Асан Усонов'],
    [
      'is said what is alike in both others',
      'en',
      [ru, { text: 'Асан Усонов', lang: 'ky' }, latin],
      'Асан Усонов in Kyrgyz and Russian; also Hasan Usonov',
    ],
  ])('%s', (_, language, names, expected) => {
    show(names, undefined, language);
    expect(document.body.textContent).toBe(expected);
  });

  test('Latin spellings bear their language', () => {
    show([ru], undefined, 'ru');
    expect(document.body.querySelector('[lang="en"]')?.textContent).toBe('Asan Usonov');
  });
});

describe('the spelling of the page', () => {
  const written = (text: string, how: Written['how']): Written => ({
    text,
    how,
    rule: 'own-name',
    others: [],
  });

  test.each<[string, Name[], Written, string]>([
    [
      'is told where no form has it',
      [],
      written('Asan Ussonov', 'variant'),
      'Written here: Asan Ussonov',
    ],
    [
      'is told where it holds a slip',
      [ky],
      written('Asan Usnoov', 'fuzzy'),
      'Written here: Asan Usnoov; Асан Үсөнов',
    ],
    [
      'stands before other Latin ones',
      [{ text: 'Hasan Usonov' }],
      written('Asan Ussonov', 'variant'),
      'Written here: Asan Ussonov; also Hasan Usonov',
    ],
    ['is no news in capitals', [], written('ASAN USONOV', 'variant'), ''],
    ['is no news over a line end', [], written('Asan\u00A0Usonov', 'variant'), ''],
    ['is no news where it is listed', [ky], written('АСАН ҮСӨНОВ', 'variant'), 'Асан Үсөнов'],
    ['is no news with an ending', [ky], written('Асан Үсөновдун', 'inflected'), 'Асан Үсөнов'],
    ['is no news letter for letter', [], written('Asan Usonov', 'exact'), ''],
  ])('%s', (_, names, page, expected) => {
    show(names, page);
    expect(document.body.textContent).toBe(expected);
  });
});
