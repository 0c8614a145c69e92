import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { servePages } from '../../tools/serve.mjs';

const PAGE = '<!doctype html><title>News</title>';

test('pages are served, and what is nowhere is missing', async () => {
  const { port, close } = await servePages((path) => (path === '/' ? PAGE : null));
  const read = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return [answer.status, await answer.text()];
  };
  expect(await read('/')).toEqual([200, PAGE]);
  expect(await read('/favicon.ico')).toEqual([204, '']);
  expect(await read('/nowhere')).toEqual([404, '']);
  close();
});

test('a browser that resets its way to a far host ends nothing here', async () => {
  const { port, asked, close } = await servePages(() => PAGE);
  for (let i = 0; i < 20; i++) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('CONNECT far.example:443 HTTP/1.1\r\nHost: far.example:443\r\n\r\n');
    await once(socket, 'data');
    socket.resetAndDestroy();
  }
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect(await answer.text()).toBe(PAGE);
  expect(asked).toContain('far.example:443');
  close();
});
