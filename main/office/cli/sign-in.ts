import { createInterface } from 'node:readline/promises';
import { appError } from '../../kernel/app-error.ts';
import { createNodeParseWorker } from '../../platform/excel/index.ts';
import { createNodePdfMerger } from '../../platform/pdf-merge/index.ts';
import { createNodeSignatureReader } from '../../platform/signature-reader/index.ts';
import { createNodeScanReader } from '../../platform/qr/index.ts';
import { createOffice, type OfficeOptions } from '../compose.ts';
import { callOf, type Call } from './call.ts';
import type { Options } from './options.ts';
import { required } from './options.ts';
import type { Terminal } from './terminal.ts';
import { nearestFolder } from './vault-folder.ts';

export const DEFAULT_LOGINS = { principal: 'hieutruong', officer: 'quantri' } as const;

/** From `SO_TRUONG_PASSWORD`, or asked on the terminal without echo. */
export async function passwordFrom(terminal: Terminal): Promise<string> {
  const given = terminal.environment['SO_TRUONG_PASSWORD'];
  if (given) return given;
  if (!process.stdin.isTTY) throw appError('cli.password-missing');
  terminal.say('Mật khẩu: ');
  const { Writable } = await import('node:stream');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await asking.question('');
  } finally {
    asking.close();
    terminal.say('\n');
  }
}

/** An office without Electron, closed again whatever happens inside. */
export async function withOffice<T>(
  terminal: Terminal,
  vaultDir: string,
  run: (call: Call) => Promise<T>,
  settings: Partial<Pick<OfficeOptions, 'create'>> = {},
): Promise<T> {
  nearestFolder(vaultDir);
  const office = createOffice({
    vaultDir,
    emit: () => undefined,
    parseWorkbook: createNodeParseWorker(),
    readScan: createNodeScanReader(),
    mergePdf: createNodePdfMerger(),
    readSignatures: createNodeSignatureReader(),
    enforceOwnPassword: false,
    create: { temporaryPasswords: true },
    ...settings,
    unexpected: (traceId, method, error) => {
      const kind = error instanceof Error ? error.name : typeof error;
      terminal.say(`${traceId} ${method}: ${kind}\n`);
      if (terminal.environment['SO_TRUONG_DEBUG'] === '1')
        terminal.say(`${error instanceof Error ? error.stack : ''}\n`);
    },
  });
  try {
    return await run(callOf(office));
  } finally {
    await office.close();
  }
}

export async function signedIn<T>(
  terminal: Terminal,
  options: Options,
  run: (call: Call) => Promise<T>,
): Promise<T> {
  const password = await passwordFrom(terminal);
  return withOffice(terminal, required(options, 'vault'), async (call) => {
    await call('vault.unlock', {
      login: options.login ?? terminal.environment['SO_TRUONG_LOGIN'] ?? DEFAULT_LOGINS.officer,
      password,
    });
    return run(call);
  });
}
