// A web server for pages of ours, on this machine only.
import { createServer } from 'node:http';

/**
 * What stands at a path: a page of HTML, or anything with headers of its own.
 * @typedef {string | Buffer | { body: string | Buffer, headers: Record<string, string> }} Served
 */

/**
 * Serves pages on a free port of 127.0.0.1. A browser is either told by `--host-resolver-rules` that
 * newsrooms live there, or to take it for its proxy: then all that the browser ever asks for comes
 * here, and is noted in `asked`: addresses, and hosts that were to be spoken to by https.
 * @param {(path: string) => Served | null} readPage what stands at a path, or null for 404
 */
export async function servePages(readPage) {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const served = readPage(pathname);
    const hasHeaders = served !== null && typeof served === 'object' && 'headers' in served;
    const { body, headers } = hasHeaders ? served : { body: served, headers: {} };
    // Browsers ask for an icon on their own; a 404 would stand in the page's console.
    const missing = pathname === '/favicon.ico' ? 204 : 404;
    response.writeHead(body === null ? missing : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    });
    response.end(body ?? undefined);
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    // A browser that ends resets what it has left open; nobody else hears of that here.
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Nothing Is Far Away\r\n\r\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, asked, close: () => server.close() };
}
