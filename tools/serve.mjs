// A web server for pages of ours, on this machine only.
import { createServer } from 'node:http';

/**
 * What stands at a path: a page of HTML, or anything with headers of its own.
 * @typedef {string | Buffer | { body: string | Buffer, headers: Record<string, string> }} Served
 */

/**
 * Serves pages on a free port of 127.0.0.1; the browser is told by `--host-resolver-rules` that
 * newsrooms live there.
 * @param {(path: string) => Served | null} readPage what stands at a path, or null for 404
 */
export async function servePages(readPage) {
  const server = createServer((request, response) => {
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
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, close: () => server.close() };
}
