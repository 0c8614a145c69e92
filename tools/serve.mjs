// A web server for pages of ours, on this machine only.
import { createServer } from 'node:http';

/**
 * Serves pages on a free port of 127.0.0.1; the browser is told by `--host-resolver-rules` that
 * newsrooms live there.
 * @param {(path: string) => string | Buffer | null} readPage the HTML at a path, or null for 404
 */
export async function servePages(readPage) {
  const server = createServer((request, response) => {
    const html = readPage(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(html === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? 'not here');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, close: () => server.close() };
}
