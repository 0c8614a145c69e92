import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Choices, OnChoose } from '../../../components/options/choices.ts';
import type { TroubleKind } from '../../../components/options/Trouble.tsx';
import { CHOICES, showOptions } from './options-stage.tsx';

afterEach(() => {
  render(null, document.body);
});

const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
const controls = () => [...document.querySelectorAll<HTMLElement>('button, input, select')];

/** The control that a reader of the screen calls by this name. */
function named(name: string): HTMLElement {
  const found = controls().find(
    (control) =>
      (
        control.ariaLabel ??
        control.closest('label')?.textContent ??
        control.textContent
      )?.trim() === name,
  );
  if (found === undefined) throw new Error(`no control is called ${name}`);
  return found;
}

const isChecked = (name: string) => (named(name) as HTMLInputElement).checked;

/** What a press changes of choices that another page has changed meanwhile. */
function changedBy(press: () => void, now: Choices): Partial<Choices> {
  const onChoose = vi.fn<OnChoose>();
  showOptions({ onChoose });
  press();
  return onChoose.mock.calls[0]?.[0](now) ?? {};
}

describe('a choice', () => {
  test.each<[string, Partial<Choices>]>([
    ['The first on the page', { marks: 'page' }],
    ['Every mention', { marks: 'all' }],
    ['Nothing until I hold Alt', { marks: 'held' }],
    ['Marker', { look: 'marker' }],
    ['No mark', { look: 'none' }],
    ['Small', { cardSize: 'small' }],
    ['Large', { cardSize: 'large' }],
    ['Discreet mode', { discreet: true }],
    ['Number of known names on the icon', { badge: true }],
    ['Carry my settings to my other browsers', { carried: true }],
    ['Mark again: Osh', { hidden: ['gone', 'bishkek'] }],
    ['Mark again: gone', { hidden: ['osh', 'bishkek'] }],
    ['law', { silentKinds: ['place', 'event', 'law'] }],
    ['place', { silentKinds: ['event'] }],
  ])('“%s” is told as what it changes, whatever else has changed', (name, expected) => {
    const now: Choices = {
      ...CHOICES,
      silentKinds: ['place', 'event'],
      hidden: ['osh', 'gone', 'bishkek'],
    };
    expect(changedBy(() => named(name).click(), now)).toEqual(expected);
  });

  test.each([
    ['ru', 'ru'],
    ['browser', 'browser'],
  ])('of the language %s is told', (value, language) => {
    const changed = changedBy(() => {
      const select = document.querySelector('select') ?? document.createElement('select');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, CHOICES);
    expect(changed).toEqual({ language });
  });

  test('stands as it is stored', () => {
    showOptions({ choices: { ...CHOICES, marks: 'all', look: 'marker', discreet: true } });
    const names = ['Every mention', 'Marker', 'Usual', 'Discreet mode', 'person'];
    const others = ['The first on the page', 'Underline', 'Large', 'place'];
    expect(names.map(isChecked)).toEqual(names.map(() => true));
    expect(others.map(isChecked)).toEqual(others.map(() => false));
    expect(document.querySelector('select')?.value).toBe('browser');
  });

  test('follows what another page has changed', () => {
    showOptions();
    showOptions({ choices: { ...CHOICES, marks: 'page', silentKinds: ['law'] } });
    expect(isChecked('The first on the page')).toBe(true);
    expect([isChecked('law'), isChecked('place')]).toEqual([false, true]);
  });

  test('belongs to a group that is called by its name', () => {
    showOptions();
    const names = [...document.querySelectorAll('fieldset')].map(
      ({ ariaLabelledByElements }) => ariaLabelledByElements?.[0]?.textContent,
    );
    expect(names).toEqual(['What is marked', 'Kinds', 'Looks', 'Size of the card', 'Discreet']);
  });
});

describe('the reader’s own sites', () => {
  const own = () => textsOf('.rows:first-of-type li').slice(0, 3);

  test('are listed with where they stand', () => {
    showOptions();
    expect(own()).toEqual([
      'example.com Remove',
      'example.net the browser does not allow itAllowRemove',
      'example.org off by youRemove',
    ]);
  });

  test('can be removed, and allowed where the browser does not', () => {
    const onRemove = vi.fn();
    const onTurnOn = vi.fn();
    showOptions({ onRemove, onTurnOn });
    named('Remove: example.com').click();
    named('Allow: example.net').click();
    expect([onRemove.mock.calls, onTurnOn.mock.calls]).toEqual([
      [['example.com']],
      [['example.net']],
    ]);
  });

  test('say how to add one where there are none', () => {
    showOptions({ ownSites: [] });
    expect(textsOf('.hint')).toContain(
      'None. To add one, open it and turn it on by the button in the toolbar.',
    );
  });
});

describe('the built-in sites', () => {
  const all = () => named('Show all 3 sites');
  const rows = () => textsOf('[id]:has(> div > .rows) li');

  test('are counted, and those that do not run are listed', () => {
    showOptions();
    expect(textsOf('.sec p')).toContain('On: 1 of 3');
    expect(rows()).toEqual([
      'b.kg off by youTurn on',
      'c.kg the browser does not allow itAllow again',
    ]);
  });

  test('unfold on demand, and fold again', async () => {
    showOptions();
    expect(all().ariaExpanded).toBe('false');
    all().click();
    await expect.poll(rows).toHaveLength(3);
    const fewer = named('Show fewer');
    expect(fewer.ariaExpanded).toBe('true');
    fewer.click();
    await expect.poll(rows).toHaveLength(2);
  });

  test('are turned on and off', async () => {
    const onTurnOn = vi.fn();
    const onTurnOff = vi.fn();
    showOptions({ onTurnOn, onTurnOff });
    all().click();
    await expect.poll(rows).toHaveLength(3);
    named('Turn off: a.kg').click();
    named('Turn on: b.kg').click();
    named('Allow again: c.kg').click();
    expect([onTurnOff.mock.calls, onTurnOn.mock.calls]).toEqual([[['a.kg']], [['b.kg'], ['c.kg']]]);
  });

  test('keep the row that was turned on, and the focus in it', async () => {
    showOptions();
    const button = named('Turn on: b.kg');
    button.focus();
    button.click();
    showOptions({
      builtInSites: [
        { host: 'a.kg', state: 'on' },
        { host: 'b.kg', state: 'on' },
        { host: 'c.kg', state: 'not-allowed' },
      ],
    });
    await expect.poll(() => document.activeElement?.ariaLabel).toBe('Turn off: b.kg');
  });
});

describe('the focus', () => {
  const press = (name: string) => {
    named(name).focus();
    named(name).click();
  };
  const focused = () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent;

  test('goes to the next row where a row goes', async () => {
    showOptions();
    press('Remove: example.com');
    showOptions({ ownSites: [{ host: 'example.net', state: 'on' }] });
    await expect.poll(focused).toBe('Remove: example.net');
  });

  test('goes to the last row where the last one goes', async () => {
    showOptions();
    press('Mark again: gone');
    showOptions({ choices: { ...CHOICES, hidden: ['osh'] } });
    await expect.poll(focused).toBe('Mark again: Osh');
  });

  test('goes to what stands instead where the only row goes', async () => {
    showOptions({ choices: { ...CHOICES, hidden: ['osh'] } });
    press('Mark again: Osh');
    showOptions({ choices: { ...CHOICES, hidden: [] } });
    await expect.poll(focused).toMatch(/^Nothing\. In the popup/);
  });

  test('goes to the row, not to another button, where the button goes', async () => {
    showOptions();
    press('Allow: example.net');
    showOptions({ ownSites: [{ host: 'example.net', state: 'on' }] });
    await expect.poll(() => document.activeElement?.localName).toBe('li');
  });

  test('stays where the reader has gone meanwhile', async () => {
    showOptions();
    press('Remove: example.com');
    named('Discreet mode').focus();
    showOptions({ ownSites: [] });
    await expect.poll(() => textsOf('.hint').join()).toContain('None. To add one');
    expect(document.activeElement).toBe(named('Discreet mode'));
  });
});

describe('the settings as a whole', () => {
  test.each(['onSave', 'onReset'] as const)('are told of: %s', (what) => {
    const told = vi.fn();
    showOptions({ [what]: told });
    named({ onSave: 'Save to a file', onReset: 'Reset all' }[what]).click();
    expect(told).toHaveBeenCalledOnce();
  });

  test('come from a file, also from the same one again', () => {
    const onRead = vi.fn();
    showOptions({ onRead });
    const picker = document.querySelector<HTMLInputElement>('[type="file"]');
    const clicked = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => {});
    named('Read from a file').click();
    expect(clicked.mock.contexts).toEqual([picker]);
    clicked.mockRestore();

    const chosen = new DataTransfer();
    chosen.items.add(new File(['{}'], 'settings.json'));
    if (picker !== null) picker.files = chosen.files;
    picker?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onRead.mock.calls).toEqual([[expect.objectContaining({ name: 'settings.json' })]]);
    expect(picker?.value).toBe('');
  });

  test('say that the file has the sites in it', () => {
    showOptions();
    expect(named('Save to a file').ariaDescribedByElements?.[0]?.textContent).toBe(
      'The list of your sites is in the file too.',
    );
  });

  test('say where the browser did not carry them', () => {
    const choices = { ...CHOICES, carried: true };
    showOptions({ choices, carryTrouble: 'quota exceeded' });
    expect(textsOf('.hint')).toContain(
      'The browser did not take them into its account. It says: quota exceeded',
    );
  });
});

