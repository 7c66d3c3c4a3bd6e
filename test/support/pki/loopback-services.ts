import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestPki } from './test-pki.ts';

export interface LoopbackServices {
  url(path: string): string;
  /** Paths in the order they were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

type Answer = (request: Uint8Array, pki: TestPki) => Uint8Array;

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/tsa': (request, pki) => timestampReply(request, pki),
  // A server that answers everybody with the token of somebody else.
  '/tsa-stale': (_, pki) => {
    const query = ['ts', '-query', '-digest', 'ab'.repeat(32), '-sha256', '-cert'];
    return timestampReply(execFileSync('openssl', query, { stdio: 'pipe' }), pki);
  },
  '/tsa-refusing': (request, pki) => {
    const broken = Uint8Array.from(request);
    const at = Buffer.from(broken).indexOf(Buffer.from('608648016503040201', 'hex'));
    broken[at + 8] = 9;
    return timestampReply(broken, pki);
  },
  '/ocsp': (request, pki) => ocspReply(request, pki),
  // A responder that speaks of a certificate nobody asked about.
  '/ocsp-other': (_, pki) => ocspReply(pki.read('other.ocsp'), pki),
  '/huge': () => Buffer.alloc(300 * 1024, 0x30),
  '/rubbish': () => Buffer.from('<html>Xin chào</html>'),
};

/** Lists and certificates lie there under their names. */
function published(path: string): Answer | undefined {
  const [, name = '', ending = ''] = /^\/([a-z-]+)\.(crl|cer|p7c)$/u.exec(path) ?? [];
  const file = { crl: `${name}.crl.der`, cer: `${name}.der`, p7c: `${name}.p7c` }[ending];
  return file === undefined ? undefined : (_, pki) => pki.read(file);
}

/**
 * The services of the test PKI on a port of this computer, answered by openssl; `pki` is a copy, for openssl counts there.
 * `/silent` never answers, `/slow` begins and does not end, `/failing` says 500, `/refused` 403, `/moved` and `/moved-away`
 * send on.
 */
export async function loopbackServices(pki: TestPki): Promise<LoopbackServices> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    void answer(request, response, pki);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, pki: TestPki): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const path = request.url ?? '';
  const reply = ANSWERS[path] ?? published(path);
  if (path === '/silent') return;
  if (path === '/slow') {
    response.write(Buffer.of(0x30));
    return;
  }
  const elsewhere = {
    '/moved': '/sub.crl',
    '/moved-twice': '/moved',
    '/moved-away': 'http://localhost:9/sub.crl',
  }[path];
  if (elsewhere !== undefined) response.writeHead(302, { location: elsewhere }).end();
  else if (path === '/failing') response.writeHead(500).end('Lỗi máy chủ');
  else if (!reply) response.writeHead(403).end('Không được phép');
  else response.end(reply(Buffer.concat(pieces), pki));
}

function timestampReply(query: Uint8Array, pki: TestPki): Uint8Array {
  writeFileSync(pki.path('query.tsq'), query);
  const reply = ['ts', '-reply', '-config', 'openssl.cnf', '-queryfile', 'query.tsq', '-out', 'reply.tsr'];
  execFileSync('openssl', reply, { cwd: pki.folder, stdio: 'pipe' });
  return readFileSync(pki.path('reply.tsr'));
}

function ocspReply(request: Uint8Array, pki: TestPki): Uint8Array {
  writeFileSync(pki.path('request.ocsp'), request);
  const responder = [
    '-index',
    'sub-authority/index.txt',
    '-CA',
    'sub.crt',
    '-rsigner',
    'ocsp.crt',
    '-rkey',
    'ocsp.key',
  ];
  const files = ['-reqin', 'request.ocsp', '-respout', 'response.ocsp', '-ndays', '7'];
  execFileSync('openssl', ['ocsp', ...responder, ...files], { cwd: pki.folder, stdio: 'pipe' });
  return readFileSync(pki.path('response.ocsp'));
}
