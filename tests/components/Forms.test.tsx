import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Forms } from '../../components/Forms.tsx';
import type { Name } from '../../engine/entity.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => {
  render(null, document.body);
});

function show(names: readonly Name[]): void {
  render(<Forms name="Asan Usonov" names={names} />, document.body);
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
