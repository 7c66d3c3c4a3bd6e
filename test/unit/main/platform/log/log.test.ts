import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../../../main/platform/log/index.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-log-'));
  file = join(folder, 'logs', 'so-truong.log');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const open = () => createLog({ file, source: 'shell', now: () => new Date('2026-11-22T01:02:03.004Z') });
const written = () => readFileSync(file, 'utf8');

describe('the log', () => {
  it('writes one line of JSON an event', () => {
    open().info('office.exited', { code: 9, why: 'idle' });
    expect(JSON.parse(written())).toEqual({
      at: '2026-11-22T01:02:03.004Z',
      level: 'info',
      source: 'shell',
      event: 'office.exited',
      code: 9,
      why: 'idle',
    });
  });

  it.each(['Nguyễn Văn Ánh', '031207004321', '0912345678', 'Mua-Xuan Cay', '/home/lan/hồ sơ.pdf', 'a b'])(
    'keeps %j out',
    (personal) => {
      open().warn('some.event', { value: personal });
      expect(written()).not.toContain(personal);
      expect(written()).toContain('[removed]');
    },
  );

  it('keeps the class and place of an error but not its message', () => {
    open().error('office.unexpected', new TypeError('cannot read Trần Thị Bình 031207004321'), {
      traceId: 'ab12',
    });
    const line = JSON.parse(written()) as { name: string; stack: string };
    expect(line.name).toBe('TypeError');
    expect(line.stack).toContain('log.test.ts:');
    expect(written()).not.toMatch(/Bình|031207004321/u);
  });

  it('keeps one old file when it has grown to 1 MiB', () => {
    open().info('first');
    writeFileSync(file, 'x'.repeat(1024 * 1024));
    open().info('second');
    expect(statSync(`${file}.1`).size).toBe(1024 * 1024);
    expect(written()).toContain('second');
  });

  it('never stops the program when it cannot write', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
    expect(() => {
      open().info('lost');
    }).not.toThrow();
  });
});
