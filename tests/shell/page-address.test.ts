import { describe, expect, test } from 'vitest';
import { isAmong, toPageAddress } from '../../shell/page-address.ts';

describe('toPageAddress', () => {
  test.each([
    ['drops the protocol', 'http://fpc.org.uk/a', 'fpc.org.uk/a'],
    ['drops www', 'https://www.fpc.org.uk/a', 'fpc.org.uk/a'],
    ['drops the hash', 'https://fpc.org.uk/a#b', 'fpc.org.uk/a'],
    ['drops a text fragment', 'https://fpc.org.uk/a#:~:text=b,c', 'fpc.org.uk/a'],
    ['drops a trailing slash', 'https://fpc.org.uk/a/', 'fpc.org.uk/a'],
    ['drops what counts visits', 'https://fpc.org.uk/a?utm_source=x&fbclid=y', 'fpc.org.uk/a'],
    ['keeps what names the page', 'https://fpc.org.uk/?p=12&utm_medium=x', 'fpc.org.uk?p=12'],
    ['puts what names the page in order', 'https://fpc.org.uk/?b=2&a=1', 'fpc.org.uk?a=1&b=2'],
    ['keeps the port', 'http://fpc.org.uk:8080/a', 'fpc.org.uk:8080/a'],
    ['keeps the case of the path', 'https://FPC.org.uk/A', 'fpc.org.uk/A'],
    ['is null for a page of an extension', 'chrome-extension://abc/popup.html', null],
    ['is null for a script', 'javascript:alert(1)', null],
    ['is null for what is no address', 'fpc', null],
    ['is null for nothing', '', null],
  ])('%s', (_, url, expected) => {
    expect(toPageAddress(url)).toBe(expected);
  });
});

describe('isAmong', () => {
  test.each([
    ['finds a page by another way to it', 'http://www.fpc.org.uk/a?utm_source=x', true],
    ['finds no page under it', 'https://fpc.org.uk/a/b', false],
    ['finds no page of another host', 'https://fpc.org.uk.evil.org/a', false],
    ['finds nothing for what is no address', 'about:blank', false],
  ])('%s', (_, url, expected) => {
    expect(isAmong(url, ['https://fpc.org.uk/a/', 'about:blank'])).toBe(expected);
  });
});
