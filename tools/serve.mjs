// A web server for pages of ours, on this machine only.
import { createServer } from 'node:http';

/**
 * Serves pages on a free port of 127.0.0.1; the browser is told by `--host-resolver-rules` that
 * newsrooms live there.
 * @param {(path: string) => string | Buffer | null} readPage the HTML at a path, or null for 404
 */
export async function servePages(readPage) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const html = readPage(pathname);
    // Browsers ask for an icon on their own; a 404 would stand in the page's console.
    const missing = pathname === '/favicon.ico' ? 204 : 404;
    response.writeHead(html === null ? missing : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(html ?? undefined);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, close: () => server.close() };
}
