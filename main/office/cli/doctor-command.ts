import { statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError, type ErrorParams } from '../../kernel/app-error.ts';
import { readTrustedKeys } from '../../features/updates/index.ts';
import { cipherVersion } from '../../platform/database/file-facts.ts';
import { SCHEMA_VERSION } from '../../platform/database/migrations/index.ts';
import { readSidecar } from '../../platform/vault/sidecar.ts';
import { vaultFilesIn } from '../../platform/vault/vault-files.ts';
import { PASSWORD_COST_FLOOR, stretchPassword } from '../../platform/vault/kek.ts';
import { sentenceOf } from '../../platform/i18n/index.ts';
import { driver, bindingOption } from '../../platform/database/open-sqlite.ts';
import { vaultStatus } from '../gate/vault-status.ts';
import { gateFor } from './gate-for.ts';
import type { Options } from './options.ts';
import type { Command } from './run.ts';
import { signedIn } from './sign-in.ts';
import type { Terminal } from './terminal.ts';
import { nearestFolder } from './vault-folder.ts';

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do; '' when all is well. */
  readonly cure: string;
}

/** Everything the program leans on, tried for real; each failure comes with what to do. */
export const doctorCommand: Command = async (terminal, _words, options) => {
  const checks = [nodeVersion(), sqlite(), await argon2(), updateKeys()];
  if (options.vault) checks.push(...(await vaultChecks(options.vault)));
  // What cannot be opened cannot be read: the checks so far say why.
  if (options.vault && checks.every((c) => c.ok || c.name === 'disk'))
    checks.push(...(await contentChecks(terminal, options)));
  const text = checks
    .map((c) => `${c.ok ? 'đạt ' : 'LỖI '} ${c.name}: ${c.detail}${c.cure ? ` → ${c.cure}` : ''}`)
    .join('\n');
  return { result: { healthy: checks.every((c) => c.ok), checks }, text };
};

function nodeVersion(): Check {
  const ok = Number(process.versions.napi) >= 10;
  return check(
    'node',
    ok,
    `Node ${process.versions.node}, Node-API ${process.versions.napi}`,
    'Chạy lại: npm test hoặc npm start',
  );
}

function sqlite(): Check {
  try {
    const db = new driver(':memory:', bindingOption());
    const version = cipherVersion(db);
    db.close();
    return check('sqlite', true, version, '');
  } catch (error) {
    return check('sqlite', false, nameOf(error), 'Cài lại thư viện: npm ci, rồi npm start');
  }
}

async function argon2(): Promise<Check> {
  const started = performance.now();
  await stretchPassword('doctor', new Uint8Array(16), PASSWORD_COST_FLOOR);
  return check('argon2id', true, `64 MiB × 3: ${Math.round(performance.now() - started)} ms`, '');
}

/** Not a fault of the computer, so the copy stays healthy; but nobody should find it out at the first update. */
function updateKeys(): Check {
  const inUse = readTrustedKeys().filter(({ retiredAt }) => retiredAt === null);
  const names = inUse.map(({ id }) => id).join(', ');
  const none =
    'bản này chưa kèm khóa của nhà phát hành nên từ chối mọi gói cập nhật; nơi cung cấp tạo khóa theo docs/how-to/publish-an-update.md rồi phát hành lại';
  return check('update-keys', true, names === '' ? none : `tin khóa ${names}`, '');
}

async function vaultChecks(vaultDir: string): Promise<Check[]> {
  const files = vaultFilesIn(resolve(vaultDir));
  const folder = nearestFolder(files.folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  const { state } = await vaultStatus(gateFor(vaultDir));
  return [
    check('disk', free >= 500, `còn trống ${free} MB`, 'Giải phóng ít nhất 500 MB trên ổ đĩa'),
    check(
      'vault',
      state === 'locked',
      state === 'locked'
        ? 'mở được bằng mật khẩu'
        : sentenceOf('vi', `vault.${state}`, versionsOf(files.sidecar)),
      `Xem docs/guide/khoi-dong.md, mục “${state}”`,
    ),
  ];
}

/** Only when a password is at hand: neither the file nor the log can be read without one. */
async function contentChecks(terminal: Terminal, options: Options): Promise<Check[]> {
  if (!terminal.environment['SO_TRUONG_PASSWORD']) return [];
  return signedIn(terminal, options, async (call) => {
    const { whole } = await call('vault.check', {});
    const file = check(
      'file',
      whole,
      whole ? 'mọi trang đọc được' : 'có trang hỏng',
      'Phục hồi từ bản sao lưu',
    );
    if (!whole) return [file];
    const verdict = await call('audit.verify', {});
    const detail = verdict.valid ? `${verdict.entries} mục` : `sai từ mục ${verdict.firstBad ?? '?'}`;
    const cure = 'Giữ nguyên thư mục và báo người phụ trách an toàn dữ liệu';
    return [file, check('audit', verdict.valid, detail, cure)];
  });
}

/** Which version wrote the vault and which this program understands. */
function versionsOf(sidecar: string): ErrorParams {
  try {
    return { file: readSidecar(sidecar)?.schema ?? 0, program: SCHEMA_VERSION };
  } catch (error) {
    return error instanceof AppError ? error.params : {};
  }
}

function check(name: string, ok: boolean, detail: string, cure: string): Check {
  return { name, ok, detail, cure: ok ? '' : cure };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
