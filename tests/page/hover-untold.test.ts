import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import {
  go,
  nextFrame,
  OSH,
  openByPointer,
  pass,
  setStage,
  setStageForEach,
  stage,
} from './hover-stage.ts';

setStageForEach();

describe('an event that a script of the page made', () => {
  const made = { bubbles: true, cancelable: true, clientX: 60, clientY: 60, pointerType: 'mouse' };

  test('opens no card', async () => {
    document.body.dispatchEvent(new PointerEvent('pointermove', made));
    document.body.dispatchEvent(new PointerEvent('click', { ...made, pointerType: 'touch' }));
    await nextFrame();
    pass(10_000);
    expect(stage.calls).toEqual([]);
  });

  test.each([
    ['pointer', new PointerEvent('pointerdown', made)],
    ['Esc', new KeyboardEvent('keydown', { ...made, key: 'Escape' })],
    ['scroll', new Event('scroll', made)],
    ['tap', new PointerEvent('click', { ...made, pointerType: 'touch' })],
  ])('closes no card: %s', (_, event) => {
    stage.hover.openAt('Osh', OSH);
    document.body.dispatchEvent(event);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });
});

test('that the pointer leaves is listened to while a card is open', async () => {
  const leaving = 'window pointerout';
  expect(await commands.listListeners()).not.toContain(leaving);
  await openByPointer();
  expect(await commands.listListeners()).toContain(leaving);
  stage.hover.dismiss();
  await go(350, 600);
  pass(300);
  expect(await commands.listListeners()).not.toContain(leaving);
});

describe('after an abort', () => {
  test('no listener is left', async () => {
    stage.controller.abort();
    const before = await commands.listListeners();
    const { controller } = await setStage();
    expect(await commands.listListeners()).not.toEqual(before);
    controller.abort();
    expect(await commands.listListeners()).toEqual(before);
  });

  test('nor any that a card needed', async () => {
    stage.controller.abort();
    const before = await commands.listListeners();
    const { controller } = await setStage();
    await openByPointer();
    expect(await commands.listListeners()).toContain('window pointerout');
    controller.abort();
    expect(await commands.listListeners()).toEqual(before);
  });

  test('the pointer opens nothing', async () => {
    stage.controller.abort();
    await go(60, 60);
    pass(10_000);
    expect(stage.calls).toEqual([]);
  });

  test('a name that the pointer rests on already opens no more', async () => {
    await go(60, 60);
    stage.controller.abort();
    pass(10_000);
    expect(stage.calls).toEqual([]);
  });

  test('a name that was tapped already opens no more', async () => {
    document.addEventListener('click', () => stage.controller.abort(), { once: true });
    await commands.tapAt(60, 60);
    await nextFrame();
    await nextFrame();
    pass(10_000);
    expect(stage.calls).toEqual([]);
  });

  test('a card that is open stays as it is', async () => {
    await openByPointer();
    await go(350, 600);
    stage.controller.abort();
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('the card can still be dismissed', () => {
    stage.hover.openAt('Osh', OSH);
    stage.controller.abort();
    stage.hover.dismiss();
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });
});
