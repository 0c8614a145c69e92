import { beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { go, OSH, pass, setStageForEach, stage } from './hover-stage.ts';

setStageForEach();

describe('Esc', () => {
  test('closes the card, and the page sees nothing of the key', async () => {
    stage.hover.openAt('Osh', OSH);
    await commands.pressKey('Escape');
    expect(stage.calls).toEqual(['open Osh', 'close']);
    expect(stage.heard).toEqual([]);
  });

  test('closes it before a listener of the page on the window has its say', async () => {
    const { signal } = stage.controller;
    window.addEventListener('keydown', () => stage.calls.push('page'), { capture: true, signal });
    stage.hover.openAt('Osh', OSH);
    await commands.pressKey('Escape');
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('leaves an open dialog of the page open', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    stage.hover.openAt('Osh', OSH);
    await commands.pressKey('Escape');
    expect(dialog.open).toBe(true);
    await commands.pressKey('Escape');
    expect(dialog.open).toBe(false);
  });

  test('is the page’s own while no card is open', async () => {
    await commands.pressKey('Escape');
    expect(stage.heard).toEqual(['Escape', '^Escape']);
  });

  test('is the page’s own again after it has closed a card', async () => {
    stage.hover.openAt('Osh', OSH);
    await commands.pressKey('Escape');
    await commands.pressKey('Escape');
    expect(stage.heard).toEqual(['Escape', '^Escape']);
  });

  test('with shift is the page’s own', async () => {
    stage.hover.openAt('Osh', OSH);
    await commands.pressLetter({ code: 'Escape', key: 'Escape', modifiers: 8 });
    expect(stage.calls).toEqual(['open Osh']);
    expect(stage.heard).toEqual(['Escape', '^Escape']);
  });

  test('stops a card that is about to open, and the page sees the key', async () => {
    await go(60, 60);
    await commands.pressKey('Escape');
    pass(10_000);
    expect(stage.calls).toEqual([]);
    expect(stage.heard).toEqual(['Escape', '^Escape']);
  });

  test('keeps a card from coming back until the pointer has left its name', async () => {
    await go(60, 60);
    pass(300);
    await commands.pressKey('Escape');
    await go(64, 62);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh', 'close']);
    await go(350, 600);
    await go(60, 60);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'close', 'open Osh']);
  });
});

describe('P', () => {
  const P = { code: 'KeyP', key: 'p' };

  describe('with the pointer in the card', () => {
    beforeEach(async () => {
      stage.hover.openAt('Osh', OSH);
      await go(60, 220);
    });

    test.each([
      ['P', P],
      ['P of another layout’s place', { code: 'KeyR', key: 'p' }],
      ['P with caps lock', { code: 'KeyP', key: 'P' }],
      ['the key of P where letters are Cyrillic', { code: 'KeyP', key: 'з' }],
    ])('pins: %s', async (_, letter) => {
      await commands.pressLetter(letter);
      expect(stage.calls).toEqual(['open Osh', 'pin key']);
      expect(stage.heard).toEqual([]);
    });

    test.each([
      ['another letter', { code: 'KeyO', key: 'o' }],
      ['the letter at the place of P', { code: 'KeyP', key: 'l' }],
      ['P with ctrl', { ...P, modifiers: 2 }],
      ['P with alt', { ...P, modifiers: 1 }],
    ])('is the page’s own: %s', async (_, letter) => {
      await commands.pressLetter(letter);
      expect(stage.calls).toEqual(['open Osh']);
      expect(stage.heard).toEqual([letter.key, `^${letter.key}`]);
    });

    test('is text in a field', async () => {
      stage.field.focus();
      await commands.pressKey('p');
      expect(stage.calls).toEqual(['open Osh']);
      expect(stage.field).toHaveProperty('value', 'p');
    });

    test('is text where the page can be edited', async () => {
      document.body.contentEditable = 'true';
      document.body.focus();
      await commands.pressKey('p');
      document.body.contentEditable = 'inherit';
      expect(stage.calls).toEqual(['open Osh']);
    });
  });

  test('pins with the focus in the card, wherever the pointer is', async () => {
    stage.hover.openAt('Osh', OSH);
    stage.card.querySelector('button')?.focus();
    await commands.pressKey('p');
    expect(stage.calls).toEqual(['open Osh', 'pin key']);
    expect(stage.heard).toEqual([]);
  });

  test('is the page’s own with pointer and focus elsewhere', async () => {
    stage.hover.openAt('Osh', OSH);
    await go(350, 600);
    await commands.pressKey('p');
    expect(stage.calls).toEqual(['open Osh']);
    expect(stage.heard).toEqual(['p', '^p']);
  });

  test('is the page’s own where the card was', async () => {
    stage.hover.openAt('Osh', OSH);
    await go(60, 220);
    stage.hover.dismiss();
    await commands.pressKey('p');
    expect(stage.calls).toEqual(['open Osh', 'close']);
    expect(stage.heard).toEqual(['p', '^p']);
  });
});