describe('trouble', () => {
  const saysTrouble = () => document.querySelector('[role="alert"] p')?.textContent;

  test('is not spoken of where there is none', () => {
    showOptions();
    expect(document.querySelector('[role="alert"]')).toBeNull();
  });

  test.each<[TroubleKind, RegExp]>([
    ['broken', /^The stored settings could not be read/],
    ['newer', /^The stored settings come from a newer Sanjyra/],
    ['aside', /^Earlier settings that could not be read are still kept/],
  ])('that is %s is said at the top, with two ways on', (trouble, words) => {
    const onSaveAside = vi.fn();
    const onForgetAside = vi.fn();
    showOptions({ trouble, onSaveAside, onForgetAside });
    expect(saysTrouble()).toMatch(words);
    named('Save the old ones to a file').click();
    expect([onSaveAside.mock.calls.length, onForgetAside.mock.calls.length]).toEqual([1, 0]);
    named('Forget them').click();
    expect([onSaveAside.mock.calls.length, onForgetAside.mock.calls.length]).toEqual([1, 1]);
  });

  test('with the storage itself has nothing to save, and says what to do', () => {
    showOptions({ trouble: 'unreachable' });
    expect(saysTrouble()).toMatch(/Restart the browser/);
    expect(document.querySelector('[role="alert"] button')).toBeNull();
  });
});

describe('what has become of a choice', () => {
  const line = () => document.querySelector('[role="status"]');

  test('is told in a line that is always there', () => {
    showOptions();
    const silent = line();
    expect(silent?.textContent).toBe('');
    showOptions({ said: { id: 1, text: 'Saved.' } });
    expect(line()).toBe(silent);
    expect(silent?.textContent?.trim()).toBe('Saved.');
  });

  test('is told anew where the same is said again', () => {
    showOptions({ said: { id: 1, text: 'Saved.' } });
    const first = line()?.firstElementChild;
    showOptions({ said: { id: 2, text: 'Saved.' } });
    expect(line()?.firstElementChild).not.toBe(first);
  });

  test('can be undone where there is a way back, and the focus stays near', () => {
    const onUndo = vi.fn();
    showOptions({ said: { id: 1, text: 'Everything is as at the beginning.', onUndo } });
    named('Undo').click();
    expect(onUndo).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(line());
  });
});

test('no name is in another language than it says', () => {
  showOptions({}, { language: 'ru' });
  expect([...document.querySelectorAll('.rows [lang]')].map((one) => one.outerHTML)).toEqual([
    '<span lang="en">Osh</span>',
  ]);
  expect(textsOf('h1')).toEqual(['Настройки']);
});
