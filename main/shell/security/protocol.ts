import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { Session } from 'electron';
import { APP_ORIGIN, resolveAsset } from './assets.ts';
import { securityHeaders, withNonce } from './csp.ts';

/** Must run before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

function notFound(): Response {
  return new Response('', { status: 404, headers: securityHeaders('none') });
}

/** Serves one built page and nothing else. Each load of the page gets a nonce of its own. */
export function serveRenderer(session: Session, pageDir: string, origin = APP_ORIGIN): void {
  session.protocol.handle('app', async (request) => {
    const asset = request.method === 'GET' ? resolveAsset(pageDir, request.url, origin) : null;
    if (asset === null) return notFound();
    try {
      const bytes = await readFile(asset.path);
      const nonce = randomBytes(18).toString('base64url');
      const isPage = asset.contentType.startsWith('text/html');
      const body = isPage ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes);
      const headers = {
        'content-type': asset.contentType,
        'cache-control': 'no-store',
        ...securityHeaders(nonce),
      };
      return new Response(body, { headers });
    } catch {
      return notFound();
    }
  });
}
